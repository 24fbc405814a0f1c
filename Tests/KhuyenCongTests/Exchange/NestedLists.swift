/// Lists with headings in one another that no number orders, tables of sums, and estimates.
enum NestedLists {
    static let all: [UnseenListTests.List] = headings + sums + estimates

    private static let headings = [
        UnseenListTests.List(
            habit: "a source stands over its districts, both with their sums",
            text: """
                CÁC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016;;;;
                STT;Tên đề án;Đơn vị;Kinh phí hỗ trợ (triệu đồng);Đối ứng (triệu đồng)
                ;Khuyến công quốc gia;;500;900
                ;Huyện Nam Đàn;;300;600
                1;Mô hình dệt may;Công ty A;300;600
                ;Huyện Đô Lương;;200;300
                2;Máy nghiền đá;Công ty B;200;300
                ;Khuyến công địa phương;;190;210
                ;Huyện Nam Đàn;;110;130
                3;Máy ép sừng;HTX C;60;70
                4;Máy may;HTX D;50;60
                ;Thành phố Vinh;;80;80
                5;Máy làm bánh;Cơ sở E;80;80
                ;Tổng cộng;;690;1110
                """,
            bySource: ["national": 500_000_000, "local": 190_000_000, "counterpart": 1_110_000_000],
            byYear: [2016: 1_800_000_000]
        ),
        UnseenListTests.List(
            habit: "a kind stands over its districts, and no row has a number",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG 2019;;
                Tên đề án;Cơ sở thụ hưởng;Kinh phí hỗ trợ (triệu đồng)
                Đào tạo nghề;;140
                Huyện Nam Đàn;;90
                Đào tạo nghề cơ khí;Công ty An Thành;90
                Huyện Đô Lương;;50
                Đào tạo nghề sơn mài;HTX Cát Đằng;50
                Ứng dụng máy móc thiết bị tiên tiến;;170
                Huyện Nam Đàn;;170
                Máy cắt CNC;Công ty Nam Ninh;100
                Máy phay;Công ty Vân Chàng;70
                Tổng cộng;;310
                """,
            bySource: ["local": 310_000_000],
            byYear: [2019: 310_000_000]
        ),
        UnseenListTests.List(
            habit: "a source with its sum stands over districts without",
            text: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2019;;;
                STT;Tên đề án;Cơ sở;Kinh phí (trđ)
                ;Nguồn KCQG;;500
                ;Huyện Nam Đàn;;
                1;Mô hình gạch;Công ty A;300
                ;Huyện Đô Lương;;
                2;Máy nghiền;Công ty B;200
                ;Nguồn KCĐP;;60
                ;Huyện Đô Lương;;
                3;Nghề mộc;HTX D;60
                ;Tổng cộng;;560
                """,
            bySource: ["national": 500_000_000, "local": 60_000_000],
            byYear: [2019: 560_000_000]
        ),
        UnseenListTests.List(
            habit: "a source stands over its districts, none with a sum",
            text: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2017 (triệu đồng);;;
                STT;Tên đề án;Đơn vị thụ hưởng;Kinh phí hỗ trợ
                KHUYẾN CÔNG QUỐC GIA;;;
                Huyện Nam Đàn;;;
                1;Máy dệt;Công ty A;100
                Huyện Đô Lương;;;
                2;Máy ép;Công ty B;90
                KHUYẾN CÔNG ĐỊA PHƯƠNG;;;
                Huyện Nam Đàn;;;
                3;Máy cắt;Công ty C;80
                Thành phố Vinh;;;
                4;Máy may;Công ty D;70
                ;Tổng cộng;;340
                """,
            bySource: ["national": 190_000_000, "local": 150_000_000],
            byYear: [2017: 340_000_000]
        ),
    ]

    private static let sums = [
        UnseenListTests.List(
            habit: "each district is summed without a word, one of a single project",
            text: """
                ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2017;;;
                TT;Tên đề án;Huyện;Kinh phí hỗ trợ (triệu đồng)
                1;Máy ép;Nam Đàn;50
                2;Máy sấy;Nam Đàn;60
                ;;;110
                3;Máy cưa;Đô Lương;70
                ;;;70
                4;Máy xay;Vinh;30
                5;Máy may;Vinh;40
                ;;;70
                ;;;250
                """,
            bySource: ["local": 250_000_000],
            byYear: [2017: 250_000_000]
        ),
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

    private static let estimates = [
        UnseenListTests.List(
            habit: "an estimate tells its projects under Nội dung, with what each is made of",
            text: """
                DỰ TOÁN KINH PHÍ KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2021;;;;
                ;;;;Đơn vị tính: đồng
                TT;Nội dung;Đơn vị tính;Số lượng;Thành tiền
                I;Đào tạo nghề;;;150000000
                1;Đào tạo nghề may huyện Nam Đàn;lớp;2;100000000
                ;- Chi giáo viên;giờ;200;60000000
                ;+ Lý thuyết;giờ;50;15000000
                ;+ Thực hành;giờ;150;45000000
                ;- Vật tư thực hành;bộ;70;40000000
                2;Đào tạo nghề mây tre đan huyện Đô Lương;lớp;1;50000000
                II;Hỗ trợ máy móc;;;200000000
                1;Hỗ trợ máy sấy nhãn;máy;1;200000000
                ;TỔNG CỘNG;;;350000000
                """,
            bySource: ["local": 350_000_000],
            byYear: [2021: 350_000_000]
        ),
        UnseenListTests.List(
            habit: "what the programme's management costs stands as the last part of an estimate",
            text: """
                KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2022;;;
                TT;Nội dung;Kinh phí (triệu đồng);Tỷ lệ (%)
                I;Hỗ trợ ứng dụng máy móc;300;88%
                1;Máy làm miến, huyện Nam Đàn;160;47%
                2;Máy dệt, huyện Đô Lương;140;41%
                II;Quản lý chương trình khuyến công;40;12%
                ;Tổng;340;100%
                """,
            bySource: ["local": 340_000_000],
            byYear: [2022: 340_000_000]
        ),
    ]
}
