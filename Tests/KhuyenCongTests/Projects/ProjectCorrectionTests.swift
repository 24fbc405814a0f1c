import Database
import Testing

@testable import KhuyenCong

@Suite struct ProjectCorrectionTests {
    private let world: ProjectWorld
    private let id: Int64
    private let lineID: Int64

    init() async throws {
        world = try await ProjectWorld()
        id = try await world.project(
            "Đầu tư máy sấy chè",
            place: "428",
            beneficiary: "HTX Bình Minh",
            amounts: [(.province, .approved, 300), (.counterpart, .approved, 500)]
        )
        lineID = try await #require(world.detail(id).lines.first).id
    }

    @Test func `an amount is reversed and booked anew, with the reason`() async throws {
        try await correct(amounts: [amount(.province, 250)])

        let detail = try await world.detail(id)
        #expect(detail.amounts.map(\.amount) == [Dong(250_000_000), Dong(500_000_000)])
        let booked = detail.entries.suffix(2)
        #expect(booked.map(\.amount) == [Dong(-300_000_000), Dong(250_000_000)])
        #expect(booked.map(\.reverses) == [detail.entries[0].id, nil])
        #expect(booked.map(\.reason) == ["Ghi nhầm", "Ghi nhầm"])
        #expect(try await world.support() == Dong(250_000_000))
        #expect(try await world.differences() == [])
    }

    @Test func `a second correction reverses only what stands`() async throws {
        try await correct(amounts: [amount(.province, 250)])
        try await correct(amounts: [amount(.province, 200)])

        let detail = try await world.detail(id)
        #expect(detail.entries.suffix(2).map(\.amount) == [Dong(-250_000_000), Dong(200_000_000)])
        #expect(try await world.support() == Dong(200_000_000))
    }

    @Test func `an amount taken away is no data, and zero is zero`() async throws {
        try await correct(amounts: [amount(.province, nil), amount(.counterpart, 0)])

        let detail = try await world.detail(id)
        #expect(detail.amounts.map(\.amount) == [.zero])
        #expect(detail.sum(.support) == nil)
        #expect(detail.sum(.counterpart) == .zero)
        #expect(try await world.differences() == [])
    }

    @Test func `a new year takes the money of the old one along`() async throws {
        try await world.projects.correct(
            id,
            ProjectCorrection(year: .set(2019)),
            version: 1,
            reason: "Sai năm",
            by: ProjectWorld.ngheAn,
            at: world.now
        )

        let detail = try await world.detail(id)
        #expect(detail.project.year == 2019)
        #expect(detail.project.untilYear == 2019)
        #expect(detail.amounts.map(\.year) == [2019, 2019])
        #expect(try await world.titles(ProjectFilter(to: 2018)) == [])
        #expect(try await world.differences() == [])
    }

    @Test func `title, kind, place and beneficiary are corrected together`() async throws {
        let line = LineCorrection(
            lineID: lineID,
            kind: .set(.model),
            place: .set("huyện yên thành"),
            beneficiary: .set("Cơ sở Hoa Mai")
        )
        let values = try await world.projects.correct(
            id,
            ProjectCorrection(title: .set("  Mô hình   sấy chè "), line: line),
            version: 1,
            reason: "Theo hồ sơ",
            by: ProjectWorld.ngheAn,
            at: world.now
        )

        let detail = try await world.detail(id)
        let corrected = try #require(detail.lines.first)
        #expect(detail.project.title == "Mô hình sấy chè")
        #expect(detail.project.placeText == "Huyện Yên Thành")
        #expect(corrected.kind == .model)
        #expect(corrected.placeName == "Huyện Yên Thành")
        #expect(corrected.beneficiaryName == "Cơ sở Hoa Mai")
        #expect(values.map(\.field) == [.title, .kind, .place, .beneficiary])
        #expect(try await world.titles(ProjectFilter(search: "mo hinh say")) == ["Mô hình sấy chè"])
        #expect(try await world.differences() == [])
    }

