import Office
import Testing

@testable import KhuyenCong

/// Headings that stand over the first of their columns alone.
@Suite struct SpanningHeadingsTests {
    @Test(arguments: [
        ("TT;Tên đề án;Quy mô;;Ghi chú", ";;Số người;KC tỉnh;", ["Quy mô", ""]),
        ("TT;Tên đề án;Số học viên;;;", ";;Nữ;Tổng số;KC tỉnh;", ["Số học viên", "Số học viên", ""]),
        ("TT;Tên đề án;Địa điểm;;;", ";;Xã;Huyện;Tỉnh;", ["Địa điểm", "Địa điểm", "Địa điểm"]),
        ("TT;Tên đề án;Thực hiện;;", ";;Số người;KC tỉnh;", ["Thực hiện", "Thực hiện"]),
        ("TT;Tên đề án;Năm 2016;;", ";;Số người;Kinh phí;", ["Năm 2016", "Năm 2016"]),
        ("TT;Tên đề án;Nguồn vốn;;", ";;Tỉnh;Huyện;", ["Nguồn vốn", "Nguồn vốn"]),
    ])
    func `a heading goes on over the columns that belong to it`(upper: String, lower: String, over: [String]) {
        let header = [upper, lower].enumerated().map { number, line in
            RawRow(
                number: number + 1,
                cells: line.split(separator: ";", omittingEmptySubsequences: false).map { words in
                    words.isEmpty ? .empty : .text(String(words))
                }
            )
        }

        let spread = SpanningHeadings.spread(header)

        #expect(over.indices.map { spread[0].cell($0 + 3).words ?? "" } == over)
    }
}
