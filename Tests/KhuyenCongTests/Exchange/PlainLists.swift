/// Lists that say little: what their few columns hold follows from what stands beside them.
enum PlainLists {
    static let all: [UnseenListTests.List] = support + versions + tables + words + spanning

    private static let support = [
        UnseenListTests.List(
            habit: "the support is what the total holds beyond the counterpart",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Tổng kinh phí;Đối ứng
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;350;200
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;250;150
                """,
            bySource: ["local": 250_000_000, "counterpart": 350_000_000],
            byYear: [2019: 600_000_000]
        ),
        UnseenListTests.List(
            habit: "the title says that the money is that of the promotion",
            text: """
                DỰ TOÁN KINH PHÍ KHUYẾN CÔNG NĂM 2016 (triệu đồng);;;;
                TT;Nội dung;Đơn vị thực hiện;Địa bàn;Kinh phí
                1;Hỗ trợ máy xay lúa;Trung tâm Khuyến công;Nam Đàn;100
                """,
            bySource: ["local": 100_000_000],
            byYear: [2016: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "an advance is a part of what was contracted",
            text: """
                THEO DÕI ĐỀ ÁN KHUYẾN CÔNG NĂM 2021 (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Địa bàn;Giá trị hợp đồng;Đã tạm ứng
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;150;105
                """,
            bySource: ["local": 150_000_000],
            byYear: [2021: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "the State and the people pay, and are called so",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Nhà nước hỗ trợ;Vốn dân;Tổng mức đầu tư
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;150;140;290
                """,
            bySource: ["local": 150_000_000, "counterpart": 140_000_000],
            byYear: [2019: 290_000_000]
        ),
        UnseenListTests.List(
            habit: "each heading begins with what announces it",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Tổng kinh phí;Trong đó: KC;Trong đó: DN
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;350;150;200
                """,
            bySource: ["local": 150_000_000, "counterpart": 200_000_000],
            byYear: [2019: 350_000_000]
        ),
        UnseenListTests.List(
            habit: "the unit stands under the headings, and the support is totalled",
            text: """
                KẾT QUẢ HỖ TRỢ KHUYẾN CÔNG NĂM 2021;;;;;;
                TT;Tên đề án;Địa bàn;Tổng vốn đầu tư;KC hỗ trợ;Tỷ lệ;Cơ sở đối ứng
                ;;;(triệu đồng);(triệu đồng);(%);(triệu đồng)
                1;Máy xay lúa;Nam Đàn;550;250;0,4545;300
                """,
            bySource: ["local": 250_000_000, "counterpart": 300_000_000],
            byYear: [2021: 550_000_000]
        ),
    ]

    private static let versions = [
        UnseenListTests.List(
            habit: "a mere amount stands beside what was carried out",
            text: """
                KẾT QUẢ THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí hỗ trợ;Kinh phí hỗ trợ thực hiện
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;150;140
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;250;250
                """,
            bySource: ["local": 390_000_000],
            byYear: [2019: 390_000_000]
        ),
        UnseenListTests.List(
            habit: "what was expected stands beside what was approved",
            text: """
                TỔNG HỢP ĐỀ ÁN KHUYẾN CÔNG NĂM 2016;;;;;
                TT;Tên đề án;Địa bàn;Nguồn;Kinh phí dự kiến (trđ);Kinh phí được duyệt (trđ)
                1;Máy xay lúa;Nam Đàn;KC tỉnh;100;90
                2;Máy cưa đá;Nam Đàn;KC tỉnh;120;110
                ;Tổng cộng;;;220;200
                """,
            bySource: ["province": 200_000_000],
            byYear: [2016: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "a quarter stands beside the year to date",
            text: """
                TIẾN ĐỘ ĐỀ ÁN KHUYẾN CÔNG NĂM 2023 (triệu đồng);;;;;
                TT;Tên đề án;Địa bàn;Kế hoạch năm 2023;Thực hiện quý IV;Lũy kế từ đầu năm;Đạt %
                1;Máy xay lúa;Nam Đàn;200;50;190;95
                2;Máy cưa đá;Nam Đàn;150;150;150;100
                """,
            bySource: ["local": 340_000_000],
            byYear: [2023: 340_000_000]
        ),
        UnseenListTests.List(
            habit: "what was approved and what was settled stand beside the counterpart",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Địa bàn;KP được duyệt;KP quyết toán;Đối ứng
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;150;140;300
                """,
            bySource: ["local": 140_000_000, "counterpart": 300_000_000],
            byYear: [2019: 440_000_000]
        ),
    ]

    private static let tables = [
        UnseenListTests.List(
            habit: "the last of two tables prints the sum of both",
            text: """
                KHUYẾN CÔNG NĂM 2021 (triệu đồng);;;;
                I. KHUYẾN CÔNG QUỐC GIA;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;300
                ;Cộng;;;300
                ;;;;
                II. KHUYẾN CÔNG ĐỊA PHƯƠNG;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí
                1;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;80
                2;Máy bào;Ứng dụng máy móc;Nam Đàn;60
                ;Cộng;;;140
                ;TỔNG CỘNG (I+II);;;440
                """,
            bySource: ["national": 300_000_000, "local": 140_000_000],
            byYear: [2021: 440_000_000]
        )
    ]

    private static let words = [
        UnseenListTests.List(
            habit: "the year stands over the money alone",
            text: """
                BÁO CÁO KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;KC tỉnh kế hoạch 2022;KC tỉnh ước thực hiện 2022
                1;Máy xay lúa;Nam Đàn;100;90
                """,
            bySource: ["province": 90_000_000],
            byYear: [2022: 90_000_000]
        ),
        UnseenListTests.List(
            habit: "number and day of the decision stand apart, and the day alone tells the year",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Số quyết định;Ngày QĐ;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;125/QĐ-SCT;12/03/2019;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;88/QĐ-SCT;1/2/2020;60
                """,
            bySource: ["province": 160_000_000],
            byYear: [2019: 100_000_000, 2020: 60_000_000]
        ),
        UnseenListTests.List(
            habit: "projects and their establishments share a column",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2023 (triệu đồng);;;;
                TT;Đề án / Cơ sở thụ hưởng;Địa điểm;Kinh phí hỗ trợ;Cơ sở đóng góp
                1;Đề án hỗ trợ máy móc thiết bị;;350;410
                1.1;HTX Phú Lộc;Nam Đàn;200;230
                1.2;HTX An Bình;Yên Thành;150;180
                2;Tổ chức hội chợ;;120;
                ;Cộng;;470;410
                """,
            bySource: ["province": 470_000_000, "counterpart": 410_000_000],
            byYear: [2023: 880_000_000]
        ),
    ]

    private static let spanning = [
        UnseenListTests.List(
            habit: "a heading over several columns stands over the first of them alone",
            text: """
                KẾ HOẠCH VÀ KẾT QUẢ KHUYẾN CÔNG NĂM 2022 (triệu đồng);;;;;;;;
                TT;Tên đề án;Địa bàn;Kế hoạch;;;Thực hiện;;
                ;;;Tổng;KCĐP;Đối ứng;Tổng;KCĐP;Đối ứng
                1;Máy xay lúa;Nam Đàn;300;100;200;290;95;195
                2;Máy cưa đá;Yên Thành;150;50;100;150;50;100
                ;Cộng;;450;150;300;440;145;295
                """,
            bySource: ["local": 145_000_000, "counterpart": 295_000_000],
            byYear: [2022: 440_000_000]
        ),
        UnseenListTests.List(
            habit: "the sources stand under a heading of the first of them",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Huyện;Nguồn vốn hỗ trợ;;;Ghi chú
                ;;;Tỉnh;Huyện;Doanh nghiệp;
                1;Máy xay lúa;Nam Đàn;100;30;200;mới
                """,
            bySource: ["province": 100_000_000, "district": 30_000_000, "counterpart": 200_000_000],
            byYear: [2019: 330_000_000]
        ),
        UnseenListTests.List(
            habit: "districts and establishments share a column, and the districts are groups",
            text: """
                CHI TIẾT KINH PHÍ HỖ TRỢ CÁC CƠ SỞ CNNT NĂM 2021;;;
                STT;Huyện/cơ sở;Nội dung hỗ trợ;Số tiền (đồng)
                I;Huyện Nam Đàn;;150.000.000
                1;Hộ ông Nguyễn Văn Tam;Máy ép gạch;70.000.000
                2;HTX Sen quê Bác;Máy sấy sen;80.000.000
                II;Huyện Yên Thành;;60.000.000
                1;Cơ sở Lan Anh;Máy làm bún;60.000.000
                ;Tổng cộng (I+II);;210.000.000
                """,
            bySource: ["local": 210_000_000],
            byYear: [2021: 210_000_000]
        ),
        UnseenListTests.List(
            habit: "what is left after the adjustment holds",
            text: """
                ĐIỀU CHỈNH GIẢM KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Địa bàn;Kinh phí đã phê duyệt;Kinh phí điều chỉnh giảm;Kinh phí còn lại sau điều chỉnh
                1;Máy xay lúa;Nam Đàn;100;20;80
                2;Máy cưa đá;Yên Thành;50;10;40
                """,
            bySource: ["province": 120_000_000],
            byYear: [2020: 120_000_000]
        ),
        UnseenListTests.List(
            habit: "money is called capital",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Địa bàn;Nguồn;KH vốn giao;Vốn đã giải ngân
                1;Máy xay lúa;Nam Đàn;KCĐP;100;80
                """,
            bySource: ["local": 100_000_000],
            byYear: [2019: 100_000_000]
        ),
    ]
}
