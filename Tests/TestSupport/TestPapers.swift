import Foundation

@testable import Office

/// Small files of each kind, and a few that are not what they seem.
package enum TestPapers {
    package static let pdf = Array(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8
    )
    package static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 0xFF, 0xD9]
    package static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
    ]
    package static let webp = Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBPVP8 ".utf8)
    package static let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0]
    /// A program of Windows.
    package static let program: [UInt8] = [0x4D, 0x5A, 0x90, 0] + [UInt8](repeating: 0, count: 60)
    package static let html = Array("<html><script>alert(1)</script></html>".utf8)

    /// Word 97 and Excel 97, as far as the names of their streams.
    package static func compound(_ stream: String) -> [UInt8] {
        let wide = stream.utf8.flatMap { byte -> [UInt8] in [byte, 0] } + [0, 0]
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        return signature + [UInt8](repeating: 0, count: 504) + wide + [UInt8](repeating: 0, count: 64)
    }

    /// A package with the given parts beside the list of content types.
    package static func package(_ parts: [String: [UInt8]]) throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "/khuyencong-paper-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileBytes.write([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), to: path)
        let zip = try ZipEditor(path: path)
        try zip.set("[Content_Types].xml", to: Array("<Types/>".utf8))
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            try zip.set(name, to: content)
        }
        try zip.close()
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    package static func docx() throws -> [UInt8] {
        try package(["word/document.xml": Array("<w:document/>".utf8)])
    }

    package static func xlsx() throws -> [UInt8] {
        try package(["xl/workbook.xml": Array("<workbook/>".utf8)])
    }

    /// A docx of some kilobytes that unpacks to 16 MiB of nothing.
    package static func bomb() throws -> [UInt8] {
        try package([
            "word/document.xml": Array("<w:document/>".utf8),
            "word/media/image1.bmp": [UInt8](repeating: 0, count: 16 << 20),
        ])
    }

    package static func withProgram() throws -> [UInt8] {
        try package(["word/document.xml": Array("<w:document/>".utf8), "word/vbaProject.bin": [1, 2, 3]])
    }

    package static func archive() throws -> [UInt8] {
        try package(["anh/1.jpg": jpeg])
    }
}
