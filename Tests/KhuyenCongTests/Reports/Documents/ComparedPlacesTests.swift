import Testing

@testable import KhuyenCong

/// Chosen places in several periods.
@Suite struct ComparedPlacesTests {
    private static let spans = [(2006, 2010), (2011, 2015), (2016, 2020)].map { YearSpan(from: $0, to: $1) }

    private static func world() async throws -> ProjectWorld {
        let world = try await ProjectWorld()
        try await world.project("Máy sấy", year: 2008, amounts: [(.province, .approved, 100)])
        try await world.project("Lớp học", year: 2014, kind: .training, amounts: [(.national, .approved, 52)])
        try await world.project("Máy cưa", year: 2023, amounts: [(.national, .approved, 250)])
        try await world.project("Máy khâu", year: 2023, province: "38", amounts: [(.province, .approved, 30)])
        try await world.project("Máy đan", year: 2022, province: "42", amounts: [(.province, .approved, 900)])
        return world
    }

    private static func tables(_ places: [String], _ world: ProjectWorld) async throws -> [ReportTable] {
        let query = try PeriodQuery(place: PeriodQuery.nation, map: .of2024, from: 2021, to: 2025)
        let request = try ReportRequest(.compare, query, places: places).beside(spans)
        return try await ReportSet(world.database).document(request, by: .localOperator).tables
    }

    private static func words(_ id: String, _ tables: [ReportTable]) throws -> [[String]] {
        try #require(tables.first { $0.id == id }).rows.map { row in
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .figure(let figure): FigureWriter.number(figure)
                }
            }
        }
    }

    @Test func `the periods of chosen places are those of the places together, not of all that lies around them`()
        async throws
    {
        let tables = try await Self.tables(["40", "38"], try await Self.world())

        let none = FigureWriter.noData
        #expect(
            try Self.words("periods", tables) == [
                ["2006–2010", "100.000.000", "1", none, none, none, none],
                ["2011–2015", "52.000.000", "1", none, "0,52", "-48,00 %", "0,00 %"],
                ["2016–2020", none, none, none, none, none, none],
                ["2021–2025", "280.000.000", "2", none, none, none, none],
            ]
        )
        #expect(
            try Self.words("periods-source", tables) == [
                ["Khuyến công quốc gia", none, "52.000.000", none, "250.000.000"],
                ["Khuyến công cấp tỉnh", "100.000.000", none, none, "30.000.000"],
                ["Cộng", "100.000.000", "52.000.000", none, "280.000.000"],
            ]
        )
        #expect(try Self.words("periods-year", tables)[2] == ["Năm thứ 3", "100.000.000", none, none, "280.000.000"])
        #expect(try Self.words("places", tables).last?.prefix(3) == ["", "Cộng", "280.000.000"])
    }

    @Test(arguments: [["40", PeriodQuery.nation], ["40", "V1"], ["40", "412"], ["40", "40"]])
    func `a place that lies in another chosen one is not added to it`(_ places: [String]) async throws {
        let tables = try await Self.tables(places, try await Self.world())
        let ranking = try #require(tables.first { $0.id == "places" })

        #expect(tables.map(\.id).filter { $0.hasPrefix("periods") } == ["periods-place"])
        #expect(ranking.rows.map(\.role) == [.data, .data])
        #expect(ranking.columns.map(\.header).contains("Tỷ trọng") == false)
    }
}
