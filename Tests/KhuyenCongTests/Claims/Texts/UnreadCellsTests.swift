import Claims
import Testing

@testable import KhuyenCong

@Suite struct UnreadCellsTests {
    @Test(arguments: [
        ("Năm | Số đề án\n\n2019 | 111\n\n2020 | 109", 0),
        ("Năm | Kết quả | Số đề án\n\n2019 | 34 | 111\n\n2020 | 35,5 | 109", 2),
        ("TT\tChỉ tiêu\tKết quả\n1\tNăm\t2019\n2\tHạng\t5", 1),
        ("Năm | Hạng | Điểm\n\n1 | 2 | 3\n\nLời cuối có 5 đề án.", 0),
        ("Hỗ trợ 5 đề án, 20 tỷ đồng.", 0),
    ])
    func `numbers of tables that became no figure are counted`(text: String, count: Int) throws {
        let part = try ClaimDesk().check([ClaimSource(name: "a", text: text)]).parts[0]

        #expect(part.unreadCells == count, "\(part.figures.map(\.text))")
        #expect((part.leftOut == nil) == (count == 0))
    }
}
