import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Numbers of people and things that a cell tells among other words.
@Suite struct RowQuantitiesTests {
    private func take(_ people: String, women: String = "") async throws -> (result: ImportResult, stored: [String]) {
        let world = try await ImportWorld()
        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);Số người;Trong đó nữ;Số lớp
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;60;\(people);\(women);1
                """
        )
        return (result, try await stored(in: world.database))
    }

    @Test(arguments: [
        "35 (20 nữ)", "35 người (trong đó 20 nữ)", "35 (nữ: 20)", "35 học viên, trong đó có 20 lao động nữ",
    ])
    func `the women of a cell of people are counted as women`(cell: String) async throws {
        let (result, stored) = try await take(cell)

        #expect(result.findings == [])
        #expect(stored == ["courses 1 -", "people 35 -", "women 20 -"])
    }

    @Test(arguments: ["30-35", "30 – 35 người", "30 đến 35"])
    func `of a range the lower number is taken, and named`(cell: String) async throws {
        let (result, stored) = try await take(cell)

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["G2 warning"])
        #expect(result.findings.map(\.reason) == ["Ô ghi từ 30 đến 35: đã lấy số nhỏ, 30."])
        #expect(stored == ["courses 1 -", "people 30 -"])
    }

    @Test func `what else a cell tells is named`() async throws {
        let (result, stored) = try await take("35 (2 lớp, 20 nữ)")

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["G2 warning"])
        #expect(
            result.findings.map(\.reason) == ["Ô có lời ghi thêm: đã lấy 35, không đọc \"(2 lớp, 20 nữ)\"."]
        )
        #expect(stored == ["courses 1 -", "people 35 -"])
    }

    @Test func `the column of the women has the last word`() async throws {
        let (result, stored) = try await take("35 (20 nữ)", women: "18")

        #expect(result.findings.map(\.reason) == ["Ô này ghi 20 nữ, cột số nữ ghi 18: đã lấy 18."])
        #expect(stored == ["courses 1 -", "people 35 -", "women 18 -"])
    }

    @Test(arguments: ["1.000.001", "0912345678", "9223372036854775807", "30 - 9223372036854775807"])
    func `a telephone number in the wrong column is no count`(cell: String) async throws {
        let (result, stored) = try await take(cell)

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["G2 error"])
        #expect(result.findings.map(\.reason) == ["Khối lượng quá lớn: nhiều nhất 1.000.000 cho một đề án."])
        #expect(stored == [])
    }

    @Test(arguments: ["35/40", "35,5", "35.5", "35%", "40-35", "-35", "12 35", "35 (20)", "hai lớp"])
    func `what is no one count is refused`(cell: String) async throws {
        let (result, stored) = try await take(cell)

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["G2 error"])
        #expect(stored == [])
    }

    @Test func `words are split into the number, its end, the women and the rest`() {
        #expect(CountedCell("1.200 lượt người", ofPeople: true) == counted(1200))
        #expect(CountedCell("30-35 (20 nữ)", ofPeople: true) == counted(30, upTo: 35, women: 20))
        #expect(CountedCell("02 lớp (70 học viên)", ofPeople: false) == counted(2, remark: "(70 học viên)"))
        #expect(CountedCell("02 lớp (20 nữ)", ofPeople: false) == counted(2, remark: "(20 nữ)"))
        #expect(CountedCell("20 (35 nữ)", ofPeople: true) == counted(20, remark: "(35 nữ)"))
        #expect(CountedCell("~ 20", ofPeople: true) == counted(20, remark: "~"))
        #expect(CountedCell("Khoảng 30 người", ofPeople: true) == counted(30, remark: "khoảng"))
        #expect(CountedCell("35/20 nữ", ofPeople: true) == counted(35, women: 20))
        #expect(CountedCell("02 lớp/70 HV", ofPeople: false) == counted(2, remark: "/70 HV"))
        #expect(CountedCell("35/40", ofPeople: true) == nil)
        #expect(CountedCell("35/40 người", ofPeople: true) == nil)
        #expect(CountedCell("dưới 30", ofPeople: true) == nil)
    }

    private func counted(
        _ count: Int64,
        upTo: Int64? = nil,
        women: Int64? = nil,
        remark: String? = nil
    ) -> CountedCell {
        CountedCell(count: count, upTo: upTo, women: women, remark: remark)
    }

    /// Measure, planned and done of each stored quantity.
    private func stored(in database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT measure, planned, done FROM line_quantity ORDER BY measure") { row in
                let measure: String = try row.get(0)
                let counts: [Int64?] = [try row.get(1), try row.get(2)]
                return ([measure] + counts.map { $0.map(String.init) ?? "-" }).joined(separator: " ")
            }
        }
    }
}
