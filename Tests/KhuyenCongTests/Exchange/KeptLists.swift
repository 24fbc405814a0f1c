/// Lists of one habit each, of plans, settlements and schemes as offices keep them.
enum KeptLists {
    static let all: [UnseenListTests.List] = columns + cells + rows

    private static let columns = [
        UnseenListTests.List(
            habit: "what was approved is no counterpart, though it begins with the same letters",
            text: """
                THEO DÕI CẤP PHÁT KINH PHÍ KHUYẾN CÔNG TỈNH 2019;;;;;
                Đơn vị tính: đồng;;;;;
                STT;Tên đề án;Địa bàn;Kinh phí được duyệt;Đã tạm ứng;Còn lại
                1;Máy xay lúa;Nghi Lộc;150.000.000;70.000.000;80.000.000
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "plan and performance stand under their short names alone",
            text: """
                BÁO CÁO KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2020;;;;;
                TT;Tên đề án;Địa bàn;KH 2020 (trđ);TH 2020 (trđ);Tỷ lệ TH/KH (%)
                1;Máy xay lúa;Nam Đàn;200;180;90
                2;Máy cưa đá;Yên Thành;100;100;100
                """,
            bySource: ["local": 280_000_000],
            byYear: [2020: 280_000_000]
        ),
        UnseenListTests.List(
            habit: "each row names its own unit",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018;;;;
                TT;Tên đề án;Địa bàn;ĐVT;Kinh phí hỗ trợ
                1;Máy xay lúa;Nam Đàn;triệu đồng;100
                2;Máy cưa đá;Yên Thành;đồng;60000000
                3;Máy bào;Yên Thành;1.000 đ;70000
                """,
            bySource: ["province": 230_000_000],
            byYear: [2018: 230_000_000]
        ),
        UnseenListTests.List(
            habit: "the unit stands below the headings, and letters below the unit",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2018;;;;
                TT;Tên đề án;Địa bàn;Kinh phí hỗ trợ;Đối ứng
                ;;;(nghìn đồng);(nghìn đồng)
                A;B;C;(1);(2)=(1)x1,5
                1;Máy xay lúa;Nam Đàn;100000;150000
                """,
            bySource: ["province": 100_000_000, "counterpart": 150_000_000],
            byYear: [2018: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "the unit stands in a note below",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2018;;;
                TT;Tên đề án;Địa bàn;Kinh phí hỗ trợ
                1;Máy xay lúa;Nam Đàn;100000
                Ghi chú: đơn vị tính là nghìn đồng;;;
                """,
            bySource: ["province": 100_000_000],
            byYear: [2018: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "an adjusted plan stands beside the one before",
            text: """
                ĐIỀU CHỈNH KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Địa bàn;Kinh phí đã giao;Điều chỉnh tăng;Kinh phí sau điều chỉnh
                1;Máy xay lúa;Nam Đàn;100;20;120
                """,
            bySource: ["province": 120_000_000],
            byYear: [2020: 120_000_000]
        ),
        UnseenListTests.List(
            habit: "two lists stand beside each other",
            text: """
                KHUYẾN CÔNG TỈNH NĂM 2020 (trđ);;;;;KHUYẾN CÔNG QUỐC GIA NĂM 2021 (trđ);;;
                TT;Tên đề án;Địa bàn;Kinh phí;;TT;Tên đề án;Địa bàn;Kinh phí
                1;Máy xay lúa;Nam Đàn;200;;1;Máy cưa đá;Yên Thành;300
                2;Máy bào;Nam Đàn;60;;2;Máy in;Yên Thành;400
                """,
            bySource: ["province": 260_000_000, "national": 700_000_000],
            byYear: [2020: 260_000_000, 2021: 700_000_000]
        ),
        UnseenListTests.List(
            habit: "the table below has more columns than the one above",
            text: """
                I. ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020;;;;;
                ĐVT: triệu đồng;;;;;
                TT;Tên đề án;Địa bàn;Kinh phí;;
                1;Máy xay lúa;Nam Đàn;200;;
                Cộng;;;200;;
                ;;;;;
                II. ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2020;;;;;
                ĐVT: đồng;;;;;
                STT;Đơn vị thụ hưởng;Tên đề án;Huyện;Kinh phí hỗ trợ;Vốn đối ứng
                1;Công ty Y;Máy cưa đá;Anh Sơn;300000000;200000000
                Cộng;;;;300000000;200000000
                """,
            bySource: ["province": 200_000_000, "national": 300_000_000, "counterpart": 200_000_000],
            byYear: [2020: 700_000_000]
        ),
    ]

    private static let cells = [
        UnseenListTests.List(
            habit: "a tick in a column tells the source",
            text: """
                DANH MỤC ĐỀ ÁN NĂM 2019 (ĐVT: triệu đồng);;;;;
                TT;Tên đề án;Địa bàn;Kinh phí hỗ trợ;KCQG;KC tỉnh
                1;Máy xay lúa;Nam Đàn;100;x;
                2;Máy cưa đá;Yên Thành;60;;X
                """,
            bySource: ["national": 100_000_000, "province": 60_000_000],
            byYear: [2019: 160_000_000]
        ),
        UnseenListTests.List(
            habit: "words in brackets stand behind an amount",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (ĐVT: triệu đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí
                1;Máy xay lúa;Nam Đàn;150 (đã tạm ứng 70)
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "year and district in front of the numbers hold for the rows below",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH (ĐVT: triệu đồng);;;;
                Năm;Huyện;TT;Tên đề án;Kinh phí
                2019;Nam Đàn;1;Máy xay lúa;40
                ;;2;Máy cưa đá;60
                2020;;3;Máy bào;80
                """,
            bySource: ["province": 180_000_000],
            byYear: [2019: 100_000_000, 2020: 80_000_000]
        ),
    ]

    private static let rows = [
        UnseenListTests.List(
            habit: "sums are carried from page to page",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2021 (Triệu đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí
                1;Máy xay lúa;Nam Đàn;200
                ;Cộng chuyển sang trang sau;;200
                ;Mang sang;;200
                2;Máy cưa đá;Yên Thành;100
                ;Lũy kế;;300
                """,
            bySource: ["province": 300_000_000],
            byYear: [2021: 300_000_000]
        ),
        UnseenListTests.List(
            habit: "a scheme's amount is split among its establishments, with dashes or without",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2022 (ĐVT: triệu đồng);;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;KCQG
                1;Máy đồ gỗ;;;180
                -;;Cơ sở Tâm;Nam Đàn;100
                -;;Cơ sở Việt;Đô Lương;80
                2;Máy sao chè;;;70
                ;;Cơ sở Mai;Nam Đàn;40
                ;;Cơ sở Lan;Đô Lương;30
                ;Cộng;;;250
                """,
            bySource: ["national": 250_000_000],
            byYear: [2022: 250_000_000]
        ),
        UnseenListTests.List(
            habit: "a section without rows is a project",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH 2020 (ĐVT: triệu đồng);;;
                TT;Nội dung công việc;Đơn vị thực hiện;Kinh phí
                I;Máy móc thiết bị;;200
                1.1;Máy xay lúa;Cty X;200
                II;Chi quản lý chương trình;;20
                ;Tổng;;220
                """,
            bySource: ["province": 220_000_000],
            byYear: [2020: 220_000_000]
        ),
        UnseenListTests.List(
            habit: "the words of an old font are short: the sheet tells which font it is",
            text: """
                DANH MUÏC ÑEÀ AÙN KHUYEÁN COÂNG TÆNH NAÊM 2012 (trieäu ñoàng);;;
                TT;Teân ñeà aùn;Huyeän;Kinh phí
                1;Ñaøo taïo ngheà theâu ren xuaát khaåu;Dieãn Chaâu;40
                2;Moâ hình trình dieãn kyõ thuaät saáy luùa;Yeân Thaønh;60
                ;Coäng;;100
                """,
            bySource: ["province": 100_000_000],
            byYear: [2012: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "groups have a star and their sums, their rows no number",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2020 (tr.đ);;;
                TT;Tên đề án;Địa bàn;Kinh phí
                *;Đào tạo nghề;;120
                ;Dạy nghề may;Đô Lương;70
                ;Dạy nghề mộc;Tân Kỳ;50
                *;Ứng dụng máy móc thiết bị;;100
                ;Máy ép gạch không nung;Tân Kỳ;100
                ;Tổng;;220
                """,
            bySource: ["province": 220_000_000],
            byYear: [2020: 220_000_000]
        ),
        UnseenListTests.List(
            habit: "signatures stand below the column of money",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí
                1;Máy xay lúa;Nam Đàn;100
                ;;;Nghệ An, ngày 12 tháng 01 năm 2021
                ;Người lập;;TRƯỞNG PHÒNG
                ;Bình;;Chính
                """,
            bySource: ["province": 100_000_000],
            byYear: [2020: 100_000_000]
        ),
    ]
}
