/// Lists whose headings say nearly what others say, of other things.
enum NearHeadingLists {
    static let all = [
        UnseenListTests.List(
            habit: "turnover to date beside a quarter is no money of the promotion",
            text: """
                TIẾN ĐỘ ĐỀ ÁN KHUYẾN CÔNG NĂM 2023 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;KC tỉnh thực hiện quý IV;Doanh thu lũy kế
                1;Máy xay lúa;Nam Đàn;50;1900
                """,
            bySource: ["province": 50_000_000],
            byYear: [2023: 50_000_000]
        ),
        UnseenListTests.List(
            habit: "a decision has the number of a year",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Số quyết định;Ngày QĐ;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2015/QĐ-UBND;12/03/2019;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;1/2/2020;60
                """,
            bySource: ["province": 160_000_000],
            byYear: [2019: 100_000_000, 2020: 60_000_000]
        ),
        UnseenListTests.List(
            habit: "a reduced amount is what holds",
            text: """
                ĐIỀU CHỈNH KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí hỗ trợ sau điều chỉnh giảm
                1;Máy xay lúa;Nam Đàn;100
                """,
            bySource: ["province": 100_000_000],
            byYear: [2020: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "a column is called promotion and tells its level",
            text: """
                DANH MỤC ĐỀ ÁN NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;Khuyến công;Kinh phí hỗ trợ
                1;Máy xay lúa;Nam Đàn;Quốc gia;100
                2;Máy cưa đá;Nam Đàn;Tỉnh;50
                """,
            bySource: ["national": 100_000_000, "province": 50_000_000],
            byYear: [2020: 150_000_000]
        ),
    ]
}
