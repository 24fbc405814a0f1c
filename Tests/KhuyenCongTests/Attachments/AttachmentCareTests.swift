import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// Files lie outside the database, so somebody has to see that the two agree.
@Suite struct AttachmentCareTests {
    private let world: ProjectWorld
    private let files: TestFiles
    private let care: AttachmentCare
    private let contract: Int64
    private let photo: Int64

    init() async throws {
        world = try await ProjectWorld()
        files = try TestFiles()
        care = AttachmentCare(world.database, store: files.store)
        let attachments = Attachments(world.database, store: files.store)
        let project = try await world.project("Máy sấy nông sản")
        contract = try await attachments.add(
            [try files.arrived(TestPapers.pdf, named: "a.pdf")],
            AttachmentDraft(kind: .contract),
            toProject: project,
            by: ProjectWorld.ngheAn,
            at: world.now
        )[0]
        photo = try await attachments.add(
            [try files.arrived(TestPapers.jpeg, named: "a.jpg")],
            AttachmentDraft(kind: .photo),
            toProject: project,
            by: ProjectWorld.ngheAn,
            at: world.now
        )[0]
    }

    @Test func `all is well while every file is there`() async throws {
        #expect(
            try await care.examine() == AttachmentCare.Findings(papers: 2, missing: [], altered: [], orphans: [])
        )
    }

    @Test func `a missing file, an altered one and one that nobody needs are told apart`() async throws {
        try FileManager.default.removeItem(atPath: path(TestPapers.pdf))
        try Data("khác".utf8).write(to: URL(fileURLWithPath: path(TestPapers.jpeg)))
        let orphan = try orphan()

        let findings = try await care.examine()

        #expect(
            findings
                == AttachmentCare.Findings(papers: 2, missing: [contract], altered: [photo], orphans: [orphan])
        )
    }

    @Test func `a sweep takes old arrivals and old files without a paper, and leaves the young`() async throws {
        _ = try files.arrived(TestPapers.png, named: "dở dang")
        _ = try orphan()
        let young = try await care.sweep(at: Moment.now())
        let kept = try files.count()

        let old = try await care.sweep(at: Moment.now().adding(seconds: 2 * 86_400))

        #expect(young == 0)
        #expect(kept == (arriving: 1, stored: 3))
        #expect(old == 2)
        #expect(try files.count() == (arriving: 0, stored: 2))
        #expect(try await care.examine().missing == [])
    }

    @Test func `a copy holds every sound file and names the papers that lost theirs`() async throws {
        try FileManager.default.removeItem(atPath: path(TestPapers.pdf))
        let other = try TestFiles()

        let result = try await care.copy(to: other.store)

        #expect(result.copied == 1)
        #expect(result.lost == [contract])
        #expect(try other.store.files().map(\.hash) == [Digest.sha256(TestPapers.jpeg)])
        #expect(try other.count().arriving == 0)
    }

    @Test func `a file put in place twice is one file`() async throws {
        let file = try files.arrived(TestPapers.png, named: "a.png")
        let hash = try files.store.settle(file.path).hash

        try files.store.keep(file.path, as: hash)
        try files.store.keep(file.path, as: hash)

        #expect(try files.store.check(hash) == .sound)
        #expect(try files.count() == (arriving: 0, stored: 3))
    }

    /// A file in its place that no row knows, as a crash between renaming and committing leaves it.
    private func orphan() throws -> String {
        let file = try files.arrived(TestPapers.webp, named: "a.webp")
        let hash = try files.store.settle(file.path).hash
        try files.store.keep(file.path, as: hash)
        return Hex.encode(hash)
    }

    private func path(_ bytes: [UInt8]) -> String {
        files.store.path(of: Digest.sha256(bytes))
    }
}
