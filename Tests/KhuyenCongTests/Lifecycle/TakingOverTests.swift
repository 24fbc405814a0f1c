import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct TakingOverTests {
    private let projects: ProjectWorld
    private let dossiers: Dossiers

    init() async throws {
        projects = try await ProjectWorld()
        dossiers = Dossiers(projects.database)
    }

    private static let paper: [String: FieldTree] = [
        "document": .group(["office": .text("Sở Công Thương"), "number": .text("5/BB-BG")])
    ]

    private func takeOver(_ id: Int64, _ fields: [String: FieldTree]) async throws -> DossierView {
        try await dossiers.perform(
            .takeOver,
            on: .project(id),
            .group(TakingOverTests.paper.merging(fields) { _, new in new }),
            by: ProjectWorld.department,
            at: projects.now
        )
    }

    @Test func `an imported project goes on in the state of its papers, with the money of the ledger`() async throws {
        let id = try await projects.project(
            "Máy sấy chè",
            amounts: [(.province, .contracted, 100), (.province, .advanced, 70)]
        )
        let signed = FieldTree.group(["contracted": .text("100 triệu"), "advanced": .number(70_000_000)])
        let view = try await takeOver(id, ["state": .text("underWay"), "reconciled": signed])

        #expect(view.dossier.state == .underWay)
        #expect(view.dossier.projectID == id)
        #expect(view.money.outstandingAdvance == Dong(70_000_000))
        #expect(view.history.map(\.act) == [.takeOver])
        #expect(view.acts.contains(.accept))
        await #expect(throws: Refusal.conflict("Đề án DA\(id) đã có hồ sơ HS\(view.dossier.id).")) {
            try await takeOver(id, ["state": .text("underWay")])
        }
    }

    @Test func `a signed table that differs from the ledger is refused, and nothing is written`() async throws {
        let id = try await projects.project("Máy sấy chè", amounts: [(.province, .contracted, 100)])
        let signed = FieldTree.group(["contracted": .number(99_000_000)])
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(id, ["state": .text("contracted"), "reconciled": signed])
        }

        #expect(
            refusal?.details.map(\.message) == [
                "Hợp đồng: bảng ghi 99.000.000 đồng, sổ có 100.000.000 đồng (dòng 1: 100.000.000 đồng)."
            ]
        )
        await #expect(throws: Refusal.missing) {
            try await dossiers.view(.project(id), by: ProjectWorld.department)
        }
    }

    /// A stage that the table leaves out could hide an advance that nobody signed for.
    @Test func `a stage that only the ledger has, and a line that the table tells otherwise, are named`() async throws {
        let id = try await projects.project(
            "Máy sấy chè",
            amounts: [(.province, .contracted, 100), (.province, .advanced, 70)]
        )
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(
                id,
                [
                    "state": .text("underWay"), "reconciled": .group(["contracted": .number(100_000_000)]),
                    "reconciledLines": .list([
                        .group(["line": .number(1), "contracted": .number(90_000_000)])
                    ]),
                ]
            )
        }

        #expect(
            refusal?.details.map(\.message) == [
                "Tạm ứng: bảng ghi trống, sổ có 70.000.000 đồng (dòng 1: 70.000.000 đồng).",
                "Dòng 1, hợp đồng: bảng ghi 90.000.000 đồng, sổ có 100.000.000 đồng.",
            ]
        )
    }

    @Test func `a table without its paper is refused`() async throws {
        let id = try await projects.project("Máy sấy chè")
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(id, ["state": .text("approved"), "document": .empty])
        }

        #expect(refusal?.details.map(\.field) == ["document.office", "document.number"])
    }

    @Test func `what was not approved is not taken over, nor by another province`() async throws {
        let id = try await projects.project("Máy sấy chè")
        let refusal = await #expect(throws: Refusal.self) { try await takeOver(id, ["state": .text("submitted")]) }
        #expect(refusal?.field == "state")
        await #expect(throws: Refusal.missing) {
            try await dossiers.perform(
                .takeOver,
                on: .project(id),
                .group(["state": .text("approved")]),
                by: ProjectWorld.thanhHoa,
                at: projects.now
            )
        }
    }
}
