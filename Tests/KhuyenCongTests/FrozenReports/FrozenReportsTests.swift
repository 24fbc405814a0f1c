import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// A report that was handed in must be the same ten years later, and whoever asks why the ledger says otherwise today
/// must be told by whom and when it was changed.
@Suite struct FrozenReportsTests {
    private let world: ProjectWorld
    private let reports: FrozenReports
    private let first: Int64

    init() async throws {
        world = try await ProjectWorld()
        reports = FrozenReports(world.database)
        first = try await world.project(
            "Máy sấy chè",
            beneficiary: "HTX Bình Minh",
            amounts: [(.province, .approved, 300)]
        )
        try await world.project("Lớp may công nghiệp", kind: .training, amounts: [(.national, .approved, 200)])
    }

    @Test func `a frozen report that nothing has touched agrees with itself and with the ledger`() async throws {
        let id = try await freeze("125/BC-SCT")

        let found = try await reports.verify(id, by: ProjectWorld.department)

        #expect(found.isUnchanged)
        #expect(found.report.number == "125/BC-SCT")
        #expect(found.report.rowCount == 2)
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test(arguments: [ReportKind.period, .year, .compare, .leverage, .conference])
    func `a report of every kind agrees with its own rows`(kind: ReportKind) async throws {
        let request = ReportRequest(kind, try request().query)
        let id = try await reports.freeze(request, number: nil, by: ProjectWorld.department, at: world.now)

        #expect(try await reports.verify(id, by: ProjectWorld.department).faults == [])
    }

    @Test func `a later correction is named with the figure, both values, the act, the officer and the reason`()
        async throws
    {
        let id = try await freeze("125/BC-SCT")
        try await correct(250)

        let found = try await reports.verify(id, by: ProjectWorld.department)

        #expect(found.faults == [])
        let change = try #require(
            found.changes.first { $0.difference.place == "Kinh phí theo nguồn › Khuyến công cấp tỉnh › Kinh phí" }
        )
        #expect((change.difference.before, change.difference.after) == (300_000_000, 250_000_000))
        let row = try #require(change.rows.first)
        #expect(change.rows.count == 1)
        #expect((row.projectID, row.before, row.after) == (first, Dong(300_000_000), Dong(250_000_000)))
        #expect(row.acts.map(\.act) == ["project.correct"])
        #expect(row.acts.map(\.officer) == ["Nguyễn Thị Ánh"])
        #expect(row.acts.map(\.reason) == ["Ghi nhầm"])
        #expect(found.changes.allSatisfy { !$0.rows.isEmpty })
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `the frozen figures stay, and a second report differs from the first by the correction`() async throws {
        let id = try await freeze("125/BC-SCT")
        let before = try await reports.report(id, by: ProjectWorld.department).document
        try await correct(250)

        let later = try await freeze("126/BC-SCT")

        #expect(try await reports.report(id, by: ProjectWorld.department).document == before)
        let sentences = try await reports.difference(from: id, to: later, by: ProjectWorld.department).map(\.sentence)
        #expect(
            sentences.first
                == "Kết quả chung › Kinh phí › Kết quả: 500.000.000 đồng, nay là 450.000.000 đồng."
        )
    }

