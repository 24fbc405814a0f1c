/// Lists whose columns of money are called by their payer, their paper or their year.
enum ColumnLists {
    static let all: [UnseenListTests.List] = [
        UnseenListTests.List(
            habit: "the enterprise's money stands under DN with the unit",
            text: """
                STT;Tên đề án;Địa bàn;Năm;NSTW (tr.đ);NSĐP (tr.đ);DN (tr.đ)
                1;Máy đan len;Huyện Nam Đàn;2010;50,5;;100
                2;Máy xe đay;Huyện Đô Lương;2011;;40;35,25
                """,
            bySource: ["national": 50_500_000, "local": 40_000_000, "counterpart": 135_250_000],
            byYear: [2010: 150_500_000, 2011: 75_250_000]
        ),
        UnseenListTests.List(
            habit: "the enterprise's money stands under DN beside the sources",
            text: """
                KC ĐỊA PHƯƠNG VÀ QUỐC GIA NĂM 2019 (triệu đồng);;;;;;
                TT;Đề án;Huyện;KCQG;KCĐP;DN;Cộng
                1;Máy cắt CNC;Nam Đàn;200;;300;500
                2;Máy dập;Đô Lương;;80;100;180
                """,
            bySource: ["national": 200_000_000, "local": 80_000_000, "counterpart": 400_000_000],
            byYear: [2019: 680_000_000]
        ),
        UnseenListTests.List(
            habit: "a rate stands beside the amount",
            text: """
                DANH SÁCH HỖ TRỢ KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Huyện;Hỗ trợ;Mức hỗ trợ
                1;Máy xay lúa;Đô Lương;150;50%
                2;Máy cưa đá;Anh Sơn;100;40 %
                """,
            bySource: ["province": 250_000_000],
            byYear: [2020: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "two payers beside each other count those that came",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG NĂM 2018 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;KC tỉnh;DN;HTX
                1;Tập huấn khởi sự;Nam Đàn;50;12;5
                2;Hội nghị kết nối;Đô Lương;60;30;8
                """,
            bySource: ["province": 110_000_000],
            byYear: [2018: 110_000_000]
        ),
        UnseenListTests.List(
            habit: "the title names nothing but the source in short, and its year",
            text: """
                KCĐP 2018 (triệu đồng);;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ
                1;Máy cắt vải;Nam Đàn;50
                """,
            bySource: ["local": 50_000_000],
            byYear: [2018: 50_000_000]
        ),
        UnseenListTests.List(
            habit: "plan and result stand against their year without a space",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Kinh phí theo năm;;Tổng
                ;;;KH2020;KH2021;
                1;Máy hấp cá;Nam Đàn;100;120;220
                2;Máy sấy;Đô Lương;50;80;130
                ;Cộng;;150;200;350
                """,
            bySource: ["local": 350_000_000],
            byYear: [2020: 150_000_000, 2021: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "the support is called by who gives it",
            text: """
                DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG NĂM 2014 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Mức hỗ trợ của Trung ương;Kinh phí hỗ trợ của tỉnh;Phần vốn của cơ sở
                1;Máy đóng chai;Nam Đàn;150;;400
                2;Máy dệt đũi;Đô Lương;100;70;300
                """,
            bySource: ["national": 250_000_000, "province": 70_000_000, "counterpart": 700_000_000],
            byYear: [2014: 1_020_000_000]
        ),
        UnseenListTests.List(
            habit: "the money stands under the papers that it was given by",
            text: """
                THEO DÕI ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2020 (đồng);;;;;;;
                TT;Tên đề án;Huyện;Hợp đồng;;Nghiệm thu;;Giá trị thanh lý
                ;;;Số;Giá trị;Ngày;Giá trị;
                1;Máy sao chè;Nam Đàn;03/HĐ;200.000.000;15/10/2020;198.000.000;195.000.000
                2;Máy ép gỗ;Đô Lương;04/HĐ;150.000.000;20/10/2020;150.000.000;150.000.000
                """,
            bySource: ["local": 345_000_000],
            byYear: [2020: 345_000_000]
        ),
        UnseenListTests.List(
            habit: "the result of a project that was not carried out is a nought",
            text: """
                KẾT QUẢ THỰC HIỆN ĐỀ ÁN KCĐP NĂM 2022;;;;
                TT;Tên đề án;Huyện;KH (trđ);TH (trđ)
                1;Máy ép;Nam Đàn;100;95
                2;Máy sấy;Đô Lương;80;0
                ;Cộng;;180;95
                """,
            bySource: ["local": 95_000_000],
            byYear: [2022: 95_000_000]
        ),
        UnseenListTests.List(
            habit: "what was left of the year before stands beside the year's money and the total of both",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;Kinh phí năm 2018 chuyển sang;Kinh phí giao năm 2019;Tổng kinh phí được sử dụng năm 2019
                1;Máy ép;Nam Đàn;;200;200
                2;Máy sấy;Đô Lương;50;150;200
                """,
            bySource: ["national": 400_000_000],
            byYear: [2018: 50_000_000, 2019: 350_000_000]
        ),
        UnseenListTests.List(
            habit: "a dash stands where the hundredths of a đồng would",
            text: """
                DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2017;;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ (đồng)
                1;Máy sấy;Nam Đàn;90.000.000,- đ
                2;Máy ép;Đô Lương;75.500.000,-
                ;Cộng;;165.500.000,- đ
                """,
            bySource: ["local": 165_500_000],
            byYear: [2017: 165_500_000]
        ),
        UnseenListTests.List(
            habit: "the ticks that tell the sources are counted below",
            text: """
                DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG NĂM 2017 (triệu đồng);;;;;
                TT;Tên đề án;Huyện;KCQG;KCĐP;Kinh phí hỗ trợ
                1;Máy sản xuất miến;Nam Đàn;x;;200
                2;Máy rèn dao;Đô Lương;;x;80
                3;Máy sao chè;Đô Lương;;x;90
                ;Cộng;;1;2;370
                """,
            bySource: ["national": 200_000_000, "local": 170_000_000],
            byYear: [2017: 370_000_000]
        ),
        UnseenListTests.List(
            habit: "the unit stands below what the establishment pays",
            text: """
                DỰ TOÁN KINH PHÍ HỖ TRỢ TỪ NGUỒN KHUYẾN CÔNG TỈNH NĂM 2022;;;;
                TT;Tên đề án;Huyện;Nhà nước hỗ trợ;Cơ sở đầu tư
                ;;;(đồng);(đồng)
                1;Máy sấy dừa;Nam Đàn;80.000.000;120.000.000
                2;Máy ép nước;Đô Lương;120.000.000;180.000.000
                """,
            bySource: ["province": 200_000_000, "counterpart": 300_000_000],
            byYear: [2022: 500_000_000]
        ),
        UnseenListTests.List(
            habit: "the establishment and its deed stand over numbers",
            text: """
                HỖ TRỢ TỪ NGUỒN KHUYẾN CÔNG TỈNH NĂM 2022 (triệu đồng);;;;
                TT;Tên đề án;Huyện;Nhà nước hỗ trợ;Cơ sở đầu tư
                1;Máy sấy dừa;Nam Đàn;80;120
                """,
            bySource: ["province": 80_000_000, "counterpart": 120_000_000],
            byYear: [2022: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "what was carried out a year before stands beside this year's plan",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2023 (triệu đồng);;;;
                TT;Tên đề án;Huyện;Thực hiện KC tỉnh năm 2022;KC tỉnh
                1;Máy sấy thóc;Nam Đàn;40;60
                2;Máy cưa đá;Đô Lương;;80
                """,
            bySource: ["province": 180_000_000],
            byYear: [2022: 40_000_000, 2023: 140_000_000]
        ),
    ]
}
