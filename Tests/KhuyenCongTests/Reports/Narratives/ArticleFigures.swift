@testable import KhuyenCong

/// What the five press texts say beside the sample lists, entered as published figures.
enum ArticleFigures {
    private static let press = "Bản tin hội nghị tổng kết khuyến công Nghệ An, 11/2020"
    private static let trade = "Báo Công Thương, 09/8/2018"

    static func enter(in world: ImportWorld) async throws {
        let figures = ReportedFigures(world.database)
        for draft in try ngheAn() + haTinh() + dakLak() {
            _ = try await figures.add(draft, by: .localOperator, at: world.now)
        }
    }

    private static func ngheAn() throws -> [ReportedFigureDraft] {
        let before = try PeriodQuery(place: "40", from: 2011, to: 2015)
        let period = try PeriodQuery(place: "40", from: 2016, to: 2020)
        return [
            ReportedFigureDraft(
                query: before,
                source: .province,
                value: 20_000_000_000,
                publication: trade,
                quotation: "giai đoạn 2007 – 2016 mỗi năm 4 tỷ đồng"
            ),
            ReportedFigureDraft(
                query: period,
                source: .province,
                measure: .growth,
                value: 1121,
                publication: press,
                quotation: "nguồn kinh phí khuyến công của tỉnh tăng 11,21%"
            ),
            ReportedFigureDraft(
                query: period,
                source: .national,
                measure: .growth,
                value: 7067,
                publication: press,
                quotation: "nguồn kinh phí khuyến công Quốc gia tăng 70,67%"
            ),
        ]
    }

    private static func haTinh() throws -> [ReportedFigureDraft] {
        [
            ReportedFigureDraft(
                query: try PeriodQuery(place: "42", from: 2016, to: 2020),
                kind: .training,
                measure: .people,
                value: 320,
                publication: "Tạp chí Doanh nghiệp và Thương mại, hội nghị khuyến công Hà Tĩnh",
                quotation:
                    "Tính bình quân mỗi năm, khuyến công Hà Tĩnh đã đầu tư 98 triệu đồng thực hiện đào tạo cho 320 người",
                nature: .yearlyAverage
            )
        ]
    }

    private static func dakLak() throws -> [ReportedFigureDraft] {
        let press = "Bản tin hội nghị tổng kết khuyến công Đắk Lắk giai đoạn 2016–2020"
        func target(
            _ measure: ReportedFigure.Measure,
            _ value: Int64,
            _ basis: ReportBasis = .support
        ) throws
            -> ReportedFigureDraft
        {
            ReportedFigureDraft(
                query: try PeriodQuery(place: "66", map: .of2024, from: 2021, to: 2025, basis: basis),
                measure: measure,
                value: value,
                publication: press,
                quotation: "",
                nature: .target
            )
        }
        return [
            try target(.people, 1000), try target(.models, 5), try target(.establishments, 100),
            try target(.amount, 55_000_000_000, .total), try target(.amount, 29_000_000_000),
        ]
    }
}
