import Foundation

/// The text of a Word document, with the place in the file of each of its letters.
///
/// Paragraphs end with a blank line; the rows of a table are lines as ``DocxTable`` makes them. Footnotes and endnotes stand
/// behind all of it, each a paragraph. Deleted text, field instructions and the second form that Word keeps of text boxes
/// are left out.
package struct DocxText: Sendable {
    /// In normal form C.
    package let text: String
    /// The file as it came.
    let file: [UInt8]
    /// The main part of the document.
    let part: DocxMainPart
    let tokens: [WordToken]
    /// Where the letters stand in the main part, by Unicode scalar of the text; those of a note where it is referred to.
    let places: [DocxLetterPlace]

    /// What a report of some hundred pages with its pictures needs.
    package static let limits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.maxFileBytes = 32 << 20
        limits.maxUnpackedBytes = 96 << 20
        limits.seconds = 10
        return limits
    }()

    /// - Throws: ``DocxError``.
    package init(_ file: [UInt8]) throws {
        do {
            part = try DocxMainPart(file, limits: DocxText.limits)
            tokens = WordToken.all(in: part.bytes)
            var writer = DocxTextWriter(part.bytes)
            for (index, token) in tokens.enumerated() { writer.take(token, at: index) }
            let notes = try DocxNotes.read(writer.references, of: part, in: file)
            (text, places) = DocxComposer.compose(writer.finish() + notes)
            self.file = file
        } catch let error as SpreadsheetError {
            throw DocxError(error)
        }
    }
}

/// Where a letter of the text stands in the main part.
struct DocxLetterPlace: Equatable {
    /// The text token it belongs to; nil for what the reading put between paragraphs and cells.
    let token: Int32?
    /// Its first byte in the part.
    let offset: Int32
}

/// The part of the package that holds the body of a document.
struct DocxMainPart: Sendable {
    /// Two hundred times what a report of three hundred pages holds.
    private static let maxBytes = 64 << 20

    let name: String
    let bytes: [UInt8]

    /// - Throws: ``DocxError``, `SpreadsheetError`.
    init(_ file: [UInt8], limits: ReadingLimits) throws {
        guard file.count <= limits.maxFileBytes else { throw DocxError.tooLarge(limit: limits.maxFileBytes) }
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw DocxError.oldOrEncrypted }
        guard file.starts(with: Array("PK".utf8)) else { throw DocxError.notADocument }
        let archive = try ZipArchive(bytes: file, limits: limits)
        let links = try XlsxRelationships.read(of: "", in: archive)
        guard let main = links.first(where: { $0.kind == "officeDocument" && !$0.isExternal }) else {
            throw DocxError.notADocument
        }
        guard main.target.hasPrefix("word/"), let bytes = try archive.bytes(of: main.target) else {
            throw DocxError.notADocument
        }
        try DocxMainPart.require(bytes)
        name = main.target
        self.bytes = bytes
    }

    /// Lets well-formed XML in UTF-8 pass, which can then be cut into its tags.
    ///
    /// - Throws: ``DocxError``, `SpreadsheetError`.
    static func require(_ bytes: [UInt8]) throws {
        guard bytes.count <= maxBytes else { throw DocxError.tooLarge(limit: maxBytes) }
        try XMLScanner.scan(bytes, with: XMLHandler())
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw DocxError.corrupt(detail: "một phần của tệp không ở bảng mã UTF-8")
        }
    }

    /// Files of the strict form of the standard have names of their own.
    var isStrict: Bool {
        bytes.prefix(4096).firstRange(of: Array("http://purl.oclc.org/ooxml/".utf8)) != nil
    }
}
