import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DemoWorldTests {
    /// One filled database for the tests that only read: filling takes most of a second.
    private static let filled = Task {
        let world = try await ImportWorld()
        let summary = try await DemoWorld.fill(world.database, projects: 1000, at: world.now)
        return (world: world, summary: summary)
    }

    /// The demonstration is shown beside the articles; their totals must come out of it.
    @Test(arguments: SampleImportTests.Sample.all)
    func `the published totals come out by source, kind and year`(_ sample: SampleImportTests.Sample) async throws {
        let world = try await Self.filled.value.world

        let figures = try await world.figures(sample)

        #expect(try figures == ImportWorld.expected(sample.expected))
    }

    @Test func `the world has as many projects as were asked for, in each of twenty years, beside its files`()
        async throws
    {
        let (world, summary) = try await Self.filled.value

        let nation = try await Self.report(world, from: 2007, to: 2026)
        let files: Int? = try await world.database.read { tx in
            try tx.value("SELECT COUNT(*) FROM dossier d JOIN project p ON p.id = d.project_id WHERE p.year <= 2026")
        }

        #expect(summary.projects == 1000)
        #expect(files == 7)
        #expect(nation.total.projects == 1000 + 7)
        #expect(nation.byYear.map(\.key) == Array(2007...2026))
    }

    @Test func `the roll-ups written along are what the ledger says`() async throws {
        let world = try await Self.filled.value.world

        let differences = try await Consistency(world.database).differences()

        #expect(differences == [])
    }

    /// They are not looked up while SQLite fills, so the engine is asked afterwards.
    @Test(.enabled(if: !TestDatabase.isPostgres)) func `every reference is right, and checked again from then on`()
        async throws
    {
        let world = try await Self.filled.value.world

        let (broken, isChecking) = try await world.database.read { tx in
            (
                try tx.rows("PRAGMA foreign_key_check") { row in try row.get(0) as String },
                try tx.value("PRAGMA foreign_keys") as Bool?
            )
        }

        #expect(broken == [])
        #expect(isChecking == true)
    }

    @Test func `the first five years grow from a figure that is named as invented`() async throws {
        let world = try await Self.filled.value.world

        let previous = try #require(try await Self.report(world, from: 2007, to: 2011).previous)

        #expect(previous.basedOn == .reported)
        #expect(previous.publication == "Dữ liệu trình diễn")
    }

    @Test func `a report as of the end of a year lacks what was booked later`() async throws {
        let world = try await Self.filled.value.world
        let endOf2020 = try #require(Day("2020-12-31"))

        let then = try await Self.report(world, from: 2019, to: 2021, asOf: endOf2020)
        let now = try await Self.report(world, from: 2019, to: 2021)

        #expect(then.byYear.map(\.key) == [2019, 2020])
        #expect(now.byYear.map(\.key) == [2019, 2020, 2021])
    }

    @Test func `every project says that it is a demonstration`() async throws {
        let world = try await Self.filled.value.world

        let others = try await world.database.read { tx -> Int? in
            try tx.value(
                """
                SELECT COUNT(*) FROM project
                WHERE note IS DISTINCT FROM \(DemoWords.mark) AND implementer_text NOT LIKE '%(trình diễn)'
                """
            )
        }

        #expect(others == 0)
        #expect(try await DemoWorld.isPresent(in: world.database))
    }

    @Test func `an ordinary database is no demonstration`() async throws {
        let world = try await ImportWorld()

        #expect(try await DemoWorld.isPresent(in: world.database) == false)
    }

    @Test func `the password opens the account of a Department`() async throws {
        let (world, summary) = try await Self.filled.value
        let accounts = Accounts(world.database)
        let credentials = Credentials(userName: "nghean", password: summary.password)

        let session = try await accounts.signIn(credentials, from: nil, at: world.now)

        let known = try await accounts.session(forToken: session.token, at: world.now)
        #expect(known?.officer.territory(.importProjects).provinces == ["40"])
    }

    @Test func `the audit chain holds after filling`() async throws {
        let world = try await Self.filled.value.world

        let (verdict, head) = try await world.database.read { tx in
            (try Audit.verify(in: tx, expecting: nil), try Audit.head(in: tx))
        }

        #expect(verdict == .sound(head))
        #expect(head.sequence > 12)
    }
}

extension DemoWorldTests {
    @Test func `equal numbers of projects give equal contents`() async throws {
        let first = try await ImportWorld()
        let second = try await ImportWorld()

        _ = try await DemoWorld.fill(first.database, projects: 1000, at: first.now)
        _ = try await DemoWorld.fill(second.database, projects: 1000, at: second.now)

        let contents = try await Self.contents(of: first.database)
        #expect(contents.count > 5000)
        #expect(try await contents == Self.contents(of: second.database))
    }

    @Test func `a database in use is refused and stays as it was`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["thanh-hoa-2021-2022.xlsx"], province: "38")

        let refusal = await #expect(throws: Refusal.self) {
            try await DemoWorld.fill(world.database, projects: 1000, at: world.now)
        }

        #expect(refusal?.kind == .conflict)
        #expect(try await world.count("project") == 29)
        #expect(try await world.count("account") == 0)
        #expect(try await DemoWorld.isPresent(in: world.database) == false)
    }

    @Test(arguments: [999, 2_000_001])
    func `a world too small for the published projects or too large is refused`(_ projects: Int) async throws {
        let world = try await ImportWorld()

        let refusal = await #expect(throws: Refusal.self) {
            try await DemoWorld.fill(world.database, projects: projects, at: world.now)
        }

        #expect(refusal?.field == "projects")
        #expect(try await world.count("account") == 0)
    }

    private static func report(
        _ world: ImportWorld,
        from: Int,
        to: Int,
        asOf: Day? = nil
    ) async throws -> PeriodReport {
        let query = try PeriodQuery(place: PeriodQuery.nation, from: from, to: to, asOf: asOf)
        return try await PeriodReports(world.database).report(query, by: .localOperator)
    }

    /// Projects, money and standing as lines of text, in a fixed order.
    private static func contents(of database: Database) async throws -> [String] {
        try await database.read { tx in
            let projects = try tx.rows(
                "SELECT id, title, place_text, implementer_text, year, province_now FROM project ORDER BY id"
            ) { row in
                "\(try row.get(0) as Int64) \(try row.get(1) as String) \(try row.get(2) as String) "
                    + "\(try row.get(3) as String) \(try row.get(4) as Int) \(try row.get(5) as String)"
            }
            let entries = try tx.rows(
                "SELECT line_id, source_code, stage, budget_year, amount, entered_on FROM amount_entry ORDER BY id"
            ) { row in
                "\(try row.get(0) as Int64) \(try row.get(1) as String) \(try row.get(2) as String) "
                    + "\(try row.get(3) as Int) \(try row.get(4) as Int64) \(try row.get(5) as String)"
            }
            let standing = try tx.rows(
                "SELECT line_id, source_code, stage, amount FROM standing ORDER BY line_id, source_code, budget_year"
            ) { row in
                "\(try row.get(0) as Int64) \(try row.get(1) as String) \(try row.get(2) as String) "
                    + "\(try row.get(3) as Int64)"
            }
            return projects + entries + standing
        }
    }
}
