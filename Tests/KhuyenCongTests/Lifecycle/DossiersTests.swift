import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct DossiersTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `a local project walks from its draft to the closed file and its money with it`() async throws {
        let dossier = try await world.local(upTo: .closed)
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)

        #expect(view.dossier.state == .closed)
        #expect(
            view.history.reversed().map(\.act) == [
                .submit, .appraise, .register, .approve, .contract, .advance, .accept, .settle, .close,
            ]
        )
        let stages: [Stage] = [.registered, .appraised, .approved, .contracted, .advanced, .accepted, .settled]
        #expect(
            stages.map { view.money.sum($0).amount } == [
                300_000_000, 300_000_000, 300_000_000, 300_000_000, 200_000_000, 300_000_000, 300_000_000,
            ]
        )
        #expect(view.money.sum(.settled, basis: .counterpart) == Dong(500_000_000))
        #expect(view.money.outstandingAdvance == .zero)
        #expect(try await world.database.read { try Standing.differences(in: $0) } == [])
    }

    @Test func `a national project is appraised by the Ministry before the Agency approves it`() async throws {
        let dossier = try await world.draft(DossierWorld.machinery(level: "national", source: "national"))
        try await world.act(.submit, dossier, by: world.centre)
        try await world.act(.appraise, dossier, by: world.department)
        try await world.act(.register, dossier, by: world.department)

        let early = await #expect(throws: Refusal.self) {
            try await world.act(.approve, dossier, by: world.agency)
        }
        try await world.act(.appraiseAtMinistry, dossier, by: world.agency)
        let view = try await world.act(.approve, dossier, by: world.agency)

        #expect(early?.kind == .conflict)
        #expect(view.dossier.state == .approved)
        #expect(view.dossier.approvedOn == TestDatabase.now.day)
    }

    /// Lists show the titles of drafts as well.
    @Test func `a draft whose title is a whole document is refused and leaves no trace`() async throws {
        let title = String(repeating: "ơ", count: 1001)
        let long = FieldTree.group(["province": .text("40"), "title": .text(title)])
        let dossier = try await world.draft()

        let new = await #expect(throws: Refusal.self) { try await world.draft(long) }
        let saved = await #expect(throws: Refusal.self) {
            try await world.dossiers.save(
                long,
                version: dossier.version,
                in: .dossier(dossier.id),
                by: world.centre,
                at: TestDatabase.now
            )
        }

        #expect(new?.message == "Tên đề án dài quá 1.000 ký tự; ghi gọn lại.")
        #expect(saved == new)
        #expect(try await world.dossiers.view(.dossier(dossier.id), by: world.centre).dossier == dossier)
    }

    @Test func `a draft may be wrong, a submission may not, and names every faulty field`() async throws {
        let wrong = FieldTree.group([
            "province": .text("40"), "lines": .list([.group(["amounts": .list([.group(["amount": .text("abc")])])])]),
        ])
        let dossier = try await world.draft(wrong)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, dossier, by: world.centre)
        }
        let stored = try await world.dossiers.view(.dossier(dossier.id), by: world.centre)

        #expect(refusal?.kind == .invalid)
        #expect(
            refusal?.details.map(\.field) == [
                "title", "year", "implementer", "lines.1.kind", "lines.1.amounts.1.source", "lines.1.amounts.1.amount",
                "commitments.fundsTheRest", "commitments.takesNoOtherSupport", "necessity", "objective", "scale",
                "plan", "effect",
            ]
        )
        #expect(stored.dossier.state == .draft)
        #expect(stored.history == [])
    }

    /// Nobody approves by saying nothing, whichever way the act comes; programs read in the document what they must send.
    @Test(arguments: [ProjectAct.appraise, .appraiseAtMinistry])
    func `an appraisal without its conclusion is refused`(act: ProjectAct) async throws {
        let national = DossierWorld.machinery(level: "national", source: "national")
        let dossier = try await world.draft(national)
        var view = try await world.act(.submit, dossier, by: world.centre)
        if act == .appraiseAtMinistry {
            try await world.act(.appraise, dossier, by: world.department)
            view = try await world.act(.register, dossier, by: world.department)
        }
        let version = Int64(view.dossier.version)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.dossiers.perform(
                act,
                on: .dossier(dossier.id),
                .group(["version": .number(version)]),
                by: act == .appraise ? world.department : world.agency,
                at: world.now
            )
        }
        let after = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.message == "Chọn kết luận thẩm định.")
        #expect(refusal?.details.map(\.field) == ["conclusion"])
        #expect(after.dossier.state == view.dossier.state)
        #expect(FieldShape.act(act).fields.filter(\.isRequired).map(\.name).contains("conclusion"))
    }

    @Test func `a stale form is refused and the file stays as it was`() async throws {
        let dossier = try await world.draft()
        try await world.act(.submit, dossier, by: world.centre)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.dossiers.perform(
                .appraise,
                on: .dossier(dossier.id),
                .group(["version": .number(1), "conclusion": .text("approve")]),
                by: world.department,
                at: world.now
            )
        }
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.message.contains("phiên bản 1") == true)
        #expect(view.dossier.state == .submitted)
    }

    @Test func `an officer of another province does not find the file, nor its acts`() async throws {
        let dossier = try await world.draft()
        try await world.act(.submit, dossier, by: world.centre)
        await #expect(throws: Refusal.missing) {
            try await world.dossiers.view(.dossier(dossier.id), by: world.foreign)
        }
        await #expect(throws: Refusal.missing) {
            try await world.act(.appraise, dossier, by: world.foreign)
        }
        await #expect(throws: Refusal.forbidden) {
            try await world.act(.appraise, dossier, by: world.centre)
        }
    }

    @Test func `the beneficiary proposes by itself and sees its own file alone`() async throws {
        let own = try await world.draft(by: world.owner)
        let other = try await world.draft(DossierWorld.machinery(serial: "S-02"))
        let view = try await world.act(.submit, own, by: world.owner)

        #expect(view.dossier.state == .submitted)
        await #expect(throws: Refusal.missing) {
            try await world.dossiers.view(.dossier(other.id), by: world.owner)
        }
    }

    @Test func `what is rejected leaves the reports, and its file keeps what was said`() async throws {
        let dossier = try await world.draft()
        try await world.act(.submit, dossier, by: world.centre)
        let reason: [String: FieldTree] = ["reason": .text("Máy không thuộc đối tượng")]
        let view = try await world.act(.reject, dossier, reason, by: world.department)
        let standing: Int? = try await world.database.read { try $0.value("SELECT COUNT(*) FROM standing") }

        #expect(view.dossier.state == .rejected)
        #expect(view.money.sum(.registered) == Dong(300_000_000))
        #expect(standing == 0)
    }

    @Test func `the nightly check finds a state that no act led to`() async throws {
        let dossier = try await world.local(upTo: .closed)
        let sound = try await Consistency(world.database).differences()
        try await world.database.write { tx in
            try tx.execute("UPDATE dossier SET state = 'settled' WHERE id = \(dossier.id)")
        }
        let broken = try await Consistency(world.database).differences()

        #expect(sound == [])
        #expect(broken == ["Hồ sơ \(dossier.code): trạng thái không phải là trạng thái sau việc cuối cùng."])
    }
}
