import Testing

@testable import Office

/// Tables of printed pages: every number in its column, as far as the page shows it.
@Suite struct PdfLayoutTests {
    @Test func `rows of a page become lines, their cells between bars`() {
        let page = """
            III. THEO NGUỒN                                     ĐVT: triệu đồng
                                Nguồn                 Kinh phí       Đề án
             Khuyến công quốc gia                       14.745          35
             Khuyến công cấp huyện, cấp                  2.250          90
             xã
             Khuyến công cấp tỉnh                                      417
             Cả kỳ                                      38.995         542

            Giai đoạn 2016-2020 có
            12 lớp.
            """

        #expect(
            PdfLayout(page).text == """
                III. THEO NGUỒN ĐVT: triệu đồng

                Nguồn | Kinh phí | Đề án

                Khuyến công quốc gia | 14.745 | 35

                Khuyến công cấp huyện, cấp xã | 2.250 | 90

                Khuyến công cấp tỉnh | | 417

                Cả kỳ | 38.995 | 542

                Giai đoạn 2016-2020 có
                12 lớp.
                """
        )
    }

    @Test func `a head over several columns is said in each, and a wide number stays in its own`() {
        let page = """
                             Kinh phí (triệu đồng)
              Năm            Hỗ trợ        Tỷ lệ         Số đề án
              2016             7.350       18,85 %         103
              2017             8.050       20,64 %         109
              2018             7.450       19,11 %         110
              2019             8.250       21,16 %         111
              Cộng         31.100.000.000 100,00 %         433
            """

        #expect(
            PdfLayout(page).text == """
                Năm | Kinh phí (triệu đồng) Hỗ trợ | Kinh phí (triệu đồng) Tỷ lệ | Số đề án

                2016 | 7.350 | 18,85 % | 103

                2017 | 8.050 | 20,64 % | 109

                2018 | 7.450 | 19,11 % | 110

                2019 | 8.250 | 21,16 % | 111

                Cộng | 31.100.000.000 | 100,00 % | 433
                """
        )
    }

    @Test(arguments: [
        "ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI\n  TỈNH NGHỆ AN              Độc lập - Tự do",
        "Hỗ trợ 5 đề án,  20 tỷ đồng\ncho 30 cơ sở.",
        "Trang         2",
        "",
    ])
    func `pages without numbers in columns have no table`(page: String) {
        #expect(PdfLayout(page).text == nil)
    }
}
