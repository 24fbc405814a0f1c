import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport

/// The site of projects with one project of Hà Tĩnh, and forms with files as browsers send them.
struct AttachmentSite {
    let site: ProjectSite
    let project: Int64

    init(limits: AttachmentLimits = AttachmentLimits(bytesPerFile: 1 << 20, filesAtOnce: 2)) async throws {
        site = try await ProjectSite(limits: limits)
        project = try await site.database.write { tx in
            try tx.insert(
                """
                INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                    match_hash, created_at)
                VALUES ('Máy sấy', 'may say', \([1] as [UInt8]), 2024, '42', '42', 2026, 2026, 1, \(TestDatabase.now))
                RETURNING id
                """
            )
        }
    }

    /// Sends a form of the project's page.
    func upload(_ body: UploadBody, as name: String = "ha-tinh") async throws -> TestClient.Reply {
        try await site.browser(name).send(
            .post,
            SiteURL.projectPapers(project).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.bytes
        )
    }

    /// Sends files as a program does.
    func send(
        _ body: UploadBody,
        kind: String = "contract",
        as name: String = "ha-tinh"
    ) async throws
        -> TestClient.Reply
    {
        try await site.program(name).send(
            .post,
            SiteURL.api(.projectAttachments(project)).with(["kind": kind]).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.bytes
        )
    }

    /// What a refused upload must leave: no row, no file, nothing among the arrivals, no entry of the log.
    struct Traces: Equatable {
        var rows = 0
        var arriving = 0
        var stored = 0
        var entries = 0
    }

    func traces() async throws -> Traces {
        let (rows, entries) = try await site.database.read { tx in
            let rows: Int = try tx.value("SELECT COUNT(*) FROM attachment") ?? 0
            let entries: Int = try tx.value("SELECT COUNT(*) FROM audit_entry") ?? 0
            return (rows, entries)
        }
        let count = try site.files.count()
        return Traces(rows: rows, arriving: count.arriving, stored: count.stored, entries: entries)
    }
}

/// A multipart form.
struct UploadBody {
    static let contentType = "multipart/form-data; boundary=khuyen-cong"

    var bytes: [UInt8] = []

    /// The fields of a filled-in form of a page, without files.
    static func form(kind: String = "contract") -> UploadBody {
        var body = UploadBody()
        body.add("_csrf", ProjectSite.formToken)
        body.add("kind", kind)
        return body
    }

    mutating func add(_ field: String, _ value: String) {
        bytes += Array("--khuyen-cong\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
    }

    /// `type` is what a browser claims; nobody believes it.
    func adding(
        _ name: String,
        _ content: [UInt8],
        type: String = "application/pdf",
        field: String = "file"
    ) -> UploadBody {
        var body = self
        let head =
            "--khuyen-cong\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
            + "Content-Type: \(type)\r\n\r\n"
        body.bytes += Array(head.utf8) + content + Array("\r\n".utf8)
        return body
    }

    func closed() -> UploadBody {
        var body = self
        body.bytes += Array("--khuyen-cong--\r\n".utf8)
        return body
    }
}
