import TestSupport
import Testing

@testable import KhuyenCong

/// Support goes to who can pay the rest; whoever appraises says so, and whoever approves reads it.
@Suite struct FinanceChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func appraise(
        _ dossier: Dossier,
        _ findings: [[String: FieldTree]],
        _ more: [String: FieldTree] = [:]
    ) async throws -> DossierView {
        let rows: [String: FieldTree] = ["finances": .list(findings.map { .group($0) })]
        return try await world.act(.appraise, dossier, rows.merging(more) { $1 }, by: world.department)
    }

    private func checks(_ view: DossierView) -> [CheckResult] {
        view.history.first?.checks.filter { $0.rule == .finances } ?? []
    }

    @Test func `who can pay its part is said to, beside what it promised`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let view = try await appraise(dossier, [["verdict": .text("sound"), "ownFunds": .number(500_000_000)]])

        #expect(checks(view).map(\.verdict) == [.holds])
        #expect(
            checks(view).map(\.sentence) == [
                "Năng lực tài chính của cơ sở ở dòng 1: bảo đảm; vốn tự có 500.000.000 đồng, vốn đối ứng cam kết "
                    + "500.000.000 đồng."
            ]
        )
    }

    @Test func `own funds below the counterpart leave a doubt that who approves reads on the file`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let appraised = try await appraise(dossier, [["verdict": .text("sound"), "ownFunds": .number(499_999_999)]])
        try await world.act(.register, dossier, by: world.department)
        let approved = try await world.act(.approve, dossier, by: world.leader)

        #expect(checks(appraised).map(\.verdict) == [.undecided])
        #expect(checks(approved).map(\.verdict) == [.undecided])
        #expect(approved.doubts.filter { $0.rule == .finances }.map(\.line) == [1])
    }

    @Test func `an unsound beneficiary is not proposed, unless against the finding and with a reason`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let unsound: [String: FieldTree] = ["verdict": .text("unsound"), "grounds": .text("Nợ quá hạn 2 tỷ đồng")]
        let refusal = await #expect(throws: Refusal.self) { try await appraise(dossier, [unsound]) }
        let reason: [String: FieldTree] = [
            "overrides": .list([.group(["rule": .text("finances"), "reason": .text("Ngân hàng bảo lãnh")])])
        ]
        let view = try await appraise(dossier, [unsound], reason)

        #expect(
            refusal?.message
                == "Năng lực tài chính của cơ sở ở dòng 1: không bảo đảm: Nợ quá hạn 2 tỷ đồng."
        )
        #expect(checks(view).map(\.overrideReason) == ["Ngân hàng bảo lãnh"])
    }

    @Test(
        arguments: [
            ([["verdict": .text("doubtful")]], ["finances.1.grounds"]),
            ([["grounds": .text("Chưa có báo cáo")]], ["finances.1.verdict"]),
            ([["verdict": .text("sound")], ["verdict": .text("sound")]], ["finances"]),
            ([["verdict": .text("good")]], ["finances.1.verdict"]),
        ] as [([[String: FieldTree]], [String])]
    )
    func `a finding that does not say enough is refused at its field`(
        findings: [[String: FieldTree]],
        fields: [String]
    ) async throws {
        let dossier = try await world.local(upTo: .submitted)
        let refusal = await #expect(throws: Refusal.self) { try await appraise(dossier, findings) }

        #expect(refusal?.details.compactMap(\.field) == fields)
    }

    /// The form names every line of the file; one of which nothing is said was not looked into.
    @Test func `a line of which nothing is said has no finding`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let view = try await appraise(dossier, [["line": .number(1)]])

        #expect(checks(view) == [])
    }

    @Test func `a finding of a line that the file does not have is refused`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let finding: [String: FieldTree] = ["line": .number(2), "verdict": .text("sound")]
        let refusal = await #expect(throws: Refusal.self) { try await appraise(dossier, [finding]) }

        #expect(refusal?.field == "finances")
        #expect(refusal?.message == "Đề án không có dòng 2.")
    }
}
