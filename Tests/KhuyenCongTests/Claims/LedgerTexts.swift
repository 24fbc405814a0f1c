/// Four short reports in words of our own, with the figures that the sample lists hold.
enum LedgerTexts {
    struct Sample: Sendable {
        let file: String
        let place: String
        let text: String
    }

    static let all = [
        Sample(
            file: "nghe-an-2016-2020.xlsx",
            place: "40",
            text: """
                Trong giai đoạn 2016-2020, kinh phí khuyến công hỗ trợ các cơ sở ở Nghệ An đạt gần 39 tỷ đồng. Trong \
                đó, ngân sách cấp huyện hỗ trợ 2,250 tỷ đồng, chiếm 5,77%; ngân sách tỉnh hỗ trợ 417 đề án với kinh phí \
                22 tỷ đồng, chiếm 56,42%; nguồn quốc gia hỗ trợ 35 đề án với kinh phí 14,745 tỷ đồng, chiếm 37,81%.
                """
        ),
        Sample(
            file: "ha-tinh-2016-2020.xlsx",
            place: "42",
            text: """
                Giai đoạn 2016-2020, công tác khuyến công ở Hà Tĩnh thực hiện 109 đề án với tổng kinh phí hỗ trợ hơn \
                23,29 tỷ đồng. Cụ thể, khuyến công quốc gia có 10 đề án, tổng kinh phí 11,04 tỷ đồng; khuyến công địa \
                phương có 99 đề án, tổng kinh phí hơn 12,25 tỷ đồng.
                Có 5 đề án đào tạo nghề. Bình quân mỗi năm, khuyến công chi 98 triệu đồng cho đào tạo nghề.
                Về mô hình trình diễn kỹ thuật, khuyến công quốc gia hỗ trợ 3 đề án với kinh phí 1,44 tỷ đồng.
                Có 53 đề án ứng dụng máy móc, thiết bị tiên tiến, kinh phí hỗ trợ 9,17 tỷ đồng, trong đó có 3 đề án \
                từ nguồn khuyến công quốc gia với số tiền 600 triệu đồng.
                """
        ),
        Sample(
            file: "thanh-hoa-2021-2022.xlsx",
            place: "38",
            text: """
                Năm 2021 và 9 tháng năm 2022, Thanh Hóa triển khai 29 đề án khuyến công quốc gia và khuyến công địa \
                phương với tổng kinh phí hỗ trợ 11,76 tỷ đồng.
                """
        ),
        Sample(
            file: "dak-lak-2016-2020.csv",
            place: "66",
            text: """
                Giai đoạn 2016 - 2020, Đắk Lắk thực hiện 82 đề án khuyến công địa phương và 4 đề án khuyến công quốc \
                gia; ngân sách nhà nước hỗ trợ 9,1 tỷ đồng. Theo nội dung có 15 đề án áp dụng sản xuất sạch hơn (tổng \
                kinh phí hơn 1,3 tỷ đồng), 42 đề án ứng dụng máy móc, thiết bị tiên tiến, 11 đề án hỗ trợ tham gia hội \
                chợ, triển lãm (768 triệu đồng)...
                """
        ),
    ]
}
