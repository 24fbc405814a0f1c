import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A lock with named exceptions: who may still book, until when and why stands written; the year stays closed to all others.
@Suite struct ClosedYearExceptionTests {
    private let world: ProjectWorld
    private let years: ClosedYears
    private let clerk: Officer
    private let stranger: Officer

    init() async throws {
        world = try await ProjectWorld()
        years = ClosedYears(world.database)
        clerk = try await ContestWorld.account("ke.toan", .accountant, .province("40"), world.database)
        stranger = try await ContestWorld.account("nguoi.khac", .accountant, .province("38"), world.database)
        try await world.project("Máy sấy chè")
        try await years.close(2018, province: "40", by: ProjectWorld.department, at: world.now)
    }

    private func book(by officer: Officer, on day: Day? = nil) async throws {
        try await world.database.write { tx in
            let line: Int64 = try tx.value("SELECT MIN(id) FROM project_line") ?? 0
            let draft = EntryDraft(
                lineID: line,
                source: .province,
                stage: .approved,
                budgetYear: 2018,
                amount: Dong(1_000_000)
            )
            let booking = Ledger.Booking(
                officer: officer,
                day: day ?? TestDatabase.now.day,
                importID: nil,
                isCorrection: false
            )
            try Ledger.book([draft], as: booking, provinces: ["40"], in: tx)
        }
    }

    private func except(
        _ name: String,
        until day: Day? = nil,
        reason: String = "Chứng từ về muộn",
        by officer: Officer = ProjectWorld.department
    ) async throws {
        try await years.except(
            name,
            in: 2018,
            province: "40",
            until: day ?? world.now.day,
            reason: reason,
            by: officer,
            at: world.now
        )
    }

    @Test func `who is named books until the day, and nobody else does`() async throws {
        try await except("KE.TOAN", until: world.now.day.adding(months: 1))
        try await book(by: clerk)
        let other = await #expect(throws: Refusal.self) { try await book(by: stranger) }
        let late = await #expect(throws: Refusal.self) {
            try await book(by: clerk, on: world.now.day.adding(months: 2))
        }
        let listed = try await years.exceptions(by: ProjectWorld.ngheAn, on: world.now.day)

        #expect(other?.message == "Năm 2018 của Tỉnh Nghệ An đã khóa sổ, chỉ nhận bút toán điều chỉnh.")
        #expect(late?.kind == .conflict)
        #expect(listed.map(\.officer) == ["ke.toan"])
        #expect(listed.map(\.reason) == ["Chứng từ về muộn"])
        #expect(try await years.exceptions(by: ProjectWorld.thanhHoa, on: world.now.day) == [])
        #expect(try await world.acts() == ["year.close", "year.except"])
    }

    @Test func `a later grant to the same person replaces the one before, and opening the year ends all`() async throws
    {
        try await except("ke.toan", until: world.now.day.adding(months: 2))
        try await except("ke.toan", reason: "Rút ngắn")
        let standing = try await years.exceptions(by: ProjectWorld.department, on: world.now.day)
        try await years.open(2018, province: "40", reason: "Bổ sung", by: ProjectWorld.department, at: world.now)
        try await years.close(2018, province: "40", by: ProjectWorld.department, at: world.now)
        let again = await #expect(throws: Refusal.self) { try await book(by: clerk) }

        #expect(standing.map(\.reason) == ["Rút ngắn"])
        #expect(standing.map(\.until) == [world.now.day])
        #expect(again?.kind == .conflict)
        #expect(try await years.exceptions(by: ProjectWorld.department, on: world.now.day) == [])
    }

    @Test func `a stranger, a long time, no reason, an open year and another officer are refused`() async throws {
        let stranger = await #expect(throws: Refusal.self) { try await except("nguoi.khac") }
        let nobody = await #expect(throws: Refusal.self) { try await except("khong.co") }
        let long = await #expect(throws: Refusal.self) {
            try await except("ke.toan", until: world.now.day.adding(months: 4))
        }
        let silent = await #expect(throws: Refusal.self) { try await except("ke.toan", reason: " ") }
        let centre = await #expect(throws: Refusal.self) { try await except("ke.toan", by: ProjectWorld.ngheAn) }
        try await years.open(2018, province: "40", reason: "Bổ sung", by: ProjectWorld.department, at: world.now)
        let open = await #expect(throws: Refusal.self) { try await except("ke.toan") }

        #expect(stranger?.field == "userName" && nobody?.field == "userName")
        #expect(stranger?.message == "Không có ai ghi sổ của tỉnh này mang tên đăng nhập “nguoi.khac”.")
        #expect(long?.field == "until")
        #expect(silent?.kind == .invalid)
        #expect(centre == .forbidden)
        #expect(open?.kind == .conflict)
    }

    @Test(arguments: [Role.auditor, .financeOffice, .judge, .beneficiary, .administrator])
    func `whoever books nothing is granted nothing`(role: Role) async throws {
        _ = try await ContestWorld.account("chi.xem", role, .province("40"), world.database)
        let refusal = await #expect(throws: Refusal.self) { try await except("chi.xem") }

        #expect(refusal?.message == "Không có ai ghi sổ của tỉnh này mang tên đăng nhập “chi.xem”.")
        #expect(try await years.exceptions(by: ProjectWorld.department, on: world.now.day) == [])
    }
}
