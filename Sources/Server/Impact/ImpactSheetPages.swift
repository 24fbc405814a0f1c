import Hummingbird
import KhuyenCong

/// The list of establishments with years, and the workbook that goes out and comes back.
struct ImpactSheetPages: RouteGroup {
    let desk: ImpactDesk

    private static let uploads = UploadLimits(files: 1, bytesPerFile: 16 * 1024 * 1024)

    func add(to table: inout RouteTable) {
        table.page(.impact, .viewBeneficiaries, "Cơ sở có số liệu hiệu quả sau hỗ trợ") { _, context in
            try await list(.none, context)
        }
        table.form(.impact, .enterResults, "Nhận bảng số liệu đã điền", uploads: Self.uploads) { form, context in
            try await FormAttempt.run {
                guard let file = form.files.first(where: { $0.size > 0 }) else {
                    throw Refusal.invalid("Chọn tệp xlsx đã điền.", field: "file")
                }
                let officer = try context.requireOfficer()
                let count = try await desk.surveys.take(path: file.path, name: file.name, by: officer, at: desk.now())
                return .redirect(.impact, .done("Đã nhận \(count) dòng; số liệu chờ duyệt."))
            } orShow: { faults in
                try await list(faults, context)
            }
        }
        table.download(.impactSheet, .viewBeneficiaries, "Bảng tính số liệu các năm, để điền và gửi lại") {
            _,
            context in
            let officer = try context.requireOfficer()
            return try await Download.response(name: "Hieu qua co so.xlsx", type: ExportFormat.xlsx.mediaType) { path in
                try await desk.surveys.export(to: path, by: officer, at: desk.now())
            }
        }
    }

    private func list(_ faults: FormFaults, _ context: AppContext) async throws -> Page {
        ImpactListView(
            panels: try await desk.surveys.panels(by: context.requireOfficer()),
            faults: faults,
            context: context
        ).page
    }
}

/// The establishments with years, those that wait for review first.
struct ImpactListView {
    let panels: [ImpactPanel]
    let faults: FormFaults
    let context: AppContext

    var page: Page {
        Page(
            "Hiệu quả sau hỗ trợ",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries)],
            summary: SummaryLine([
                "\(panels.count) cơ sở có số liệu", "\(panels.count { $0.awaitsReview }) cơ sở chờ duyệt",
            ]).html,
            actions: ButtonLink("Tải bảng tính", .impactSheet).html,
            status: faults.status,
            body: (panels.isEmpty
                ? EmptyState("Chưa cơ sở nào có số liệu. Mở một cơ sở thụ hưởng để nhập.").html : table)
                + upload
        )
    }

    private var table: HTML {
        DataTable<ImpactPanel>(
            "Cơ sở có số liệu",
            columns: [
                .init("Cơ sở") { "<a href=\"\(SiteURL.impactPanel($0.beneficiary.id))\">\($0.beneficiary.name)</a>" },
                .init("Năm hỗ trợ", .code) { panel in panel.supportYear.map { year -> HTML in "\(year)" } ?? "chưa" },
                .init("Các năm có số liệu") { "\($0.surveys.map { String($0.year) }.joined(separator: ", "))" },
                .init("Duyệt") { panel in
                    let state = panel.awaitsReview ? Tag(.waiting, "chờ duyệt") : Tag(.good, "đã duyệt")
                    return "\(state.html)\(if: panel.isDoubtful, " \(Tag(.waiting, "nên xem lại").html)")"
                },
            ]
        ).html(panels)
    }

    private var upload: HTML {
        guard context.may(.enterResults) else { return .empty }
        let file = FormField("file", "Bảng tính đã điền", .file(accept: ".xlsx", isMultiple: false), isRequired: true)
        return Panel(
            "Nhận bảng tính",
            note: "nhận tất cả các dòng hoặc không dòng nào",
            content: FormView(to: .impact, submit: "Nhận", faults: faults, carriesFiles: true)
                .html(in: context, fields: file.html(faults: faults))
        ).html
    }
}
