import KhuyenCong

/// The files of a frozen report, and the forms of what may be done to it.
struct FrozenActsView {
    let detail: FrozenReportDetail
    let faults: FormFaults
    let context: AppContext

    private var report: FrozenReport { detail.report }

    var html: HTML {
        """
        <h2 id="tep">Tệp phát hành và bản đã ký</h2>
        \(if: detail.files.isEmpty, "<p>Chưa có tệp nào.</p>")
        \(if: !detail.files.isEmpty, files)
        \(if: detail.mayEdit && report.state != .withdrawn, upload)
        \(if: detail.mayEdit && report.number == nil, number)
        \(if: detail.mayRelease && report.state == .frozen && report.number != nil, release)
        \(if: detail.mayRelease && report.state != .withdrawn, withdrawal)
        """
    }

    private var files: HTML {
        let id = report.id
        return DataTable<FrozenFile>(
            "Tệp của báo cáo",
            columns: [
                .init("Tệp") { "<a href=\"\(SiteURL.frozenFile(id, $0.id))\">\($0.name)</a>" },
                .init("Loại") { "\(FrozenWords.role($0.role))" },
                .init("Người thêm") { "\($0.addedBy)<small>\($0.addedAt.vietnamese)</small>" },
            ]
        ).html(detail.files)
    }

    private var upload: HTML {
        let roles = FrozenFile.Role.allCases.map { ($0.rawValue, FrozenWords.role($0)) }
        let form = FormView(to: .frozenReport(report.id), submit: "Thêm tệp", faults: faults, carriesFiles: true)
        let fields: HTML = """
            \(ActField.html(FrozenActPages.Act.file))
            \(FormField(FrozenViews.Name.role, "Loại tệp", .choice(roles, empty: nil)).html(nil, faults: faults))
            \(FormField(
                FrozenViews.Name.file, "Tệp", .file(accept: AttachmentFormFields.accepted, isMultiple: true),
                isRequired: true
            ).html(nil, faults: faults))
            """
        return "<details><summary>Thêm tệp</summary>\(form.html(in: context, fields: fields))</details>"
    }

    private var number: HTML {
        let form = FormView(to: .frozenReport(report.id), submit: "Ghi số báo cáo", faults: faults)
        let fields: HTML = """
            \(ActField.html(FrozenActPages.Act.number))\(version)
            \(FormField(FrozenViews.Name.number, "Số báo cáo", isRequired: true).html(nil, faults: faults))
            """
        return "<h2>Số báo cáo</h2>\(form.html(in: context, fields: fields))"
    }

    private var release: HTML {
        let form = FormView(to: .frozenRelease(report.id), submit: "Công bố số liệu")
        let fields: HTML = """
            \(ActField.html(FrozenActPages.Act.release))\(version)
            <p>Số liệu của báo cáo được xem là công khai kể từ khi công bố.</p>
            """
        return "<h2>Công bố</h2>\(form.html(in: context, fields: fields))"
    }

    private var withdrawal: HTML {
        let form = FormView(to: .frozenRelease(report.id), submit: "Thu hồi báo cáo", faults: faults)
        let fields: HTML = """
            \(ActField.html(FrozenActPages.Act.withdraw))\(version)
            \(FormField(FrozenViews.Name.reason, "Lý do thu hồi", isRequired: true).html(nil, faults: faults))
            """
        return "<details><summary>Thu hồi báo cáo</summary>\(form.html(in: context, fields: fields))</details>"
    }

    /// The version that the page was drawn from.
    private var version: HTML {
        "<input type=\"hidden\" name=\"\(FrozenViews.Name.version)\" value=\"\(report.version)\">"
    }
}
