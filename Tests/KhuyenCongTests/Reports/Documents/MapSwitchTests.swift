import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// What was spent in all 63 provinces until 2025 and in the 34 since must add up to the same on either map.
@Suite struct MapSwitchTests {
    private static let tables = ["by-source", "by-kind", "by-place", "place-source"]

    @Test(arguments: [ReportKind.compare, .year, .leverage, .conference])
    func `on both maps each table adds up to its total row`(_ kind: ReportKind) async throws {
        let world = try await TwoMaps()

        for map in AdminMap.allCases {
            let document = try await world.document(kind, map)
            for table in document.tables {
                for (index, column) in table.columns.enumerated() where column.addsUp {
                    #expect(sum(table, index) == total(table, index), "\(table.id), \(column.header)")
                    guard Self.tables.contains(table.id), column.unit == .dong else { continue }
                    #expect(total(table, index) != nil || column.header.contains("2015"))
                }
            }
        }
    }

    @Test(arguments: [ReportKind.period, .compare, .year, .leverage, .conference])
    func `every table says the same on both maps, but for its places`(_ kind: ReportKind) async throws {
        let world = try await TwoMaps()
        let old = try await world.document(kind, .of2024).tables
        let new = try await world.document(kind, .of2025).tables.filter { !$0.id.hasSuffix("by-part") }

        #expect(old.map(\.id) == new.map(\.id))
        for (old, new) in zip(old, new) {
            let isByPlace = old.id.contains("place")
            func rows(_ table: ReportTable) -> [[String]] {
                table.rows.filter { !isByPlace || $0.role == .total }.map { row in
                    row.cells.indices.map { text(row, $0) ?? value(row, $0).map(String.init) ?? "–" }
                }
            }
            #expect(rows(old) == rows(new), "\(old.id)")
        }
    }

    @Test func `what cannot be carried to a commune of today is named with the rule`() async throws {
        let world = try await TwoMaps()
        let query = try PeriodQuery(place: "40", map: .of2025, from: 2021, to: 2026)
        let places = try #require(
            try await ReportSet(world.database).document(ReportRequest(.period, query), by: .localOperator)
                .tables.first { $0.id == "by-place" }
        )

