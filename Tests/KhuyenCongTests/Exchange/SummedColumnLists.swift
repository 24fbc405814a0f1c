/// Lists with columns that add up others: their money is counted once.
enum SummedColumnLists {
    static let all: [UnseenListTests.List] = supports + years + besideCounterpart

    private static let supports = [
        UnseenListTests.List(
            habit: "the support stands in front of its sources",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ;Trong đó;
                ;;;;KCQG;KCĐP
                1;Máy xay lúa;Đô Lương;150;100;50
                2;Máy cưa đá;Đô Lương;70;;70
                ;Tổng cộng;;220;100;120
                """,
            bySource: ["national": 100_000_000, "local": 120_000_000],
            byYear: [2020: 220_000_000]
        ),
        UnseenListTests.List(
            habit: "the support stands between its sources and the counterpart, under a grand total",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;;;;
                TT;Tên đề án;Huyện;KCQG;KCĐP;Tổng hỗ trợ;Đối ứng;Tổng cộng
                1;Máy xay lúa;Đô Lương;100;50;150;200;350
                """,
            bySource: ["national": 100_000_000, "local": 50_000_000, "counterpart": 200_000_000],
            byYear: [2020: 350_000_000]
        ),
        UnseenListTests.List(
            habit: "the levels of one title's province add up to the support, of which one row tells no level",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ;KC tỉnh;KC huyện
                1;Máy xay lúa;Đô Lương;150;100;50
                2;Máy cưa đá;Đô Lương;70;;
                """,
            bySource: ["province": 170_000_000, "district": 50_000_000],
            byYear: [2020: 220_000_000]
        ),
        UnseenListTests.List(
            habit: "the support holds a source that has no column, in rows with and without another",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ;KCQG
                1;Máy xay lúa;Đô Lương;300;100
                2;Máy cưa đá;Đô Lương;70;
                """,
            bySource: ["national": 100_000_000, "local": 270_000_000],
            byYear: [2020: 370_000_000]
        ),
        UnseenListTests.List(
            habit: "the row names the source of what its support holds beyond the column beside it",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Nguồn vốn;Kinh phí hỗ trợ;KCQG
                1;Máy xay lúa;Đô Lương;KC tỉnh;300;100
                """,
            bySource: ["national": 100_000_000, "province": 200_000_000],
            byYear: [2020: 300_000_000]
        ),
    ]

    private static let years = [
        UnseenListTests.List(
            habit: "a block sums the sources over the years",
            text: """
                TỔNG HỢP ĐỀ ÁN KHUYẾN CÔNG GIAI ĐOẠN 2019-2020 (triệu đồng);;;;;;;;
                TT;Tên đề án;Huyện;Năm 2019;Năm 2019;Năm 2020;Năm 2020;Cộng giai đoạn;Cộng giai đoạn
                ;;;KCQG;KCĐP;KCQG;KCĐP;KCQG;KCĐP
                1;Máy xay lúa;Đô Lương;100;20;;;100;20
                2;Máy cưa đá;Anh Sơn;;;;60;;60
                """,
            bySource: ["national": 100_000_000, "local": 80_000_000],
            byYear: [2019: 120_000_000, 2020: 60_000_000]
        ),
        UnseenListTests.List(
            habit: "the support stands in front of what each year was allotted",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH GIAI ĐOẠN 2021-2022 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Tổng kinh phí hỗ trợ;KP phân bổ năm 2021;KP phân bổ năm 2022
                1;Máy xay lúa;Đô Lương;300;100;200
                2;Máy cưa đá;Anh Sơn;80;80;
                """,
            bySource: ["province": 380_000_000],
            byYear: [2021: 180_000_000, 2022: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "the whole year stands behind its quarters",
            text: """
                TÌNH HÌNH GIẢI NGÂN KINH PHÍ KHUYẾN CÔNG TỈNH NĂM 2021 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Giải ngân quý I;Giải ngân quý II;Giải ngân cả năm
                1;Máy xay lúa;Đô Lương;100;50;150
                2;Máy cưa đá;Anh Sơn;;70;70
                """,
            bySource: ["province": 220_000_000],
            byYear: [2021: 220_000_000]
        ),
    ]

    private static let besideCounterpart = [
        UnseenListTests.List(
            habit: "a sum of the State's sources stands beside the counterpart",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;;;
                TT;Tên đề án;Huyện;NSNN hỗ trợ;NSNN hỗ trợ;NSNN hỗ trợ;Đối ứng
                ;;;Tổng số;KCQG;KCĐP;
                1;Máy xay lúa;Đô Lương;150;100;50;200
                2;Máy cưa đá;Đô Lương;70;;70;90
                """,
            bySource: ["national": 100_000_000, "local": 120_000_000, "counterpart": 290_000_000],
            byYear: [2020: 510_000_000]
        ),
        UnseenListTests.List(
            habit: "the support of one row is as much as its counterpart",
            text: """
                DANH MỤC ĐỀ ÁN KCQG NĂM 2019 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Kinh phí;Đối ứng
                1;Máy xay lúa;Đô Lương;300;500
                2;Máy cưa đá;Anh Sơn;200;200
                """,
            bySource: ["national": 500_000_000, "counterpart": 700_000_000],
            byYear: [2019: 1_200_000_000]
        ),
    ]
}
