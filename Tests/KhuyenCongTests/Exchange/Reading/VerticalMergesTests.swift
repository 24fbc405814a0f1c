import Office
import Testing

@testable import KhuyenCong

@Suite struct VerticalMergesTests {
    private static let rows = [
        RawRow(number: 1, cells: [.text("TT"), .text("Cơ sở"), .text("Tên đề án"), .text("Hỗ trợ")]),
        RawRow(number: 2, cells: [.number(1), .text("HTX Phú Lộc"), .text("Máy dệt"), .number(150)]),
        RawRow(number: 3, cells: [.empty, .empty, .text("Tham gia hội chợ"), .number(20)]),
        RawRow(number: 4, cells: [.empty, .empty, .text("Huyện Đô Lương"), .empty]),
        RawRow(number: 5, cells: [.empty, .empty, .text("Huyện Đô Lương"), .number(20)]),
    ]

    /// The number and the establishment of rows 2 to 4 are one cell each; below them nothing is merged.
    private func furtherProjects(_ fields: [ImportField?]) throws -> [Int] {
        let columns = fields.enumerated().map { position, field in
            SheetLayout.Column(index: position + 1, heading: "", field: field, stage: nil, unit: nil, year: nil)
        }
        let layout = SheetLayout(headerRows: 1...1, columns: columns, title: "", unit: nil, stage: nil)
        let merges = VerticalMerges(
            [try #require(MergedRange("A2:A4")), try #require(MergedRange("B2:B4"))],
            rows: VerticalMergesTests.rows
        )
        let classifier = RowClassifier(layout)
        return VerticalMergesTests.rows.filter { merges.isFurtherProject($0, layout, classifier) }.map(\.number)
    }

    @Test func `below an establishment in one merged cell stand its further projects`() throws {
        #expect(try furtherProjects([.number, .beneficiary, .title, .support]) == [3])
    }

    /// Such rows may break the money of the project down.
    @Test func `below a project in one merged cell stand none`() throws {
        #expect(try furtherProjects([.number, .title, .place, .support]) == [])
    }
}
