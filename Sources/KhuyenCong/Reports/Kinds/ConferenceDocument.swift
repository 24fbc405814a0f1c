import Database

/// The report that a conference is held on: the period, the places side by side, counterpart, the targets of the period.
struct ConferenceDocument {
    let request: ReportRequest
    let reading: ReportReading
    /// When it is issued: until then the ledger is told, where the question names no other day.
    let today: Day
    /// What the programme was to reach, where it has targets.
    let targets: [ReportSection]
    /// Why there are none, in words for the reader.
    let withoutTargets: String?

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let query = request.query
        let period = PeriodDocument(ReportRequest(.period, query), try reading.period(query), today: today).document
        return ReportDocument(
            request: request,
            title: "Báo cáo tổng kết công tác khuyến công",
            subtitle: period.subtitle,
            notes: period.notes
                + [PeriodWords.lengths(request.periods), try reading.undatedNote(query), withoutTargets]
                .compactMap { $0 },
            sections: period.sections + (try sideBySide()) + (try leverage()) + targets
        )
    }

    /// Places, and sources and kinds where there is another period to set beside this one: alone they stand in the period.
    private func sideBySide() throws -> [ReportSection] {
        let asked = ReportRequest(.compare, request.query, places: request.places, against: request.against)
        let document = try ComparisonDocument(request: asked, reading: reading, today: today).document()
        let hasOther = try reading.total(asked.before) != nil
        let ofPeriod: Set<String> = hasOther ? [] : ["by-source", "by-kind"]
        return document.sections.filter { section in
            hasContent(section) && !section.tables.contains { ofPeriod.contains($0.id) }
        }
        .map { section in
            let isOfPlaces = section.tables.contains { ["by-place", "places"].contains($0.id) }
            let others = "So sánh: \(NarrativeWords.inside(section.heading))"
            return apart(section, isOfPlaces ? "Các địa bàn đứng cạnh nhau" : others, .compare)
        }
    }

    /// Of a single year its own table says nothing that the others do not.
    private func leverage() throws -> [ReportSection] {
        let asked = ReportRequest(.leverage, request.query)
        let document = LeverageDocument(request: asked, reading: reading, today: today)
        let sections = try document.document().sections.filter { section in
            hasContent(section) && (request.query.years > 1 || !section.tables.contains { $0.id == "by-year" })
        }
        let words = try document.withoutCounterpart().map { [ReportParagraph($0)] } ?? []
        return sections.enumerated().map { offset, section in
            let heading = "Vốn đối ứng \(NarrativeWords.inside(section.heading))"
            return apart(section, heading, .leverage, opening: offset == 0 ? words : [])
        }
    }

    private func hasContent(_ section: ReportSection) -> Bool {
        section.tables.contains { table in table.rows.contains { $0.role != .total } }
    }

    /// A section of another report under a heading of its own; its tables keep apart from those of the period.
    private func apart(
        _ section: ReportSection,
        _ heading: String,
        _ kind: ReportKind,
        opening: [ReportParagraph] = []
    ) -> ReportSection {
        let prefix = kind.rawValue + "-"
        let tables = section.tables.map { table in
            ReportTable(prefix + table.id, table.caption, columns: table.columns, rows: table.rows, note: table.note)
        }
        let charts = section.charts.map { chart in
            ReportChart(chart.form, of: prefix + chart.table, chart.caption, label: chart.label, values: chart.values)
        }
        return ReportSection(heading, paragraphs: opening + section.paragraphs, tables: tables, charts: charts)
    }
}
