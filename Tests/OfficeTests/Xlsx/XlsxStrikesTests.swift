import Foundation
import Testing

@testable import Office

/// Whoever takes the cells must be able to say that their author struck them.
@Suite struct XlsxStrikesTests {
    private let folder = try? TemporaryFolder()

    @Test func `struck rows, cells and words are noted, and struck words left out`() throws {
        let book = try open(
            Workbook(
                rows: """
                    <row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c><c r="C1" s="2"/></row>\
                    <row r="2"><c r="A2" s="3"><v>2</v></c><c r="B2" s="2"><v>80</v></c></row>\
                    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c></row>\
                    <row r="4"><c r="A4" t="s"><v>2</v></c></row>
                    """,
                strings: [
                    "<t>Máy</t>",
                    "<r><t>Máy </t></r><r><rPr><strike/></rPr><t>xay</t></r>"
                        + "<r><rPr><strike val=\"0\"/></rPr><t> lúa</t></r>",
                    "<r><rPr><strike val=\"1\"/></rPr><t>đã hủy</t></r>",
                ],
                formats: "<xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/>"
            )
        )
        var struck = StruckCells()
        struck.add(row: 1, columns: [1, 2], ofCells: 2)
        struck.add(row: 2, columns: [2], ofCells: 2)
        struck.add(inPart: CellAddress(row: 3, column: 1))
        struck.add(row: 3, columns: [2], ofCells: 2)
        struck.add(row: 4, columns: [1], ofCells: 1)

        #expect(
            try book.rows() == [
                ReadRow(1, [.number(1), .text("Máy")]), ReadRow(2, [.number(2), .number(80)]),
                ReadRow(3, [.text("Máy  lúa"), .text("đã hủy")]), ReadRow(4, [.text("đã hủy")]),
            ]
        )
        #expect(book.warnings == [.struck(sheet: "Đề án", struck)])
        #expect(struck.rows == [1...1, 4...4])
        #expect(struck.cells == [CellAddress(row: 2, column: 2), CellAddress(row: 3, column: 2)])
    }

    @Test func `a number is searched among rising ranges`() {
        let ranges = [1...1, 4...6, 9...9]

        #expect((0...10).filter(ranges.hold) == [1, 4, 5, 6, 9])
    }

    /// Fonts 1 (struck) and 2 (not) beside the usual one.
    private func open(_ plain: Workbook) throws -> Spreadsheet {
        var workbook = plain
        let part = "xl/styles.xml"
        let fonts = "<fonts count=\"3\"><font/><font><b/><strike/></font><font><strike val=\"0\"/></font></fonts>"
        workbook.parts[part] = workbook.parts[part]?.replacingOccurrences(of: "<fills", with: fonts + "<fills")
        let path = try #require(folder).file("book.xlsx")
        try workbook.write(to: path)
        return try Spreadsheet.open(path: path)
    }
}
