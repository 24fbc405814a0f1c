import KhuyenCong
import Office
import Testing

@testable import Server

/// Numbers stay in their columns, and pictures above the foot, however many places and sources there are.
@Suite struct ReportLayoutTests {
    private static func table(_ id: String, rows: Int, figures: [ReportFigure]) -> ReportTable {
        ReportTable(
            id,
            id,
            columns: [ReportTable.Column("Tên")] + figures.indices.map { ReportTable.Column("Tỉnh \($0)", .dong) },
            rows: (1...rows).map { row in
                ReportTable.Row([.text("\(id) \(row)")] + figures.map { ReportTable.Cell.figure($0) })
            }
        )
    }

    private static func section(_ table: ReportTable, _ form: ReportChart.Form) -> ReportSection {
        ReportSection(table.caption, tables: [table], charts: [ReportChart(form, of: table.id, table.id, values: [1])])
    }

    private static let amount = ReportFigure.amount(Dong(24_056_250_000))
    private static let portrait = WordWidths.ofOwnPages.portrait
    private static let landscape = WordWidths.ofOwnPages.landscape

    @Test func `columns of money that do not fit an upright page lie on its long side, as wide as their numbers`() {
        let wide = Self.table("Nguồn", rows: 5, figures: Array(repeating: Self.amount, count: 6))
        let narrow = Self.table("Nguồn", rows: 5, figures: Array(repeating: Self.amount, count: 4))
        let laid = ReportWordTable(wide, width: Self.landscape)

        #expect(Self.section(wide, .bars).isWide(beyond: Self.portrait))
        #expect(!Self.section(narrow, .bars).isWide(beyond: Self.portrait))
        // Eleven digits and three points of twelve points' letters, in twentieths of a point.
        #expect(laid.size == 12)
        #expect(laid.widths.dropFirst().allSatisfy { $0 >= 1_500 + 160 })
        #expect(laid.widths.reduce(0, +) == Self.landscape)
    }

    @Test func `a table too wide for every page has smaller letters, and its numbers still fit`() {
        let table = Self.table("Nguồn", rows: 5, figures: Array(repeating: Self.amount, count: 10))
        let laid = ReportWordTable(table, width: Self.landscape)

        #expect(laid.size == 8)
        #expect(laid.widths.dropFirst().allSatisfy { $0 >= 1_000 + 160 })
    }

    @Test(arguments: ReportPoster.Size.allCases)
    func `nothing of a poster but its notes stands below the foot`(_ size: ReportPoster.Size) throws {
        let figures = [Self.amount]
        let document = ReportDocument(
            request: ReportRequest(.period, try PeriodQuery(place: "40", from: 2021, to: 2025)),
            title: "Kết quả",
            subtitle: "Tỉnh Nghệ An",
            notes: ["Ghi chú."],
            sections: [
                Self.section(Self.table("Nguồn", rows: 9, figures: figures), .shares),
                Self.section(Self.table("Năm", rows: 5, figures: figures), .columns),
                Self.section(Self.table("Nội dung", rows: 12, figures: figures), .bars),
            ]
        )
        let foot = size.height - 74
        let poster = ReportPoster(document, size).drawing

        let below = poster.shapes.compactMap { shape -> String? in
            switch shape {
            case .text(let text, _): text.at.y > foot ? text.text : nil
            case .polygon(let points, let ink): points.allSatisfy { $0.y <= foot + 2 } ? nil : "\(ink)"
            case .dots, .stroke: nil
            }
        }
        #expect(below == ["Ghi chú."])
    }

    @Test(arguments: ReportPoster.Size.allCases)
    func `the figures of a poster's head are named by their places, and none stands in another`(
        _ size: ReportPoster.Size
    ) throws {
        let columns: [ReportTable.Column] = [.init("Hạng"), .init("Địa bàn"), .init("Kinh phí", .dong)]
        let rows = ["Huyện Quế Phong", "Huyện Hưng Nguyên", "Huyện Nghi Lộc"].enumerated().map { index, place in
            ReportTable.Row([.text("\(index + 1)"), .text(place), .figure(Self.amount)])
        }
        let table = ReportTable("ranking", "Xếp hạng địa bàn", columns: columns, rows: rows)
        let chart = ReportChart(.bars, of: table.id, table.caption, label: 1, values: [2])
        let document = ReportDocument(
            request: ReportRequest(.compare, try PeriodQuery(place: "40", from: 2021, to: 2025)),
            title: "So sánh",
            subtitle: "Tỉnh Nghệ An",
            notes: [],
            sections: [ReportSection(table.caption, tables: [table], charts: [chart])]
        )

        let head = ReportPoster(document, size).drawing.shapes.compactMap { shape -> Drawing.Text? in
            guard case .text(let text, _) = shape, text.at.y < 360 else { return nil }
            return text
        }
        let values = head.filter { $0.text == FigureWriter.withUnit(Self.amount) }
        let fonts = try #require(DrawingFonts.carried)
        let ends = values.map { $0.at.x + fonts.width($0.text, size: $0.size, isBold: true) }

        #expect(values.count == 3)
        #expect(ends[0] < values[1].at.x)
        #expect(ends[1] < values[2].at.x)
        #expect(ends[2] < size.width)
        #expect(!head.map(\.text).contains("1"))
        #expect(head.map(\.text).contains("Huyện Quế Phong"))
    }
}
