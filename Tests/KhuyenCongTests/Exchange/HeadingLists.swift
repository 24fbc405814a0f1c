/// Lists whose headings say the same in other words than the official form.
enum HeadingLists {
    static let all: [UnseenListTests.List] = payers + plans + places

    private static let payers = [
        UnseenListTests.List(
            habit: "what was cancelled is not settled",
            text: """
                QUYẾT TOÁN KINH PHÍ KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;;;
                TT;Tên đề án;Huyện;Dự toán được duyệt;Giá trị quyết toán;Kinh phí hủy;Kinh phí chuyển nguồn
                1;Máy xay lúa;Đô Lương;100;90;5;5
                """,
            bySource: ["province": 90_000_000],
            byYear: [2020: 90_000_000]
        ),
        UnseenListTests.List(
            habit: "rent and a cutting machine are supported, and neither is a tax or a cut",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ tiền thuê gian hàng;Kinh phí hỗ trợ thiết bị cắt CNC;Số tiền thuế;Kinh phí bị cắt
                1;Máy cắt CNC;Đô Lương;30;100;8;20
                """,
            bySource: ["province": 130_000_000],
            byYear: [2020: 130_000_000]
        ),
        UnseenListTests.List(
            habit: "the establishment invests by itself",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Huyện;Tổng cộng;Nguồn kinh phí;Nguồn kinh phí;Nguồn kinh phí
                ;;;;Trung ương;Tỉnh;Đơn vị tự đầu tư
                1;Máy xay lúa;Đô Lương;480;200;50;230
                """,
            bySource: ["national": 200_000_000, "province": 50_000_000, "counterpart": 230_000_000],
            byYear: [2019: 480_000_000]
        ),
        UnseenListTests.List(
            habit: "the promoter pays the rest",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên công trình, đề án;Huyện;Tổng kinh phí;Trong đó;Trong đó
                ;;;;KC tỉnh;Chủ đầu tư tự lo
                1;Máy xay lúa;Đô Lương;280;50;230
                """,
            bySource: ["province": 50_000_000, "counterpart": 230_000_000],
            byYear: [2019: 280_000_000]
        ),
    ]

    private static let plans = [
        UnseenListTests.List(
            habit: "bare years stand under a heading that announces them",
            text: """
                CHƯƠNG TRÌNH KHUYẾN CÔNG TỈNH GIAI ĐOẠN 2021-2022 (triệu đồng);;;;;
                TT;Đề án, nhiệm vụ;Địa điểm;Tổng kinh phí;Chia ra các năm;Chia ra các năm
                ;;;;2021;2022
                1;Máy xay lúa;Đô Lương;180;100;80
                """,
            bySource: ["province": 180_000_000],
            byYear: [2021: 100_000_000, 2022: 80_000_000]
        ),
        UnseenListTests.List(
            habit: "what was asked for stands beside what was approved",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Kinh phí đề nghị;Kinh phí phê duyệt
                1;Máy xay lúa;Đô Lương;300;250
                """,
            bySource: ["province": 250_000_000],
            byYear: [2020: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "the support asked for stands beside one source that gave less",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Kinh phí đề nghị hỗ trợ;KC tỉnh
                1;Máy xay lúa;Đô Lương;300;250
                """,
            bySource: ["province": 250_000_000],
            byYear: [2020: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "the money of one source asked for is none of another's",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Địa điểm;Đề nghị KCQG hỗ trợ;KCQG;KC tỉnh
                1;Máy xay lúa;Đô Lương;300;200;50
                """,
            bySource: ["national": 200_000_000, "province": 50_000_000],
            byYear: [2020: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "the highest support stands beside the one given",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Mức hỗ trợ tối đa;Kinh phí hỗ trợ
                1;Máy xay lúa;Đô Lương;300;250
                """,
            bySource: ["province": 250_000_000],
            byYear: [2020: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "one plan has two columns under one heading, and the adjusted one is not always filled",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2021 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Kế hoạch vốn khuyến công tỉnh;Kế hoạch vốn khuyến công tỉnh
                ;;;KH đầu năm;KH điều chỉnh
                1;Máy xay lúa;Đô Lương;100;120
                2;Máy cưa đá;Anh Sơn;200;
                """,
            bySource: ["province": 320_000_000],
            byYear: [2021: 320_000_000]
        ),
        UnseenListTests.List(
            habit: "the total of an adjusted plan leaves out the rows that were not adjusted",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2021 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;KC tỉnh đầu năm;KC tỉnh sau điều chỉnh
                1;Máy xay lúa;Đô Lương;100;120
                2;Máy cưa đá;Anh Sơn;200;
                ;Tổng cộng;;300;120
                """,
            bySource: ["province": 320_000_000],
            byYear: [2021: 320_000_000]
        ),
        UnseenListTests.List(
            habit: "a plan called the one before its adjustment holds where the adjusted one is empty",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2021 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;KC tỉnh trước điều chỉnh;KC tỉnh sau điều chỉnh
                1;Máy xay lúa;Đô Lương;100;120
                2;Máy cưa đá;Anh Sơn;80;
                """,
            bySource: ["province": 200_000_000],
            byYear: [2021: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "a first plan is no money beside an amount that no heading calls adjusted",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2021 (triệu đồng);;;;
                TT;Tên đề án;Địa điểm;KC tỉnh ban đầu;KC tỉnh
                1;Máy xay lúa;Đô Lương;100;120
                """,
            bySource: ["province": 120_000_000],
            byYear: [2021: 120_000_000]
        ),
        UnseenListTests.List(
            habit: "an adjustment moves money from one source to another",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2021 (triệu đồng);;;;;;
                TT;Tên đề án;Địa điểm;KCQG đầu năm;KC tỉnh đầu năm;KCQG sau điều chỉnh;KC tỉnh sau điều chỉnh
                1;Máy xay lúa;Đô Lương;;100;100;
                2;Máy cưa đá;Anh Sơn;;200;;
                """,
            bySource: ["national": 100_000_000, "province": 200_000_000],
            byYear: [2021: 300_000_000]
        ),
    ]

    private static let places = [
        UnseenListTests.List(
            habit: "names of districts stand under a word that may mean money",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2020 (triệu đồng);;;
                TT;Tên đề án;Địa phương;KC tỉnh
                1;Máy xay lúa;Đô Lương;100
                2;Máy cưa đá;Anh Sơn;50
                """,
            bySource: ["province": 150_000_000],
            byYear: [2020: 150_000_000]
        )
    ]
}
