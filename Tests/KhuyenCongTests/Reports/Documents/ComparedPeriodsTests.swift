import Database
import Testing

@testable import KhuyenCong

/// More than two periods side by side.
@Suite struct ComparedPeriodsTests {
    private static let spans = [(2016, 2020), (2006, 2010), (2011, 2015)].map { YearSpan(from: $0, to: $1) }

    private static func request(_ kind: ReportKind = .compare, place: String = "40") throws -> ReportRequest {
        ReportRequest(kind, try PeriodQuery(place: place, map: .of2024, from: 2021, to: 2025))
    }

    /// 100, 112, nothing and 250 triệu in the four periods, with one, two, no and one project.
    private static func world() async throws -> ProjectWorld {
        let world = try await ProjectWorld()
        try await world.project("Máy sấy", year: 2008, amounts: [(.province, .approved, 100)])
        try await world.project("Máy xay", year: 2012, amounts: [(.province, .approved, 60)])
        try await world.project("Lớp học", year: 2014, kind: .training, amounts: [(.national, .approved, 52)])
        try await world.project("Máy cưa", year: 2023, amounts: [(.national, .approved, 250)])
        return world
    }

    private static func table(_ id: String, _ document: ReportDocument) throws -> [[String]] {
        try #require(document.tables.first { $0.id == id }).rows.map { row in
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .figure(let figure): FigureWriter.number(figure)
                }
            }
        }
    }

    @Test func `the nearest period before is the one that growth is counted from, the others stand in time`() throws {
        let request = try Self.request().beside(Self.spans)

        #expect(
            request
                == ReportRequest(
                    .compare,
                    request.query,
                    against: YearSpan(from: 2016, to: 2020),
                    further: [YearSpan(from: 2006, to: 2010), YearSpan(from: 2011, to: 2015)]
                )
        )
        #expect(request.periods.map(\.from) == [2006, 2011, 2016, 2021])
        #expect(try Self.request().beside([]) == Self.request())
        #expect(try Self.request(.year).beside([Self.spans[0]]).against == Self.spans[0])
    }

    @Test func `each period stands with its money, its counts and its growth on the one before`() async throws {
        let world = try await Self.world()
        let document = try await ReportSet(world.database)
            .document(try Self.request().beside(Self.spans), by: .localOperator)

        let none = FigureWriter.noData
        #expect(
            try Self.table("periods", document) == [
                ["2006–2010", "100.000.000", "1", none, none, none, none],
                ["2011–2015", "112.000.000", "2", none, "1,12", "12,00 %", "100,00 %"],
                ["2016–2020", none, none, none, none, none, none],
                ["2021–2025", "250.000.000", "1", none, none, none, none],
            ]
        )
        #expect(
            try Self.table("periods-source", document)
                == [
                    ["Khuyến công quốc gia", none, "52.000.000", none, "250.000.000"],
                    ["Khuyến công cấp tỉnh", "100.000.000", "60.000.000", none, none],
                    ["Cộng", "100.000.000", "112.000.000", none, "250.000.000"],
                ]
        )
        #expect(
            document.subtitle
                == "Tỉnh Nghệ An, giai đoạn 2021–2025 so với giai đoạn 2016–2020, giai đoạn 2011–2015, giai đoạn 2006–2010"
        )
        #expect(document.sections.first?.charts.map(\.form) == [.columns])
    }

    @Test func `each source and content of each period stands with its share and its own growth`() async throws {
        let world = try await Self.world()
        try await world.project("Máy nghiền", year: 2022, amounts: [(.province, .approved, 90)])
        try await world.project("Máy ép", year: 2018, amounts: [(.province, .approved, 60)])
        let document = try await ReportSet(world.database)
            .document(try Self.request().beside(Self.spans), by: .localOperator)

        let none = FigureWriter.noData
        #expect(
            try Self.table("periods-source-growth", document) == [
                ["Khuyến công quốc gia", "2006–2010", none, none, none, none],
                ["Khuyến công quốc gia", "2011–2015", "52.000.000", "46,43 %", none, none],
                ["Khuyến công quốc gia", "2016–2020", none, none, none, none],
                ["Khuyến công quốc gia", "2021–2025", "250.000.000", "73,53 %", none, none],
                ["Khuyến công cấp tỉnh", "2006–2010", "100.000.000", "100,00 %", none, none],
                ["Khuyến công cấp tỉnh", "2011–2015", "60.000.000", "53,57 %", "0,60", "-40,00 %"],
                ["Khuyến công cấp tỉnh", "2016–2020", "60.000.000", "100,00 %", "1,00", "0,00 %"],
                ["Khuyến công cấp tỉnh", "2021–2025", "90.000.000", "26,47 %", "1,50", "50,00 %"],
            ]
        )
        let kinds = try Self.table("periods-kind-growth", document)
        #expect(
            kinds.filter { $0[0] == ActivityKind.Code.training.officialName } == [
                [ActivityKind.Code.training.officialName, "2006–2010", none, none, none, none],
                [ActivityKind.Code.training.officialName, "2011–2015", "52.000.000", "46,43 %", none, none],
                [ActivityKind.Code.training.officialName, "2016–2020", none, none, none, none],
                [ActivityKind.Code.training.officialName, "2021–2025", none, none, none, none],
            ]
        )
    }

    @Test func `the years of the periods lie over each other, the first beside the first`() async throws {
        let world = try await Self.world()
        let document = try await ReportSet(world.database)
            .document(try Self.request().beside(Self.spans), by: .localOperator)

        let none = FigureWriter.noData
        #expect(
            try Self.table("periods-year", document) == [
                ["Năm thứ 1", none, none, none, none],
                ["Năm thứ 2", none, "60.000.000", none, none],
                ["Năm thứ 3", "100.000.000", none, none, "250.000.000"],
                ["Năm thứ 4", none, "52.000.000", none, none],
                ["Năm thứ 5", none, none, none, none],
            ]
        )
        #expect(
            document.sections.flatMap(\.charts).filter { $0.form == .lines }
                == [
                    ReportChart(
                        .lines,
                        of: "periods-year",
                        "Kinh phí theo năm của từng kỳ",
                        values: [1, 2, 3, 4]
                    )
                ]
        )
    }

    @Test func `periods of a single year each have no years to lay over each other`() async throws {
        let world = try await Self.world()
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2014, to: 2014)
        let spans = [YearSpan(from: 2012, to: 2012), YearSpan(from: 2013, to: 2013)]
        let document = try await ReportSet(world.database)
            .document(try ReportRequest(.compare, query).beside(spans), by: .localOperator)

        #expect(
            document.tables.map(\.id).filter { $0.hasPrefix("periods") }
                == [
                    "periods", "periods-source", "periods-source-growth", "periods-kind", "periods-kind-growth",
                    "periods-place",
                ]
        )
    }

    @Test func `two periods have no columns of periods`() async throws {
        let world = try await Self.world()
        let document = try await ReportSet(world.database)
            .document(try Self.request().beside([Self.spans[0]]), by: .localOperator)

        #expect(document.tables.filter { $0.id.hasPrefix("periods") } == [])
    }

    /// One year beside five has grown, or shrunk, by its length alone.
    @Test(arguments: [ReportKind.year, .compare, .conference])
    func `periods of different lengths are told apart beside every growth`(_ kind: ReportKind) async throws {
        let set = ReportSet(try await Self.world().database)
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2023, to: 2023)
        let note = "Các kỳ dài ngắn khác nhau (5 năm, 1 năm), nên tăng, giảm có phần do độ dài của kỳ."

        let unequal = ReportRequest(kind, query, against: YearSpan(from: 2011, to: 2015))
        let equal = ReportRequest(kind, query, against: YearSpan(from: 2012, to: 2012))

        let told = try await set.document(unequal, by: .localOperator).notes
        let silent = try await set.document(equal, by: .localOperator).notes

        #expect(told.contains(note))
        #expect(!silent.contains { $0.hasPrefix("Các kỳ dài") })
    }

    @Test func `chosen places stand by the periods too`() async throws {
        let world = try await Self.world()
        let query = try PeriodQuery(place: PeriodQuery.nation, map: .of2024, from: 2021, to: 2025)
        let request = try ReportRequest(.compare, query, places: ["40", "38"]).beside(Self.spans)
        let document = try await ReportSet(world.database).document(request, by: .localOperator)

        let none = FigureWriter.noData
        #expect(
            try Self.table("periods-place", document) == [
                ["Tỉnh Nghệ An", "100.000.000", "112.000.000", none, "250.000.000"],
                ["Tỉnh Thanh Hóa", none, none, none, none],
            ]
        )
    }

    @Test func `periods that share a year, too many of them, and reports of two periods are refused`() throws {
        func message(_ kind: ReportKind, _ spans: [YearSpan]) throws -> String? {
            let request = try Self.request(kind)
            let refusal = #expect(throws: Refusal.self) { try request.beside(spans) }
            return refusal?.message
        }
        let many = (2010...2017).map { YearSpan(from: $0, to: $0) }

        #expect(
            try message(.compare, [Self.spans[0], YearSpan(from: 2019, to: 2019)])
                == "Hai kỳ 2016–2020 và 2019 có năm chung, nên không kỳ nào là kỳ trước của kỳ kia."
        )
        #expect(try message(.compare, many) == "Có 9 kỳ đặt cạnh nhau, nhiều nhất là 8 kỳ.")
        #expect(try message(.year, Self.spans) == "Báo cáo năm chỉ so với một kỳ, ở đây ghi 3 kỳ.")
    }

    @Test func `periods on both sides of the first of July 2025 need a map`() async throws {
        let reports = ReportSet(try await Self.world().database)
        let request = try Self.request(place: "66").beside(Self.spans)
        let refusal = await #expect(throws: Refusal.self) {
            try await reports.onOneMap(request, chosen: nil, by: .localOperator)
        }

        #expect(
            refusal?.message
                == "Các kỳ, giai đoạn 2021–2025 và giai đoạn 2016–2020, giai đoạn 2011–2015, giai đoạn 2006–2010, nằm hai bên "
                + "ngày 01/7/2025: tỉnh cùng tên trước và sau ngày này có thể là hai địa bàn khác nhau."
        )
        #expect(refusal?.remedy?.hasPrefix("Chọn bản đồ dùng cho mọi kỳ: 2024 (63 tỉnh") == true)
        #expect(try await reports.onOneMap(request, chosen: .of2024, by: .localOperator) == request)
    }

    @Test(arguments: [
        ("2011-2015", 2011, 2015), ("2011–2015", 2011, 2015), (" 2020 ", 2020, 2020), ("2011 - 2015", 2011, 2015),
    ])
    func `a span is read as people write it`(_ typed: String, _ from: Int, _ to: Int) {
        #expect(YearSpan(typed: typed) == YearSpan(from: from, to: to))
    }

    @Test(arguments: ["", "2015-2011", "2011-", "2011-2015-2020", "1989", "2011-2101", "kỳ trước"])
    func `what is no span of years is not read`(_ typed: String) {
        #expect(YearSpan(typed: typed) == nil)
    }
}
