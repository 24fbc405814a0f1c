import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ProgrammeBookTests {
    private let world: PlanWorld
    private let book: ProgrammeBook

    init() async throws {
        world = try await PlanWorld()
        book = ProgrammeBook(world.database)
    }

    private static func fields(_ name: String = "Chương trình 2026–2030", version: Int64 = 0) -> FieldTree {
        .group([
            "level": .text("local"), "province": .text("40"), "kind": .text("promotion"), "name": .text(name),
            "startsOn": .text("2026-01-01"), "endsOn": .text("2030-12-31"), "version": .number(version),
            "decision": .group(["number": .text("55/QĐ-UBND"), "day": .text("2026-01-05")]),
            "indicators": .list([
                .group([
                    "name": .text("Máy móc, thiết bị"), "unit": .text("máy"), "target": .number(40),
                    "measure": .text("machines"), "activity": .text("machinery"),
                ]),
                .group(["name": .text("Đề án"), "target": .number(20), "measure": .text("projects")]),
                .group(["name": .text("Giá trị sản xuất tăng"), "unit": .text("%"), "target": .number(9)]),
            ]),
            "budgets": .list([
                .group(["source": .text("province"), "year": .number(2026), "amount": .number(2_000_000_000)])
            ]),
        ])
    }

    @Test func `targets stand beside what the ledger counts, and money beside its balance`() async throws {
        let added = try await book.add(ProgrammeBookTests.fields(), by: world.files.department, at: world.now)
        try await world.book("expected", 1_000_000_000)
        _ = try await world.files.local(upTo: .settled)
        let view = try await book.view(added.programme.id, by: world.files.department)

        #expect(added.board.reached(through: 2026).map(\.actual.value) == [0, 0, nil])
        #expect(view.board.reached(through: 2026).map(\.actual.value) == [1, 1, nil])
        #expect(
            view.money == [
                ProgrammeView.Money(
                    source: .province,
                    year: 2026,
                    budget: Dong(2_000_000_000),
                    assigned: Dong(1_000_000_000),
                    committed: Dong(300_000_000),
                    settled: Dong(300_000_000)
                )
            ]
        )
    }

    @Test func `a revision keeps to the version that was seen`() async throws {
        let added = try await book.add(ProgrammeBookTests.fields(), by: world.files.department, at: world.now)
        let id = added.programme.id
        let fields = ProgrammeBookTests.fields("Chương trình sửa", version: 1)
        let revised = try await book.revise(id, fields, by: world.files.department, at: world.now)
        let stale = await #expect(throws: Refusal.self) {
            try await book.revise(id, fields, by: world.files.department, at: world.now)
        }

        #expect(revised.programme.name == "Chương trình sửa")
        #expect(revised.programme.version == 2)
        #expect(revised.programme.indicators == added.programme.indicators)
        #expect(stale?.kind == .conflict)
    }

    @Test func `years outside, the nation's money and a source twice are named at their rows`() async throws {
        let budgets = FieldTree.list([
            .group(["source": .text("province"), "year": .number(2031), "amount": .number(1)]),
            .group(["source": .text("national"), "year": .number(2026), "amount": .number(1)]),
            .group(["source": .text("province"), "year": .number(2031), "amount": .number(1)]),
        ])
        let fields = ProgrammeBookTests.fields().merging(.group(["budgets": budgets]))
        let refusal = await #expect(throws: Refusal.self) {
            try await book.add(fields, by: world.files.department, at: world.now)
        }

        #expect(
            refusal?.details.map(\.field) == [
                "budgets.1.year", "budgets.2.source", "budgets.3.year", "budgets.3.source",
            ]
        )
    }

    @Test func `another province does not see it, and the centre does not write it`() async throws {
        let added = try await book.add(ProgrammeBookTests.fields(), by: world.files.department, at: world.now)
        let foreign = await #expect(throws: Refusal.self) {
            try await book.view(added.programme.id, by: world.files.foreign)
        }
        let centre = await #expect(throws: Refusal.self) {
            try await book.add(ProgrammeBookTests.fields(), by: world.files.centre, at: world.now)
        }

        #expect(foreign == .missing)
        #expect(centre == .forbidden)
        #expect(try await book.list(by: world.files.foreign) == [])
        #expect(try await book.list(by: world.files.agency).map(\.id) == [added.programme.id])
    }
}
