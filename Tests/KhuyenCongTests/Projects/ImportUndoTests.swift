import Database
import Testing

@testable import KhuyenCong

@Suite struct ImportUndoTests {
    private let world: ImportWorld
    private let imports: Imports
    private let batchID: Int64

    init() async throws {
        world = try await ImportWorld()
        imports = Imports(world.database)
        batchID = try await #require(world.take(["ha-tinh-2016-2020.xlsx"], province: "42").batchID)
    }

    @Test func `an import taken back leaves no money and no project, and deletes nothing`() async throws {
        let entries = try await world.count("amount_entry")

        try await undo()

        let list = try await projects.list(ProjectListQuery(), by: .localOperator)
        #expect(list.totals == ProjectTotals(count: 0, support: nil, counterpart: nil, total: nil))
        #expect(try await world.count("amount_entry") == entries * 2)
        #expect(try await net() == 0)
        #expect(try await imports.batch(batchID, by: .localOperator).state == .undone)
        let differences = try await world.database.read { tx in
            try Standing.differences(in: tx) + NationRollup.differences(in: tx)
        }
        #expect(differences == [])
    }

    @Test func `the same list can be taken again afterwards`() async throws {
        let before = try await projects.list(ProjectListQuery(), by: .localOperator).totals
        try await undo()

        let again = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")

        #expect(again.unchanged == 0)
        #expect(try await projects.list(ProjectListQuery(), by: .localOperator).totals == before)
    }

    @Test func `an import is taken back once`() async throws {
        try await undo()

        await #expect(throws: Refusal.conflict("Lần nhập này đã được hoàn tác.")) { try await undo() }
    }

    @Test func `an import asked back by five people at once is taken back once`() async throws {
        let entries = try await world.count("amount_entry")

        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...5 {
                group.addTask { (try? await undo()) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }

        #expect(done == 1)
        #expect(try await world.count("amount_entry") == entries * 2)
        #expect(try await net() == 0)
    }

    @Test func `a correction made since stands in the way and is named`() async throws {
        let first = try await #require(projects.list(ProjectListQuery(), by: .localOperator).rows.first)
        let amount = AmountCorrection(source: .province, stage: .approved, year: first.year, amount: Dong(1_000_000))
        let line = try await #require(projects.project(first.id, by: .localOperator).lines.first)
        try await correct(
            first.id,
            ProjectCorrection(line: LineCorrection(lineID: line.id, amounts: [amount]))
        )

        let refusal = await #expect(throws: Refusal.self) { try await undo() }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.message.contains("bút toán điều chỉnh ở đề án DA\(first.id)") == true)
        #expect(try await imports.batch(batchID, by: .localOperator).state == .taken)
    }

    @Test func `a correction of words stands in the way as well`() async throws {
        let first = try await #require(projects.list(ProjectListQuery(), by: .localOperator).rows.first)
        try await correct(first.id, ProjectCorrection(title: .set("Tên khác")))

        let refusal = await #expect(throws: Refusal.self) { try await undo() }

        #expect(refusal?.message.contains("điều chỉnh đề án DA\(first.id)") == true)
    }

    @Test func `a file that goes on with a project of the import stands in the way`() async throws {
        let first = try await #require(projects.list(ProjectListQuery(), by: .localOperator).rows.first)
        let booked = try await projects.project(first.id, by: .localOperator).entries
            .filter { $0.source.basis == .support }
        let signed = Dictionary(grouping: booked, by: \.stage.rawValue)
            .mapValues { FieldTree.number($0.reduce(0) { $0 + $1.amount.amount }) }
        let fields: [String: FieldTree] = [
            "state": .text("approved"), "reconciled": .group(signed),
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("5/BB-BG")]),
        ]
        let view = try await Dossiers(world.database)
            .perform(.takeOver, on: .project(first.id), .group(fields), by: .localOperator, at: world.now)

        let refusal = await #expect(throws: Refusal.self) { try await undo() }

        #expect(refusal?.message.contains("hồ sơ HS\(view.dossier.id) của đề án DA\(first.id)") == true)
        #expect(try await imports.batch(batchID, by: .localOperator).state == .taken)
    }

    @Test func `a decision on twins stands in the way`() async throws {
        let ids = try await projects.list(ProjectListQuery(), by: .localOperator).rows.map(\.id).sorted()
        let now = world.now
        let (first, second) = (ids[0], ids[1])
        try await world.database.write { tx in
            try tx.execute(
                "INSERT INTO twin_candidate (first_id, second_id, found_at) VALUES (\(first), \(second), \(now))"
            )
        }
        try await TwinQueue(world.database)
            .decide(first: first, second: second, isSame: true, by: .localOperator, at: now)

        let refusal = await #expect(throws: Refusal.self) { try await undo() }

        #expect(refusal?.message.contains("quyết định gộp đề án DA\(second) vào DA\(first)") == true)
    }

    @Test func `a reason is needed, and the province`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await imports.undo(batchID, reason: " ", by: .localOperator, at: world.now)
        }
        #expect(refusal?.field == "reason")
        await #expect(throws: Refusal.missing) {
            try await imports.undo(batchID, reason: "Nhầm", by: ProjectWorld.thanhHoa, at: world.now)
        }
    }

    private var projects: Projects { Projects(world.database) }

    private func undo() async throws {
        try await imports.undo(batchID, reason: "Nhập nhầm tệp", by: .localOperator, at: world.now)
    }

    private func correct(_ id: Int64, _ correction: ProjectCorrection) async throws {
        try await projects.correct(
            id,
            correction,
            version: 1,
            reason: "Sửa",
            by: .localOperator,
            at: world.now
        )
    }

    private func net() async throws -> Int64? {
        try await world.database.read { try $0.value("SELECT CAST(SUM(amount) AS BIGINT) FROM amount_entry") }
    }
}
