import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct AttachmentsTests {
    private let world: ProjectWorld
    private let files: TestFiles
    private let attachments: Attachments
    private let project: Int64

    init() async throws {
        world = try await ProjectWorld()
        files = try TestFiles()
        attachments = Attachments(world.database, store: files.store, limits: AttachmentLimits(perProject: 3))
        project = try await world.project("Máy sấy nông sản")
    }

    @Test func `a paper is stored under its hash, shown under its name, and audited`() async throws {
        let shot = Attachment.Shot(
            takenAt: Moment(secondsSince1970: 1_790_000_000),
            position: Attachment.Position(latitude: 18.6796, longitude: 105.6813)
        )
        let draft = AttachmentDraft(kind: .photo, actID: 7, shot: shot)

        let id = try await add(TestPapers.jpeg, "../Ảnh máy.JPG", draft)

        let paper = try await attachments.attachment(id, by: ProjectWorld.ngheAn).attachment
        let expected = Attachment(
            id: id,
            subject: .project(project),
            actID: 7,
            kind: .photo,
            stage: .progress,
            name: "Ảnh máy.JPG",
            contentType: "image/jpeg",
            size: Int64(TestPapers.jpeg.count),
            sha256: Digest.sha256(TestPapers.jpeg),
            shot: shot,
            picture: nil,
            uploadedBy: ProjectWorld.ngheAn.name,
            uploadedByID: nil,
            uploadedAt: world.now,
            removal: nil
        )
        #expect(paper == expected)
        #expect(try Data(contentsOf: URL(fileURLWithPath: files.store.path(of: paper.sha256))) == Data(TestPapers.jpeg))
        #expect(try files.count() == (arriving: 0, stored: 1))
        #expect(try await world.acts() == ["attachment.add"])
    }

    @Test func `files and folders are readable by us alone`() async throws {
        let id = try await add(TestPapers.pdf, "a.pdf")
        let path = try await attachments.open(id, by: ProjectWorld.ngheAn, at: world.now).path
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path

        let rights = try [path, parent, files.store.folder, files.store.arrivals].map { path in
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }

        #expect(rights == [0o600, 0o700, 0o700, 0o700])
    }

    @Test func `one bad file of a form keeps out the good ones`() async throws {
        let good = try files.arrived(TestPapers.pdf, named: "a.pdf")
        let bad = try files.arrived(TestPapers.program, named: "b.pdf")

        await #expect(throws: Refusal.self) {
            try await attachments.add(
                [good, bad],
                AttachmentDraft(kind: .contract),
                toProject: project,
                by: ProjectWorld.ngheAn,
                at: world.now
            )
        }

        #expect(try files.count().stored == 0)
        #expect(try await list().standing == [])
        #expect(try await world.acts() == [])
    }

    @Test func `the same file stands once as the same paper, and may stand as another`() async throws {
        _ = try await add(TestPapers.pdf, "Hợp đồng.pdf")

        let again = await #expect(throws: Refusal.self) { try await add(TestPapers.pdf, "Bản sao.pdf") }
        _ = try await add(TestPapers.pdf, "Phụ lục.pdf", AttachmentDraft(kind: .annex))

        #expect(again?.message == "Tệp “Bản sao.pdf” đã có trong tài liệu của đề án, tên “Hợp đồng.pdf”.")
        #expect(try await list().standing.map(\.name) == ["Hợp đồng.pdf", "Phụ lục.pdf"])
        #expect(try files.count().stored == 1)
    }

    @Test func `of many who send the same file at once, one is taken`() async throws {
        let taken = await withTaskGroup(of: Bool.self) { group in
            for number in 1...6 {
                group.addTask { (try? await add(TestPapers.pdf, "\(number).pdf")) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }

        #expect(taken == 1)
        #expect(try await list().standing.count == 1)
        #expect(try files.count().stored == 1)
    }

    @Test func `a project holds no more papers than the limit`() async throws {
        for kind in [PaperKind.contract, .annex, .minutes] {
            _ = try await add(TestPapers.pdf, "a.pdf", AttachmentDraft(kind: kind))
        }

        let refusal = await #expect(throws: Refusal.self) {
            try await add(TestPapers.pdf, "a.pdf", AttachmentDraft(kind: .decision))
        }

        #expect(refusal?.message == "Mỗi đề án giữ tối đa 3 tài liệu.")
    }

    @Test func `a removed paper leaves the list, keeps its reason and file, and opens for examiners alone`()
        async throws
    {
        let id = try await add(TestPapers.pdf, "a.pdf")

        try await attachments.remove(id, reason: " Gửi nhầm ", by: ProjectWorld.ngheAn, at: world.now)

        let list = try await list()
        let removal = Attachment.Removal(at: world.now, by: ProjectWorld.ngheAn.name, reason: "Gửi nhầm")
        #expect(list.standing == [])
        #expect(list.removed.map(\.removal) == [removal])
        #expect(try files.count().stored == 1)
        await #expect(throws: Refusal.missing) {
            try await attachments.open(id, by: ProjectWorld.ngheAn, at: world.now)
        }
        #expect(try await attachments.open(id, by: ProjectWorld.department, at: world.now).attachment.id == id)
        await #expect(throws: Refusal.conflict("Tài liệu này đã được gỡ.")) {
            try await attachments.remove(id, reason: "Lần nữa", by: ProjectWorld.ngheAn, at: world.now)
        }
        #expect(try await world.acts() == ["attachment.add", "attachment.remove"])
    }

    @Test func `a removal needs a reason`() async throws {
        let id = try await add(TestPapers.pdf, "a.pdf")

        let refusal = await #expect(throws: Refusal.self) {
            try await attachments.remove(id, reason: "  ", by: ProjectWorld.ngheAn, at: world.now)
        }

        #expect(refusal?.field == "reason")
        #expect(try await list().standing.count == 1)
    }

    @Test func `who opened a paper is noted, and only examiners read it`() async throws {
        let id = try await add(TestPapers.pdf, "a.pdf")
        _ = try await attachments.open(id, by: ProjectWorld.reader, at: world.now)

        let seen = try await attachments.attachment(id, by: ProjectWorld.department).openings
        let hidden = try await attachments.attachment(id, by: ProjectWorld.reader).openings

        #expect(seen == [AttachmentOpening(at: world.now, officer: ProjectWorld.reader.name)])
        #expect(hidden == nil)
    }

    @Test func `for an officer of another province nothing is there`() async throws {
        let id = try await add(TestPapers.pdf, "a.pdf")
        let stranger = ProjectWorld.thanhHoa

        await #expect(throws: Refusal.missing) { try await attachments.list(ofProject: project, by: stranger) }
        await #expect(throws: Refusal.missing) { try await attachments.attachment(id, by: stranger) }
        await #expect(throws: Refusal.missing) { try await attachments.open(id, by: stranger, at: world.now) }
        await #expect(throws: Refusal.missing) {
            try await attachments.remove(id, reason: "thử", by: stranger, at: world.now)
        }
        await #expect(throws: Refusal.missing) { try await add(TestPapers.png, "a.png", by: stranger) }
        #expect(try await world.acts() == ["attachment.add"])
    }

    @Test func `whoever only reads hands in and removes nothing`() async throws {
        let id = try await add(TestPapers.pdf, "a.pdf")
        let reader = ProjectWorld.reader

        await #expect(throws: Refusal.forbidden) { try await add(TestPapers.png, "a.png", by: reader) }
        await #expect(throws: Refusal.forbidden) {
            try await attachments.remove(id, reason: "thử", by: reader, at: world.now)
        }
        #expect(try await attachments.attachment(id, by: reader).mayRemove == false)
        #expect(try await attachments.list(ofProject: project, by: reader).mayAttach == false)
    }

    @Test func `a commune's officer hands in papers of projects in the commune alone`() async throws {
        let commune = try await world.database.read { tx in
            try tx.first(
                """
                SELECT a.code, a.commune_now FROM place_position a JOIN admin_unit u ON u.map = a.map AND u.code = a.code
                WHERE a.map = 2024 AND a.province_now = '40' AND a.commune_now IS NOT NULL AND u.level = 'commune'
                ORDER BY a.code LIMIT 1
                """
            ) { (old: try $0.get(0) as String, now: try $0.get(1) as String) }
        }
        let place = try #require(commune)
        let inside = try await world.project("Máy xay trong xã", place: place.old)
        let officer = Officer(
            userID: nil,
            name: "Cán bộ xã",
            grants: [Grant(role: .communeOfficer, scope: .commune(place.now, province: "40"))]
        )

        _ = try await add(TestPapers.jpeg, "a.jpg", AttachmentDraft(kind: .photo), to: inside, by: officer)

        #expect(try await attachments.list(ofProject: inside, by: officer).standing.count == 1)
        await #expect(throws: Refusal.missing) { try await add(TestPapers.pdf, "a.pdf", by: officer) }
    }

    private func list() async throws -> AttachmentList {
        try await attachments.list(ofProject: project, by: ProjectWorld.ngheAn)
    }

    private func add(
        _ bytes: [UInt8],
        _ name: String,
        _ draft: AttachmentDraft = AttachmentDraft(kind: .contract),
        to other: Int64? = nil,
        by officer: Officer = ProjectWorld.ngheAn
    ) async throws -> Int64 {
        let file = try files.arrived(bytes, named: name)
        let ids = try await attachments.add([file], draft, toProject: other ?? project, by: officer, at: world.now)
        return try #require(ids.first)
    }
}
