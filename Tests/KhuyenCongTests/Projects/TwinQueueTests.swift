import Database
import Testing

@testable import KhuyenCong

@Suite struct TwinQueueTests {
    private let world: ProjectWorld
    private let queue: TwinQueue
    private let first: Int64
    private let second: Int64

    init() async throws {
        world = try await ProjectWorld()
        queue = TwinQueue(world.database)
        first = try await world.project("Máy sấy chè", place: "428", importID: 1)
        second = try await world.project("Máy sấy chè", place: "426", importID: 2)
        let now = world.now
        try await world.database.write { try Twins.find(ofImport: 2, at: now, in: $0) }
    }

    @Test func `two tellings of one title and year wait for a decision`() async throws {
        let list = try await queue.list(.undecided, by: ProjectWorld.ngheAn)

        #expect(list.count == 1)
        #expect(list.pairs.map { [$0.first.id, $0.second.id] } == [[first, second]])
        #expect(list.pairs.map(\.first.support) == [Dong(100_000_000)])
        #expect(try await queue.list(.undecided, by: ProjectWorld.thanhHoa).count == 0)
    }

    @Test func `the same project counts once and loses nothing`() async throws {
        try await decide(isSame: true)

        #expect(try await world.support() == Dong(100_000_000))
        #expect(try await world.detail(second).project.twinOf == first)
        #expect(try await world.detail(second).entries.count == 1)
        #expect(try await world.detail(first).twins.map(\.id) == [second])
        #expect(try await world.differences() == [])
        #expect(try await world.acts() == ["twin.same"])
        #expect(try await queue.list(.undecided, by: ProjectWorld.ngheAn).count == 0)
        #expect(try await queue.list(.decided, by: ProjectWorld.ngheAn).pairs.map(\.isSame) == [true])
    }

    @Test func `different projects both go on counting`() async throws {
        try await decide(isSame: false)

        #expect(try await world.support() == Dong(200_000_000))
        #expect(try await queue.list(.undecided, by: ProjectWorld.ngheAn).count == 0)
    }

    @Test func `a decision taken back lets both count and wait again`() async throws {
        try await decide(isSame: true)

        try await queue.undo(first: first, second: second, reason: "Nhầm", by: ProjectWorld.ngheAn, at: world.now)

        #expect(try await world.support() == Dong(200_000_000))
        #expect(try await queue.list(.undecided, by: ProjectWorld.ngheAn).count == 1)
        #expect(try await world.differences() == [])
        #expect(try await world.acts() == ["twin.same", "twin.undo"])
    }

    @Test func `a decision is taken once, by those who may see the projects`() async throws {
        await #expect(throws: Refusal.missing) { try await decide(isSame: true, by: ProjectWorld.thanhHoa) }
        try await decide(isSame: false)

        let refusal = await #expect(throws: Refusal.self) { try await decide(isSame: true) }

        #expect(refusal == .conflict("Hai đề án này đã được quyết định."))
        #expect(try await world.support() == Dong(200_000_000))
    }

    @Test func `the main one of twins cannot be withdrawn`() async throws {
        try await decide(isSame: true)

        let refusal = await #expect(throws: Refusal.self) {
            try await world.projects.withdraw(
                first,
                version: 1,
                reason: "Thử",
                by: ProjectWorld.ngheAn,
                at: world.now
            )
        }

        #expect(refusal?.message == "Đề án DA\(second) đã gộp vào đề án này.")
    }

    @Test(arguments: [1, 3])
    func `the queue costs the same statements however long it is`(count: Int) async throws {
        let now = world.now
        for number in 1..<count {
            try await world.project("Đề án \(number)", importID: 1)
            try await world.project("Đề án \(number)", place: "426", importID: 2)
        }
        try await world.database.write { try Twins.find(ofImport: 2, at: now, in: $0) }
        let before = world.database.statementCount

        let list = try await queue.list(.undecided, by: ProjectWorld.ngheAn)

        #expect(list.pairs.count == count)
        #expect(world.database.statementCount - before == 2)
    }

    private func decide(isSame: Bool, by officer: Officer = ProjectWorld.ngheAn) async throws {
        try await queue.decide(first: first, second: second, isSame: isSame, by: officer, at: world.now)
    }
}
