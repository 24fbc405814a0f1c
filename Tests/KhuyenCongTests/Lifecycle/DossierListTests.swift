import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DossierListTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// The list asks the database what `DossierPolicy` asks of one file; both must answer the same.
    @Test func `each officer's list holds what the officer may see, and waits where an expected act is the officer's`()
        async throws
    {
        let files = try await filesInManyStates()
        let officers = [
            world.centre, world.department, world.leader, world.agency, world.foreign, world.owner, .localOperator,
            DossierListTests.auditorHere,
        ]
        for officer in officers {
            let all = try await world.dossiers.list(DossierListQuery(.all), by: officer).rows.map(\.id)
            let mine = try await world.dossiers.list(DossierListQuery(.mine), by: officer).rows.map(\.id)
            let others = try await world.dossiers.list(DossierListQuery(.others), by: officer).rows.map(\.id)
            let visible = files.filter { DossierPolicy.maySee($0, by: officer) }.map(\.id)
            let waiting = files.filter { file in
                let expected = ProjectLifecycle.expected(in: file.state, level: file.level)
                return visible.contains(file.id) && expected.contains { DossierPolicy.may($0, on: file, by: officer) }
            }.map(\.id)

            #expect(all.sorted() == visible.sorted(), "\(officer.name)")
            #expect(mine.sorted() == waiting.sorted(), "\(officer.name)")
            #expect(
                others.sorted()
                    == files.filter { !$0.state.isFinal && visible.contains($0.id) }.map(\.id)
                    .filter { !waiting.contains($0) }.sorted(),
                "\(officer.name)"
            )
        }
    }

    /// Reads Nghệ An, and corrects in Thanh Hóa alone.
    private static let auditorHere = Officer(
        userID: nil,
        name: "kiem.toan",
        grants: [Grant(role: .auditor, scope: .province("40")), Grant(role: .department, scope: .province("38"))]
    )

    @Test func `a draft is shown where its reader corrects, not where the reader only looks`() async throws {
        let draft = try await world.draft(by: world.owner)
        let submitted = try await world.local(upTo: .submitted)

        #expect(!DossierPolicy.maySee(draft, by: DossierListTests.auditorHere))
        #expect(DossierPolicy.maySee(submitted, by: DossierListTests.auditorHere))
    }

    @Test func `the tabs and what waits are counted, and filters narrow the rows`() async throws {
        _ = try await filesInManyStates()
        let list = try await world.dossiers.list(DossierListQuery(.mine, state: .submitted), by: world.department)
        let waiting = try await world.dossiers.waiting(for: world.department)

        #expect(list.rows.map(\.state) == [.submitted])
        #expect(list.total == 1)
        #expect(list.rows.map(\.asked) == [Dong(300_000_000)])
        #expect(list.rows.map(\.acts) == [[.appraise]])
        #expect(list.counts[.mine] == waiting.reduce(0) { $0 + $1.count })
        #expect(waiting.map(\.state) == [.submitted, .appraised, .approved, .contracted, .underWay, .accepted])
    }

    @Test func `a file is found by its code, its title and the number of a paper, in its own place alone`() async throws
    {
        let approved = try await approvedWithNumber()
        let draft = try await world.draft()
        func found(_ text: String, by officer: Officer) async throws -> [Int64] {
            try await world.dossiers.list(DossierListQuery(.all, search: text), by: officer).rows.map(\.id)
        }

        #expect(try await found(" hs\(draft.id) ", by: world.centre) == [draft.id])
        #expect(try await found("7/qđ-ubnd", by: world.centre) == [approved.id])
        #expect(try await found("SAY  may", by: world.centre) == [draft.id, approved.id])
        #expect(try await found("máy sấy", by: world.centre) == [draft.id, approved.id])
        #expect(try await found("8/QĐ-UBND", by: world.centre).isEmpty)
        #expect(try await found("7/QĐ-UBND", by: world.foreign).isEmpty)
        #expect(try await found("  ", by: world.centre).count == 2)
    }

    @Test func `a draft is found by the title that it has now, without marks, and by no part of another file's`()
        async throws
    {
        let draft = try await world.draft()
        let fields = DossierWorld.machinery().merging(.group(["title": .text("Đầu tư lò nung gạch ở Đô Lương")]))
        _ = try await world.dossiers.save(
            fields,
            version: draft.version,
            in: .dossier(draft.id),
            by: world.centre,
            at: world.now
        )
        func found(_ text: String) async throws -> [Int64] {
            try await world.dossiers.list(DossierListQuery(.all, search: text), by: world.centre).rows.map(\.id)
        }

        #expect(try await found("do luong lo nung") == [draft.id])
        #expect(try await found("may say").isEmpty)
    }

    @Test func `files from before are found without marks once the program has started again`() async throws {
        let draft = try await world.draft()
        try await world.database.write { try $0.execute("UPDATE dossier SET title_folded = NULL") }
        let query = DossierListQuery(.all, search: "may say")
        let before = try await world.dossiers.list(query, by: world.centre).rows.map(\.id)

        try await Preparation.prepare(world.database, at: TestDatabase.now)

        #expect(before.isEmpty)
        #expect(try await world.dossiers.list(query, by: world.centre).rows.map(\.id) == [draft.id])
    }

    @Test func `a project of the ledger is found by its file's code and the number of a paper`() async throws {
        let approved = try await approvedWithNumber()
        let project = try #require(approved.projectID)
        func found(_ text: String, by officer: Officer) async throws -> [Int64] {
            let query = ProjectListQuery(ProjectFilter(search: text))
            return try await Projects(world.database).list(query, by: officer).rows.map(\.id)
        }

        #expect(try await found(approved.code, by: world.department) == [project])
        #expect(try await found("7/QĐ-UBND", by: world.department) == [project])
        #expect(try await found("HS\(approved.id + 1)", by: world.department).isEmpty)
        #expect(try await found(approved.code, by: world.foreign).isEmpty)
    }

    @Test func `a page holds fifty files, newest first`() async throws {
        for _ in 0..<51 {
            _ = try await world.draft()
        }
        let first = try await world.dossiers.list(DossierListQuery(.all), by: world.centre)
        let second = try await world.dossiers.list(DossierListQuery(.all, page: 2), by: world.centre)

        #expect(first.rows.count == 50)
        #expect(first.total == 51)
        #expect(second.rows.map(\.id) == [try #require(first.rows.map(\.id).min()) - 1])
    }

    @Test(arguments: ProjectState.allCases, ProgrammeLevel.allCases)
    func `what is expected may follow`(state: ProjectState, level: ProgrammeLevel) {
        let expected = ProjectLifecycle.expected(in: state, level: level)

        #expect(expected.isEmpty == state.isFinal)
        for act in expected {
            #expect(ProjectLifecycle.next(from: state, by: act, level: level) != nil)
        }
    }

    private func approvedWithNumber() async throws -> Dossier {
        let registered = try await world.local(upTo: .registered)
        let document = FieldTree.group(["office": .text("UBND tỉnh"), "number": .text("7/QĐ-UBND")])
        return try await world.act(.approve, registered, ["document": document], by: world.leader).dossier
    }

    private func filesInManyStates() async throws -> [Dossier] {
        _ = try await world.draft()
        _ = try await world.draft(by: world.owner)
        // The acceptance of `DossierWorld` names the first machine of the database.
        let states: [ProjectState] = [
            .accepted, .submitted, .appraised, .registered, .approved, .contracted, .underWay,
        ]
        for (number, state) in states.enumerated() {
            let fields = DossierWorld.machinery(
                name: "Cơ sở \(number)",
                serial: "S-\(number)",
                phone: "091234567\(number)"
            )
            let moved = try await world.local(fields, upTo: state)
            #expect(moved.state == state)
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
