import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DemoFilesTests {
    /// Around the day a report is due, around the deadlines of a plan, at the turn of a year, on a leap day.
    @Test(arguments: ["2026-11-24", "2027-01-02", "2027-03-25", "2027-05-20", "2027-06-14", "2028-02-29"])
    func `on any day the files stand in the expected states and one of them is late`(_ text: String) async throws {
        let today = try #require(Day(text))
        let filled = try await Self.fill(at: Moment.start(of: today).adding(seconds: 8 * 3600))

        let states = try await LifecycleCensus.take(filled.database).states
        let tasks = try await Tasks(filled.database).list(TaskQuery(.late), by: .localOperator, on: today)

        #expect(states == Self.expected)
        #expect(tasks.tasks.filter { $0.kind != .close }.map(\.kind) == [.settle])
    }

    @Test(arguments: ["nghean", "chuyenvien", "ketoan", "lanhdao", "trunguong", "hatinh"])
    func `there is work on the desk of`(_ userName: String) async throws {
        let filled = try await Self.filled.value
        let officer = try #require(filled.officers[userName])

        let own = try await Tasks(filled.database).own(of: officer, on: TestDatabase.now.day)

        #expect(own.count > 0)
    }

    @Test func `the checks find nothing, and an advance is open`() async throws {
        let filled = try await Self.filled.value
        let department = try #require(filled.officers["nghean"])

        let differences = try await Consistency(filled.database).differences()
        let open = try await filled.database.read { tx in
            try OutstandingAdvances.load(on: TestDatabase.now.day, by: department, in: tx).sum()
        }

        #expect(differences == [])
        // Percent of a dryer, a lathe, a course of training, another dryer: those that are not settled.
        #expect(open == Dong((280 + 200 + 100 + 280) * 600_000))
    }

    private static let expected: [ProjectState: Int] = [
        .draft: 1, .submitted: 2, .returned: 1, .appraised: 1, .registered: 2, .approved: 1, .contracted: 1,
        .underWay: 2, .accepted: 2, .settled: 1,
    ]

    private typealias Filled = (database: Database, officers: [String: Officer])

    private static let filled = Task { try await fill(at: TestDatabase.now) }

    private static func fill(at now: Moment) async throws -> Filled {
        let database = try await TestDatabase.prepared()
        let calendar = DemoCalendar(today: now.day)
        let people = try await DemoAccounts.make(
            in: database,
            password: nil,
            at: Moment.start(of: calendar.opening)
        )
        let territories = try await database.read { try Territories.load($0) }
        let cast = try DemoCast(people.map(\.officer))
        try await DemoFiles.fill(database, territories, cast: cast, calendar: calendar)
        let officers = people.map { ($0.account.userName, $0.officer) }
        return (database, Dictionary(uniqueKeysWithValues: officers))
    }
}
