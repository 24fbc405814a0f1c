import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A list tells no item, cost or machine: without them no norm could be judged, and a machine be supported twice.
@Suite struct TakenOverPapersTests {
    private let world: ProjectWorld
    private let dossiers: Dossiers
    private let project: Int64

    init() async throws {
        world = try await ProjectWorld()
        dossiers = Dossiers(world.database)
        project = try await world.project(
            "Máy sấy chè",
            beneficiary: "Hợp tác xã Anh Sơn",
            amounts: [(.province, .registered, 100)]
        )
    }

    private static let line: [String: FieldTree] = [
        "line": .number(1), "costItem": .text("Máy sấy băng tải"), "item": .text("machinery"), "trade": .text("a"),
        "eligibleCost": .number(150_000_000),
    ]

    private static let machine: [String: FieldTree] = [
        "line": .number(1), "name": .text("Máy sấy băng tải"), "model": .text("BT-500"), "serial": .text("S-77"),
        "quantity": .number(2), "unitPrice": .number(75_000_000),
    ]

    private func takeOver(
        line: [String: FieldTree] = TakenOverPapersTests.line,
        machine: [String: FieldTree] = TakenOverPapersTests.machine
    ) async throws -> DossierView {
        let fields: [String: FieldTree] = [
            "state": .text("submitted"), "reconciled": .group(["registered": .number(100_000_000)]),
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("5/BB-BG")]),
            "lines": .list([.group(line)]), "machines": .list([.group(machine)]),
        ]
        return try await dossiers.perform(
            .takeOver,
            on: .project(project),
            .group(fields),
            by: ProjectWorld.department,
            at: world.now
        )
    }

    @Test func `machines and costs of the papers stand in the file and in the ledger`() async throws {
        let view = try await takeOver()

        let machine = try #require(view.machines.first)
        #expect(
            view.machines == [
                ApprovedMachine(
                    id: machine.id,
                    line: 1,
                    name: "Máy sấy băng tải",
                    maker: nil,
                    model: "BT-500",
                    capacity: nil,
                    madeInYear: nil,
                    serial: "S-77",
                    quantity: 2,
                    unitPrice: Dong(75_000_000)
                )
            ]
        )
        #expect(view.lines.map(\.eligibleCost) == [Dong(150_000_000)])
        #expect(try await world.detail(project).lines.map(\.costItem) == ["Máy sấy băng tải"])
    }

    @Test func `the norm of a line that was taken over is judged by its item and cost`() async throws {
        let view = try await takeOver()
        let norms = try await dossiers.explainNorms(
            of: .dossier(view.dossier.id),
            by: ProjectWorld.department,
            at: world.now
        )

        #expect(norms.map(\.item) == [.machinery])
        #expect(norms.map(\.answer.limit) == [Dong(75_000_000)])
        #expect(norms.map(\.answer.verdict) == [.doesNotHold])
    }

    @Test func `a machine that was taken over is not supported a second time`() async throws {
        let view = try await takeOver()
        let files = try await DossierWorld(world.database)
        let second = try await files.draft(DossierWorld.machinery(serial: "S-77"))
        let refusal = await #expect(throws: Refusal.self) { try await files.act(.submit, second, by: files.centre) }

        #expect(refusal?.details.contains(where: { $0.message.contains("hồ sơ \(view.dossier.code)") }) == true)
    }

    @Test func `papers of another line, content or cost are refused, and nothing is written`() async throws {
        let (id, machinery) = (project, TakenOverPapersTests.line)
        try await world.database.write { tx in
            try tx.execute("UPDATE project_line SET cost_item = 'Lò sấy' WHERE project_id = \(id)")
        }
        let wrong: [(line: [String: FieldTree], message: String)] = [
            (machinery.merging(["line": .number(2)]) { $1 }, "Đề án không có dòng 2."),
            (
                machinery.merging(["item": .text("consulting"), "costItem": .empty]) { $1 },
                "Dòng 1: mục hỗ trợ “\(NormItem.consulting.officialName)” không thuộc nội dung ghi trong sổ."
            ),
            (machinery, "Dòng 1: sổ đã ghi khoản chi “Lò sấy”."),
        ]
        for (line, message) in wrong {
            let refusal = await #expect(throws: Refusal.self) { try await takeOver(line: line) }
            #expect(refusal?.message == message)
        }
        let machine = TakenOverPapersTests.machine.merging(["line": .number(3)]) { $1 }
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(line: machinery.merging(["costItem": .text("lò sấy")]) { $1 }, machine: machine)
        }

        #expect(refusal?.message == "Đề án không có dòng 3.")
        await #expect(throws: Refusal.missing) {
            try await dossiers.view(.project(project), by: ProjectWorld.department)
        }
    }
}
