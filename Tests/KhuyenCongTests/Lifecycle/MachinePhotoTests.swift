import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// "Bought other than approved" is seen on the spot: the picture belongs to the machine, not to the file alone.
@Suite struct MachinePhotoTests {
    private let world: DossierWorld
    private let files: TestFiles
    private let attachments: Attachments

    init() async throws {
        world = try await DossierWorld()
        files = try TestFiles()
        attachments = Attachments(world.database, store: files.store)
    }

    private func add(_ bytes: [UInt8], named name: String, to dossier: Dossier) async throws -> Int64 {
        let ids = try await attachments.add(
            [try files.arrived(bytes, named: name)],
            AttachmentDraft(kind: .photo),
            toProject: try #require(dossier.projectID),
            by: world.department,
            at: world.now
        )
        return try #require(ids.first)
    }

    /// With a file under the name "may-1".
    private func accept(_ dossier: Dossier, _ bytes: [UInt8], named name: String) async throws -> DossierView {
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        let fields = FieldTree.group(DossierWorld.bought(["photo": .text("may-1")]))
            .namingMachine(view.machines.first?.id ?? 0)
        let paper = FieldTree.group(["kind": .text("photo"), "file": .text("may-1")])
        let file = ActFiles.File(field: "may-1", file: try files.arrived(bytes, named: name))
        return try await world.dossiers.perform(
            .accept,
            on: .dossier(dossier.id),
            fields.merging(
                .group(["version": .number(Int64(view.dossier.version)), "papers": .list([paper])])
            ),
            files: ActFiles(files: [file], attachments: attachments),
            isExact: true,
            by: world.department,
            at: world.now
        )
    }

    @Test func `a picture that the file holds stands beside the machine`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let photo = try await add(TestPapers.jpeg, named: "may-say.jpg", to: dossier)
        let view = try await world.act(
            .accept,
            dossier,
            DossierWorld.bought(["photo": .number(photo)]),
            by: world.department
        )

        #expect(view.bought.map(\.photoID) == [photo])
    }

    @Test func `a picture that comes with the acceptance stands beside the machine`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let view = try await accept(dossier, TestPapers.jpeg, named: "may-say.jpg")

        let photo = try #require(view.attachments.first)
        #expect(view.attachments.map(\.name) == ["may-say.jpg"])
        #expect(photo.actID == view.history.first?.id)
        #expect(view.bought.map(\.photoID) == [photo.id])
    }

    /// Named against their order, so that neither stands beside the other's machine by chance.
    @Test func `two machines bought for one approved machine keep each its own picture`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let before = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        let approved = try #require(before.machines.first).id
        let machines =
            bought(["photo": .text("may-2")], for: approved)
            + bought(
                [
                    "photo": .text("may-1"), "serial": .text("S-02"), "invoice": .text("0000124"),
                    "decision": .text("Đồng ý mua hai máy"),
                ],
                for: approved
            )
        let papers = ["may-1", "may-2"].map { FieldTree.group(["kind": .text("photo"), "file": .text($0)]) }
        let sent = [
            ActFiles.File(field: "may-1", file: try files.arrived(TestPapers.png, named: "may-phu.png")),
            ActFiles.File(field: "may-2", file: try files.arrived(TestPapers.jpeg, named: "may-chinh.jpg")),
        ]
        let view = try await world.dossiers.perform(
            .accept,
            on: .dossier(dossier.id),
            .group(DossierWorld.bought([:])).merging(
                .group([
                    "version": .number(Int64(before.dossier.version)), "machines": .list(machines),
                    "papers": .list(papers),
                ])
            ),
            files: ActFiles(files: sent, attachments: attachments),
            isExact: true,
            by: world.department,
            at: world.now
        )
        let names = Dictionary(uniqueKeysWithValues: view.attachments.map { ($0.id, $0.name) })

        #expect(view.bought.map(\.serial) == ["S-01", "S-02"])
        #expect(view.bought.map { $0.photoID.flatMap { names[$0] } } == ["may-chinh.jpg", "may-phu.png"])
    }

    /// The acceptance's machine with something told otherwise, for an approved one.
    private func bought(_ changes: [String: FieldTree], for approved: Int64) -> [FieldTree] {
        let fields = FieldTree.group(DossierWorld.bought(changes)).namingMachine(approved)
        guard case .list(let machines) = fields["machines"] else { return [] }
        return machines
    }

    @Test func `what is no picture of this file is refused and nothing is accepted`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let other = try await world.local(
            DossierWorld.machinery(name: "Hợp tác xã Nam Đàn", serial: "S-02", phone: "0912000000"),
            upTo: .submitted
        )
        let paper = try await add(TestPapers.pdf, named: "hoa-don.pdf", to: dossier)
        let foreign = try await add(TestPapers.jpeg, named: "may-khac.jpg", to: other)

        for (photo, message) in [
            (FieldTree.number(paper), "Tài liệu số \(paper) không phải ảnh của hồ sơ này."),
            (.number(foreign), "Tài liệu số \(foreign) không phải ảnh của hồ sơ này."),
            (.number(999), "Tài liệu số 999 không phải ảnh của hồ sơ này."),
            (.text("may-1"), "Không nhận được ảnh của máy “Máy sấy chè băng tải”."),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await world.act(.accept, dossier, DossierWorld.bought(["photo": photo]), by: world.department)
            }
            #expect(refusal?.message == message)
            #expect(refusal?.field == "machines.1.photo")
        }
        let sent = await #expect(throws: Refusal.self) {
            try await accept(dossier, TestPapers.pdf + [10], named: "hoa-don-2.pdf")
        }
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)

        #expect(sent?.message == "Tệp “hoa-don-2.pdf” không phải ảnh.")
        #expect(view.dossier.state == .underWay)
        #expect(view.bought == [])
        #expect(view.attachments.map(\.name) == ["hoa-don.pdf"])
    }
}
