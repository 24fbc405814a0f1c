import Claims
import Testing

@testable import KhuyenCong

/// What the words around a figure ask of the ledger: a rise held against a total is a false alarm.
@Suite struct LedgerQuestionTests {
    private static let sharing = Task {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        return world
    }

    private func checks(_ text: String) async throws -> [ClaimCheck] {
        let answers = ClaimChecker.check([ClaimReader(try ClaimLexicon.make()).read(text)])
        let database = try await LedgerQuestionTests.sharing.value.database
        let checked = try await LedgerClaims(database).check(answers, by: .localOperator)
        return checked[0].checks.filter { $0.kind == .ledger }
    }

    @Test(
        arguments: [
            (
                "Năm 2017, Nghệ An hỗ trợ 109 đề án, tăng 6 đề án và 700 triệu đồng so với năm 2016.",
                [.agrees, .agrees, .agrees]
            ),
            ("Năm 2018, Nghệ An hỗ trợ 7.450 triệu đồng, giảm 600 triệu đồng so với năm 2017.", [.agrees, .agrees]),
            ("Năm 2018, Nghệ An hỗ trợ 7.450 triệu đồng, giảm 700 triệu đồng so với năm 2017.", [.agrees, .differs]),
            ("Năm 2020, Nghệ An hỗ trợ 109 đề án (giảm 2 đề án so với năm 2019).", [.agrees, .agrees]),
            ("Năm 2020, Nghệ An hỗ trợ 109 đề án, giảm 70% so với giai đoạn 2016-2019.", [.agrees]),
            (
                "Giai đoạn 2016-2020, Nghệ An có 322 đề án ứng dụng máy móc, thiết bị tiên tiến (chiếm 59,4%).",
                [.agrees, .agrees]
            ),
            (
                "Giai đoạn 2016-2020, Nghệ An có 417 đề án khuyến công tỉnh, chiếm 76,9% tổng số đề án.",
                [.agrees, .agrees]
            ),
            (
                "Giai đoạn 2016-2020, Nghệ An có 417 đề án khuyến công tỉnh, chiếm 66,9% tổng số đề án.",
                [.agrees, .differs]
            ),
            ("Giai đoạn 2016-2020, tỉnh Nghệ An bình quân mỗi năm hỗ trợ 108 đề án.", [.agrees]),
            ("Giai đoạn 2016-2020, tỉnh Nghệ An bình quân mỗi năm hỗ trợ 110 đề án.", [.differs]),
            ("Giai đoạn 2016-2020, tỉnh Nghệ An bình quân mỗi đề án được hỗ trợ 71,9 triệu đồng.", []),
        ] as [(String, [ClaimCheck.Verdict])]
    )
    func `each figure is held against what its words ask`(
        text: String,
        expected: [ClaimCheck.Verdict]
    ) async throws {
        let found = try await checks(text)

        #expect(found.map(\.verdict) == expected, "\(found.map(\.explanation))")
    }

    @Test func `a rise where the ledger has a fall is told as such, and no number is put in its place`() async throws {
        let found = try await checks(
            "Năm 2018, Nghệ An hỗ trợ 7.450 triệu đồng, tăng 600 triệu đồng so với năm 2017."
        )

        #expect(found.map(\.verdict) == [.agrees, .differs])
        #expect(
            found.last?.explanation
                == "sổ ghi giảm 600 triệu đồng (hỗ trợ, năm 2018 so với năm 2017); văn bản ghi tăng 600 triệu đồng: "
                + "lệch chiều"
        )
        #expect(found.last?.sentence == nil)
    }

    @Test func `what the ledger does not count is told apart from a period that it lacks`() async throws {
        let known = try await checks("Năm 2017, tỉnh Nghệ An xây dựng 12 mô hình.")
        let unknown = try await checks("Năm 2009, tỉnh Nghệ An xây dựng 12 mô hình.")

        #expect((known + unknown).map(\.verdict) == [.noData, .noData])
        #expect(
            (known + unknown).map(\.explanation) == [
                "sổ có kỳ và địa bàn này nhưng không ghi số mô hình theo nguồn, nội dung đã nêu",
                "sổ và số đã công bố không có kỳ và địa bàn này",
            ]
        )
    }
}
