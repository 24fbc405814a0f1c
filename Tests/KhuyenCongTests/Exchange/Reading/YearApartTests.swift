import Testing

@testable import KhuyenCong

@Suite struct YearApartTests {
    @Test(
        arguments: [
            ("TH năm 2022", 2022), ("KP 2022", 2022), ("Giải ngân đến 31/01/2023", nil),
            ("Kinh phí chuyển từ năm 2021 sang", nil), ("Kinh phí theo QĐ 15/QĐ-UBND năm 2022", nil),
        ] as [(String, Int?)]
    )
    func `a heading names the year of its money`(heading: String, year: Int?) {
        #expect(YearHeadings.yearOfMoney(heading) == year)
    }

    @Test func `what is paid a year later is money of the list's year`() {
        #expect(YearHeadings.mayBePaidLater(["Thanh toán năm 2023"]))
        #expect(YearHeadings.mayBePaidLater(["Quyết toán", "Năm 2023"]))
        #expect(!YearHeadings.mayBePaidLater(["Thực hiện năm 2023"]))
    }
}
