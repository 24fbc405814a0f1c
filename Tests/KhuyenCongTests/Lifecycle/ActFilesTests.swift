import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ActFilesTests {
    private let world: DossierWorld
    private let files: TestFiles

    init() async throws {
        world = try await DossierWorld()
        files = try TestFiles()
    }

    @Test func `a photo of a report stands with the act, its day and its place`() async throws {
        let dossier = try await world.local(upTo: .underWay)

        let view = try await report(dossier, [photo("photo-1", position: "18.6796, 105.6813")], ["photo-1"])

        let act = try #require(view.history.first)
        let attachment = try #require(view.attachments.first)
        #expect(view.attachments.count == 1)
        #expect(attachment.actID == act.id)
        #expect(attachment.kind == .photo)
        #expect(attachment.stage == .progress)
        #expect(attachment.shot.takenAt?.day == Day("2026-11-20"))
        #expect(attachment.shot.position == Attachment.Position(latitude: 18.6796, longitude: 105.6813))
        #expect(files.store.holds(attachment.sha256))
    }

    @Test func `an act that is refused keeps none of its files`() async throws {
        let dossier = try await world.local(upTo: .underWay)

        for (papers, sent) in [
            ([photo("photo-1", position: "khắp nơi")], ["photo-1"]), ([photo("photo-2", position: "")], ["photo-1"]),
            ([], ["photo-1"]),
        ] {
            let refusal = await #expect(throws: Refusal.self) { try await report(dossier, papers, sent) }
            #expect(refusal?.kind == .invalid)
        }
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)
        #expect(view.attachments == [])
        #expect(view.history.first?.act == .advance)
    }

    @Test func `a stranger learns nothing of how a file is judged`() async throws {
        let dossier = try await world.local(upTo: .underWay)

        await #expect(throws: Refusal.missing) {
            try await report(dossier, [photo("photo-1", position: "")], ["photo-1"], by: world.foreign)
        }
        await #expect(throws: Refusal.forbidden) {
            try await report(dossier, [photo("photo-1", position: "")], ["photo-1"], by: world.leader)
        }
    }

    /// A beneficiary that owns one file must not reach the papers of its neighbours.
    @Test func `a beneficiary hands in and opens the papers of its own file alone`() async throws {
        let attachments = Attachments(world.database, store: files.store)
        let own = try await world.draft(by: world.owner)
        let submitted = try await world.act(.submit, own, by: world.owner)
        let project = try #require(submitted.dossier.projectID)
        let other = try await world.local(
            DossierWorld.machinery(name: "Hợp tác xã Nam Đàn", serial: "S-02", phone: "0912000000"),
            upTo: .submitted
        )
        let foreign = try #require(other.projectID)
        let hidden = try await add(to: foreign, attachments, by: world.department)

        let paper = try await add(to: project, attachments, by: world.owner)

        #expect(try await attachments.list(ofProject: project, by: world.owner).mayAttach)
        #expect(try await attachments.open(paper, by: world.owner, at: world.now).attachment.id == paper)
        for body in [
            { _ = try await attachments.list(ofProject: foreign, by: world.owner) },
            { _ = try await attachments.attachment(hidden, by: world.owner) },
            { _ = try await attachments.open(hidden, by: world.owner, at: world.now) },
            { _ = try await add(to: foreign, attachments, by: world.owner) },
        ] as [() async throws -> Void] {
            await #expect(throws: Refusal.missing) { try await body() }
        }
    }

    private func add(to project: Int64, _ attachments: Attachments, by officer: Officer) async throws -> Int64 {
        let ids = try await attachments.add(
            [try files.arrived(TestPapers.pdf, named: "Giấy tờ.pdf")],
            AttachmentDraft(kind: .contract),
            toProject: project,
            by: officer,
            at: world.now
        )
        return try #require(ids.first)
    }

    private func photo(_ field: String, position: String) -> FieldTree {
        .group([
            "kind": .text("photo"), "file": .text(field), "takenOn": .text("20/11/2026"),
            "position": .text(position),
        ])
    }

    @discardableResult
    private func report(
        _ dossier: Dossier,
        _ papers: [FieldTree],
        _ sent: [String],
        by officer: Officer? = nil
    ) async throws -> DossierView {
        let version = try await world.database.read { tx in
            try Dossier.load(.dossier(dossier.id), forChange: false, in: tx).version
        }
        let arrived = try sent.map { field in
            ActFiles.File(field: field, file: try files.arrived(TestPapers.pdf, named: "\(field).pdf"))
        }
        return try await world.dossiers.perform(
            .report,
            on: .dossier(dossier.id),
            .group([
                "version": .number(Int64(version)), "year": .number(2026), "month": .number(11),
                "done": .text("Đã lắp máy"), "papers": .list(papers),
            ]),
            files: ActFiles(files: arrived, attachments: Attachments(world.database, store: files.store)),
            by: officer ?? world.centre,
            at: world.now
        )
    }
}
