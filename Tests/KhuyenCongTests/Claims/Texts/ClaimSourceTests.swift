import Foundation
import Testing

@testable import KhuyenCong

@Suite struct ClaimSourceTests {
    @Test func `plain text in an old encoding is read in normal form C`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.txt").path
        try Data("Đe\u{0302}\u{0300} án 60 tỷ".utf8).write(to: URL(filePath: path))

        let source = try ClaimSource.read(path: path, name: "a.txt")

        #expect(Array(source.text.unicodeScalars) == Array("Đề án 60 tỷ".unicodeScalars))
    }

    @Test(arguments: [
        ("PK xx", "a.docx: Tệp bị hỏng: không đọc được mục lục của tệp nén."),
        ("%PDF-1.4 x", "a.docx: Tệp PDF bị hỏng."),
        ("\u{01}\0\0\0", "a.docx: Không đọc được dạng tệp này."),
    ])
    func `what cannot be read names the file, the reason and what to do`(content: String, message: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString)").path
        try Data(content.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }

        let refusal = try #require(throws: Refusal.self) { try ClaimSource.read(path: path, name: "a.docx") }

        #expect(refusal.message == message)
        #expect(refusal.field == "file")
        #expect(refusal.remedy?.isEmpty == false)
    }

    @Test func `a text as long as it may be is read, a longer one is refused as too long`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString)").path
        let text = "Hỗ trợ 5 đề án"
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }

        #expect(try ClaimSource.read(path: path, name: "a.txt", longest: text.utf8.count).text == text)
        let refusal = try #require(throws: Refusal.self) {
            try ClaimSource.read(path: path, name: "a.txt", longest: text.utf8.count - 1)
        }
        #expect(refusal.message == "a.txt: Văn bản quá dài.")
        #expect(refusal.remedy == "Chia văn bản thành nhiều phần.")
    }
}
