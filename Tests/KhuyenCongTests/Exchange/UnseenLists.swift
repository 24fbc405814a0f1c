/// Lists of one habit each; the money of every row is told beside it.
enum UnseenLists {
    static let all: [UnseenListTests.List] = headers + groups + columns + rows

    private static let headers = [
        UnseenListTests.List(
            habit: "the header is printed again on each page, and each page is summed",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2017;;;;
                STT;Tên đề án;Nội dung;Địa bàn;KC tỉnh (tr.đ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100
                ;Cộng trang 1;;;100
                STT;Tên đề án;Nội dung;Địa bàn;KC tỉnh (tr.đ)
                2;Máy cưa đá;Ứng dụng máy móc;Yên Thành;50,5
                ;Cộng trang 2;;;50,5
                TC;;;;150,5
                """,
            bySource: ["province": 150_500_000],
            byYear: [2017: 150_500_000]
        ),
        UnseenListTests.List(
            habit: "two tables stand in one sheet, each under its own title",
            text: """
                Biểu 1. ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2018;;;;
                ;;;;Triệu đồng
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí hỗ trợ
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100
                ;Cộng;;;100
                ;;;;
                Biểu 2. ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019;;;;
                ;;;;Triệu đồng
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí hỗ trợ
                1;Máy cưa đá;Ứng dụng máy móc;Yên Thành;50
                ;Cộng;;;50
                """,
            bySource: ["national": 100_000_000, "province": 50_000_000],
            byYear: [2018: 100_000_000, 2019: 50_000_000]
        ),
        UnseenListTests.List(
            habit: "the headings are English",
            text: """
                LIST OF INDUSTRIAL PROMOTION PROJECTS 2019;;;;;
                Unit: million VND;;;;;
                No.;Project name;Activity;Location;Provincial budget;Counterpart fund
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100;40
                """,
            bySource: ["province": 100_000_000, "counterpart": 40_000_000],
            byYear: [2019: 140_000_000]
        ),
        UnseenListTests.List(
            habit: "the project stands under Nội dung, and the title names the source",
            text: """
                KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG TỈNH NĂM 2018;;;;
                TT;Nội dung;Đơn vị thực hiện;Địa bàn;Kinh phí
                1;Hỗ trợ máy xay lúa;Trung tâm Khuyến công;Nam Đàn;100
                """,
            bySource: ["province": 100_000_000],
            byYear: [2018: 100_000_000]
        ),
    ]

    private static let groups = [
        UnseenListTests.List(
            habit: "groups are numbered 1 and their rows 1.1, the sum below",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG ĐỊA PHƯƠNG CẤP TỈNH NĂM 2019;;;;
                TT;Nội dung đề án;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ (triệu đồng)
                1;Ứng dụng máy móc;;;
                1.1;Máy xay lúa;HTX Phú Lộc;Nam Đàn;100
                1.2;Máy cưa đá;Cơ sở An Bình;Yên Thành;50
                ;Cộng (1);;;150
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "groups are numbered and summed above, their rows have dashes",
            text: """
                DANH MỤC ĐỀ ÁN NĂM 2018;;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;KC tỉnh (triệu đồng)
                1;Ứng dụng máy móc;;;150
                -;Máy xay lúa;HTX Phú Lộc;Nam Đàn;100
                -;Máy cưa đá;Cơ sở An Bình;Yên Thành;50
                2;Đào tạo nghề;;;30
                +;Dạy nghề mây;HTX Quê Hương;Nam Đàn;30
                ;Tổng;;;180
                """,
            bySource: ["province": 180_000_000],
            byYear: [2018: 180_000_000]
        ),
        UnseenListTests.List(
            habit: "years are headings without a number, around numbered kinds",
            text: """
                CÁC ĐỀ ÁN KHUYẾN CÔNG TỈNH;;;;
                TT;Tên đề án;Cơ sở thụ hưởng;Địa bàn;KC tỉnh (triệu đồng)
                ;NĂM 2016;;;100
                I;Ứng dụng máy móc;;;
                1;Máy xay lúa;HTX Phú Lộc;Nam Đàn;100
                ;NĂM 2017;;;50
                I;Ứng dụng máy móc;;;
                1;Máy cưa đá;Cơ sở An Bình;Yên Thành;50
                """,
            bySource: ["province": 150_000_000],
            byYear: [2016: 100_000_000, 2017: 50_000_000]
        ),
    ]

    private static let columns = [
        UnseenListTests.List(
            habit: "each year has a column",
            text: """
                KINH PHÍ HỖ TRỢ ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG 2016-2017 (ĐVT: triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Năm 2016;Năm 2017;Tổng cộng
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100;20;120
                2;Máy cưa đá;Ứng dụng máy móc;Yên Thành;;50;50
                """,
            bySource: ["local": 170_000_000],
            byYear: [2016: 100_000_000, 2017: 70_000_000]
        ),
        UnseenListTests.List(
            habit: "sources stand under Nguồn vốn, by level alone",
            text: """
                Nguồn vốn thực hiện năm 2017 của các đề án (triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Huyện, thị xã;Vốn TW;Vốn tỉnh;Vốn huyện;Vốn doanh nghiệp
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;10;20;30;40
                """,
            bySource: [
                "national": 10_000_000, "province": 20_000_000, "district": 30_000_000, "counterpart": 40_000_000,
            ],
            byYear: [2017: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "amounts before an adjustment and rates stand beside those that hold",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh trước điều chỉnh (trđ);KC tỉnh sau điều chỉnh (trđ);Tỷ lệ KC tỉnh (%)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;120;100;50
                """,
            bySource: ["province": 100_000_000],
            byYear: [2019: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "only the decision tells the year",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Số QĐ, ngày phê duyệt;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;123/QĐ-SCT ngày 5/3/2018;100
                2;Máy cưa đá;Ứng dụng máy móc;Yên Thành;15.5.2018;50
                """,
            bySource: ["province": 150_000_000],
            byYear: [2018: 150_000_000]
        ),
    ]

    private static let rows = [
        UnseenListTests.List(
            habit: "a date, signatures and names stand below",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (triệu đồng)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;100
                Tổng số;;;;;100
                Ghi chú: số liệu đến 31/12/2019;;;;;
                ;;;;Nghệ An, ngày 15 tháng 01 năm 2020;
                ;NGƯỜI LẬP BIỂU;;;KT. GIÁM ĐỐC;
                ;;;;PHÓ GIÁM ĐỐC;
                """,
            bySource: ["province": 100_000_000],
            byYear: [2019: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "rows are numbered in advance and never filled",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (triệu đồng);Đối ứng (triệu đồng)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;100;-
                2;;;;;0;0
                3;;;;;;
                """,
            bySource: ["province": 100_000_000],
            byYear: [2019: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "rows below a project break its amount down",
            text: """
                DANH MỤC ĐỀ ÁN NĂM 2019 (ĐVT: triệu đồng);;;;
                TT;Tên đề án;Nội dung;Địa bàn;KC tỉnh
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100
                -;Mua máy;;;80
                -;Nghiệm thu;;;20
                2;Máy cưa đá;Ứng dụng máy móc;Yên Thành;50
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
    ]
}
