/// Lists with headings in one another that no number orders, tables of sums, and estimates.
enum NestedLists {
    static let all: [UnseenListTests.List] = sums

    private static let sums = [
        UnseenListTests.List(
            habit: "the districts are summed once more under a heading of their own",
            text: """
                KẾT QUẢ KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2018 (triệu đồng);;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ
                1;Máy bóc tách quế;Quế Phong;100
                2;Máy ép mía;Nghĩa Đàn;80
                3;Máy dập gạch;Nghĩa Đàn;60
                ;Tổng cộng;;240
                ;TỔNG HỢP THEO ĐỊA BÀN;;
                TT;Huyện;Số đề án;Kinh phí
                1;Quế Phong;1;100
                2;Nghĩa Đàn;2;140
                ;Cộng;3;240
                """,
            bySource: ["local": 240_000_000],
            byYear: [2018: 240_000_000]
        ),
        UnseenListTests.List(
            habit: "the contents are summed once more, without numbers",
            text: """
                KẾT QUẢ KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2016 (triệu đồng);;;;
                STT;Tên đề án;Nội dung;Huyện;Kinh phí hỗ trợ
                1;Máy dệt lụa;Ứng dụng máy móc;Nam Đàn;90
                2;Đào tạo nghề may;Đào tạo nghề;Đô Lương;60
                ;Tổng;;;150
                Nội dung;Số đề án;Kinh phí;;
                Đào tạo nghề;1;60;;
                Ứng dụng máy móc;1;90;;
                """,
            bySource: ["local": 150_000_000],
            byYear: [2016: 150_000_000]
        ),
    ]
}
