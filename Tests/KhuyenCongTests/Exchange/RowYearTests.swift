import Testing

@testable import KhuyenCong

/// The year of a row, where its cell, its groups and the title tell it in their own ways.
@Suite struct RowYearTests {
    @Test func `parts of a year and the decision of a group tell the year`() async throws {
        let world = try await ImportWorld()

        let title = try await world.take(
            csv: """
                KẾT QUẢ THỰC HIỆN CÁC LỚP NGHỀ NĂM 2019 (triệu đồng);;;;
                TT;Tên đề án;Địa bàn;Thời gian;KC tỉnh
                1;Dạy nghề may;Nam Đàn;Cả năm;10
                2;Dạy nghề mộc;Nam Đàn;12 tháng;20
                3;Dạy nghề mây;Nam Đàn;6 tháng cuối năm 2020;30
                """
        )
        let groups = try await world.take(
            csv: """
                TT;Tên đề án;Địa bàn;Nội dung;KC tỉnh (trđ)
                I;Quyết định số 123/QĐ-UBND ngày 05/3/2018;;;40
                1;Máy xay lúa;Nam Đàn;Ứng dụng máy móc;40
                """
        )

        #expect((title.findings + groups.findings).filter { $0.severity == .error } == [])
        #expect(try await world.years() == [2018: 40_000_000, 2019: 30_000_000, 2020: 30_000_000])
    }

    /// A decision of the last weeks approves the next year's plan.
    @Test func `a decision of December tells no year`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Địa bàn;Nội dung;KC tỉnh (trđ)
                I;Quyết định số 123/QĐ-UBND ngày 05/12/2018;;;40
                1;Máy xay lúa;Nam Đàn;Ứng dụng máy móc;40
                """
        )

        #expect(result.findings.filter { $0.severity == .error }.map(\.cell) == ["B3"])
    }

    @Test func `money of several years is named once`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2019-2021;10
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;Năm 2019 và 2020;20
                3;Máy bào;Ứng dụng máy móc;Nam Đàn;2020;30
                """
        )

        #expect(result.findings.map(\.cell) == ["E1"])
        #expect(result.findings.map(\.reason) == ["2 dòng ghi nhiều năm: số tiền được ghi hết vào năm đầu."])
        #expect(try await world.years() == [2019: 30_000_000, 2020: 30_000_000])
    }
}

extension ImportWorld {
    fileprivate func years() async throws -> [Int: Int64] {
        let query = try PeriodQuery(place: "40", from: 2010, to: 2024, basis: .total)
        let report = try await PeriodReports(database).report(query, by: .localOperator)
        return report.byYear.reduce(into: [Int: Int64]()) { sums, group in sums[group.key] = group.amount?.amount }
    }
}
