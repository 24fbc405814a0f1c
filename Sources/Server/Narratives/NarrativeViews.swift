import KhuyenCong

/// The page of a narrative: paragraphs whose numbers lead to their rows.
enum NarrativeViews {
    static func page(_ facts: NarrativeFacts, _ filter: PeriodFilter) -> Page {
        let query = facts.report.query
        let period = ReportLabels.period(query.from, query.to)
        let address = FigureAddress(filter.choices.territories)
        return Page(
            "Lời văn báo cáo",
            section: .periodReport,
            crumbs: [Crumb("\(facts.report.place.name), \(period)", SiteURL.periodReport.with(filter.address))],
            summary: PeriodViews.summary(query),
            body: """
                \(PeriodFilterBar(filter: filter, target: .narrative).html)
                <div class="prose" id="loi-van">\(each: Narrative(facts).paragraphs, { html($0, address) })</div>
                <p class="note">Câu chữ viết từ số liệu; “gần” là làm tròn lên, “hơn” là làm tròn xuống. Bấm vào một số để
                xem các dòng tạo nên số đó.</p>
                """
        )
    }

    static func html(_ paragraph: ReportParagraph, _ address: FigureAddress) -> HTML {
        let runs: HTML = "\(each: paragraph.runs, { run($0, address) })"
        return "<p>\(runs)</p>"
    }

    private static func run(_ run: ReportParagraph.Run, _ address: FigureAddress) -> HTML {
        switch run {
        case .text(let text): return "\(text)"
        case .figure(let text, let figure):
            guard let url = address.url(figure.origin) else { return "\(text)" }
            return "<a href=\"\(url)\">\(text)</a>"
        }
    }
}
