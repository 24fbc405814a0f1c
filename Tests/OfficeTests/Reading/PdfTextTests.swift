import Foundation
import Testing

@testable import Office

@Suite struct PdfTextTests {
    /// Poppler's program is no part of the system itself; where it is missing, nothing of this can run.
    private static let hasReader = FileManager.default.isExecutableFile(atPath: PdfText.installed)

    @Test(.enabled(if: hasReader)) func `the words of a page are read`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(PdfTextTests.page("BT /F1 12 Tf 20 100 Td (Kinh phi 60 ty) Tj ET"), as: "a.pdf")

        #expect(try PdfText.read(path: path).contains("Kinh phi 60 ty"))
    }

    @Test(.enabled(if: hasReader)) func `pages without words say so`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(PdfTextTests.page("0 0 10 10 re f"), as: "a.pdf")

        #expect(throws: PdfError.noText) { try PdfText.read(path: path) }
    }

    @Test(
        .enabled(if: hasReader),
        arguments: [
            ("%PDF-1.7 cut off", PdfError.damaged), ("%PDF-1.7 /Encrypt", .encrypted), ("no PDF", .notAPdf),
        ]
    )
    func `what cannot be read names its reason`(content: String, error: PdfError) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(content.utf8), as: "a.pdf")

        #expect(throws: error) { try PdfText.read(path: path) }
    }

    @Test func `a machine without the program says what to install`() throws {
        #expect(throws: PdfError.noReader) { try PdfText.read(path: "/nowhere.pdf", program: "/nowhere/pdftotext") }
        #expect(PdfError.noReader.remedy.contains("poppler-utils"))
    }

    /// A page of one drawing; the table of places is left out, as damaged files have it, and poppler makes it anew.
    private static func page(_ drawing: String) -> [UInt8] {
        Array(
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources <</Font <</F1 5 0 R>> >> >> \
            endobj
            4 0 obj <</Length \(drawing.utf8.count)>> stream
            \(drawing)
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R/Size 6>>
            %%EOF
            """.utf8
        )
    }
}
