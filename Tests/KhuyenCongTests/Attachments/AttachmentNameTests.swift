import Testing

@testable import KhuyenCong

/// The name comes from outside; it is shown, and nothing else.
@Suite struct AttachmentNameTests {
    @Test(
        arguments: [
            ("Hợp đồng số 12.pdf", "Hợp đồng số 12.pdf"), ("../../etc/passwd", "passwd"),
            ("C:\\Users\\lan\\Ảnh 1.jpg", "Ảnh 1.jpg"), ("..\\..\\a.pdf", "a.pdf"), ("/", "tài liệu"),
            ("", "tài liệu"), ("...", "tài liệu"), (".htaccess", "htaccess"), ("a\u{0}b\r\nc.pdf", "abc.pdf"),
            ("ảnh\u{202E}gpj.exe", "ảnhgpj.exe"), ("  hai   dấu  cách .pdf ", "hai dấu cách .pdf"),
            ("De\u{302}\u{300} a\u{301}n.pdf", "Đề án.pdf".replacing("Đ", with: "D")),
        ]
    )
    func `a name is one line without folders and tricks`(typed: String, shown: String) {
        let cleaned = AttachmentName.cleaned(typed)

        #expect(Array(cleaned.utf8) == Array(shown.utf8))
    }

    @Test func `a long name keeps its ending`() {
        let cleaned = AttachmentName.cleaned(String(repeating: "á", count: 400) + ".PDF")

        #expect(cleaned.count == 150)
        #expect(cleaned.hasSuffix("á.pdf"))
    }

    @Test(arguments: [("a.PDF", "pdf"), ("a.tar.gz", "gz"), ("a", nil), (".a", nil), ("a.", nil)])
    func `the ending stands behind the last point`(name: String, ending: String?) {
        #expect(AttachmentName.ending(of: name) == ending)
    }
}
