import TestSupport
import Testing

@testable import KhuyenCong

/// Nobody promises money that is not there.
@Suite struct PlanLineChecksTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    @Test func `a contract over the project's line in the plan is refused, and signed once the plan is adjusted`()
        async throws
    {
        let dossier = try await world.files.local(upTo: .approved)
        let plan = try await world.plan([PlanWorld.line(dossier, 250_000_000)])
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.contract, dossier, by: world.files.department)
        }
        try await world.adjust(plan, [PlanWorld.line(dossier, 300_000_000)])
        let view = try await world.files.act(.contract, dossier, by: world.files.department)

        #expect(
            refusal?.message
                == "Kế hoạch khuyến công tỉnh Nghệ An năm 2026 dành cho đề án 250.000.000 đồng từ nguồn Khuyến công cấp "
                + "tỉnh năm 2026; việc này cam kết 300.000.000 đồng."
        )
        #expect(view.history.first?.checks.filter { $0.rule == .planBalance }.map(\.row?.version) == [2])
    }

    @Test func `a project outside the plan is approved within what the plan has not shared out`() async throws {
        try await world.book("expected", 400_000_000)
        let planned = try await world.files.local(upTo: .registered)
        _ = try await world.plan([PlanWorld.line(planned, 150_000_000)])
        let other = try await world.files.local(
            DossierWorld.machinery(
                name: "Hợp tác xã Gốm Thanh Chương",
                support: 260_000_000,
                serial: "S-02",
                phone: "0987654321"
            ),
            upTo: .registered
        )
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.approve, other, by: world.files.leader)
        }

        #expect(
            refusal?.message
                == "Kế hoạch khuyến công tỉnh Nghệ An năm 2026 còn 250.000.000 đồng của nguồn Khuyến công cấp tỉnh năm "
                + "2026 chưa phân bổ; đề án chưa có trong kế hoạch cần 260.000.000 đồng."
        )
    }

    @Test func `an act after its deadline is done, and that it was late is stored with the rule`() async throws {
        let dossier = try await world.files.local(upTo: .submitted)
        let view = try await world.files.dossiers.view(.dossier(dossier.id), by: world.files.department)
        let late = try #require(view.history.first?.checks.first { $0.rule == .deadline })

        #expect(late.verdict == .undecided)
        #expect(late.sentence == "Chậm 551 ngày: hạn của kế hoạch năm 2026 là 19/05/2025.")
        #expect(late.row?.table == "rule")
    }
}
