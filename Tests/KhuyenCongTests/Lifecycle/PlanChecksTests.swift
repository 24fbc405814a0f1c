import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct PlanChecksTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    private func checks(_ act: ProjectAct, _ dossier: Dossier, by officer: Officer) async throws -> [CheckResult] {
        let all = try await world.files.dossiers.check(
            act,
            on: .dossier(dossier.id),
            .group([:]),
            by: officer,
            at: world.now
        )
        return all.filter { [.withinSourceBalance, .inPlan].contains($0.rule) }
    }

    @Test func `without a budget the balance is left open, with what to do`() async throws {
        let dossier = try await world.files.local(upTo: .registered)
        let found = try await checks(.approve, dossier, by: world.files.leader)

        #expect(found.map(\.verdict) == [.undecided])
        #expect(found.map(\.remedy) == ["Ghi ở trang Cân đối nguồn rồi kiểm tra lại."])
    }

    @Test func `an approval within the budget holds, and the second one that goes over is refused`() async throws {
        try await world.book("expected", 500_000_000)
        let first = try await world.files.local(upTo: .registered)
        let held = try await checks(.approve, first, by: world.files.leader)
        try await world.files.act(.approve, first, by: world.files.leader)
        let second = try await world.files.local(
            DossierWorld.machinery(name: "Hợp tác xã Gốm Thanh Chương", serial: "S-02", phone: "0987654321"),
            upTo: .registered
        )
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.approve, second, by: world.files.leader)
        }

        #expect(held.map(\.verdict) == [.holds])
        #expect(
            refusal?.message
                == "Nguồn Khuyến công cấp tỉnh năm 2026: cam kết 600.000.000 đồng vượt số được giao, được nhận và "
                + "chuyển nguồn 500.000.000 đồng, vượt 100.000.000 đồng."
        )
        #expect(try await world.sheet().balance.committed == Dong(300_000_000))
    }

    /// More may have been approved than came; the first contract does not wait for that.
    @Test func `a contract counts contracts`() async throws {
        let first = try await world.files.local(upTo: .approved)
        _ = try await world.files.local(
            DossierWorld.machinery(name: "Hợp tác xã Gốm Thanh Chương", serial: "S-02", phone: "0987654321"),
            upTo: .approved
        )
        try await world.book("expected", 500_000_000)
        let found = try await checks(.contract, first, by: world.files.department)

        #expect(found.filter { $0.rule == .withinSourceBalance }.map(\.verdict) == [.holds])
        #expect(
            found.first { $0.rule == .withinSourceBalance }?.sentence
                == "Nguồn Khuyến công cấp tỉnh năm 2026: cam kết 300.000.000 đồng trong số được giao, được nhận và "
                + "chuyển nguồn 500.000.000 đồng, sau việc này còn 200.000.000 đồng."
        )
    }

    @Test func `a closed account promises nothing`() async throws {
        let sheet = try await world.book("received", 300_000_000)
        let dossier = try await world.files.local(upTo: .registered)
        try await world.book("returned", 300_000_000)
        _ = try await world.balances.close(try #require(sheet.account).id, by: world.accountant, at: world.now)
        let found = try await checks(.approve, dossier, by: world.files.leader)

        #expect(found.map(\.verdict) == [.doesNotHold])
        #expect(
            found.map(\.sentence) == ["Nguồn Khuyến công cấp tỉnh năm 2026 đã khóa cân đối, không nhận cam kết mới."]
        )
    }

    @Test func `a contract asks for the plan of the year, and says where the project is missing`() async throws {
        let dossier = try await world.files.local(upTo: .approved)
        let none = try await checks(.contract, dossier, by: world.files.department)
        let plan = try await world.plan()
        let missing = try await checks(.contract, dossier, by: world.files.department)
        try await world.adjust(plan, [PlanWorld.line(dossier, 300_000_000)])
        let held = try await checks(.contract, dossier, by: world.files.department)

        #expect(
            [none, missing, held].map { $0.filter { $0.rule == .inPlan }.map(\.verdict) } == [
                [.undecided], [.doesNotHold], [.holds],
            ]
        )
        #expect(missing.last?.sentence == "Đề án chưa có trong Kế hoạch khuyến công tỉnh Nghệ An năm 2026.")
    }

    @Test func `of two approvals at once that only one budget fits, one is refused`() async throws {
        try await world.book("expected", 500_000_000)
        let first = try await world.files.local(upTo: .registered)
        let second = try await world.files.local(
            DossierWorld.machinery(name: "Hợp tác xã Gốm Thanh Chương", serial: "S-02", phone: "0987654321"),
            upTo: .registered
        )
        let world = world
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for dossier in [first, second] {
                group.addTask {
                    do {
                        try await world.files.act(.approve, dossier, by: world.files.leader)
                        return true
                    } catch {
                        return (error as? Refusal)?.message.contains("cam kết 600.000.000 đồng") == false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes.filter { $0 }.count == 1)
        #expect(try await world.sheet().balance.committed == Dong(300_000_000))
    }

    @Test func `a change that takes more than the source has is refused`() async throws {
        try await world.book("expected", 250_000_000)
        let dossier = try await world.files.local(
            DossierWorld.machinery(support: 200_000_000),
            upTo: .approved
        )
        let change: [String: FieldTree] = [
            "type": .text("amountUp"), "cause": .text("Giá máy tăng"), "decider": .text("provincialCommittee"),
            "document": .group(["office": .text("UBND tỉnh"), "number": .text("9/QĐ-UBND")]),
            "lines": DossierWorld.money(260_000_000),
        ]
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.change, dossier, change, by: world.files.department)
        }

        #expect(refusal?.message.contains("cam kết 260.000.000 đồng vượt") == true)
    }

    @Test func `a project outside the plan is contracted against the check with a reason`() async throws {
        let dossier = try await world.files.local(upTo: .approved)
        _ = try await world.plan()
        let reason: [String: FieldTree] = [
            "overrides": .list([.group(["rule": .text("inPlan"), "reason": .text("Chờ đợt điều chỉnh")])])
        ]
        let view = try await world.files.act(.contract, dossier, reason, by: world.files.department)

        #expect(view.dossier.state == .contracted)
        #expect(
            view.history.first?.checks.filter { $0.rule == .inPlan }.map(\.overrideReason) == ["Chờ đợt điều chỉnh"]
        )
    }
}
