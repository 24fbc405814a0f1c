package import Database
package import KhuyenCong

/// Checking the figures of texts, texts that are kept, and the board of several provinces' figures.
package struct ClaimRoutes: RouteGroup {
    private let desk: ClaimDesk
    private let texts: KeptTexts
    private let reports: PeriodReports
    private let now: @Sendable () -> Moment

    /// - Throws: `ReferenceFilesMissing`.
    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) throws {
        desk = try ClaimDesk()
        texts = KeptTexts(database)
        reports = PeriodReports(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        ClaimPages(desk: desk, reports: reports, now: now).add(to: &table)
        KeptTextPages(desk: desk, texts: texts, reports: reports, now: now).add(to: &table)
        KeptFigurePages(desk: desk, texts: texts, reports: reports, now: now).add(to: &table)
        ComparisonBoardPages(texts: texts, reports: reports).add(to: &table)
        ClaimsAPI(desk: desk).add(to: &table)
    }
}