    @Test func `the log holds both sides and the reason, names of beneficiaries apart`() async throws {
        let line = LineCorrection(lineID: lineID, beneficiary: .set("Hộ ông An"), amounts: [amount(.province, 250)])
        try await world.projects.correct(
            id,
            ProjectCorrection(line: line),
            version: 1,
            reason: "Ghi nhầm",
            by: ProjectWorld.ngheAn,
            at: world.now
        )

        let event = try await #require(world.detail(id).history.first)
        let named: Int64? = try await world.database.read { try $0.value("SELECT MAX(id) FROM beneficiary") }
        #expect(event.act == "project.correct")
        #expect(
            event.changes == [
                AuditFieldChange(field: "line1.beneficiary", before: nil, after: named.map(String.init)),
                AuditFieldChange(field: "line1.province/approved/2018", before: "300000000", after: "250000000"),
                AuditFieldChange(field: "reason", before: nil, after: "Ghi nhầm"),
            ]
        )
        let personal: String? = try await world.database.read { try $0.value("SELECT body FROM audit_personal") }
        #expect(personal == #"{"line1.beneficiary.after":"Hộ ông An","line1.beneficiary.before":"HTX Bình Minh"}"#)
    }

    @Test func `a preview tells the changes and writes nothing`() async throws {
        let values = try await world.projects.preview(
            id,
            ProjectCorrection(line: LineCorrection(lineID: lineID, amounts: [amount(.province, 250)])),
            version: 1,
            by: ProjectWorld.ngheAn
        )

        #expect(
            values == [
                CorrectedValue(
                    field: .amount(.province, .approved, year: 2018),
                    position: 1,
                    before: "300000000",
                    after: "250000000"
                )
            ]
        )
        #expect(try await world.detail(id).entries.count == 2)
    }

    @Test(arguments: [
        (ProjectCorrection(title: .set(" ")), "title"),
        (ProjectCorrection(untilYear: .set(2017)), "untilYear"),
        (ProjectCorrection(year: .set(1900)), "year"),
        (ProjectCorrection(title: .set("Đầu tư máy sấy chè")), nil),
    ])
    func `what cannot be is refused at its field and leaves no trace`(
        correction: ProjectCorrection,
        field: String?
    ) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.projects.correct(
                id,
                correction,
                version: 1,
                reason: "Thử",
                by: ProjectWorld.ngheAn,
                at: world.now
            )
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == field)
        #expect(try await world.acts() == [])
        #expect(try await world.detail(id).project.version == 1)
    }

    @Test func `a name of several units is refused with their names`() async throws {
        let line = LineCorrection(lineID: lineID, place: .set("Không Đâu"))

        let refusal = await #expect(throws: Refusal.self) { try await correct(line) }

        #expect(refusal == .invalid("Tỉnh Nghệ An không có huyện, xã nào tên “Không Đâu”.", field: "place"))
    }

    @Test func `a correction needs its reason`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await correct(amounts: [amount(.province, 1)], reason: "  ")
        }

        #expect(refusal?.field == "reason")
        #expect(try await world.detail(id).entries.count == 2)
    }

    @Test func `who comes second is told so`() async throws {
        try await correct(amounts: [amount(.province, 250)])

        let refusal = await #expect(throws: Refusal.self) {
            try await correct(amounts: [amount(.province, 200)], version: 1)
        }

        #expect(refusal?.kind == .conflict)
        #expect(try await world.support() == Dong(250_000_000))
    }

    @Test func `readers may not correct, others do not even see`() async throws {
        await #expect(throws: Refusal.forbidden) {
            try await correct(amounts: [amount(.province, 1)], by: ProjectWorld.reader)
        }
        await #expect(throws: Refusal.missing) {
            try await correct(amounts: [amount(.province, 1)], by: ProjectWorld.thanhHoa)
        }
    }

    private func amount(_ source: FundingSource.Code, _ million: Int64?) -> AmountCorrection {
        AmountCorrection(
            source: source,
            stage: .approved,
            year: 2018,
            amount: million.map { Dong($0 * 1_000_000) }
        )
    }

    private func correct(
        amounts: [AmountCorrection],
        version: Int64? = nil,
        reason: String = "Ghi nhầm",
        by officer: Officer = ProjectWorld.ngheAn
    ) async throws {
        try await correct(
            LineCorrection(lineID: lineID, amounts: amounts),
            version: version,
            reason: reason,
            by: officer
        )
    }

    private func correct(
        _ line: LineCorrection,
        version: Int64? = nil,
        reason: String = "Ghi nhầm",
        by officer: Officer = ProjectWorld.ngheAn
    ) async throws {
        let stored = try await world.detail(id).project.version
        try await world.projects.correct(
            id,
            ProjectCorrection(line: line),
            version: version ?? stored,
            reason: reason,
            by: officer,
            at: world.now
        )
    }
}
