import TestSupport
import Testing

@testable import KhuyenCong

/// Money that came back lies in the source again: it may be paid a second time, and no third of it is lost.
@Suite struct PaidAgainTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    private func recover(_ dong: Int64, _ dossier: Dossier) async throws {
        let fields: [String: FieldTree] = ["reason": .text("Chậm tiến độ"), "lines": DossierWorld.money(dong)]
        try await world.files.act(.recover, dossier, fields, by: world.files.department)
    }

    private func advance(_ dong: Int64, _ dossier: Dossier) async throws -> DossierView {
        try await world.files.act(.advance, dossier, DossierWorld.advance(dong), by: world.files.department)
    }

    @Test func `an advance that came back is advanced again up to the same share`() async throws {
        let dossier = try await world.files.local(upTo: .underWay)
        try await recover(150_000_000, dossier)
        let refusal = await #expect(throws: Refusal.self) { try await advance(160_000_001, dossier) }
        let view = try await advance(160_000_000, dossier)

        #expect(refusal?.message.contains("tạm ứng cộng dồn 210.000.001 đồng") == true)
        #expect(view.money.sum(.advanced) - view.money.sum(.returned) == Dong(210_000_000))
    }

    @Test func `what was paid again counts once when it is settled, and what comes back later is taken off`()
        async throws
    {
        try await world.book("received", 300_000_000)
        let dossier = try await world.files.local(upTo: .underWay)
        try await recover(150_000_000, dossier)
        _ = try await advance(150_000_000, dossier)
        try await world.files.act(.accept, dossier, DossierWorld.acceptance, by: world.files.department)
        try await world.files.act(.settle, dossier, by: world.files.department)
        let settled = try await world.sheet().balance
        let payments = try await Payments(world.database).trail(.dossier(dossier.id), by: world.files.department)
            .payments
        let tooMuch = await #expect(throws: Refusal.self) { try await recover(300_000_001, dossier) }
        try await recover(40_000_000, dossier)
        let later = try await world.sheet().balance

        #expect([settled.settled, settled.remainder] == [Dong(300_000_000), .zero])
        #expect(payments.first { $0.kind == .settlement }?.amount == Dong(100_000_000))
        #expect(tooMuch?.message.contains("vượt số đã chi, chưa thu hồi 300.000.000 đồng") == true)
        #expect([later.settled, later.remainder] == [Dong(260_000_000), Dong(40_000_000)])
        #expect(try await Consistency(world.database).differences() == [])
    }
}
