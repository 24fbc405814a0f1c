import HTTPTypes
import KhuyenCong

/// Any report of the set as a page, drawn from its document.
struct ReportDocumentView: Sendable {
    /// Wider tables have their charts below them.
    private static let mostBesideChart = 4
    /// A report of more parts than this lists them on top.
    private static let mostWithoutContents = 3

    let filter: ReportSetFilter
    let document: ReportDocument
    let mayFreeze: Bool

    var page: Page {
        Page(
            document.title,
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: SummaryLine([document.subtitle]).html,
            actions: actions,
            body: """
                \(ReportSetFilterBar(filter: filter).html)
                <ul class="plain note">\(each: mapNote + document.notes, { "<li>\($0)</li>" })</ul>
                \(contents)
                \(each: document.sections.enumerated(), { section($1, id: partID($0)) })
                """
        )
    }

    /// The parts of a report of many, for who looks for one of them.
    private var contents: HTML {
        guard document.sections.count > ReportDocumentView.mostWithoutContents else { return .empty }
        return """
            <nav class="contents" aria-label="Các phần của báo cáo"><ul>
            \(each: document.sections.enumerated(), { "<li><a href=\"#\(partID($0))\">\($1.heading)</a></li>" })
            </ul></nav>
            """
    }

    private func partID(_ index: Int) -> String { "phan-\(index + 1)" }

    /// The filter with what is wrong with it, and no report.
    static func refused(_ filter: ReportSetFilter, _ faults: FormFaults) -> Page {
        Page(
            filter.kind.name,
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            status: .unprocessableContent,
            body: """
                \(ReportSetFilterBar(filter: filter).html)
                \(each: faults.faults, { fault in Alert(.failed, "\(fault.message)").html })
                """
        )
    }

    private var mapNote: [String] {
        filter.isMapAssumed
            ? ["Các kỳ nằm hai bên ngày 01/7/2025 và chưa ai chọn bản đồ: mọi kỳ tính theo địa bàn hiện nay."] : []
    }

    private var actions: HTML {
        """
        \(if: filter.kind == .impact, ButtonLink("Số liệu của từng cơ sở", .impact).html)
        \(FrozenViews.button(filter.kind, filter.address, if: mayFreeze))
        \(ReportDownload.buttons(filter.kind, filter.address))
        """
    }

    private func section(_ section: ReportSection, id: String) -> HTML {
        let tables = section.tables.map { table -> HTML in
            let isCaptionShown = section.tables.count > 1 && table.caption != section.heading
            return ReportTableView(table: table, links: links, isCaptionShown: isCaptionShown).html
        }
        let charts = section.charts.enumerated().compactMap { index, chart in
            section.tables.first { $0.id == chart.table }.flatMap { table in
                let id = "\(table.id)-\(index)"
                let territories = filter.period.choices.territories
                return ReportChartView(id: id, chart: chart, table: table, territories: territories, links: links).html
            }
        }
        let address = FigureAddress(filter.period.choices.territories)
        let text: HTML = "\(each: section.paragraphs, { NarrativeView.html($0, address) })"
        let figures: HTML = "\(each: tables, { $0 })"
        let drawings: HTML = "\(each: charts, { $0 })"
        let isWide = section.tables.contains { $0.columns.count > ReportDocumentView.mostBesideChart }
        let content: HTML
        if charts.isEmpty {
            content = figures
        } else if isWide {
            // Two places, so that a single chart does not grow over the whole width.
            content = figures + Panel.grid(charts.count > 1 ? charts : charts + [.empty])
        } else {
            content = Panel.pair(figures, drawings)
        }
        return Panel(section.heading, id: id, content: text + content).html
    }

    private var links: ReportFigureLinks {
        ReportFigureLinks(filter: filter)
    }
}

/// Where the figures of a report lead.
struct ReportFigureLinks: Sendable {
    let filter: ReportSetFilter

    /// Nil of what is computed from figures that stand beside it.
    func url(_ figure: ReportFigure, table: String, row: Int, cell: Int) -> SiteURL? {
        guard figure.value != nil else { return nil }
        switch figure.origin {
        case .ledger(let query, let figures, _)?:
            let address = PeriodFilter.address(of: query, filter.period.choices.territories)
            return PeriodFigureLinks(address: address).url(figures)
        case .records(table: "submission_round", let ids)?: return ids.first.map(SiteURL.submissionRound)
        case .records(table: "contest", let ids)?: return ids.count == 1 ? ids.first.map(SiteURL.contest) : .contests
        case .records(table: "conference", let ids)?: return ids.first.map(SiteURL.conference)
        case .records(table: "annual_plan", let ids)?: return ids.count > 1 ? .plans : ids.first.map(SiteURL.plan)
        case .records(_, let ids)?:
            guard !ids.isEmpty else { return nil }
            return ReportRecordAddress(kind: filter.kind, table: table, row: row, cell: cell).url(filter.address)
        case .reported?: return .reportedFigures
        case .quoted?, .computed?, nil: return nil
        }
    }
}
