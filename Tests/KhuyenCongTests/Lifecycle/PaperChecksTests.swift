import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Thông tư 36/2013/TT-BCT, Điều 10, 13 and 14: an advance or a settlement without its papers is paid back later.
@Suite struct PaperChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `of a file of which no paper is kept, nobody can tell`() async throws {
        let dossier = try await national(upTo: .draft)

        let check = try #require(try await check(.submit, dossier, [:], by: world.centre))

        #expect(check.verdict == .undecided)
        #expect(
            check.sentence == "Chưa thấy giấy tờ của bước đề xuất: Công văn đề nghị; "
                + "Văn bản đề nghị của đơn vị thụ hưởng "
                + "(Đơn vị thực hiện không đồng thời là đơn vị thụ hưởng)."
        )
        #expect(check.remedy == "Đính kèm tệp, hoặc ghi số, ngày của bản giấy đang giữ.")
        #expect(check.basis?.citation == "Điểm a Khoản 1 Điều 10 Thông tư 36/2013/TT-BCT ngày 27/12/2013")
    }

    @Test func `once a paper of the step is kept, a missing one refuses national money`() async throws {
        let dossier = try await national(upTo: .draft)
        let one: [String: FieldTree] = ["papers": .list([paper(.officialLetter, number: "12/SCT-QLCN")])]

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, dossier, one, by: world.centre)
        }

        #expect(refusal?.kind == .conflict)
        #expect(
            refusal?.message == "Chưa thấy giấy tờ của bước đề xuất: Văn bản đề nghị của đơn vị thụ hưởng "
                + "(Đơn vị thực hiện không đồng thời là đơn vị thụ hưởng)."
        )
        let both = paper(.beneficiaryRequest, number: "01/ĐN")
        let view = try await world.act(
            .submit,
            dossier,
            ["papers": .list([paper(.officialLetter, number: "12/SCT-QLCN"), both])],
            by: world.centre
        )
        #expect(view.dossier.state == .submitted)
        #expect(view.history.first?.checks.first { $0.rule == .papers }?.verdict == .holds)
    }

    /// A province's own list may ask for other papers than the circular's.
    @Test func `local money is never refused for the circular's papers`() async throws {
        let dossier = try await world.draft()
        let one: [String: FieldTree] = ["papers": .list([paper(.officialLetter, number: "12/SCT-QLCN")])]

        let view = try await world.act(.submit, dossier, one, by: world.centre)

        #expect(view.history.first?.checks.first { $0.rule == .papers }?.verdict == .undecided)
    }

    @Test func `whoever may override does so with a reason that stays`() async throws {
        let dossier = try await national(upTo: .ministryAppraised)
        let override = FieldTree.group(["rule": .text("papers"), "reason": .text("Bản giấy đang ở Bộ")])
        // An appraisal sheet is what the step asks for; minutes do not stand in for it.
        let missing = try await check(
            .approve,
            dossier,
            ["papers": .list([paper(.minutes, number: "3/BB")])],
            by: world.agency
        )

        #expect(missing?.verdict == .undecided)
        let settled = try await world.act(
            .approve,
            dossier,
            ["overrides": .list([override])],
            by: world.agency
        )
        #expect(settled.dossier.state == .approved)
    }

    @Test func `a report that was sent and a contract with its number count as papers`() async throws {
        let dossier = try await national(upTo: .contracted)
        let before = try await check(.advance, dossier, advance, by: world.agency)
        try await world.act(
            .report,
            dossier,
            ["year": .number(2026), "month": .number(11), "done": .text("Đã lắp máy")],
            by: world.centre
        )
        let after = try await check(.advance, dossier, advance, by: world.agency)

        #expect(before?.verdict == .undecided)
        #expect(before?.sentence.contains("Báo cáo tiến độ (Mẫu số 3a)") == true)
        #expect(before?.sentence.contains("Hợp đồng thực hiện đề án") == false)
        #expect(after?.verdict == .holds)
        #expect(after?.sentence == "Đủ giấy tờ bắt buộc của bước tạm ứng.")
    }

    @Test(arguments: [
        (["kind": FieldTree.text("contract")], "papers.1.number"), (["number": .text("1")], "papers.1.kind"),
        (["kind": .text("contract"), "attachment": .number(9)], "papers"),
        (["kind": .text("contract"), "file": .text("a.pdf")], "papers"),
        (["kind": .text("photo"), "number": .text("1"), "position": .text("hai, ba")], "papers.1.position"),
    ])
    func `a paper of which nothing is said, or whose file is not there, is refused`(
        fields: [String: FieldTree],
        field: String
    ) async throws {
        let dossier = try await world.draft()

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, dossier, ["papers": .list([.group(fields)])], by: world.centre)
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == field)
    }

    private var advance: [String: FieldTree] {
        DossierWorld.advance(200_000_000, source: "national")
    }

    private func paper(_ kind: PaperKind, number: String) -> FieldTree {
        .group(["kind": .text(kind.rawValue), "number": .text(number), "day": .text("2026-11-20")])
    }

    /// Khoản 4 Điều 6: the plan is handed over by a decision, which the contract carries out.
    @Test func `a contract asks for the decision that it carries out, and a group scheme for its plan`() async throws {
        let single = try await national(upTo: .approved)
        let scheme = try await national(upTo: .approved, scheme: "group")

        let asked = try await check(.contract, single, [:], by: world.agency)
        let group = try await check(.contract, scheme, [:], by: world.agency)

        #expect(
            asked?.sentence
                == "Chưa thấy giấy tờ của bước hợp đồng: \(PaperKind.decision.label) (Quyết định giao kế hoạch)."
        )
        #expect(
            group?.sentence
                == "Chưa thấy giấy tờ của bước hợp đồng: \(PaperKind.decision.label) (Quyết định giao kế hoạch); "
                + "\(PaperKind.implementationPlan.label) (Đề án nhóm: kế hoạch Mẫu số 11)."
        )
    }

    @Test func `an acceptance asks for the contract, which a paper of the act may name`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        var fields = DossierWorld.acceptance
        fields["papers"] = .list([paper(.contract, number: "05/HĐ-KC")])
        let view = try await world.act(.accept, dossier, fields, by: world.department)
        let other = DossierWorld.machinery(name: "Cơ sở khác", serial: "S-09", phone: "0912345679")
        let open = try await world.local(other, upTo: .underWay)
        let machine = try await world.dossiers.view(.dossier(open.id), by: world.department).machines.first?.id
        let bought = FieldTree.group(DossierWorld.acceptance).namingMachine(try #require(machine))

        let missing = try await world.dossiers.check(
            .accept,
            on: .dossier(open.id),
            bought,
            by: world.department,
            at: world.now
        )
        .first { $0.rule == .papers }

        #expect(view.history.first?.checks.first { $0.rule == .papers }?.verdict == .holds)
        #expect(
            missing?.sentence == "Chưa thấy giấy tờ của bước nghiệm thu: \(PaperKind.contract.label) hoặc "
                + "\(PaperKind.decision.label) (Hợp đồng, hoặc quyết định giao nhiệm vụ)."
        )
    }

    private func check(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree],
        by officer: Officer
    ) async throws -> CheckResult? {
        try await world.dossiers.check(act, on: .dossier(dossier.id), .group(fields), by: officer, at: world.now)
            .first { $0.rule == .papers }
    }

    private func national(upTo state: ProjectState, scheme: String = "single") async throws -> Dossier {
        let dossier = try await world.draft(
            DossierWorld.machinery(
                name: "Cơ sở \(scheme)",
                level: "national",
                scheme: scheme,
                source: "national",
                serial: "S-\(scheme)",
                phone: scheme == "single" ? "0912345678" : "0912345679"
            )
        )
        let contract: [String: FieldTree] = ["document": .group(["number": .text("05/HĐ-KC")])]
        let steps: [(act: ProjectAct, fields: [String: FieldTree], officer: Officer)] = [
            (.submit, [:], world.centre), (.appraise, [:], world.department), (.register, [:], world.department),
            (.appraiseAtMinistry, [:], world.agency), (.approve, [:], world.agency),
            (.contract, contract, world.agency),
        ]
        var reached = dossier
        for step in steps where reached.state != state {
            reached = try await world.act(step.act, dossier, step.fields, by: step.officer).dossier
        }
        return reached
    }
}
