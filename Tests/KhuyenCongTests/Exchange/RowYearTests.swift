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

    private static let titled = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;
        TT;Tên đề án;Địa bàn;Số tiền

        """

    @Test(arguments: [
        "Kế hoạch năm 2019", "Năm 2019 (02 đề án)", "Năm 2019: 1 đề án", "Bổ sung năm 2019", "Kế hoạch 2019",
        "Năm 2019 – QĐ 100/QĐ-UBND ngày 20/12/2018", "Đợt 2 năm 2019", "Các đề án thực hiện năm 2019",
    ])
    func `a group's heading tells the year among other words`(heading: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: RowYearTests.titled + """
                I;Năm 2018;;
                1;Máy cưa;Đô Lương;50
                II;\(heading);;
                1;Máy bào;Đô Lương;40
                """
        )

        #expect(result.findings.filter { $0.cell == "B5" }.map(\.severity) == [.warning])
        #expect(try await world.years() == [2018: 50_000_000, 2019: 40_000_000])
    }

    @Test(arguments: ["Chuyển tiếp từ năm 2016", "Đề án năm 2016 và 2017"])
    func `a year that is not the rows' own is named`(heading: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: RowYearTests.titled + "I;\(heading);;\n1;Máy cưa;Đô Lương;50")

        #expect(result.findings.filter { $0.cell == "B3" }.map(\.severity) == [.warning])
        #expect(try await world.years() == [2018: 50_000_000])
    }

    @Test(
        arguments: [
            ("(Kèm theo Quyết định số 100/QĐ-UBND ngày 20/02/2019)", [2019: 50_000_000]),
            ("(Kèm theo Tờ trình số 12/TTr-SCT ngày 5 tháng 3 năm 2019)", [2019: 50_000_000]),
            ("(Kèm theo Quyết định số 100/QĐ-UBND ngày 20/12/2018)", [:]),
            ("(Căn cứ Thông tư số 28 ngày 20/02/2018)", [:]),
        ] as [(String, [Int: Int64])]
    )
    func `the paper that a list came with tells the year where nothing else does`(
        paper: String,
        expected: [Int: Int64]
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH (triệu đồng);;;
                \(paper);;;
                TT;Tên đề án;Địa bàn;Số tiền
                1;Máy cưa;Đô Lương;50
                """
        )

        let told = result.findings.filter { $0.reason.contains("của văn bản ghi ở đầu bảng") }
        #expect(told.map(\.cell) == (expected.isEmpty ? [] : ["B3"]))
        #expect(try await world.years() == expected)
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
