import KhuyenCong

/// The list of frozen reports, one of them, and the form that freezes one.
enum FrozenViews {
    enum Name {
        /// Which report is to be frozen.
        static let kind = "loai"
        static let number = "so-bao-cao"
        static let version = "phien-ban"
        static let role = "loai-tep"
        static let reason = "ly-do"
        static let file = "tep"
    }

    static let crumb = Crumb("Báo cáo đã chốt", .frozenReports)

    static func list(_ reports: [FrozenReport]) -> Page {
        let table = DataTable<FrozenReport>(
            "Báo cáo đã chốt, mới nhất trước",
            columns: [
                .init("Báo cáo") { report in
                    "<a href=\"\(SiteURL.frozenReport(report.id))\">\(report.name)</a><small>\(report.kind.name)</small>"
                },
                .init("Nội dung") { "\($0.title)<small>\($0.subtitle)</small>" },
                .init("Ngày chốt", .code) { "\($0.frozenOn.vietnamese)" },
                .init("Người chốt") { "\($0.frozenBy)" },
                .init("Số dòng", .figure) { "\(grouped: Int64($0.rowCount))" },
                .init("Trạng thái") { tag($0.state) },
            ]
        )
        let empty = EmptyState(
            "Chưa chốt báo cáo nào. Mở một báo cáo rồi bấm “Chốt báo cáo”.",
            next: ButtonLink("Các báo cáo", .reports).html
        )
        return Page(
            "Báo cáo đã chốt",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary:
                "Báo cáo đã chốt giữ nguyên số liệu và các dòng của ngày chốt; sổ có sửa sau thì đối chiếu sẽ chỉ ra.",
            body: reports.isEmpty ? empty.html : table.html(reports)
        )
    }

    static func page(_ detail: FrozenReportDetail, _ faults: FormFaults, in context: AppContext) -> Page {
        let report = detail.report
        return Page(
            report.name,
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports), crumb],
            summary: "\(report.title), \(report.subtitle)",
            actions: """
                <a class="button" href="\(SiteURL.frozenVerification(report.id))">Đối chiếu với sổ hôm nay</a>
                <a class="button" href="\(SiteURL.frozenRows(report.id))">Các dòng đã tính</a>
                """,
            status: faults.status,
            body: """
                \(facts(report))
                \(each: detail.document.sections, FrozenDocumentView.section)
                \(FrozenActsView(detail: detail, faults: faults, context: context).html)
                """
        )
    }

    /// The button that leads from a report to its freezing; nothing for who may not freeze.
    static func button(_ kind: ReportKind, _ address: URLQuery, if mayFreeze: Bool) -> HTML {
        guard mayFreeze else { return .empty }
        return "<a class=\"button\" href=\"\(SiteURL.freezeReport.with(question(kind, address)))\">Chốt báo cáo</a>"
    }

    /// The form, above the report as it will be frozen.
    static func freezePage(
        _ document: ReportDocument,
        _ filter: ReportSetFilter,
        _ typed: URLQuery,
        _ faults: FormFaults,
        in context: AppContext
    ) -> Page {
        let report = SiteURL.report(filter.kind).with(filter.address)
        let form = FormView(to: .freezeReport, submit: "Chốt báo cáo", faults: faults, cancel: report)
        let number = FormField(Name.number, "Số báo cáo", help: "Ví dụ 125/BC-SCT; bỏ trống nếu văn thư cấp số sau")
        let asked = question(filter.kind, filter.address)
        let kept: HTML = """
            \(each: asked.pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            """
        return Page(
            "Chốt báo cáo",
            section: .periodReport,
            crumbs: [Crumb(document.title, report)],
            summary: SummaryLine([filter.kind.name, document.subtitle]).html,
            status: faults.status,
            body: """
                <p class="lead">Khi chốt, hệ thống giữ lại số liệu dưới đây và từng dòng tạo nên số liệu; về sau sổ có \
                sửa thì báo cáo này vẫn như ngày chốt.</p>
                \(form.html(in: context, fields: "\(kept)\(number.html(typed[Name.number], faults: faults))"))
                <ul class="plain note">\(each: document.notes, { "<li>\($0)</li>" })</ul>
                \(each: document.sections, FrozenDocumentView.section)
                """
        )
    }

    private static func question(_ kind: ReportKind, _ address: URLQuery) -> URLQuery {
        address.setting(Name.kind, kind.rawValue)
    }

    static func tag(_ state: FrozenReport.State) -> HTML {
        switch state {
        case .frozen: Tag(.waiting, FrozenWords.state(state)).html
        case .released: Tag(.done, FrozenWords.state(state)).html
        case .withdrawn: Tag(.late, FrozenWords.state(state)).html
        }
    }

    private static func facts(_ report: FrozenReport) -> HTML {
        let released = report.releasedAt.map { ", công bố \($0.vietnamese)" } ?? ""
        return """
            <p class="lead">\(tag(report.state)) Chốt ngày \(report.frozenOn.vietnamese), người chốt: \
            \(report.frozenBy)\(released). \(grouped: Int64(report.rowCount)) dòng của sổ; đầu chuỗi nhật ký \
            \(report.auditHead.sequence).</p>
            """
    }
}
