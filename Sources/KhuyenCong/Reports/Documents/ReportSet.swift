package import Database

/// The set of reports: one question in, one document out, whatever the kind.
package struct ReportSet: Sendable {
    let database: Database
    /// The day of a report that is issued now, which chooses its template and ends the waits that still run.
    let today: @Sendable () -> Day
    /// Shares what it has read of the nation.
    package let periods: PeriodReports

    package init(_ database: Database, today: @escaping @Sendable () -> Day = { Moment.now().day }) {
        self.database = database
        self.today = today
        periods = PeriodReports(database)
    }

    /// The same reports as they are issued on a day.
    func on(_ day: Day) -> ReportSet {
        ReportSet(database: database, today: { day }, periods: periods)
    }

    private init(database: Database, today: @escaping @Sendable () -> Day, periods: PeriodReports) {
        self.database = database
        self.today = today
        self.periods = periods
    }

    /// - Throws: `Refusal` where there is no such place, the officer may not see reports, or the choices do not fit.
    package func document(_ request: ReportRequest, by officer: Officer) async throws -> ReportDocument {
        try officer.require(.viewReports)
        let today = today()
        switch request.kind {
        case .period:
            return try await periods.account(request.query, by: officer).document(request, today: today)
        case .year:
            return try await reading(officer) { reading in
                try YearDocument(request: request, reading: reading, today: today).document()
                    .followed(by: try ManagementSections.sections(request.query, reading))
                    .opening(with: try reading.opening(of: request))
            }
        case .compare:
            return try await reading(officer) { reading in
                try ComparisonDocument(request: request, reading: reading, today: today).document()
            }
        case .leverage:
            return try await reading(officer) { reading in
                try LeverageDocument(request: request, reading: reading, today: today).document()
            }
        case .timing:
            return try await reading(officer) { reading in
                try TimingDocument(request: request, reading: reading, today: today).document()
            }
            .namingUnusedChoices()
        case .changes:
            return try await reading(officer) { try ChangesDocument(request: request, reading: $0).document() }
                .namingUnusedChoices()
        case .conference:
            return try await conference(request, by: officer)
        case .impact:
            return try await ImpactReports(database: database).document(request, by: officer).namingUnusedChoices()
        case .targets:
            return try await TargetReports(database: database).document(request, by: officer).namingUnusedChoices()
        }
    }

    private func reading<Answer: Sendable>(
        _ officer: Officer,
        _ body: @escaping @Sendable (ReportReading) throws -> Answer
    ) async throws -> Answer {
        try await periods.reading(officer, body)
    }

    /// With the targets of the period, where there are some, and the pack of the conference, where one is named.
    private func conference(_ request: ReportRequest, by officer: Officer) async throws -> ReportDocument {
        var targets: [ReportSection] = []
        var reason: String?
        do {
            targets = try await document(ReportRequest(.targets, request.query), by: officer).sections
        } catch let refusal as Refusal where refusal.kind == .invalid {
            reason = refusal.message
        }
        let (found, missing, today) = (targets, reason, today())
        return try await reading(officer) { reading in
            let pack = try request.conference.map { try ConferenceSections($0, request.query, reading) }
            let request = pack?.completed(request) ?? request
            let document = try ConferenceDocument(
                request: request,
                reading: reading,
                today: today,
                targets: found,
                withoutTargets: missing
            )
            .document()
            return (pack?.added(to: document) ?? document)
                .opening(with: try reading.opening(of: request))
        }
    }
}
