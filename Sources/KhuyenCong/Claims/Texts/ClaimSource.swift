package import Office
import Vietnamese

/// A text to be checked.
package struct ClaimSource: Sendable {
    /// As the person named it, or the file.
    package let name: String
    package let text: String
    /// The Word file that it was read from, to which remarks can go back.
    package let document: DocxText?

    package init(name: String, text: String, document: DocxText? = nil) {
        self.name = name
        self.text = text
        self.document = document
    }

    /// How many texts are checked together, and how many bytes of UTF-8 one may have: some five thousand pages.
    package static let most = 8
    package static let longest = 8_000_000
    /// Bytes of one file.
    package static let largestFile = 32 << 20
}

extension ClaimSource {
    /// Reads a file by what is in it: Word, PDF, else plain text in any encoding that lists of offices use; its text may
    /// have `longest` bytes of UTF-8.
    ///
    /// - Throws: `Refusal` (invalid, at the field "file") naming the file, what is wrong, and what to do.
    package static func read(path: String, name: String, longest: Int = longest) throws -> ClaimSource {
        do {
            let source = try read(try ClaimFileBytes.read(path), path, name)
            guard source.text.utf8.count <= longest else {
                throw refusal(name, "Văn bản quá dài", "Chia văn bản thành nhiều phần")
            }
            return source
        } catch let error as DocxError {
            throw refusal(name, error.message, error.remedy)
        } catch let error as PdfError {
            throw refusal(name, error.message, error.remedy)
        } catch let error as SpreadsheetError {
            throw refusal(name, error.message, error.remedy)
        }
    }

    private static func read(_ bytes: [UInt8], _ path: String, _ name: String) throws -> ClaimSource {
        if bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            let document = try DocxText(bytes)
            guard document.text.contains(where: { !$0.isWhitespace }) else {
                throw refusal(name, "Văn bản không có chữ", "Dán phần cần kiểm tra vào ô văn bản")
            }
            return ClaimSource(name: name, text: document.text, document: document)
        }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            return ClaimSource(name: name, text: try PdfText.read(path: path).nfc)
        }
        guard !bytes.prefix(1024).contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        else {
            throw refusal(name, "Không đọc được dạng tệp này", "Gửi tệp .docx, .pdf hoặc .txt")
        }
        return ClaimSource(name: name, text: LegacyText.decode(bytes).text.nfc)
    }

    private static func refusal(_ name: String, _ message: String, _ remedy: String) -> Refusal {
        .invalid("\(name): \(message).", field: "file", remedy: remedy + ".")
    }
}

/// The whole of a file that is to be checked.
enum ClaimFileBytes {
    /// - Throws: `SpreadsheetError` where it cannot be read or is too large.
    static func read(_ path: String) throws -> [UInt8] {
        try FileContent.read(path: path, limit: ClaimSource.largestFile)
    }
}
