/// The report that a conference is held on: the period, the places side by side, the targets of the period.
struct ConferenceDocument {
    let request: ReportRequest
    let reading: ReportReading
    /// What the programme was to reach, where it has targets.
    let targets: [ReportSection]
    /// Why there are none, in words for the reader.
    let withoutTargets: String?

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let query = request.query
        let period = PeriodDocument(ReportRequest(.period, query), try reading.period(query)).document
        let comparison = try ComparisonDocument(
            request: ReportRequest(.compare, query, places: request.places, against: request.against),
            reading: reading
        )
        .document()
        let leverage = try LeverageDocument(request: ReportRequest(.leverage, query), reading: reading).document()
        return ReportDocument(
            request: request,
            title: "Báo cáo tổng kết công tác khuyến công",
            subtitle: period.subtitle,
            notes: period.notes
                + [PeriodWords.lengths(request.periods), try reading.undatedNote(query), withoutTargets]
                .compactMap { $0 },
            sections: period.sections + renamed(comparison, "Các địa bàn đứng cạnh nhau")
                + renamed(leverage, "Vốn đối ứng") + targets
        )
    }

    /// The leading section of a report under a heading of its own; its tables keep apart from those of the period.
    private func renamed(_ document: ReportDocument, _ heading: String) -> [ReportSection] {
        guard let section = document.sections.first else { return [] }
        let prefix = document.request.kind.rawValue + "-"
        let tables = section.tables.map { table in
            ReportTable(prefix + table.id, table.caption, columns: table.columns, rows: table.rows, note: table.note)
        }
        let charts = section.charts.map { chart in
            ReportChart(chart.form, of: prefix + chart.table, chart.caption, label: chart.label, values: chart.values)
        }
        return [ReportSection(heading, paragraphs: section.paragraphs, tables: tables, charts: charts)]
    }
}
