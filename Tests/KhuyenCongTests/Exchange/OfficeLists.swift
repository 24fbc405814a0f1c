/// More lists of one habit each, of the annexes and tables that offices keep.
enum OfficeLists {
    static let all: [UnseenListTests.List] = columns + cells + rows

    private static let columns = [
        UnseenListTests.List(
            habit: "an annex of a decision: shortened headings, a title beside empty cells",
            text: """
                PHỤ LỤC. KẾ HOẠCH KHUYẾN CÔNG TỈNH 2022 (ĐVT: trđ);;;;;;
                Mã đề án;Tên ĐA (Project);Đvị thụ hưởng;Đ/c;Tổng KP;KP hỗ trợ;Vốn của ĐVTH
                2022001;Máy xay lúa;HTX Phú Lộc;Nam Đàn;250;100;150
                2022002;Máy cưa đá;Cơ sở An Bình;Yên Thành;130;50;80
                """,
            bySource: ["province": 150_000_000, "counterpart": 230_000_000],
            byYear: [2022: 380_000_000]
        ),
        UnseenListTests.List(
            habit: "Kinh phí stands over Trong đó, which stands over the sources",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2021;;;;;;
                TT;Tên đề án;Địa bàn;Kinh phí (triệu đồng);Kinh phí (triệu đồng);Kinh phí (triệu đồng)
                ;;;Tổng;Trong đó;Trong đó
                ;;;;NSNN;XHH
                1;Máy xay lúa;Nam Đàn;250;100;150
                """,
            bySource: ["local": 100_000_000, "counterpart": 150_000_000],
            byYear: [2021: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "a source column tells whose a total is, and quarters stand under a year's title",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2023;;;;;
                TT;Tên đề án;Địa bàn;Thời gian;Tổng KP (trđ);Nguồn KP
                1;Dạy nghề may;Nam Đàn;Quý II;100;KCQG
                2;Dạy nghề mộc;Yên Thành;Quý III-IV;50;KCĐP
                """,
            bySource: ["national": 100_000_000, "local": 50_000_000],
            byYear: [2023: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "what was paid stands beside the sources, without a source of its own",
            text: """
                DANH SÁCH ĐỀ ÁN NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Địa bàn;KCQG;KCĐP;Vốn ĐƯ;Giải ngân
                1;Máy xay lúa;Nam Đàn;200;;300;200
                2;Máy cưa đá;Yên Thành;;80;90;80
                """,
            bySource: ["national": 200_000_000, "local": 80_000_000, "counterpart": 390_000_000],
            byYear: [2019: 670_000_000]
        ),
        UnseenListTests.List(
            habit: "rates by head and sums to be paid back stand beside the money",
            text: """
                NGHIỆM THU ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;;
                TT;Tên đề án;Địa bàn;Kinh phí bình quân/người;Kinh phí hỗ trợ;Kinh phí còn phải thu hồi
                1;Dạy nghề may;Nam Đàn;1,2;42;2
                """,
            bySource: ["province": 42_000_000],
            byYear: [2018: 42_000_000]
        ),
    ]

    private static let cells = [
        UnseenListTests.List(
            habit: "nt and // stand for the cell above, a dash for nothing",
            text: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Nguồn;Kinh phí hỗ trợ (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;KC tỉnh;100
                2;Máy cưa đá;nt;-nt-;//;Như trên;50
                3;Máy bào;-;…;2020;KCQG;30
                """,
            bySource: ["province": 150_000_000, "national": 30_000_000],
            byYear: [2019: 150_000_000, 2020: 30_000_000]
        ),
        UnseenListTests.List(
            habit: "amounts carry marks of notes, and words say that there is none",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;KC tỉnh;Đối ứng
                1;Máy xay lúa;Nam Đàn;100*;20 (1)
                2;Máy cưa đá;Yên Thành;50 (*);Không
                3;Máy bào;Yên Thành;30;…
                """,
            bySource: ["province": 180_000_000, "counterpart": 20_000_000],
            byYear: [2020: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "the year stands among words",
            text: """
                TT;Tên đề án;Địa bàn;Thời gian;KC tỉnh (trđ)
                1;Máy xay lúa;Nam Đàn;Năm 2021 (chuyển tiếp);100
                2;Máy cưa đá;Yên Thành;Cả năm 2022;50
                """,
            bySource: ["province": 150_000_000],
            byYear: [2021: 100_000_000, 2022: 50_000_000]
        ),
        UnseenListTests.List(
            habit: "name and address of the establishment share a cell",
            text: """
                HỖ TRỢ KHUYẾN CÔNG TỈNH NĂM 2021 (triệu đồng);;;
                TT;Tên đề án;Tên và địa chỉ cơ sở;Kinh phí
                1;Máy xay lúa;HTX Phú Lộc, xã Nam Giang, huyện Nam Đàn;100
                """,
            bySource: ["province": 100_000_000],
            byYear: [2021: 100_000_000]
        ),
    ]

    private static let rows = [
        UnseenListTests.List(
            habit: "the total is split once more, above and below the table",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2023 (triệu đồng);;;
                TT;Nội dung đề án;Địa điểm;Kinh phí
                ;TỔNG CỘNG (A+B);;150
                ;Trong đó:;;
                ;- Kinh phí khuyến công quốc gia;;100
                ;- Kinh phí khuyến công địa phương;;50
                A;KHUYẾN CÔNG QUỐC GIA;;100
                1;Máy xay lúa;Nam Đàn;100
                B;KHUYẾN CÔNG ĐỊA PHƯƠNG;;50
                1;Máy cưa đá;Yên Thành;50
                ;Tổng cộng;;150
                ;- Huyện Nam Đàn;;100
                ;- Huyện Yên Thành;;50
                """,
            bySource: ["national": 100_000_000, "local": 50_000_000],
            byYear: [2023: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "a scheme of several establishments stands between others of its level",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2021 (triệu đồng);;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;KCQG
                1;Đề án nhóm: máy móc sản xuất đồ gỗ;;;150
                a;Máy CNC;Cơ sở Hải Sơn;Nam Đàn;100
                b;Máy bào;Cơ sở An Bình;Yên Thành;50
                2;Máy xay lúa;HTX Phú Lộc;Nam Đàn;70
                """,
            bySource: ["national": 220_000_000],
            byYear: [2021: 220_000_000]
        ),
        UnseenListTests.List(
            habit: "places head their rows in a column of their own",
            text: """
                HỖ TRỢ KHUYẾN CÔNG TỈNH NĂM 2020 THEO HUYỆN (triệu đồng);;;;
                TT;Huyện;Tên đề án;Cơ sở;Kinh phí
                1;Nam Đàn;;;150
                ;;Máy CNC;CS A;100
                ;;Máy bào;CS B;50
                2;Yên Thành;;;70
                ;;Máy in;CS C;70
                """,
            bySource: ["province": 220_000_000],
            byYear: [2020: 220_000_000]
        ),
        UnseenListTests.List(
            habit: "a list of one project ends in a total without a word",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;Năm;KC tỉnh
                1;Máy xay lúa;Nam Đàn;2020;100
                ;;;;100
                """,
            bySource: ["province": 100_000_000],
            byYear: [2020: 100_000_000]
        ),
    ]
}
