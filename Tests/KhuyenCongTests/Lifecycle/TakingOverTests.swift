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

    /// A number of somebody else's file would count as a paper that this project has.
    @Test func `papers are those of the project, never those of another one`() async throws {
        let files = try TestFiles()
        let own = try await projects.project("Máy sấy chè")
        let other = try await projects.project("Máy ép miến")
        let ownPaper = try await attach("Hợp đồng chè.pdf", to: own, files)
        let otherPaper = try await attach("Hợp đồng miến.pdf", to: other, files)

        await #expect(throws: Refusal.invalid("Hồ sơ không có tài liệu số \(otherPaper).", field: "papers")) {
            try await takeOver(own, approved(with: [ownPaper, otherPaper]))
        }
        await #expect(throws: Refusal.missing) {
            try await dossiers.view(.project(own), by: ProjectWorld.department)
        }
        let view = try await takeOver(own, approved(with: [ownPaper]))

        #expect(view.attachments.map(\.id) == [ownPaper])
    }

    @Test func `a file that did not come is no paper of a taking over`() async throws {
        let id = try await projects.project("Máy sấy chè")
        let paper = FieldTree.group(["kind": .text("contract"), "file": .text("tep1")])
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(id, approved(with: []).merging(["papers": .list([paper])]) { $1 })
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == "papers")
    }

    @Test func `files come with it and stand with its act; where it is refused, none is kept`() async throws {
        let files = try TestFiles()
        let id = try await projects.project("Máy sấy chè")
        let paper = FieldTree.group(["kind": .text("contract"), "file": .text("tep1")])
        let right = approved(with: []).merging(["papers": .list([paper])]) { $1 }
        let wrong = right.merging(["reconciled": .group(["approved": .number(99_000_000)])]) { $1 }

        await #expect(throws: Refusal.self) { try await takeOver(id, wrong, sending: files) }
        #expect(try files.count().stored == 0)
        await #expect(throws: Refusal.missing) {
            try await takeOver(id, right, sending: files, by: ProjectWorld.thanhHoa)
        }
        let view = try await takeOver(id, right, sending: files)

        let attachment = try #require(view.attachments.first)
        #expect(view.attachments.count == 1)
        #expect(attachment.name == "Hợp đồng.pdf")
        #expect(attachment.kind == .contract)
        #expect(attachment.stage == .contract)
        #expect(attachment.actID == view.history.first?.id)
        #expect(files.store.holds(attachment.sha256))
    }

    @discardableResult
    private func takeOver(
        _ id: Int64,
        _ fields: [String: FieldTree],
        sending files: TestFiles,
        by officer: Officer = ProjectWorld.department
    ) async throws -> DossierView {
        let file = try files.arrived(TestPapers.pdf, named: "Hợp đồng.pdf")
        return try await dossiers.perform(
            .takeOver,
            on: .project(id),
            .group(TakingOverTests.paper.merging(fields) { _, new in new }),
            files: ActFiles(
                files: [ActFiles.File(field: "tep1", file: file)],
                attachments: Attachments(projects.database, store: files.store)
            ),
            by: officer,
            at: projects.now
        )
    }

    private func attach(_ name: String, to project: Int64, _ files: TestFiles) async throws -> Int64 {
        let ids = try await Attachments(projects.database, store: files.store).add(
            [try files.arrived(TestPapers.pdf, named: name)],
            AttachmentDraft(kind: .contract),
            toProject: project,
            by: ProjectWorld.ngheAn,
            at: projects.now
        )
        return try #require(ids.first)
    }

    /// The one stage that `ProjectWorld` books, with papers that were handed in before.
    private func approved(with attachments: [Int64]) -> [String: FieldTree] {
        [
            "state": .text("approved"), "reconciled": .group(["approved": .number(100_000_000)]),
            "papers": .list(attachments.map { .group(["kind": .text("contract"), "attachment": .number($0)]) }),
        ]
    }

    @Test func `what is still written or was given up is not taken over, nor by another province`() async throws {
        let id = try await projects.project("Máy sấy chè")
        for state in ["draft", "returned", "withdrawn", "rejected"] {
            let refusal = await #expect(throws: Refusal.self) { try await takeOver(id, ["state": .text(state)]) }
            #expect(refusal?.field == "state")
        }
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
