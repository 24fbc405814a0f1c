import Claims
package import Database
package import KhuyenCong

/// Checking the figures of texts, texts that are kept, and the board of several provinces' figures.
package struct ClaimRoutes: RouteGroup {
    private let desk: MadeOnce<ClaimDesk>
    private let texts: KeptTexts
    private let ledger: LedgerClaims
    private let reports: PeriodReports
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        // Its tables of words and places would delay every start.
        desk = MadeOnce { try ClaimDesk() }
        texts = KeptTexts(database)
        reports = PeriodReports(database)
        ledger = LedgerClaims(reports)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        let office = ClaimOffice(desk: desk, ledger: ledger, reports: reports)
        ClaimPages(office: office, now: now).add(to: &table)
        KeptTextPages(office: office, texts: texts, now: now).add(to: &table)
        KeptFigurePages(desk: desk, texts: texts, reports: reports, now: now).add(to: &table)
        ComparisonBoardPages(texts: texts, reports: reports).add(to: &table)
        ClaimsAPI(office: office).add(to: &table)
    }
}

/// Checks texts for an officer: against themselves, each other and the ledger.
struct ClaimOffice: Sendable {
    let desk: MadeOnce<ClaimDesk>
    let ledger: LedgerClaims
    let reports: PeriodReports

    /// The figures of one check, more than a draft of 300 pages holds.
    ///
    /// Every figure is compared, asked of the ledger and drawn, so a small text of numbers alone would hold up everybody
    /// else.
    static let mostFigures = 10_000

    /// - Parameters:
    ///   - sources: The texts, held against each other.
    ///   - place: Code or name of the province meant where a text names none.
    ///   - picks: What was said of unclear figures, for each text.
    ///   - withLedger: Whether the ledger is asked, too.
    ///   - officer: Whose territory bounds what is looked at.
    /// - Returns: The answer, with what the officer may choose of places.
    /// - Throws: `Refusal` (forbidden; invalid where there is no such province or the texts hold too many figures),
    ///   `DatabaseError`, `ReferenceFilesMissing`.
    func check(
        _ sources: [ClaimSource],
        place: String? = nil,
        picks: [[FigurePick]] = [],
        withLedger: Bool = true,
        by officer: Officer
    ) async throws -> (sheet: ClaimSheet, choices: PeriodChoices) {
        let choices = try await reports.choices(by: officer)
        let sheet = try await OwnThread.run {
            let made = try desk.value
            return try made.check(sources, place: try made.place(place), picks: picks, most: ClaimOffice.mostFigures)
        }
        guard withLedger else { return (sheet, choices) }
        let addresses = FigureAddress(choices.territories)
        let held = try await sheet.held(by: ledger, for: officer) { addresses.url($0)?.string }
        return (held, choices)
    }
}
