package import Database

/// The set of reports: one question in, one document out, whatever the kind.
package struct ReportSet: Sendable {
    let database: Database
    let periods: PeriodReports

    package init(_ database: Database) {
        self.database = database
        periods = PeriodReports(database)
    }

    /// - Throws: `Refusal` where there is no such place, the officer may not see reports, or the choices do not fit.
    package func document(_ request: ReportRequest, by officer: Officer) async throws -> ReportDocument {
        switch request.kind {
        case .period:
            return PeriodDocument(request, try await periods.report(request.query, by: officer)).document
        case .year, .compare, .targets, .impact, .leverage, .timing, .changes, .conference:
            throw Refusal.invalid("Chưa có \(request.kind.name.lowercased()).", field: "kind")
        }
    }
}
