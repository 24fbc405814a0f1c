import Foundation
import Testing

@testable import Office

/// Rows as lines: a number that stands in another column than in the file is another number.
@Suite struct DocxTableTests {
    @Test(arguments: [
        (
            "empty cells keep their place", row("Năm", "Quốc gia", "Tỉnh") + row("", "5", "") + row("", "", "6"),
            "Năm | Quốc gia | Tỉnh\n\n| 5 |\n\n| | 6"
        ),
        ("a row of empty cells is none", row("Năm", "Tỉnh") + row("", "") + row("2020", "6"), "Năm | Tỉnh\n\n2020 | 6"),
        (
            "a cell over two columns takes two", row("TT", "Nguồn", "Tỉnh") + row(cell("Cộng", spans(2)), cell("6")),
            "TT | Nguồn | Tỉnh\n\nCộng | | 6"
        ),
        (
            "a title over all columns stands over the head",
            row(cell("ĐVT: triệu đồng", spans(2))) + row("Năm", "Tỉnh"), "ĐVT: triệu đồng\n\nNăm | Tỉnh"
        ),
        (
            "paragraphs, line ends and tabs of a cell are spaces",
            row(
                cell("Kinh phí</w:t><w:br/><w:t>(triệu đồng)"),
                cell("Số</w:t></w:r></w:p><w:p><w:r><w:tab/><w:t>đề án")
            ), "Kinh phí (triệu đồng) | Số đề án"
        ),
    ])
    func `each row is a line`(what: String, rows: String, text: String) throws {
        #expect(try read(rows) == text, "\(what)")
    }

    @Test func `a head of two rows becomes one line, with what stands over several columns in each`() throws {
        let head =
            row(cell("Năm", "<w:vMerge w:val=\"restart\"/>"), cell("Kinh phí (triệu đồng)", spans(2)))
            + row(cell("", "<w:vMerge/>"), cell("Hỗ trợ"), cell("Đối ứng"))

        #expect(
            try read(head + row("2020", "5", "6"))
                == "Năm | Kinh phí (triệu đồng) Hỗ trợ | Kinh phí (triệu đồng) Đối ứng\n\n2020 | 5 | 6"
        )
    }

    @Test func `a long text over several rows is said once`() throws {
        let text = String(repeating: "a", count: 1_000)
        let rows = (1...50).map { row(cell("", "<w:vMerge/>"), cell("\($0)")) }.joined()
        let first = row(cell(text, "<w:vMerge w:val=\"restart\"/>"), cell("0"))

        #expect(try read(row("Ghi chú", "Số") + first + rows).utf8.count { $0 == UInt8(ascii: "a") } == 1_000)
    }

    @Test func `what stands over several rows is said in each, a number once`() throws {
        let begins = "<w:vMerge w:val=\"restart\"/>"
        let goesOn = "<w:vMerge w:val=\"continue\"/>"
        let rows =
            row("Năm", "Cộng", "Nguồn", "Số đề án")
            + row(cell("2020", begins), cell("9", begins), cell("Quốc gia"), cell("5"))
            + row(cell("", goesOn), cell("", goesOn), cell("Tỉnh"), cell("4")) + row("2021", "7", "Tỉnh", "7")

        #expect(
            try read(rows)
                == "Năm | Cộng | Nguồn | Số đề án\n\n2020 | 9 | Quốc gia | 5\n\n2020 | | Tỉnh | 4\n\n2021 | 7 | Tỉnh | 7"
        )
    }

    @Test func `the rows of a table inside a cell are lines of their own`() throws {
        let inner = "</w:t></w:r></w:p><w:tbl>\(row("Năm", "Tỉnh"))</w:tbl><w:p><w:r><w:t>"

        #expect(try read(row("Phần đầu\(inner)sau", "cuối")) == "Phần đầu\n\nNăm | Tỉnh\n\nsau | cuối")
    }

    @Test func `letters of a table stand where the file has them`() throws {
        let document = try DocxText(file(row("Năm", "Tỉnh") + row("", "6")))

        #expect(document.text.unicodeScalars.count == document.places.count)
        let digit = try #require(document.places.last)
        #expect(document.part.bytes[Int(digit.offset)] == UInt8(ascii: "6"))
    }

    private func read(_ rows: String) throws -> String { try DocxText(file(rows)).text }

    private func file(_ rows: String) throws -> [UInt8] {
        try DocxTextTests.file("<w:tbl>\(rows)</w:tbl>")
    }
}

private func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { $0.hasPrefix("<w:tc>") ? $0 : cell($0) }.joined() + "</w:tr>"
}

private func cell(_ words: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:tc>"
}

private func spans(_ columns: Int) -> String { "<w:gridSpan w:val=\"\(columns)\"/>" }