    @Test func `a correction that turns a ranking round is told by source, not by rank`() async throws {
        let request = ReportRequest(.compare, try request().query)
        let id = try await reports.freeze(request, number: nil, by: ProjectWorld.department, at: world.now)
        try await correct(100)

        let changes = try await reports.verify(id, by: ProjectWorld.department).changes

        #expect(
            changes.map(\.difference.sentence).filter { $0.hasPrefix("Xếp hạng nguồn › ") } == [
                "Xếp hạng nguồn › Khuyến công cấp tỉnh › Kinh phí 2016–2020: 300.000.000 đồng, nay là 100.000.000 đồng.",
                "Xếp hạng nguồn › Khuyến công cấp tỉnh › Tỷ trọng: 60,00 %, nay là 33,33 %.",
                "Xếp hạng nguồn › Khuyến công quốc gia › Tỷ trọng: 40,00 %, nay là 66,67 %.",
                "Xếp hạng nguồn › Cộng › Kinh phí 2016–2020: 500.000.000 đồng, nay là 300.000.000 đồng.",
            ]
        )
    }

    @Test func `a number is given once`() async throws {
        try await freeze("125/BC-SCT")

        await #expect(throws: Refusal(.conflict, "Số 125 / bc-sct đã được ghi cho báo cáo BC1.", field: "number")) {
            try await freeze("125 / bc-sct")
        }

        #expect(try await reports.list(by: ProjectWorld.department).count == 1)
    }

    @Test func `the number may come later, and only a numbered report is released`() async throws {
        let id = try await freeze(nil)
        await #expect(
            throws: Refusal.conflict("Báo cáo chưa có số, chưa công bố được.", remedy: "Ghi số của báo cáo trước.")
        ) {
            try await reports.release(id, version: 1, by: ProjectWorld.department, at: world.now)
        }

        try await reports.number(id, "125/BC-SCT", version: 1, by: ProjectWorld.department, at: world.now)
        try await reports.release(id, version: 2, by: ProjectWorld.department, at: world.now)

        let report = try await reports.find("125/bc-sct", by: ProjectWorld.department)
        #expect((report.id, report.state, report.version) == (id, .released, 3))
        #expect(
            try await world.acts() == ["frozenReport.freeze", "frozenReport.number", "frozenReport.release"]
        )
    }

    @Test func `an officer of another province finds no report, and none that counted a project`() async throws {
        let id = try await freeze("125/BC-SCT")

        await #expect(throws: Refusal.missing) { try await reports.report(id, by: ProjectWorld.thanhHoa) }
        await #expect(throws: Refusal.missing) { try await reports.verify(id, by: ProjectWorld.thanhHoa) }
        await #expect(throws: Refusal.missing) { try await reports.find("125/BC-SCT", by: ProjectWorld.thanhHoa) }
        #expect(try await reports.list(by: ProjectWorld.thanhHoa) == [])
        #expect(try await reports.reports(counting: first, by: ProjectWorld.thanhHoa) == [])
        #expect(try await reports.reports(counting: first, by: ProjectWorld.department).map(\.id) == [id])
        await #expect(throws: Refusal.missing) {
            try await reports.freeze(request(), number: nil, by: ProjectWorld.thanhHoa, at: world.now)
        }
    }

    @Test func `whoever may only read freezes nothing`() async throws {
        await #expect(throws: Refusal.forbidden) {
            try await reports.freeze(request(), number: nil, by: ProjectWorld.reader, at: world.now)
        }
    }

    @Test func `a file whose figures the ledger no longer gives is refused, and the differences are named`()
        async throws
    {
        let seen = try await ReportSet(world.database).document(request(), by: .localOperator)
        let file = [UInt8](try JSONEncoder().encode(ReportDocumentJSON(seen)))
        try await correct(250)

        let refusal = try await #require(throws: Refusal.self) {
            try await reports.freeze(file: file, number: nil, by: .localOperator, at: world.now)
        }

        #expect(refusal.kind == .conflict)
        #expect(
            refusal.details.first?.message
                == "Kết quả chung › Kinh phí › Kết quả: 500.000.000 đồng, nay là 450.000.000 đồng."
        )
        #expect(try await reports.list(by: .localOperator) == [])
    }

    @Test func `the JSON of a period report is frozen too, where it is still true`() async throws {
        let query = try request().query
        let json = PeriodReportJSON(try await PeriodReports(world.database).report(query, by: .localOperator))
        let file = [UInt8](try JSONEncoder().encode(json))

        let id = try await reports.freeze(file: file, number: "1/BC", by: .localOperator, at: world.now)

        #expect(try await reports.report(id, by: .localOperator).document.request == request())
        try await correct(250)
        let refusal = try await #require(throws: Refusal.self) {
            try await reports.freeze(file: file, number: "2/BC", by: .localOperator, at: world.now)
        }
        #expect(refusal.details.contains { $0.message == "total.amount: 500000000, nay là 450000000." })
    }

    /// Otherwise nine months would be frozen as the year.
    @Test func `the JSON of some months, or of a day of the ledger, is frozen as what it is`() async throws {
        let whole = try request().query
        let query = try PeriodQuery(
            place: whole.place,
            map: whole.map,
            from: whole.from,
            to: whole.to,
            asOf: world.now.day,
            days: DaySpan(from: .firstOfYear(whole.from), to: try #require(Day("\(whole.to)-09-30")))
        )
        let json = PeriodReportJSON(try await PeriodReports(world.database).report(query, by: .localOperator))
        let file = [UInt8](try JSONEncoder().encode(json))

        let id = try await reports.freeze(file: file, number: nil, by: .localOperator, at: world.now)

        #expect(try await reports.report(id, by: .localOperator).document.request == ReportRequest(.period, query))
    }

    @Test func `a record that a foreign hand changed is found out`() async throws {
        let id = try await freeze("125/BC-SCT")
        try await world.database.write { tx in
            try tx.execute(
                "UPDATE frozen_report SET document = replace(document, '300000000', '310000000') WHERE id = \(id)"
            )
        }

        let differences = try await Consistency(world.database).differences()

        #expect(differences.contains("Báo cáo số 125/BC-SCT: Văn bản đã bị sửa sau khi chốt."))
        #expect(differences.contains { $0.hasSuffix("310.000.000 đồng, các dòng cho 300.000.000 đồng.") })
    }

    @discardableResult
    private func freeze(_ number: String?) async throws -> Int64 {
        try await reports.freeze(request(), number: number, by: ProjectWorld.department, at: world.now)
    }

    private func request() throws -> ReportRequest {
        ReportRequest(.period, try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020))
    }

    private func correct(_ million: Int64) async throws {
        let detail = try await world.detail(first)
        let line = try #require(detail.lines.first).id
        let amount = AmountCorrection(
            source: .province,
            stage: .approved,
            year: 2018,
            amount: Dong(million * 1_000_000)
        )
        try await world.projects.correct(
            first,
            ProjectCorrection(line: LineCorrection(lineID: line, amounts: [amount])),
            version: detail.project.version,
            reason: "Ghi nhầm",
            by: ProjectWorld.ngheAn,
            at: world.now
        )
    }
}
