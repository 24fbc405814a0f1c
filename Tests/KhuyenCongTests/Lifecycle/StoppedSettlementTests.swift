import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A stop does not undo the minutes by which a part was accepted: Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT.
@Suite struct StoppedSettlementTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    /// Two lines of 300 triệu, each with an advance of 200; the first one is accepted before the stop.
    private func stopped(accepting: Bool = true) async throws -> Dossier {
        try await world.book("received", 600_000_000)
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        for line in [1, 2] as [Int64] {
            let fields = DossierWorld.advance(0).merging(LineHaltTests.ofLine(line, 200_000_000)) { $1 }
            try await world.files.act(.advance, dossier, fields, by: world.files.department)
        }
        if accepting {
            try await world.files.act(.accept, dossier, LineHaltTests.accepted, by: world.files.department)
        }
        return try await world.files.act(.stop, dossier, DossierWorld.stop, by: world.files.department).dossier
    }

    private func settle(_ dossier: Dossier, _ fields: [String: FieldTree] = [:]) async throws -> DossierView {
        try await world.files.act(.settle, dossier, fields, by: world.files.department)
    }

    @Test func `what was accepted before the stop is settled after it, and its money stays promised`() async throws {
        let dossier = try await stopped()
        let before = try await world.sheet().balance.committed
        let view = try await settle(dossier)
        let after = try await world.sheet().balance.committed
        let back = LineHaltTests.ofLine(2, 200_000_000).merging(["reason": .text("Đề án đã ngừng")]) { $1 }
        try await world.files.act(.recover, dossier, back, by: world.files.department)

        #expect(before == Dong(500_000_000))
        #expect(view.dossier.state == .stopped)
        #expect(view.lines.map { $0.settledAt != nil } == [true, false])
        #expect(view.money.sum(.settled) == Dong(300_000_000))
        #expect(after == Dong(500_000_000))
        #expect(try await world.sheet().balance.committed == Dong(300_000_000))
        let differences = try await world.files.database.read { tx in
            try DossierConsistency.differences(in: tx) + DossierClock.differences(in: tx)
        }
        #expect(differences == [])
    }

    /// Whoever decides sees it beforehand: work that is done is accepted before the stop or not at all.
    @Test func `a stop names the line whose advance nobody has accepted`() async throws {
        let dossier = try await stopped()
        let view = try await world.files.dossiers.view(.dossier(dossier.id), by: .localOperator)

        #expect(
            view.history.first?.checks.filter { $0.rule == .withinAccepted } == [
                CheckResult(
                    .withinAccepted,
                    line: 2,
                    .undecided,
                    "Dòng 2 còn 200.000.000 đồng tạm ứng, chưa nghiệm thu; ngừng rồi thì không nghiệm thu, quyết toán "
                        + "được nữa.",
                    remedy:
                        "Phần đã làm thì nghiệm thu trước khi ngừng (đánh dấu bất khả kháng, ghi giá trị của dòng); "
                        + "phần không có khối lượng thì thu hồi.",
                    basis: LegalBasis("Khoản 6 Điều 12, Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT", .fullText)
                )
            ]
        )
    }

    @Test func `a part that was not accepted, and one that is settled, are not settled`() async throws {
        let dossier = try await stopped()
        let open = await #expect(throws: Refusal.self) {
            try await settle(dossier, ["lines": .list([.group(["line": .number(2)])])])
        }
        _ = try await settle(dossier)
        let again = await #expect(throws: Refusal.self) { try await settle(dossier) }

        #expect(open?.message == "Dòng 2 chưa nghiệm thu trước khi ngừng, không quyết toán được.")
        #expect(
            again?.message == "Đề án đã ngừng, không còn phần nào đã nghiệm thu mà chưa quyết toán."
        )
    }

    @Test func `a project that was stopped before any acceptance has nothing to settle`() async throws {
        let dossier = try await stopped(accepting: false)
        let refusal = await #expect(throws: Refusal.self) { try await settle(dossier) }

        #expect(refusal?.message == "Đề án đã ngừng, không còn phần nào đã nghiệm thu mà chưa quyết toán.")
        #expect(try await world.sheet().balance.committed == Dong(400_000_000))
    }
}
