/// Lists that name several sources for one amount; the money of every row is told beside it.
enum JoinedLists {
    static let all: [UnseenListTests.List] = [
        UnseenListTests.List(
            habit: "a source's cell joins two levels",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Nguồn vốn;Kinh phí hỗ trợ
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;KCQG + KCĐP;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;KCQG, KC tỉnh;50
                3;Máy bào;Ứng dụng máy móc;Nam Đàn;KC tỉnh, huyện;30
                4;Máy may;Ứng dụng máy móc;Nam Đàn;KCQG;20
                """,
            bySource: ["unsplit": 150_000_000, "local": 30_000_000, "national": 20_000_000],
            byYear: [2019: 200_000_000]
        ),
        UnseenListTests.List(
            habit: "a heading joins two levels",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí KCQG và KCĐP
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100
                """,
            bySource: ["unsplit": 100_000_000],
            byYear: [2019: 100_000_000]
        ),
        UnseenListTests.List(
            habit: "a heading joins two levels, and each row tells its own",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Nguồn vốn;Hỗ trợ (KCQG, KCĐP)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;KCQG;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;KCĐP;50
                """,
            bySource: ["national": 100_000_000, "local": 50_000_000],
            byYear: [2019: 150_000_000]
        ),
        UnseenListTests.List(
            habit: "a group joins two levels",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí hỗ trợ
                I;Nguồn KCQG và KC tỉnh;;;
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100
                II;Nguồn KC tỉnh;;;
                1;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;50
                """,
            bySource: ["unsplit": 100_000_000, "province": 50_000_000],
            byYear: [2019: 150_000_000]
        ),
    ]
}
