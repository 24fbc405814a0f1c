import Foundation
import Testing

@testable import KhuyenCong
@testable import Office

@Suite struct PaperRowsTests {
    private static let longName =
        "Công ty trách nhiệm hữu hạn một thành viên sản xuất, chế biến nông lâm thủy sản & xuất nhập khẩu <Ánh Dương>"

    /// A plan of a province holds forty projects; its paper must not lose or merge one.
    @Test(arguments: PaperForm.allCases)
    func `forty rows with long names all stand in the paper`(form: PaperForm) throws {
        let template = try ShippedPapers.bytes(of: form)
        let filled = try DocxTemplate(paper: template, form.outline).fill(PaperRowsTests.values(of: form.outline))

        let before = try PaperRowsTests.document(template)
        let after = try PaperRowsTests.document(filled)
        let lists = form.outline.lists
        #expect(
            PaperRowsTests.count("<w:tr>", in: after) == PaperRowsTests.count("<w:tr>", in: before) + 39 * lists.count
        )
        for list in lists {
            #expect(after.contains("\(list.name) 40: Công ty trách nhiệm"))
        }
        #expect(after.contains("nông lâm thủy sản &amp; xuất nhập khẩu &lt;Ánh Dương&gt;"))
        #expect(!after.contains("{{"))
    }

    private static func values(of outline: PaperOutline) -> DocxValues {
        DocxValues(
            texts: Dictionary(outline.fields.map { ($0.name, longName) }) { $1 },
            lists: Dictionary(outline.lists.map { ($0.name, rows(of: $0)) }) { $1 },
            blocks: Dictionary(outline.blocks.map { ($0, [.text(WordText(longName))]) }) { $1 }
        )
    }

    private static func rows(of list: PaperOutline.List) -> [[String: String]] {
        (1...40).map { number in
            Dictionary(list.fields.map { ($0.name, "\(list.name) \(number): \(longName)") }) { $1 }
        }
    }

    private static func document(_ bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes: bytes, limits: .standard)
        return String(decoding: try #require(try archive.bytes(of: "word/document.xml")), as: UTF8.self)
    }

    private static func count(_ tag: String, in text: String) -> Int {
        text.components(separatedBy: tag).count - 1
    }
}
