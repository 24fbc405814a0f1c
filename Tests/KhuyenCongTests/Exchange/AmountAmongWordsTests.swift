import Testing

@testable import KhuyenCong

/// Amounts that a cell tells among other words are taken with a warning where only one reading is left.
@Suite struct AmountAmongWordsTests {
    private func take(_ amount: String) async throws -> (result: ImportResult, total: Int64?) {
        let world = try await ImportWorld()
        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;\(amount)
                """
        )
        let query = try PeriodQuery(place: "40", from: 2010, to: 2024, basis: .total)
        let report = try await PeriodReports(world.database).report(query, by: .localOperator)
        return (result, report.total.amount?.amount)
    }

    @Test(arguments: [
        ("khoảng 90", "Số ước chừng: đã lấy 90.000.000 đồng."), ("~ 90", "Số ước chừng: đã lấy 90.000.000 đồng."),
        ("Dự kiến: 90 triệu", "Số ước chừng: đã lấy 90.000.000 đồng."),
        ("70+20", "Ô ghi phép cộng: đã lấy tổng, 90.000.000 đồng."),
        ("70 triệu + 20 triệu", "Ô ghi phép cộng: đã lấy tổng, 90.000.000 đồng."),
        ("90 (đã tạm ứng 70)", "Ô có lời ghi thêm: đã lấy số tiền đứng trước, 90.000.000 đồng."),
    ])
    func `one amount is taken and named`(cell: String, reason: String) async throws {
        let (result, total) = try await take(cell)

        #expect(result.findings.map(\.reason) == [reason])
        #expect(result.findings.map(\.severity) == [.warning])
        #expect(total == 90_000_000)
    }

    @Test(arguments: ["80-100", "dưới 90", "khoảng 80-100", "70 + 20 triệu", "90/100", "<90"])
    func `what may be several amounts is refused`(cell: String) async throws {
        let (result, total) = try await take(cell)

        #expect(result.findings.map(\.severity) == [.error])
        #expect(result.findings.map(\.cell) == ["F2"])
        #expect(total == nil)
    }

    /// A list is anybody's, and a sum that no whole number holds once ended the server.
    @Test func `a sum beyond all numbers is too much for a project`() async throws {
        let (result, total) = try await take("9000000000000+9000000000000")

        #expect(result.findings.contains { $0.reason.contains("quá lớn cho một đề án") })
        #expect(total == nil)
    }

    @Test func `details beyond all numbers are no details`() async throws {
        let world = try await ImportWorld()
        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;100
                -;Mua máy;;;;9000000000000
                -;Nghiệm thu;;;;9000000000000
                """
        )

        #expect(result.hasErrors)
        #expect(result.taken == 0)
    }

    @Test(arguments: ["'90", "‘90’", "“90 triệu”"])
    func `quotes around an amount say nothing`(cell: String) {
        #expect(AmountNotes.taken(from: cell) == cell.filter { !"'‘’“”".contains($0) })
    }
}
