import KhuyenCong
import Testing

@testable import Commands

@Suite struct ReportTextTests {
    /// "2011–2015 52 triệu đồng" could be read as another year or another amount.
    @Test func `a figure stands behind the name of its column, a second table under its caption`() {
        let amounts = ReportTable(
            "periods-source",
            "Nguồn theo kỳ",
            columns: [.init("Nguồn"), .init("2011–2015", .dong)],
            rows: [.init([.text("Khuyến công quốc gia"), .figure(.amount(Dong(52_000_000)))])]
        )
        let growth = ReportTable(
            "periods-source-growth",
            "Nguồn tăng, giảm qua các kỳ",
            columns: [.init("Nguồn"), .init("Kỳ"), .init("Tăng, giảm", .percent)],
            rows: [.init([.text("Khuyến công quốc gia"), .text("2011–2015"), .figure(.percent(nil))])],
            note: "Kỳ đầu không có kỳ trước."
        )

        #expect(
            ReportText.lines(of: ReportSection("Nguồn theo kỳ", tables: [amounts, growth])) == [
                "",
                "Nguồn theo kỳ",
                "  Khuyến công quốc gia; 2011–2015: 52 triệu đồng",
                "Nguồn tăng, giảm qua các kỳ",
                "  Khuyến công quốc gia; 2011–2015; Tăng, giảm: không có dữ liệu",
                "  (Kỳ đầu không có kỳ trước.)",
            ]
        )
    }

    @Test func `names of places keep their capitals, and an empty cell is left out`() {
        let table = ReportTable(
            "places-source",
            "Theo nguồn",
            columns: [.init("Hạng"), .init("Nguồn"), .init("Tỉnh Nghệ An", .dong)],
            rows: [.init([.text(""), .text("Cộng"), .figure(.amount(Dong(52_000_000)))], role: .total)]
        )

        #expect(
            ReportText.lines(of: ReportSection("Theo nguồn", tables: [table]))
                == ["", "Theo nguồn", "  Cộng; Tỉnh Nghệ An: 52 triệu đồng"]
        )
    }

    @Test func `a single table needs no caption below its heading`() {
        let table = ReportTable(
            "total",
            "Kết quả chung",
            columns: [.init("Chỉ tiêu"), .init("Đơn vị"), .init("Kết quả", nil)],
            rows: [.init([.text("Đề án"), .text("đề án"), .figure(.count(97))])]
        )

        #expect(
            ReportText.lines(of: ReportSection("Kết quả", tables: [table]))
                == ["", "Kết quả", "  Đề án; đề án; Kết quả: 97"]
        )
    }
}
