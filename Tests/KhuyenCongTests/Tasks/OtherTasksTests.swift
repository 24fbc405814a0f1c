import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// What waits outside the files is asked for at every visit of two pages: by the officer's own place, all at once.
@Suite struct OtherTasksTests {
    /// The list asks the database what `ConferencePolicy` asks of one task; both must answer the same.
    @Test func `each officer's open tasks of a conference are those that the officer may answer`() async throws {
        let world = try await ConferenceWorld()
        let id = try await world.conference(16)
        for place in ["40", "38", "17329"] { _ = try await world.add(.task, "Lập kế hoạch", to: id, place: place) }
        _ = try await world.conferences.perform(.hold, on: id, version: 1, by: world.files.agency, at: world.now)
        let (held, tasks, territories) = try await world.database.read { tx in
            (
                try Conference.rows("c.id = \(id)", in: tx),
                try ConferenceRecord.rows("r.part = 'task'", in: tx),
                try Territories.load(tx)
            )
        }
        let conference = try #require(held.first)
        let ward = Grant(role: .communeOfficer, scope: .commune("17329", province: "40"))
        let officers = [
            world.files.department, world.files.foreign, world.files.agency, world.files.leader, world.files.owner,
            Officer(userID: nil, name: "Cán bộ xã", grants: [ward]), .localOperator,
        ]
        for officer in officers {
            let open = try await world.conferences.openTasks(by: officer).map(\.record.id)
            let answerable = tasks.filter { task in
                ConferencePolicy.maySee(conference, by: officer)
                    && ConferencePolicy.mayAnswer(task, of: conference, by: officer, territories)
            }
            #expect(open == answerable.map(\.id), "\(officer.name)")
        }
        #expect(tasks.count == 3)
    }

    @Test func `a judge's contests are read in as many statements for two as for one`() async throws {
        let world = try await ContestWorld()
        let judge = world.judges[0]
        func asked() async throws -> (kinds: [ContestTask.Kind], statements: Int) {
            let before = world.database.statementCount
            let tasks = try await world.contests.tasks(of: judge, on: world.today)
            return (tasks.map(\.kind), world.database.statementCount - before)
        }
        _ = try await world.establishment()
        let province = try await world.contest("40")
        _ = try await world.enter("Chè xanh", in: province)
        try await world.begin(province)
        let one = try await asked()
        let commune = try await world.contest("17329")
        _ = try await world.enter("Chè đen", in: commune)
        try await world.begin(commune)
        let two = try await asked()
        let foreign = try await world.contests.tasks(of: world.files.foreign, on: world.today)

        #expect(one.kinds == [.score(products: 1)])
        #expect(two.kinds == [.score(products: 1), .score(products: 1)])
        #expect(two.statements == one.statements)
        #expect(foreign == [])
    }

    /// A hundred contests are read at most; those that a judge is done with may not stand in the way of one that waits.
    @Test func `contests that ask for nothing do not hide one that waits`() async throws {
        let world = try await ContestWorld()
        let judge = world.judges[0]
        _ = try await world.establishment()
        for year in 1991...(1991 + OtherTasks.most) {
            let id = try await world.contest("40", year: year)
            try await world.seat(judge, in: id)
        }
        let id = try await world.contest("40", year: 1990)
        let entry = try await world.enter("Chè xanh", in: id)
        try await world.begin(id)

        let waiting = try await world.contests.tasks(of: judge, on: world.today)
        for judge in world.judges { try await world.score(entry, 8, by: judge) }
        let scored = try await world.contests.tasks(of: judge, on: world.today)
        let toDecide = try await world.contests.tasks(of: world.files.department, on: world.today)

        #expect(waiting.map(\.contest.id) == [id])
        #expect(waiting.map(\.kind) == [.score(products: 1)])
        #expect(scored == [])
        #expect(toDecide.map(\.kind) == [.decide])
    }
}