        #expect(places.rows.filter { $0.role == .undetermined }.map { text($0, 0) } == ["Chưa xác định được"])
        #expect(places.note?.hasSuffix(PeriodWords.placeRule(.of2025)) == true)
    }

    @Test func `the sum over 34 provinces is that over 63 and what no old province can be named for`() async throws {
        let world = try await TwoMaps()

        let old = try #require(try await world.document(.compare, .of2024).tables.first { $0.id == "by-place" })
        let new = try #require(try await world.document(.compare, .of2025).tables.first { $0.id == "by-place" })

        #expect(total(old, 2) == total(new, 2))
        #expect(old.rows.filter { $0.role == .data }.count == 63)
        #expect(new.rows.filter { $0.role == .data }.count == 34)
        #expect(old.rows.filter { $0.role == .undetermined }.map { text($0, 1) } == ["Chưa xác định được"])
        #expect(old.rows.filter { $0.role == .undetermined }.map { value($0, 2) } == [TwoMaps.amount])
        #expect(new.rows.allSatisfy { $0.role != .undetermined })
        // A rule is named where it was used.
        let alone = "Không có dữ liệu giai đoạn 2015–2020 để so sánh."
        #expect(old.note == "\(PeriodWords.placeRule(.of2024)) \(alone)")
        #expect(new.note == alone)
    }

    @Test(arguments: [
        ("Tỉnh Lâm Đồng", ["Tỉnh Bình Thuận", "Tỉnh Đắk Nông", "Tỉnh Lâm Đồng"]),
        ("Tỉnh Đắk Lắk", ["Tỉnh Phú Yên", "Tỉnh Đắk Lắk"]),
        ("Tỉnh Ninh Bình", ["Tỉnh Hà Nam", "Tỉnh Nam Định", "Tỉnh Ninh Bình"]),
    ])
    func `a merged province is shown with its parts`(_ name: String, _ parts: [String]) async throws {
        let world = try await TwoMaps()
        let document = try await world.document(.compare, .of2025)
        let places = try #require(document.tables.first { $0.id == "by-place" })
        let table = try #require(document.tables.first { $0.id == "by-part" })

        let rows = table.rows.filter { text($0, 0) == name }
        let whole = try #require(places.rows.first { text($0, 1) == name })

        #expect(rows.filter { $0.role == .data }.map { text($0, 1) } == parts)
        #expect(rows.last.map { text($0, 1) } == "Cộng")
        #expect(rows.last.map { value($0, 2) } == value(whole, 2))
        #expect(rows.dropLast().compactMap { value($0, 2) }.reduce(0, +) == value(whole, 2))
    }

    @Test func `a comparison over the first of July 2025 is refused until a map is chosen`() async throws {
        let reports = ReportSet(try await TestDatabase.prepared())
        let query = try PeriodQuery(place: "66", from: 2026, to: 2026)

        for kind in [ReportKind.compare, .year, .conference] {
            let request = ReportRequest(kind, query, against: YearSpan(from: 2024, to: 2024))
            let refusal = await #expect(throws: Refusal.self) {
                try await reports.onOneMap(request, chosen: nil, by: .localOperator)
            }
            #expect(
                refusal?.message
                    == "Hai kỳ, năm 2026 và năm 2024, nằm hai bên ngày 01/7/2025: tỉnh cùng tên trước và sau ngày này có thể "
                    + "là hai địa bàn khác nhau."
            )
            #expect(refusal?.remedy?.hasPrefix("Chọn bản đồ dùng cho cả hai kỳ: 2024 (63 tỉnh") == true)
            #expect(try await reports.onOneMap(request, chosen: .of2025, by: .localOperator) == request)
        }
        let alone = ReportRequest(.year, query)
        #expect(try await reports.onOneMap(alone, chosen: nil, by: .localOperator) == alone)
    }

    @Test(arguments: [
        (AdminMap.of2024, "40", true), (.of2025, "40", true), (.of2024, "66", false), (.of2025, "66", false),
        (.of2024, "54", false), (.of2025, "00", false),
    ])
    func `a province that was not merged is the same on both maps`(
        _ map: AdminMap,
        _ code: String,
        _ isUnchanged: Bool
    ) async throws {
        let territories = try await TestDatabase.prepared().read { try Territories.load($0) }

        #expect(territories.isUnchanged(map: map, code: code) == isUnchanged)
    }

    @Test func `the same place on both maps needs no choice, beside a merged one it does`() async throws {
        let reports = ReportSet(try await TestDatabase.prepared())
        let query = try PeriodQuery(place: "40", from: 2026, to: 2026)
        let alone = ReportRequest(.compare, query, against: YearSpan(from: 2024, to: 2024))
        let beside = ReportRequest(.compare, query, places: ["66"], against: YearSpan(from: 2024, to: 2024))

        #expect(try await reports.onOneMap(alone, chosen: nil, by: .localOperator) == alone)
        await #expect(throws: Refusal.self) {
            try await reports.onOneMap(beside, chosen: nil, by: .localOperator)
        }
    }

    private func text(_ row: ReportTable.Row, _ column: Int) -> String? {
        if case .text(let text) = row.cells[column] { text } else { nil }
    }

    private func value(_ row: ReportTable.Row, _ column: Int) -> Int64? {
        if case .figure(let figure) = row.cells[column] { figure.value } else { nil }
    }

    private func sum(_ table: ReportTable, _ column: Int) -> Int64? {
        let values = table.rows.filter { $0.role != .total }.compactMap { value($0, column) }
        return values.isEmpty ? nil : values.reduce(0, +)
    }

    private func total(_ table: ReportTable, _ column: Int) -> Int64? {
        table.rows.first { $0.role == .total }.flatMap { value($0, column) }
    }
}
