import Testing

@testable import KhuyenCong

/// One project that lists tell twice is named: its money would stand in the ledger twice.
@Suite struct ToldTwiceTests {
    private static let heading = "TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Địa bàn;Năm;KC tỉnh (trđ)\n"

    private func warnings(_ result: ImportResult, _ words: String) -> [String] {
        result.findings.filter { $0.severity == .warning && $0.reason.contains(words) }.map(\.cell)
    }

    @Test func `a row typed twice is named, one for another establishment is not`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: ToldTwiceTests.heading + """
                1;Dạy nghề mây;Đào tạo nghề;HTX Phú Lộc;Nam Đàn;2018;60
                2;Dạy nghề mây;Đào tạo nghề;HTX An Bình;Nam Đàn;2018;60
                3;Dạy nghề mây;Đào tạo nghề;HTX Phú Lộc;Nam Đàn;2018;60
                """
        )

        #expect(result.findings.map { [$0.cell, $0.value] } == [["B4", "Dạy nghề mây"]])
        #expect(warnings(result, "giống hệt dòng 2") == ["B4"])
        #expect(result.taken == 3)
    }

    @Test func `a project with another amount is named, one of another year or source is not`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);KC huyện (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;90;
                2;máy xay  lúa;Ứng dụng máy móc;Nam Đàn;2018;95;
                3;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019;96;
                4;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;;97
                """
        )

        #expect(result.findings.map(\.cell) == ["B3"])
        #expect(warnings(result, "cùng tên, nơi, năm, đơn vị với dòng 2 mà khác số tiền") == ["B3"])
        #expect(result.taken == 4)
    }

    @Test func `two projects with one code are named at the second`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Mã đề án;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;KC-01;Dạy nghề mây;Đào tạo nghề;Nam Đàn;2018;60
                2;KC-02;Dạy nghề mộc;Đào tạo nghề;Nam Đàn;2018;50
                3;kc-01;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;40
                """
        )

        #expect(result.findings.map(\.cell) == ["B4"])
        #expect(warnings(result, "trùng với mã ở dòng 2") == ["B4"])
    }

    /// A corrected title made a second project of it, without a word.
    @Test func `a project that comes again under a cut title is named and waits for a decision`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(
            csv: ToldTwiceTests.heading + """
                1;Hỗ trợ máy xay lúa cho hợp tác xã;Ứng dụng máy móc;HTX Phú Lộc;Nam Đàn;2018;60
                2;Hỗ trợ máy cưa đá cho cơ sở;Ứng dụng máy móc;Cơ sở An Bình;Nam Đàn;2018;60
                """
        )

        let result = try await world.take(
            csv: ToldTwiceTests.heading + """
                1;Hỗ trợ máy xay lúa;Ứng dụng máy móc;HTX Phú Lộc;Nam Đàn;2018;60
                2;Hỗ trợ máy xay lúa và máy sấy;Ứng dụng máy móc;HTX Khác;Nam Đàn;2018;60
                """
        )

        #expect(warnings(result, "Có thể là đề án đã có trong sổ") == ["B2"])
        #expect(result.findings.map(\.reason).contains { $0.contains("\"Hỗ trợ máy xay lúa cho hợp tác xã\"") })
        let queue = try await TwinQueue(world.database).list(.undecided, by: .localOperator)
        #expect(queue.pairs.count == 1)
    }

    @Test func `a project whose place is written otherwise is named`() async throws {
        let world = try await ImportWorld()
        let row = "1;Máy xay lúa;Ứng dụng máy móc;HTX Phú Lộc;%;2018;60"
        _ = try await world.take(csv: ToldTwiceTests.heading + row.replacing("%", with: "Nam Đàn"))

        let again = try await world.take(csv: ToldTwiceTests.heading + row.replacing("%", with: "huyện Nam Đàn"))

        #expect(warnings(again, "Có thể là đề án đã có trong sổ") == ["B2"])
    }
}
