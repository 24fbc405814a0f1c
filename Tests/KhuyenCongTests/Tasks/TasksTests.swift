import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct TasksTests {
    private let world: DossierWorld
    private let tasks: Tasks
    private let today = TestDatabase.now.day

    init() async throws {
        world = try await DossierWorld()
        tasks = Tasks(world.database)
    }

    @Test(arguments: ProgrammeLevel.allCases, ProjectState.allCases)
    func `each act that is expected is one task, and nothing else waits but stopped money and reviews`(
        level: ProgrammeLevel,
        state: ProjectState
    ) {
        let kinds = TaskKind.allCases.filter { $0.states(level).contains(state) }
        let expected = ProjectLifecycle.expected(in: state, level: level)

        #expect(kinds.filter { $0 != .recover }.compactMap(\.act) == expected)
        #expect(
            kinds.contains(.recover) == [.stopped, .underWay, .suspended, .accepted, .settled].contains(state)
        )
    }

    /// The list asks the database what the policy asks of one file; both must answer the same.
    @Test func `each officer's tasks are those that the policy gives`() async throws {
        let files = try await filesInManyStates()
        let officers = [
            world.centre, world.department, world.leader, world.agency, world.foreign, world.owner, .localOperator,
        ]
        for officer in officers {
            let visible = files.filter { DossierPolicy.maySee($0, by: officer) }
            let expected = visible.flatMap { file in
                TaskKind.allCases.filter { $0.states(file.level).contains(file.state) && $0 != .recover }
                    .compactMap { kind in
                        kind.act.map { (file: file, kind: kind, isMine: DossierPolicy.may($0, on: file, by: officer)) }
                    }
            }
            for (tab, isMine) in [(TaskQuery.Tab.mine, true), (.others, false)] {
                let page = try await tasks.list(TaskQuery(tab), by: officer, on: today)
                let wanted = expected.filter { $0.isMine == isMine }.map { "\($0.file.id) \($0.kind)" }

                #expect(page.tasks.map { "\($0.dossierID) \($0.kind)" }.sorted() == wanted.sorted(), "\(officer.name)")
                #expect(page.tasks.allSatisfy { $0.isMine == isMine })
                #expect(page.total == wanted.count)
                #expect(page.counts.total(tab) == wanted.count)
            }
        }
    }

    @Test func `what is due first stands in front, and what has no deadline last`() async throws {
        _ = try await filesInManyStates()

        let page = try await tasks.list(TaskQuery(.mine), by: world.department, on: today)

        let days = page.tasks.map { $0.deadline?.day }
        #expect(days.compactMap { $0 } == days.compactMap { $0 }.sorted())
        #expect(days.firstIndex(of: nil) == days.compactMap { $0 }.count)
        #expect(page.tasks.first?.kind == .appraise)
        #expect(page.tasks.first?.deadline?.day == Day("2025-06-14"))
    }

    @Test func `the late ones are those whose day is past, whoever does them`() async throws {
        _ = try await filesInManyStates()
        for officer in [world.centre, world.department, world.agency] {
            let late = try await tasks.list(TaskQuery(.late), by: officer, on: today)
            let mine = try await tasks.list(TaskQuery(.mine), by: officer, on: today).tasks
            let others = try await tasks.list(TaskQuery(.others), by: officer, on: today).tasks
            let expected = (mine + others).filter { $0.deadline?.isLate(on: today) ?? false }

            #expect(
                Set(late.tasks.map { "\($0.dossierID) \($0.kind)" })
                    == Set(expected.map { "\($0.dossierID) \($0.kind)" })
            )
            #expect(late.total == expected.count)
            #expect(late.counts.mineLate == mine.filter { $0.deadline?.isLate(on: today) ?? false }.count)
            let own = try await tasks.own(of: officer, on: today)
            #expect(own == OwnTasks(count: mine.count, late: late.counts.mineLate))
        }
    }

    @Test func `a monthly report is due from the month after the contract, and the next one after each report`()
        async throws
    {
        let dossier = try await world.local(upTo: .contracted)
        var report = try await task(.report, of: dossier)
        #expect(report?.deadline?.day == Day("2026-12-24"))
        #expect(report?.deadline?.subject == "báo cáo tháng 12/2026")

        try await world.act(
            .report,
            dossier,
            ["year": .number(2026), "month": .number(12), "done": .text("Đã lắp máy")],
            by: world.centre
        )

        report = try await task(.report, of: dossier)
        #expect(report?.deadline?.day == Day("2027-01-24"))
    }

    @Test func `an accepted file is to be settled within fifteen days, and a settled one closed until 22 January`()
        async throws
    {
        let accepted = try await world.local(upTo: .accepted)
        #expect(try await task(.settle, of: accepted)?.deadline?.day == Day("2026-12-06"))

        try await world.act(.settle, accepted, by: world.department)

        #expect(try await task(.close, of: accepted)?.deadline?.day == Day("2027-01-22"))
    }

    @Test func `a returned file is to be answered within the days of its pack, and an answer after them says so`()
        async throws
    {
        let dossier = try await world.local(upTo: .submitted)
        try await world.act(.returnForRevision, dossier, ["reason": .text("Thiếu báo giá")], by: world.department)
        #expect(try await task(.revise, of: dossier)?.deadline?.day == Day("2026-12-06"))
        let last = try #require(Day("2026-12-07"))

        let late = try await tasks.list(TaskQuery(.late, kind: .revise), by: world.centre, on: last)

        #expect(late.tasks.map(\.dossierID) == [dossier.id])
        #expect(late.counts.mineLate == 1)
    }

    /// Complaint of the published reports: advances of stopped projects that are never asked back.
    @Test func `a stopped file waits until its advance is returned`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        try await world.act(.stop, dossier, DossierWorld.stop, by: world.department)
        let waiting = try await tasks.list(TaskQuery(.mine, kind: .recover), by: world.department, on: today)
        #expect(waiting.tasks.map(\.owed) == [Dong(200_000_000)])

        try await world.act(
            .recover,
            dossier,
            ["reason": .text("Nộp trả"), "lines": DossierWorld.money(200_000_000)],
            by: world.department
        )

        let left = try await tasks.list(TaskQuery(.mine, kind: .recover), by: world.department, on: today)
        #expect(left.tasks == [])
        #expect(left.total == 0)
    }

    @Test func `the stored facts are those of the acts, and check says where they are not`() async throws {
        let dossier = try await world.local(upTo: .accepted)
        #expect(try await Consistency(world.database).differences() == [])

        try await world.database.write { tx in
            try tx.execute("UPDATE dossier SET since = '2020-01-01' WHERE id = \(dossier.id)")
        }

        #expect(
            try await Consistency(world.database).differences()
                == ["Hồ sơ \(dossier.code): mốc thời gian đã lưu khác với các việc đã làm."]
        )
    }

    @Test(arguments: [1, 3])
    func `a page costs as many statements for three files as for one`(files: Int) async throws {
        for number in 0..<files {
            let fields = DossierWorld.machinery(
                name: "Cơ sở \(number)",
                serial: "S\(number)",
                phone: "091234567\(number)"
            )
            _ = try await world.local(fields, upTo: .submitted)
        }
        let count = try await world.database.read { tx in
            let queries = TaskQueries(
                officer: world.department,
                today: today,
                packs: try TaskPacks.load(on: today, in: tx)
            )
            let before = tx.statementCount
            _ = try queries.counts(in: tx)
            _ = try queries.page(TaskQuery(.mine), of: [.appraise], in: tx)
            return tx.statementCount - before
        }

        #expect(count == 4 + 3)
    }

    /// At 100,000 projects the list answers in 50 ms only while no count walks over all files.
    @Test(.enabled(if: !TestDatabase.isPostgres, "PostgreSQL chooses by the sizes of real tables"))
    func `every count goes by an index`() async throws {
        for officer in [world.centre, world.department, world.leader, world.agency] {
            for tab in TaskQuery.Tab.allCases {
                let plan = try await world.database.read { tx in
                    let packs = try TaskPacks.load(on: today, in: tx)
                    let queries = TaskQueries(officer: officer, today: today, packs: packs)
                    let statement = try #require(queries.countStatement { queries.condition($0, tab) })
                    return try tx.rows("EXPLAIN QUERY PLAN " + statement) { try $0.get(3) as String }
                }
                let reads = plan.filter { $0.hasPrefix("SEARCH d") || $0.hasPrefix("SCAN d") }

                #expect(!reads.isEmpty)
                #expect(reads.allSatisfy { $0.hasPrefix("SEARCH d USING") }, "\(reads)")
            }
        }
    }

    private func task(_ kind: TaskKind, of dossier: Dossier) async throws -> DossierTask? {
        try await tasks.deadlines(of: .dossier(dossier.id), by: .localOperator, on: today).first { $0.kind == kind }
    }

    private func filesInManyStates() async throws -> [Dossier] {
        _ = try await world.draft()
        _ = try await world.draft(by: world.owner)
        let states: [ProjectState] = [
            .accepted, .submitted, .appraised, .registered, .approved, .contracted, .underWay,
        ]
        for (number, state) in states.enumerated() {
            let fields = DossierWorld.machinery(
                name: "Cơ sở \(number)",
                serial: "S\(number)",
                phone: "091234567\(number)"
            )
            _ = try await world.local(fields, upTo: state)
        }
        let national = DossierWorld.machinery(
            name: "Cơ sở quốc gia",
            level: "national",
            source: "national",
            serial: "S-99",
            phone: "0912345699"
        )
        let file = try await world.draft(national)
        try await world.act(.submit, file, by: world.centre)
        try await world.act(.appraise, file, by: world.department)
        try await world.act(.register, file, by: world.department)
        return try await world.database.read { tx in
            try tx.rows("SELECT \(Dossier.columns) FROM dossier d", Dossier.decode)
        }
    }
}
