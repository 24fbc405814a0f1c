import Testing

@testable import KhuyenCong

@Suite struct FundingSourceReaderTests {
    @Test(arguments: [
        ("KCQG", FundingSource.Code.national), ("KC quốc gia", .national), ("Kinh phí KCQG", .national),
        ("Khuyến công quốc gia", .national), ("KHUYẾN CÔNG QUỐC GIA", .national), ("Trung ương", .national),
        ("Ngân sách TW", .national),
        ("KCĐP", .local), ("KC địa phương", .local), ("Kinh phí KCĐP", .local), ("Khuyến công địa phương", .local),
        ("Địa phương", .local),
        ("KC tỉnh", .province), ("Ngân sách tỉnh", .province), ("KHUYẾN CÔNG ĐỊA PHƯƠNG CẤP TỈNH", .province),
        ("KC huyện", .district), ("KHUYẾN CÔNG CẤP HUYỆN", .district), ("KC xã", .commune),
        ("Quỹ khuyến công", .fund), ("Quỹ khuyến công tỉnh", .fund), ("Quỹ KC", .fund),
        ("Nguồn quỹ khuyến công", .fund),
        ("Quỹ KCQG", .national), ("Quỹ khuyến công quốc gia", .national),
        ("Đối ứng của đơn vị thụ hưởng", .counterpart), ("Vốn đối ứng", .counterpart),
        ("Vốn đối ứng (triệu đồng)", .counterpart), ("Đóng góp của đơn vị thụ hưởng", .counterpart),
        ("DN đối ứng", .counterpart),
        ("Lồng ghép", .integrated), ("Chương trình mục tiêu quốc gia", .integrated),
        ("Nguồn khác", .other), ("Nguồn vốn khác", .other),
    ])
    func `what headings and cells write is read as its source`(text: String, source: FundingSource.Code) {
        #expect(FundingSourceReader.read(text) == source)
    }

    @Test(arguments: [
        "", "Tổng kinh phí", "Đơn vị tính: triệu đồng", "Đơn vị thụ hưởng", "UBND TỈNH", "Nguồn vốn", "Trong đó",
        "Kinh phí hỗ trợ (triệu đồng)", "huyện Yên Thành", "Địa bàn",
    ])
    func `what names no source is not read`(text: String) {
        #expect(FundingSourceReader.read(text) == nil)
    }

    @Test(arguments: [
        ("KCQG + KCĐP", FundingSource.Code.unsplit), ("KCQG, KC tỉnh", .unsplit), ("Kinh phí KCQG và KCĐP", .unsplit),
        ("Nguồn KCQG và KC tỉnh", .unsplit), ("QG+ĐP", .unsplit), ("Khuyến công quốc gia, địa phương", .unsplit),
        ("KCQG và vốn đối ứng", .unsplit), ("KC tỉnh, KC huyện", .local), ("Ngân sách tỉnh và huyện", .local),
    ])
    func `what several paid together is nobody's`(text: String, source: FundingSource.Code) {
        #expect(FundingSourceReader.read(text) == source)
        #expect(FundingSourceReader.namesSeveral(text))
    }

    @Test(arguments: [
        ("Khuyến công địa phương, cấp tỉnh", FundingSource.Code.province), ("Đối ứng của tỉnh, huyện", .counterpart),
        ("KCQG, Trung tâm khuyến công tỉnh", .national), ("KC huyện/thành phố", .district),
        ("Vốn đối ứng (doanh nghiệp, xã hội hóa)", .counterpart), ("Huyện, xã", nil), ("Địa phương/huyện", nil),
        ("KC tỉnh, huyện Yên Thành", .province),
    ])
    func `signs between the words of one source join nothing`(text: String, source: FundingSource.Code?) {
        #expect(FundingSourceReader.read(text) == source)
        #expect(!FundingSourceReader.namesSeveral(text))
    }

    @Test(arguments: FundingSource.Code.allCases)
    func `the name that exports write is read back`(source: FundingSource.Code) {
        #expect(FundingSourceReader.read(source.officialName) == source)
    }
}
