/// Lists whose totals stand in any column, and figures beside them that are no money of a project.
enum TotalLists {
    static let all: [UnseenListTests.List] = totals + besides

    private static let totals = [
        UnseenListTests.List(
            habit: "the total stands under the establishment, in front of the titles",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;
                TT;Đơn vị thụ hưởng;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                1;HTX Lạc Sơn;Máy ép dầu lạc;Đô Lương;100
                2;Công ty A;Máy cán tôn;TP Vinh;50
                ;Tổng cộng;;;150
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "the total stands under the kind, a further establishment above it",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;;
                TT;Nội dung hoạt động;Tên đề án;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ
                1;Ứng dụng máy móc;Máy ép dầu lạc;HTX Lạc Sơn;Đô Lương;100
                ;;;Công ty A;Đô Lương;50
                ;;;Cộng đồng thôn 3;Đô Lương;20
                ;Cộng;;;;170
                """,
            bySource: ["province": 170_000_000],
            byYear: [2019: 170_000_000]
        ),
        UnseenListTests.List(
            habit: "the total stands under the year",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG 2018 - 2019 (triệu đồng);;;;;;
                Năm;Nội dung;TT;Tên đề án;Đơn vị thụ hưởng;Huyện;KC tỉnh
                2018;Ứng dụng máy móc;1;Máy ép dầu lạc;HTX Lạc Sơn;Đô Lương;100
                2019;Ứng dụng máy móc;2;Máy cán tôn;Công ty Tôn;TP Vinh;50
                Tổng cộng;;;;;;150
                """,
            bySource: ["province": 150_000_000],
            byYear: [2018: 100_000_000, 2019: 50_000_000]
        ),
        UnseenListTests.List(
            habit: "each district is summed in the column of districts",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;
                Huyện;TT;Tên đề án;Đơn vị thụ hưởng;Kinh phí
                Đô Lương;1;Máy xay lúa;HTX A;10
                ;2;Máy cưa đá;HTX B;11
                Cộng Đô Lương;;;;21
                Nghi Lộc;1;Máy bào;HTX C;20
                Cộng Nghi Lộc;;;;20
                Tổng;;;;41
                """,
            bySource: ["province": 41_000_000],
            byYear: [2019: 41_000_000]
        ),
        UnseenListTests.List(
            habit: "districts are numbered groups under the column of those who carry out",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;
                TT;Đơn vị thực hiện;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                I;Huyện Đô Lương;;;100
                1;HTX Lạc Sơn;Máy ép dầu lạc;Đô Lương;100
                II;Thành phố Vinh;;;50
                1;Công ty A;Máy cán tôn;TP Vinh;50
                ;TỔNG;;;150
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "the total counts the establishments and places beside it",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ
                1;Máy ép dầu lạc;HTX Lạc Sơn;Đô Lương;100
                2;Máy cán tôn;Công ty A;TP Vinh;50
                ;Tổng cộng;02 cơ sở;02 huyện;150
                """,
            bySource: ["province": 150_000_000],
            byYear: [2019: 150_000_000]
        ),
    ]

    private static let besides = [
        UnseenListTests.List(
            habit: "rates stand below the total of a list with few columns",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Địa điểm;KCQG;KCĐP;Tổng cộng
                1;Máy xay lúa;Đô Lương;100;50;150
                2;Máy cưa đá;Nghi Lộc;0;80;80
                ;Tổng cộng;;100;130;230
                ;Tỷ lệ (%);;43,48;56,52;100
                ;Năm 2018 đã giao;;10;20;30
                """,
            bySource: ["national": 100_000_000, "local": 130_000_000],
            byYear: [2019: 230_000_000]
        ),
        UnseenListTests.List(
            habit: "shares and another year stand below the total",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Địa điểm;KCQG;KCĐP;Tổng cộng
                1;Máy xay lúa;Ứng dụng máy móc;Đô Lương;100;50;150
                2;Máy cưa đá;Ứng dụng máy móc;Nghi Lộc;0;80;80
                ;Tổng cộng;;;100;130;230
                ;Cơ cấu (%);;;0,4348;0,5652;1
                ;So với năm 2018;;;10;20;30
                """,
            bySource: ["national": 100_000_000, "local": 130_000_000],
            byYear: [2019: 230_000_000]
        ),
        UnseenListTests.List(
            habit: "what was given to be shared out stands above its sharing",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Địa điểm;KCQG;KCĐP;Tổng cộng
                A;Kế hoạch vốn;;;110;140;250
                B;Phân bổ;;;100;130;230
                1;Máy xay lúa;Ứng dụng máy móc;Đô Lương;100;50;150
                2;Máy cưa đá;Ứng dụng máy móc;Nghi Lộc;0;80;80
                ;Tổng cộng;;;100;130;230
                """,
            bySource: ["national": 100_000_000, "local": 130_000_000],
            byYear: [2019: 230_000_000]
        ),
        UnseenListTests.List(
            habit: "the total is rounded below",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ
                1;Máy ép dầu lạc;HTX Lạc Sơn;Đô Lương;100,4
                2;Máy cán tôn;Công ty A;TP Vinh;50
                ;Tổng cộng: 02 đề án;;;150,4
                ;Làm tròn;;;150
                """,
            bySource: ["province": 150_400_000],
            byYear: [2019: 150_400_000]
        ),
    ]
}
