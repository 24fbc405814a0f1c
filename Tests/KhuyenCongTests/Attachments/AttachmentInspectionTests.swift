import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct AttachmentInspectionTests {
    private let files: TestFiles

    init() throws {
        files = try TestFiles()
    }

    @Test(arguments: [("a.pdf", "a.pdf"), ("a", "a.pdf"), ("QĐ 12.2026", "QĐ 12.2026.pdf"), ("a.exe", "a.exe.pdf")])
    func `a name without a known ending gets the right one`(typed: String, shown: String) throws {
        let inspection = try AttachmentInspection(files.arrived(TestPapers.pdf, named: typed), atMost: 1 << 20)

        #expect(inspection.name == shown)
        #expect(inspection.format == .pdf)
    }

    @Test func `a name that claims another kind is refused`() throws {
        let file = try files.arrived(TestPapers.png, named: "Hợp đồng.pdf")

        let refusal = #expect(throws: Refusal.self) { try AttachmentInspection(file, atMost: 1 << 20) }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.message == "Tệp “Hợp đồng.pdf” mang đuôi .pdf nhưng nội dung là PNG.")
    }

    @Test func `each fault has its own sentence and says what to do`() throws {
        let bad: [([UInt8], String)] = [
            (TestPapers.program, "Nội dung của tệp “a.docx” không thuộc loại được nhận."),
            (try TestPapers.bomb(), "Nội dung nén của tệp “a.docx” lớn bất thường."),
            (try TestPapers.withProgram(), "Tệp “a.docx” có chứa chương trình (macro)."),
            (try TestPapers.docx().dropLast(30), "Tệp “a.docx” bị hỏng, không mở được."),
            (TestPapers.compound("EncryptedPackage"), "Tệp “a.docx” được đặt mật khẩu."),
            (TestPapers.pdf + [UInt8](repeating: 32, count: 1 << 20), "Tệp “a.docx” lớn hơn 1 MB."),
        ]
        for (bytes, sentence) in bad {
            let file = try files.arrived(bytes, named: "a.docx")
            let refusal = #expect(throws: Refusal.self) { try AttachmentInspection(file, atMost: 1 << 20) }
            #expect(refusal?.message == sentence)
            #expect(refusal?.remedy != nil)
        }
    }
}
