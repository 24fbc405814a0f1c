package import Database
package import KhuyenCong

/// The narrative of a period report, as a page and as JSON.
package struct NarrativeRoutes: RouteGroup {
    private let narratives: Narratives
    private let reports: PeriodReports
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment) {
        narratives = Narratives(database)
        reports = PeriodReports(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        table.page(.narrative, .viewReports, "Lời văn của báo cáo kỳ") { request, context in
            let officer = try context.requireOfficer()
            let choices = try await reports.choices(by: officer)
            let filter = PeriodFilter(request.query, choices: choices, currentYear: now().day.year)
            guard case .success(let query) = filter.query else { throw Refusal.missing }
            let facts = try await narratives.facts(query, by: officer)
            return NarrativeViews.page(facts, filter)
        }
        table.read(
            .narrative,
            .viewReports,
            "Lời văn của báo cáo kỳ, mỗi số kèm địa chỉ các dòng tạo nên nó",
            parameters: PeriodAddress.parameters,
            answer: NarrativeAnswer.self
        ) { request, context in
            let officer = try context.requireOfficer()
            let query = try PeriodAddress.query(request.query)
            let narrative = try await narratives.narrative(query, by: officer)
            let territories = try await reports.choices(by: officer).territories
            return NarrativeAnswer(narrative, of: query, FigureAddress(territories))
        }
    }
}
