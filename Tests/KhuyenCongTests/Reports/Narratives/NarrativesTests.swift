import Testing

@testable import KhuyenCong

@Suite struct NarrativesTests {
    @Test func `the narrative of Nghệ An says what its conference was told`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        try await ArticleFigures.enter(in: world)
        let query = try PeriodQuery(place: "40", from: 2016, to: 2020)

        let narrative = try await Narratives(world.database).narrative(query, by: .localOperator)

        let press = "Bản tin hội nghị tổng kết khuyến công Nghệ An, 11/2020"
        #expect(
            Array(narrative.paragraphs.map(\.text).prefix(2)) == [
                """
                Giai đoạn 2016–2020, kinh phí khuyến công hỗ trợ trên địa bàn tỉnh Nghệ An là gần 39 tỷ đồng cho 542 đề án; \
                danh sách ghi tên 407 cơ sở thụ hưởng. Trong đó, nguồn cấp tỉnh là 22 tỷ đồng cho 417 đề án, chiếm 56,42 %; \
                nguồn quốc gia là 14,745 tỷ đồng cho 35 đề án, chiếm 37,81 %; nguồn cấp huyện là 2,25 tỷ đồng cho 90 đề án, \
                chiếm 5,77 % tổng kinh phí.
                """,
                """
                Nguồn cấp tỉnh tăng 10,00 % so với giai đoạn 2011–2015, từ 20 tỷ đồng (số đã công bố: Báo Công Thương, \
                09/8/2018); số đã công bố của nguồn cấp tỉnh là tăng 11,21 % (\(press)). Không có dữ liệu giai đoạn \
                2011–2015 để so sánh nguồn quốc gia, nguồn cấp huyện; số đã công bố của nguồn quốc gia là tăng 70,67 % \
                (\(press)).
                """,
            ]
        )
    }

    @Test func `targets that a publication states end the narrative of the period before them`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["dak-lak-2016-2020.csv"], province: "66")
        try await ArticleFigures.enter(in: world)
        let query = try PeriodQuery(place: "66", from: 2016, to: 2020)

        let narrative = try await Narratives(world.database).narrative(query, by: .localOperator)

        #expect(
            narrative.paragraphs.last?.text == """
                Mục tiêu giai đoạn 2021–2025 đã công bố, cho kỳ tiếp theo: 1.000 người; 5 mô hình; 100 cơ sở; \
                tổng kinh phí 55 tỷ đồng; kinh phí hỗ trợ 29 tỷ đồng (Bản tin hội nghị tổng kết khuyến công Đắk Lắk giai đoạn 2016–2020).
                """
        )
    }

    @Test func `a year's mean of courses is told with its money`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        try await ArticleFigures.enter(in: world)
        let query = try PeriodQuery(place: "42", from: 2016, to: 2020)

        let narrative = try await Narratives(world.database).narrative(query, by: .localOperator)

        #expect(
            narrative.paragraphs.map(\.text).suffix(2) == [
                "Bình quân mỗi năm, đào tạo nghề được hỗ trợ 98 triệu đồng.",
                """
                Theo số đã công bố của giai đoạn 2016–2020: đào tạo nghề bình quân mỗi năm 320 người \
                (Tạp chí Doanh nghiệp và Thương mại, hội nghị khuyến công Hà Tĩnh).
                """,
            ]
        )
    }

    @Test func `where the ledger has nothing, nothing is said but that`() async throws {
        let world = try await ImportWorld()
        let query = try PeriodQuery(place: "38", from: 2021, to: 2022)

        let narrative = try await Narratives(world.database).narrative(query, by: .localOperator)

        #expect(
            narrative.text
                == "Giai đoạn 2021–2022, sổ không có dữ liệu về kinh phí khuyến công trên địa bàn tỉnh Thanh Hóa."
        )
    }
}
