import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

/// The scanner of these tests finds the word "virus", and cannot tell of a file that holds "sealed".
@Suite struct FileScannerTests {
    private let program: URL

    init() throws {
        program = FileManager.default.temporaryDirectory.appending(path: "scanner-\(UUID().uuidString)")
        let script = "#!/bin/sh\ngrep -q sealed \"$2\" && exit 2\ngrep -q virus \"$2\" && exit 1\nexit 0\n"
        try Data(script.utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    }

    private func upload(_ text: String, scanner: FileScanner?) async throws -> TestClient.Reply {
        // A leftover of the temporary folder harms nobody.
        defer { try? FileManager.default.removeItem(at: program) }
        let site = try Site(
            settings: SiteSettings(scanner: scanner),
            authenticator: TestAuthenticator(sessions: ["clerk": .clerk]),
            features: [UploadRoutes()]
        )
        let client = TestClient(site: site).signedIn("clerk")
        let body = """
            --b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n\(Session.clerk.formToken)\r\n\
            --b\r\nContent-Disposition: form-data; name="tep"; filename="de-an.txt"\r\n\r\n\(text)\r\n--b--\r\n
            """
        return try await client.send(
            .post,
            SiteURL.importNew.string,
            headers: [.contentType: "multipart/form-data; boundary=b"],
            body: Array(body.utf8)
        )
    }

    private var scanner: FileScanner? { FileScanner("\(program.path) --quiet") }

    @Test func `a clean file is taken`() async throws {
        #expect(try await upload("danh sách", scanner: scanner).text.contains("<p>de-an.txt 10</p>"))
    }

    @Test func `a file in which something is found is refused by its name`() async throws {
        let reply = try await upload("a virus", scanner: scanner)

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Tệp “de-an.txt” có mã độc nên không được nhận."))
    }

    /// A scanner that is down would else open the door.
    @Test func `what nobody could look into is not taken`() async throws {
        #expect(try await upload("sealed", scanner: scanner).status == .conflict)
    }

    @Test func `a scanner that cannot be started takes nothing`() async throws {
        let missing = FileScanner("/khong/co/chuong-trinh")

        #expect(missing?.isThere == false)
        #expect(try await upload("danh sách", scanner: missing).status == .conflict)
    }

    @Test func `without a scanner everything is taken, and blanks name none`() async throws {
        #expect(FileScanner("  ") == nil)
        #expect(FileScanner(nil) == nil)
        #expect(try await upload("a virus", scanner: nil).status == .ok)
    }

    @Test func `the test file of all scanners tells one that looks from one that does not`() async throws {
        let blind = try #require(FileScanner("/bin/true"))
        let sees = try #require(FileScanner("/bin/grep -q EICAR-STANDARD"))

        #expect(try await !blind.findsTestFile())
        // grep ends with 0 where it finds: the other way round than a scanner.
        #expect(try await !sees.findsTestFile())
        #expect(try await FileScanner("/bin/false")?.findsTestFile() == true)
    }
}

private struct UploadRoutes: RouteGroup {
    func add(to table: inout RouteTable) {
        let limits = UploadLimits(files: 1, bytesPerFile: 100, folder: NSTemporaryDirectory())
        table.form(.importNew, .importProjects, "Nhập", uploads: limits) { form, _ in
            .page(Page("Nhập", body: "\(each: form.files, { "<p>\($0.name) \($0.size)</p>" })"))
        }
    }
}
