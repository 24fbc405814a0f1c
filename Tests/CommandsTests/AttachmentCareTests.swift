import Database
import Foundation
import KhuyenCong
import TestSupport
import Testing

/// A database without the files of its papers is half a backup.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct AttachmentCareTests {
    private let khuyencong: Program
    private let store: AttachmentStore

    init() async throws {
        khuyencong = try Program()
        store = AttachmentStore(folder: khuyencong.database + ".files")
        let sample = Program.sample("thanh-hoa-2021-2022.xlsx")
        #expect(try khuyencong("import", "projects", sample, "--province", "38").code == 0)
        try await attach()
    }

    @Test func `a doctor finds the papers complete, then names the one that lost its file`() throws {
        let whole = try khuyencong("doctor")
        try FileManager.default.removeItem(atPath: store.path(of: Digest.sha256(TestPapers.pdf)))
        let broken = try khuyencong("doctor")

        #expect(whole.code == 0)
        #expect(whole.output.contains("Tốt: 2 tài liệu đính kèm đủ tệp, đúng nội dung.\n"))
        #expect(broken.code == 1)
        #expect(broken.output.contains("CẦN SỬA: thiếu tệp của tài liệu số 1 "))
    }

    @Test func `a backup and its restore carry the papers`() throws {
        let saved = khuyencong.database + ".saved"
        let other = khuyencong.database + ".other"

        let backup = try khuyencong("backup", saved)
        let restore = try khuyencong("restore", saved, "--database", other)
        let doctor = try khuyencong("doctor", "--database", other)

        #expect(backup.code == 0)
        #expect(backup.complaint.contains("Đã sao lưu 2 tệp đính kèm vào \(saved).files."))
        #expect(restore.code == 0)
        #expect(restore.complaint.contains("Đã lấy lại 2 tệp đính kèm vào \(other).files."))
        #expect(doctor.output.contains("Tốt: 2 tài liệu đính kèm đủ tệp, đúng nội dung.\n"))
    }

    @Test func `a backup that lacks a file says so, and takes the rest`() throws {
        try FileManager.default.removeItem(atPath: store.path(of: Digest.sha256(TestPapers.pdf)))
        let saved = khuyencong.database + ".saved"

        let backup = try khuyencong("backup", saved)

        #expect(backup.code == 1)
        #expect(backup.complaint.contains("1 tài liệu không sao lưu được"))
        #expect(try AttachmentStore(folder: saved + ".files").files().map(\.hash) == [Digest.sha256(TestPapers.jpeg)])
    }

    @Test func `the folder of papers may be named`() throws {
        let moved = khuyencong.database + ".moved"
        try FileManager.default.moveItem(atPath: store.folder, toPath: moved)

        #expect(try khuyencong("doctor").code == 1)
        #expect(try khuyencong("doctor", "--files", moved).code == 0)
    }

    private func attach() async throws {
        let database = try await Database.open(.sqlite(path: khuyencong.database))
        try store.prepare()
        let attachments = Attachments(database, store: store)
        let project: Int64? = try await database.read { tx in try tx.value("SELECT MIN(id) FROM project") }
        for (bytes, kind) in [(TestPapers.pdf, PaperKind.contract), (TestPapers.jpeg, .photo)] {
            let path = store.arrivals + "/" + UUID().uuidString
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            _ = try await attachments.add(
                [ArrivedFile(path: path, name: "a")],
                AttachmentDraft(kind: kind),
                toProject: try #require(project),
                by: .localOperator,
                at: TestDatabase.now
            )
        }
        await database.close()
    }
}
