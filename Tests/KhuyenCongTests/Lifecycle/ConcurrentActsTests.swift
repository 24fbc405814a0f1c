import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Offices act at the same time.
///
/// PostgreSQL ends one of two transactions that wait for each other, after a second in which nobody gets on; without
/// another try such an act would fail.
@Suite struct ConcurrentActsTests {
    private static func impatient() async throws -> Database {
        var options = TestDatabase.testOptions
        options.retries = 0
        options.connections = 8
        return try await TestDatabase.make(migrations: Schema.migrations, options: options) { database in
            try await Preparation.prepare(database, at: TestDatabase.now)
        }
    }

    @Test func `acts that book and acts that take out of the sums do not block each other`() async throws {
        let world = try await DossierWorld(ConcurrentActsTests.impatient())
        var files: [Dossier] = []
        for number in 1...12 {
            let proposal = DossierWorld.machinery(
                name: "Cơ sở \(number)",
                serial: "S-\(number)",
                phone: "09120000\(number + 10)"
            )
            files.append(try await world.local(proposal, upTo: .submitted))
        }

        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, file) in files.enumerated() {
                group.addTask {
                    if index.isMultiple(of: 2) {
                        try await world.act(.withdraw, file, by: world.centre)
                    } else {
                        try await world.act(.appraise, file, by: world.department)
                    }
                }
            }
            try await group.waitForAll()
        }

        #expect(try await Consistency(world.database).differences() == [])
        let census = try await LifecycleCensus.take(world.database)
        #expect(census.states == [.withdrawn: 6, .appraised: 6])
    }
}
