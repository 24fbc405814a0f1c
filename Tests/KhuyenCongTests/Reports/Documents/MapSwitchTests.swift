import Database
import Testing

@testable import KhuyenCong

/// What was spent in all 63 provinces until 2025 and in the 34 since must add up to the same on either map.
@Suite struct MapSwitchTests {
    private static let tables = ["by-source", "by-kind", "by-place", "place-source"]

    @Test(arguments: [ReportKind.compare, .year, .leverage])
    func `on both maps each table adds up to its total row`(_ kind: ReportKind) async throws {
        let world = try await TwoMaps()

        for map in AdminMap.allCases {
            let document = try await world.document(kind, map)
            for table in document.tables where Self.tables.contains(table.id) {
                for (index, column) in table.columns.enumerated() where column.addsUp {
                    #expect(sum(table, index) == total(table, index), "\(table.id), \(column.header)")
                    #expect(column.unit != .dong || total(table, index) != nil || column.header.contains("2015"))
                }
            }
        }
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
    }

    @Test(arguments: [
        ("68", "Tỉnh Lâm Đồng", ["Tỉnh Bình Thuận", "Tỉnh Đắk Nông", "Tỉnh Lâm Đồng"]),
        ("66", "Tỉnh Đắk Lắk", ["Tỉnh Phú Yên", "Tỉnh Đắk Lắk"]),
        ("37", "Tỉnh Ninh Bình", ["Tỉnh Hà Nam", "Tỉnh Nam Định", "Tỉnh Ninh Bình"]),
    ])
    func `a merged province is shown with its parts`(_ code: String, _ name: String, _ parts: [String]) async throws {
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

    @Test func `a comparison over the first of July 2025 is refused until a map is chosen`() throws {
        let query = try PeriodQuery(place: "66", from: 2026, to: 2026)
        let request = ReportRequest(.compare, query, against: YearSpan(from: 2024, to: 2024))

        #expect(throws: Refusal.self) { try request.onOneMap(chosen: nil) }
        #expect(try request.onOneMap(chosen: .of2025) == request)
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
