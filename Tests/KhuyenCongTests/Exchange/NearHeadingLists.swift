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
    ]
}
