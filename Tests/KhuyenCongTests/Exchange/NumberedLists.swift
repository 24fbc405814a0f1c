/// Lists whose parts are numbered in the cells of their headings, and tables of few rows below each other.
enum NumberedLists {
    static let all = [
        UnseenListTests.List(
            habit: "a table of one row stands over another one with more columns",
            text: """
                A. KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ;Vốn DN;
                1;Mô hình trình diễn sản xuất cà phê;Nam Đàn;500;2100;
                B. KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;;
                TT;Địa điểm;Đơn vị thụ hưởng;Tên đề án;Vốn DN;Kinh phí hỗ trợ
                1;Yên Thành;HTX Phú Lộc;Máy dệt thổ cẩm;90;75
                2;Tân Kỳ;Cơ sở An Bình;Máy ép gạch;140;100
                """,
            bySource: ["national": 500_000_000, "province": 175_000_000, "counterpart": 2_330_000_000],
            byYear: [2019: 3_005_000_000]
        ),
        UnseenListTests.List(
            habit: "the same without numbers of the rows",
            text: """
                KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng);;;;
                Tên đề án;Địa điểm;Kinh phí hỗ trợ;;
                Mô hình trình diễn sản xuất cà phê;Nam Đàn;500;;
                KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;
                Địa điểm;Đơn vị thụ hưởng;Tên đề án;Vốn DN;Kinh phí hỗ trợ
                Yên Thành;HTX Phú Lộc;Máy dệt thổ cẩm;90;75
                """,
            bySource: ["national": 500_000_000, "province": 75_000_000, "counterpart": 90_000_000],
            byYear: [2019: 500_000_000, 2020: 165_000_000]
        ),
        UnseenListTests.List(
            habit: "headings stand in one cell with their numbers, one within the other",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;
                TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                I. Khuyến công quốc gia;;;
                1. Đào tạo nghề;;;
                1;Lớp hàn;Nam Đàn;100
                2/ Mô hình trình diễn;;;
                1;Sản xuất cà phê bột;Nam Đàn;200
                II. Khuyến công tỉnh;;;
                a) Đào tạo nghề;;;
                1;Lớp may;Yên Thành;50
                ;Tổng cộng;;350
                """,
            bySource: ["national": 300_000_000, "province": 50_000_000],
            byYear: [2019: 350_000_000]
        ),
    ]
}
