import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// What the choices of a report change, and what a report says of those that change nothing.
@Suite struct ReportChoicesTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the statistical table tells what was done, never what was planned`(seed: UInt64) async throws {
        let world = try await DetailWorld(seed: seed)
        let query = try PeriodQuery(place: PeriodQuery.nation, map: .of2025, from: 2016, to: 2025)
        let document = try await ReportSet(world.database).document(ReportRequest(.year, query), by: .localOperator)
        let results = try #require(document.tables.first { $0.id == "results" })
        let statistics = try #require(document.tables.first { $0.id == "statistics" })

        for row in results.rows {
            let told = try #require(statistics.rows.first { $0.cells[0] == row.cells[0] })
            let parts = [told.value(2), told.value(3)].compactMap(\.self)
            #expect((parts.isEmpty ? nil : parts.reduce(0, +)) == row.value(3), "\(row.cells[0])")
        }
    }

    @Test func `money by content adds up to the money of the statistics`() async throws {
        let world = try await DetailWorld(seed: 4)
        let query = try PeriodQuery(place: PeriodQuery.nation, map: .of2025, from: 2016, to: 2025)
        let document = try await ReportSet(world.database).document(ReportRequest(.year, query), by: .localOperator)
        let money = try #require(document.tables.first { $0.id == "statistics-money" })
        let whole = try #require(document.tables.first { $0.id == "statistics" }?.rows.first)

        for column in [2, 3] {
            let kinds = money.rows.filter { $0.role != .total }.compactMap { $0.value(column - 1) }
            #expect(kinds.reduce(0, +) == whole.value(column))
            #expect(money.rows.last?.value(column - 1) == whole.value(column))
        }
    }

    @Test func `the sentences compare with the period that the tables compare with`() async throws {
        let world = try await ProjectWorld()
        for (year, amount) in [(2017, 100), (2018, 200), (2019, 300)] as [(Int, Int64)] {
            try await world.project("Máy \(year)", year: year, amounts: [(.province, .approved, amount)])
        }
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2019, to: 2019)
        func opening(_ against: YearSpan?) async throws -> String {
            let request = ReportRequest(.year, query, against: against)
            let document = try await ReportSet(world.database).document(request, by: .localOperator)
            return try #require(document.sections.first).paragraphs.map(\.text).joined(separator: " ")
        }

        #expect(try await opening(nil).contains("So với năm 2018, kinh phí tăng 50,00 %, từ 200 triệu đồng."))
        let other = try await opening(YearSpan(from: 2017, to: 2017))
        #expect(other.contains("So với năm 2017, kinh phí"))
        #expect(other.contains("từ 100 triệu đồng."))
        #expect(!other.contains("2018"))
    }

    @Test(arguments: [ReportKind.targets, .impact, .timing, .changes])
    func `a report that counts no money says which choices it does not use`(kind: ReportKind) async throws {
        let world = try await ProjectWorld()
        let plain = try PeriodQuery(place: "40", from: 2021, to: 2022)
        let chosen = try PeriodQuery(place: "40", from: 2021, to: 2022, basis: .counterpart, stage: .only(.settled))
        func notes(_ query: PeriodQuery) async throws -> [String] {
            try await ReportSet(world.database).document(ReportRequest(kind, query), by: .localOperator).notes
        }
        let note =
            "Báo cáo này không đếm theo lựa chọn đã ghi: phạm vi (vốn đối ứng), giai đoạn của số tiền (quyết toán)."

        #expect(try await notes(chosen) == notes(plain) + [note])
    }

    @Test func `targets of a province that has merged are those of the province of today`() async throws {
        let world = try await ProjectWorld()
        let query = try PeriodQuery(place: "54", map: .of2024, from: 2021, to: 2025)
        let refusal = await #expect(throws: Refusal.self) {
            try await ReportSet(world.database).document(ReportRequest(.targets, query), by: .localOperator)
        }

        #expect(
            refusal?.message
                == "Tỉnh Phú Yên nay thuộc Tỉnh Đắk Lắk: chương trình và kết quả của chỉ tiêu ghi theo tỉnh hiện nay, "
                + "không tách được cho từng tỉnh cũ."
        )
        #expect(refusal?.remedy == "Chọn bản đồ 2025 và xem báo cáo của Tỉnh Đắk Lắk.")
    }
}

extension ReportTable.Row {
    /// The value of the figure in a column.
    fileprivate func value(_ column: Int) -> Int64? {
        if case .figure(let figure) = cells[column] { figure.value } else { nil }
    }
}
