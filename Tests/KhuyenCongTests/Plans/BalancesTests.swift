import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BalancesTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    private func refused(_ body: () async throws -> Void) async -> Refusal? {
        await #expect(throws: Refusal.self) { try await body() }
    }

    /// Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP: what is not used goes into the next year.
    @Test func `a year comes to zero once its rest is carried over and given back`() async throws {
        try await world.book("expected", 1_000_000_000)
        try await world.book("received", 900_000_000)
        _ = try await world.files.local(upTo: .closed)
        let before = try await world.sheet().balance
        try await world.book("spent", 50_000_000)
        try await world.book("carriedOut", 400_000_000)
        let after = try await world.book("returned", 150_000_000)
        let closed = try await world.balances.close(
            try #require(after.account).id,
            by: world.accountant,
            at: world.now
        )
        let next = try await world.sheet(.province, 2027)

        #expect(before.remainder == Dong(600_000_000))
        #expect(before.free == Dong(700_000_000))
        #expect(after.balance.remainder == .zero)
        #expect(after.balance.isZero)
        #expect(closed.account?.closedAt == world.now)
        #expect(next.balance.carriedIn == Dong(400_000_000))
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `an account with money left is not closed, and the refusal names what is left`() async throws {
        let sheet = try await world.book("received", 500_000_000)
        _ = try await world.files.local(upTo: .underWay)
        let id = try #require(sheet.account).id
        let refusal = await refused { _ = try await world.balances.close(id, by: world.accountant, at: world.now) }

        #expect(refusal?.kind == .conflict)
        #expect(
            refusal?.details.map(\.message) == [
                "Còn lại chưa sử dụng: 500.000.000 đồng.",
                "Tạm ứng chưa quyết toán, chưa thu hồi: 200.000.000 đồng.",
                "Đã cam kết chưa thanh toán: 100.000.000 đồng.",
            ]
        )
    }

    /// An advance that is carried over is settled in the year that the money came to.
    @Test func `a year closes once its open advances are carried over, and is settled in the next`() async throws {
        try await world.book("received", 300_000_000)
        let dossier = try await world.files.local(upTo: .underWay)
        let carried = try await world.book("carriedOut", 300_000_000)
        _ = try await world.balances.close(try #require(carried.account).id, by: world.accountant, at: world.now)
        try await world.files.act(.accept, dossier, DossierWorld.acceptance, by: world.files.department)
        let closed = await refused { try await world.files.act(.settle, dossier, by: world.files.department) }
        let settlement = ["lines": DossierWorld.money(300_000_000, year: 2027)]
        try await world.files.act(.settle, dossier, settlement, by: world.files.department)

        #expect(carried.balance.outstandingAdvance == Dong(200_000_000))
        #expect(
            closed?.message
                == "Đã khóa cân đối nguồn Khuyến công cấp tỉnh năm 2026, không quyết toán vào năm này được nữa."
        )
        #expect(try await world.sheet().balance.outstandingAdvance == .zero)
        #expect(try await world.sheet(.province, 2027).balance.isZero)
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `the check names an account that is closed and no longer at zero`() async throws {
        let sheet = try await world.book("received", 300_000_000)
        let dossier = try await world.files.local(upTo: .settled)
        _ = try await world.balances.close(try #require(sheet.account).id, by: world.accountant, at: world.now)
        let recovery: [String: FieldTree] = ["reason": .text("Kiểm toán"), "lines": DossierWorld.money(20_000_000)]
        try await world.files.act(.recover, dossier, recovery, by: world.files.department)

        #expect(
            try await Consistency(world.database).differences() == [
                "Đã khóa cân đối nguồn Khuyến công cấp tỉnh năm 2026, Tỉnh Nghệ An nhưng chưa về 0. "
                    + "Còn lại chưa sử dụng: 20.000.000 đồng."
            ]
        )
    }

    @Test func `a closed account takes nothing until it is opened with a reason`() async throws {
        let sheet = try await world.book("received", 1_000_000)
        let id = try #require(sheet.account).id
        try await world.book("returned", 1_000_000)
        _ = try await world.balances.close(id, by: world.accountant, at: world.now)
        let refusal = await refused { try await world.book("received", 2_000_000) }
        let opened = try await world.balances.reopen(id, reason: "Ghi sót", by: world.accountant, at: world.now)
        try await world.book("received", 2_000_000)

        #expect(refusal?.message == "Đã khóa cân đối nguồn Khuyến công cấp tỉnh năm 2026.")
        #expect(opened.account?.closedAt == nil)
        #expect(try await world.sheet().balance.received == Dong(3_000_000))
    }

    struct Ended: Sendable {
        let source: String
        let year: Int64
        let day: String
        let message: String
    }

    @Test(arguments: [
        Ended(
            source: "district",
            year: 2026,
            day: "2026-01-15",
            message: "Nguồn Khuyến công cấp huyện đã kết thúc, không nhận thêm kinh phí ngày 15/01/2026."
        ),
        Ended(
            source: "province",
            year: 2025,
            day: "2026-01-15",
            message: "Năm ngân sách 2025 đã hết, không nhận thêm kinh phí ngày 15/01/2026."
        ),
    ])
    func `a source or a year that has ended takes no money`(ended: Ended) async throws {
        let refusal = await refused {
            try await world.book("expected", 1_000_000, source: ended.source, year: ended.year, day: ended.day)
        }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.message == ended.message)
    }

    @Test func `no more leaves an account than lies in it`() async throws {
        try await world.book("received", 10_000_000)
        let refusal = await refused { try await world.book("carriedOut", 10_000_001) }

        #expect(refusal?.field == "amount")
        #expect(try await world.sheet(.province, 2027).account == nil)
    }

    @Test func `a flow taken back takes the other side of a carry-over with it`() async throws {
        try await world.book("received", 10_000_000)
        let sheet = try await world.book("carriedOut", 4_000_000)
        let flow = try #require(sheet.flows.last)
        let id = try #require(sheet.account).id
        let back = try await world.balances.reverse(
            flow.id,
            of: id,
            reason: "Nhầm số",
            by: world.accountant,
            at: world.now
        )
        let again = await refused {
            _ = try await world.balances.reverse(flow.id, of: id, reason: "x", by: world.accountant, at: world.now)
        }

        #expect(back.balance.remainder == Dong(10_000_000))
        #expect(try await world.sheet(.province, 2027).balance.carriedIn == .zero)
        #expect(again?.message == "Khoản này đã được hủy.")
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `a Department does not see the accounts of another province, nor the nation's`() async throws {
        let sheet = try await world.book("received", 10_000_000)
        try await world.book("received", 20_000_000, source: "national", by: world.files.agency)
        let id = try #require(sheet.account).id
        let refusal = await refused { _ = try await world.balances.sheet(id, by: world.files.foreign) }
        let foreign = await refused { try await world.book("received", 1, by: world.files.foreign) }
        let centre = await refused { try await world.book("received", 1, by: world.files.centre) }

        #expect(refusal == .missing)
        #expect(foreign == .missing)
        #expect(centre == .forbidden)
        #expect(try await world.balances.list(year: 2026, by: world.files.foreign) == [])
        #expect(try await world.balances.list(year: 2026, by: world.files.department).map(\.key.source) == [.province])
        #expect(
            try await world.balances.list(year: 2026, by: world.files.agency).map(\.key.source) == [
                .national, .province,
            ]
        )
    }
}
