import Database
import Foundation
import Testing

@testable import KhuyenCong

/// Habits of offices' lists, each in its smallest form.
///
/// Each list is read without a fault to the amounts it tells, is unchanged when it comes again, and comes back unchanged
/// from what the system exports.
@Suite struct UnseenListTests {
    struct List: CustomTestStringConvertible, Sendable {
        let habit: String
        let text: String
        /// Đồng by source, counterpart included.
        let bySource: [String: Int64]
        let byYear: [Int: Int64]

        var testDescription: String { habit }
    }

    @Test(
        arguments: UnseenLists.all + OfficeLists.all + KeptLists.all + AnnexLists.all + TotalLists.all + JoinedLists.all
            + SummedColumnLists.all + HeadingLists.all + PlainLists.all + NearHeadingLists.all + NumberedLists.all
            + NestedLists.all + ColumnLists.all
    )
    func `a list is read as it is kept`(_ list: List) async throws {
        let world = try await ImportWorld()

        let first = try await world.take(csv: list.text)
        let again = try await world.take(csv: list.text)
        let report = try await world.everything()
        let bySource = report.bySource.reduce(into: [String: Int64]()) { sums, group in
            sums[group.key.rawValue] = group.amount?.amount
        }
        let byYear = report.byYear.reduce(into: [Int: Int64]()) { sums, group in
            sums[group.key] = group.amount?.amount
        }
        let copy = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        try await Exports(world.database).write(ExportQuery(province: "40"), format: .csv, to: copy, by: .localOperator)
        let exported = try await world.take(path: copy, province: "40")
        try FileManager.default.removeItem(atPath: copy)

        #expect(first.findings.filter { $0.severity == .error } == [])
        #expect(bySource == list.bySource)
        #expect(byYear == list.byYear)
        #expect(again.unchanged == first.rows)
        #expect(exported.unchanged == exported.rows)
    }

    @Test func `places stand in headings of groups`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Kinh phí hỗ trợ
                I;Huyện Đô Lương;;;
                1;Máy xay lúa;Ứng dụng máy móc;HTX Phú Lộc;100
                II;Thành phố Vinh;;;
                1;Máy cưa đá;Ứng dụng máy móc;Cơ sở An Bình;50
                """
        )

        let places = try await world.everything().byPlace.map { [$0.key.code ?? "", "\($0.amount?.amount ?? 0)"] }
        #expect(Set(places) == [["427", "100000000"], ["412", "50000000"]])
    }

    /// Earlier versions kept such a project without a place: booked again, its money would stand there twice.
    @Test func `a project whose place a heading tells is known again without it`() async throws {
        let world = try await ImportWorld()
        let list = """
            DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;
            TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Kinh phí hỗ trợ
            I;Huyện Đô Lương;;;
            1;Máy xay lúa;Ứng dụng máy móc;HTX Phú Lộc;100
            II;Thành phố Vinh;;;
            1;Máy xay lúa;Ứng dụng máy móc;Cơ sở An Bình;50
            """
        _ = try await world.take(csv: list)
        try await world.database.write { tx in try tx.execute("UPDATE project SET place_text = NULL") }

        let again = try await world.take(csv: list)

        #expect(again.unchanged == 2)
        #expect(try await world.everything().total.amount?.amount == 150_000_000)
    }

    @Test func `money under an unknown heading is named, and two columns of one source too`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh đợt 1 (trđ);KC tỉnh đợt 2 (trđ);Phần cho mượn (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100;20;77
                """
        )

        #expect(result.findings.map(\.cell) == ["H1", "G1"])
        #expect(try await world.everything().total.amount?.amount == 120_000_000)
    }
}

extension ImportWorld {
    fileprivate func everything() async throws -> PeriodReport {
        let query = try PeriodQuery(place: "40", from: 2010, to: 2024, basis: .total)
        return try await PeriodReports(database).report(query, by: .localOperator)
    }
}
