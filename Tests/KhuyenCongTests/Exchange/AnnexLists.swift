/// Lists as they hang on decisions and reports, each with one habit; the money of every row is told beside it.
enum AnnexLists {
    static let all: [UnseenListTests.List] = headings + rows

    private static let headings = [
        UnseenListTests.List(
            habit: "what was cancelled stands beside the plan and the settlement",
            text: """
                QUYẾT TOÁN KINH PHÍ KHUYẾN CÔNG TỈNH NĂM 2019;;;;;
                TT;Tên đề án;Địa chỉ;Dự toán (đồng);Quyết toán (đồng);Kinh phí hủy dự toán (đồng)
                1;Máy xay lúa;Nam Đàn;150.000.000;149.000.000;1.000.000
                """,
            bySource: ["province": 149_000_000],
            byYear: [2019: 149_000_000]
        ),
        UnseenListTests.List(
            habit: "years stand over plan, performance and rate",
            text: """
                KẾT QUẢ KHUYẾN CÔNG TỈNH CÁC NĂM 2019, 2020 (triệu đồng);;;;;;;;
                TT;Tên đề án;Địa bàn;Năm 2019;Năm 2019;Năm 2019;Năm 2020;Năm 2020;Năm 2020
                TT;Tên đề án;Địa bàn;KH;TH;%;KH;TH;%
                1;Máy xay lúa;Nam Đàn;100;95;95;80;70;87,5
                """,
            bySource: ["province": 165_000_000],
            byYear: [2019: 95_000_000, 2020: 70_000_000]
        ),
        UnseenListTests.List(
            habit: "half of the year is told beside the plan of the whole",
            text: """
                KHUYẾN CÔNG TỈNH 6 THÁNG ĐẦU NĂM 2018 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;Kế hoạch năm;Ước TH 6 tháng
                1;Máy xay lúa;Nam Đàn;100;40
                """,
            bySource: ["province": 40_000_000],
            byYear: [2018: 40_000_000]
        ),
        UnseenListTests.List(
            habit: "who is supported pays the rest",
            text: """
                PHỤ LỤC KẾ HOẠCH KHUYẾN CÔNG NĂM 2022 (triệu đồng);;;;;;
                TT;Tên đề án;Địa điểm;Tổng kinh phí;Trong đó;Trong đó;Trong đó
                TT;Tên đề án;Địa điểm;Tổng kinh phí;KCQG;KCĐP;Thụ hưởng
                A;KHUYẾN CÔNG QUỐC GIA;;900;700;;200
                1;Mô hình gạch;H. Đô Lương;900;700;;200
                B;KHUYẾN CÔNG ĐỊA PHƯƠNG;;280;;180;100
                1;Máy sấy;H. Quế Phong;280;;180;100
                ;TỔNG CỘNG A+B;;1180;700;180;300
                """,
            bySource: ["national": 700_000_000, "local": 180_000_000, "counterpart": 300_000_000],
            byYear: [2022: 1_180_000_000]
        ),
        UnseenListTests.List(
            habit: "the establishment's own money is called what it invests",
            text: """
                DANH MỤC KHUYẾN CÔNG SỬ DỤNG NGÂN SÁCH TỈNH;;;;
                Năm 2019;;;;
                TT;Tên đề án;Địa phương thực hiện;Số tiền NSNN hỗ trợ (đồng);Số tiền cơ sở đầu tư (đồng)
                1;Máy xay lúa;Nam Đàn;150.000.000;320.500.000
                """,
            bySource: ["province": 150_000_000, "counterpart": 320_500_000],
            byYear: [2019: 470_500_000]
        ),
        UnseenListTests.List(
            habit: "no row has a counterpart, so that a mere Kinh phí is the support",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG TỈNH ĐÃ NGHIỆM THU NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;Kinh phí;Đối ứng
                1;Máy xay lúa;Nam Đàn;100;0
                """,
            bySource: ["province": 100_000_000],
            byYear: [2020: 100_000_000]
        ),
    ]

    private static let rows = [
        UnseenListTests.List(
            habit: "places are groups, and the whole is called that of the province",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG THEO ĐỊA BÀN (triệu đồng);;;;
                TT;Tên đề án;Nguồn vốn;Năm;Kinh phí hỗ trợ
                I;Huyện Nam Đàn;;;150
                1;Máy xay lúa;KC tỉnh;2021;150
                II;Thành phố Vinh;;;60
                1;Hội chợ;KCQG;2021;60
                ;Tổng toàn tỉnh;;;210
                """,
            bySource: ["province": 150_000_000, "national": 60_000_000],
            byYear: [2021: 210_000_000]
        ),
        UnseenListTests.List(
            habit: "the establishments of a scheme are numbered below it, without a title",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2023 (triệu đồng);;;;
                TT;Tên đề án;Cơ sở thụ hưởng;Địa chỉ;KCQG
                1;Máy móc chế biến lâm sản;;;350
                1.1;;Công ty Nam;Quỳ Châu;200
                1.2;;HTX Mộc;Quế Phong;150
                2;Dạy nghề đan;HTX Mây;Nghi Lộc;80
                ;Tổng cộng;;;430
                """,
            bySource: ["national": 430_000_000],
            byYear: [2023: 430_000_000]
        ),
        UnseenListTests.List(
            habit: "a commune that was merged long ago stands beside its district",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;
                TT;Tên đề án;Xã;Huyện;Kinh phí
                1;Máy xay lúa;Nam Cường Cũ;Nam Đàn;100
                """,
            bySource: ["province": 100_000_000],
            byYear: [2018: 100_000_000]
        ),
    ]
}
