package import Database

/// The demonstration (dữ liệu trình diễn): an invented world around the published totals of four provinces.
///
/// Equal numbers of projects give equal contents; only the moment of filling, the days of the files
/// that are being worked on, which count back from it, and the accounts' secrets differ.
package enum DemoWorld {
    package struct Summary: Sendable, Equatable {
        /// Those of the ledger; the files that are being worked on come beside them.
        package let projects: Int
        package let accounts: [DemoAccount]
        /// Of all accounts; it is stored nowhere.
        package let password: String
    }

    /// Fills an empty database, province by province.
    ///
    /// - Parameters:
    ///   - database: prepared, without projects and accounts.
    ///   - projects: nil for a small world of 12,000.
    ///   - password: nil makes a random one.
    ///   - now: the moment of filling; the projects' own days do not depend on it.
    ///   - progress: called after each province of today's map with the number of projects so far.
    /// - Returns: what a person needs to look around in it.
    /// - Throws: `Refusal` (conflict where the database is in use, invalid for the number or the password),
    ///   `ReferenceFilesMissing`, `DatabaseError`.
    package static func fill(
        _ database: Database,
        projects: Int? = nil,
        password: String? = nil,
        at now: Moment,
        progress: (Int) -> Void = { _ in }
    ) async throws -> Summary {
        let figures = try DemoFigure.all()
        let territories = try await database.read { try Territories.load($0) }
        let plan = try DemoPlan(projects: projects, figures: figures, territories: territories)
        let organisations = try await begin(database, territories, at: now)
        let password = try password ?? DemoAccounts.makePassword()
        let calendar = DemoCalendar(today: now.day)
        let people = try await DemoAccounts.make(
            in: database,
            password: password,
            at: Moment.start(of: calendar.opening)
        )
        let written = try await withoutReferenceChecks(database) {
            var written = 0
            for province in plan.provincesNow {
                let filling = DemoProvince(
                    cells: plan.cells(of: province),
                    territories: territories,
                    organisations: organisations,
                    now: now
                )
                written += try await database.write { try filling.write(in: $0) }
                progress(written)
            }
            return written
        }
        let cast = try DemoCast(people.map(\.officer))
        try await DemoFiles.fill(database, territories, cast: cast, calendar: calendar)
        try await finish(database, projects: written, at: now)
        try await DemoConference.fill(database, at: now)
        try await DemoProgrammes.fill(database, cast: cast, at: now)
        try await DemoContests.fill(database, territories, cast: cast, calendar: calendar)
        try await DemoOutcomes.fill(database, cast: cast, calendar: calendar)
        try await DemoTrade.fill(database, cast: cast, calendar: calendar)
        try await DemoCollaborators.fill(database, cast: cast, calendar: calendar)
        try await DemoAwards.fill(database, cast: cast, calendar: calendar)
        try await DemoImpact.fill(database, cast: cast, calendar: calendar)
        return Summary(projects: written, accounts: people.map(\.account), password: password)
    }

    /// Whether every page has to say that its data are a demonstration.
    ///
    /// - Throws: `DatabaseError`.
    package static func isPresent(in database: Database) async throws -> Bool {
        try await database.read { tx in
            let mark: [UInt8]? = try tx.value("SELECT value FROM secret WHERE name = \(markName)")
            return mark != nil
        }
    }

    static let markName = "demonstration"
    private static let lastClosedYear = 2010

    /// The mark comes first: a demonstration that was broken off is not taken for a real database.
    private static func begin(
        _ database: Database,
        _ territories: Territories,
        at now: Moment
    ) async throws -> DemoOrganisations {
        try await database.write { tx in
            try claim(in: tx)
            try DemoReportedFigures.write(territories, at: now, in: tx)
            return try DemoOrganisations.make(territories, at: now, in: tx)
        }
    }

    /// SQLite looks every reference up when a row enters, which is half of its work in a large world; here they are
    /// right by construction, and a test has the engine check them all.
    private static func withoutReferenceChecks<T>(
        _ database: Database,
        _ body: () async throws -> T
    ) async throws -> T {
        guard database.dialect == .sqlite else { return try await body() }
        try await database.outsideTransaction("PRAGMA foreign_keys = OFF")
        do {
            let value = try await body()
            try await database.outsideTransaction("PRAGMA foreign_keys = ON")
            return value
        } catch {
            try await database.outsideTransaction("PRAGMA foreign_keys = ON")
            throw error
        }
    }

    private static func finish(_ database: Database, projects: Int, at now: Moment) async throws {
        try await database.write { tx in
            try tx.execute(
                """
                INSERT INTO closed_year (province_now, year, closed_at)
                SELECT DISTINCT province_now, year, CAST(\(now) AS BIGINT) FROM project WHERE year <= \(lastClosedYear)
                """
            )
            try NationRollup.rebuild(in: tx)
            let entry = AuditDraft(
                act: "demonstration.fill",
                subject: "demonstration",
                subjectID: nil,
                provinceNow: nil,
                detail: ["projects": projects]
            )
            try Audit.append(entry, by: .localOperator, at: now, in: tx)
        }
    }
}
