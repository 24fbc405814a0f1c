import TestSupport
import Testing

@testable import Office

/// Names lie: what a paper is, its bytes say.
@Suite struct DocumentSnifferTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(
        arguments: [
            (TestPapers.pdf, .pdf), (TestPapers.jpeg, .jpeg), (TestPapers.png, .png), (TestPapers.webp, .webp),
            (TestPapers.heic, .heic), (TestPapers.compound("WordDocument"), .doc),
            (TestPapers.compound("Workbook"), .xls), (TestPapers.compound("Book"), .xls),
        ] as [([UInt8], DocumentFormat)]
    )
    func `a kind is known by its bytes`(bytes: [UInt8], format: DocumentFormat) throws {
        #expect(try sniff(bytes) == format)
    }

    @Test func `a package is known by its main part`() throws {
        #expect(try sniff(TestPapers.docx()) == .docx)
        #expect(try sniff(TestPapers.xlsx()) == .xlsx)
    }

    @Test(
        arguments: [
            TestPapers.program, TestPapers.html, Array("PK".utf8), [], Array("GIF89a..............".utf8),
            [0, 0, 0, 24] + Array("ftypmp42".utf8), TestPapers.compound("PowerPoint Document"),
        ]
    )
    func `anything else is refused`(bytes: [UInt8]) throws {
        #expect(throws: DocumentFault.unknown) { try sniff(bytes) }
    }

    @Test func `an archive of files is no document`() throws {
        #expect(throws: DocumentFault.unknown) { try sniff(TestPapers.archive()) }
    }

    @Test func `a program inside is found`() throws {
        #expect(throws: DocumentFault.program) { try sniff(TestPapers.withProgram()) }
        #expect(throws: DocumentFault.program) { try sniff(TestPapers.compound("_VBA_PROJECT")) }
    }

    @Test func `a password is found`() {
        #expect(throws: DocumentFault.encrypted) { try sniff(TestPapers.compound("EncryptedPackage")) }
    }

    @Test func `a bomb is found before it is unpacked`() throws {
        let bomb = try TestPapers.bomb()

        #expect(bomb.count < 64 * 1024)
        #expect(throws: DocumentFault.bomb) { try sniff(bomb) }
    }

    @Test func `a package that was cut off is damaged`() throws {
        let whole = try TestPapers.docx()

        #expect(throws: DocumentFault.damaged) { try sniff(Array(whole.dropLast(30))) }
    }

    @Test func `a part that was altered is damaged`() throws {
        let text = Array("<w:document/>".utf8)
        var bytes = try TestPapers.package(["word/document.xml": text, "word/other.xml": text])
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("word/other.xml".utf8)) })
        bytes[place + "word/other.xml".utf8.count] ^= 0xFF

        #expect(throws: DocumentFault.damaged) { try sniff(bytes) }
    }

    @Test func `every kind has an ending of its own and a media type`() {
        let endings = DocumentFormat.allCases.flatMap(\.endings)

        #expect(Set(endings).count == endings.count)
        #expect(Set(DocumentFormat.allCases.map(\.mediaType)).count == DocumentFormat.allCases.count)
    }

    private func sniff(_ bytes: [UInt8]) throws -> DocumentFormat {
        try DocumentFormat.sniff(path: folder.write(bytes, as: "paper"))
    }
}
