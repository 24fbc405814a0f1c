import Foundation
import Testing

@testable import KhuyenCong

/// A settled amount of zero is an answer (docs/decisions/0002): it keeps the approved one from being reported.
@Suite struct NoughtAmountTests {
    private static let heading = "TT;Tên đề án;Nội dung;Địa bàn;Năm;Phê duyệt KC tỉnh (trđ);Quyết toán KC tỉnh (trđ)\n"

    private static let list =
        heading + """
            1;Máy ép dầu;Ứng dụng máy móc;Đô Lương;2020;200;198,5
            2;Máy cưa đá;Ứng dụng máy móc;Nghi Lộc;2020;90;0
            3;Máy bào;Ứng dụng máy móc;Nghi Lộc;2020;50;-
            ;Tổng cộng;;;;340;198,5
            """

    @Test func `what was settled with nothing is reported as nothing, and named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NoughtAmountTests.list)

        #expect(result.findings.map(\.cell) == ["G3"])
        #expect(result.findings.map(\.severity) == [.warning])
        #expect(try await world.support() == 248_500_000)
        #expect(try await world.support(.only(.approved)) == 340_000_000)
    }

    @Test func `the nought comes back from what the system exports`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(csv: NoughtAmountTests.list)
        let copy = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: copy) }  // a leftover harms no other test
        try await Exports(world.database).write(ExportQuery(province: "40"), format: .csv, to: copy, by: .localOperator)

        let empty = try await ImportWorld()
        let again = try await world.take(path: copy, province: "40")
        _ = try await empty.take(path: copy, province: "40")

        #expect(again.unchanged == 3)
        #expect(try await empty.support() == 248_500_000)
    }

    @Test func `a settlement of nothing is added to a project that was approved`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy ép dầu;Ứng dụng máy móc;Đô Lương;2020;200
                2;Máy cưa đá;Ứng dụng máy móc;Nghi Lộc;2020;90
                """
        )

        let settled = try await world.take(csv: NoughtAmountTests.list)
        let again = try await world.take(csv: NoughtAmountTests.list)

        #expect(settled.taken == 3)
        #expect(again.unchanged == 3)
        #expect(try await world.support() == 248_500_000)
    }

    /// Formulas over cells that nobody has filled give a nought in every row.
    @Test func `a column of noughts alone answers nothing`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: NoughtAmountTests.heading + """
                1;Máy ép dầu;Ứng dụng máy móc;Đô Lương;2020;200;0
                2;Máy cưa đá;Ứng dụng máy móc;Nghi Lộc;2020;90;0
                """
        )

        #expect(result.findings == [])
        #expect(try await world.support() == 290_000_000)
    }
}

extension ImportWorld {
    fileprivate func support(_ stage: StageChoice = .furthest) async throws -> Int64? {
        let query = try PeriodQuery(place: "40", from: 2010, to: 2024, basis: .support, stage: stage)
        return try await PeriodReports(database).report(query, by: .localOperator).total.amount?.amount
    }
}
