import TestSupport
import Testing

@testable import KhuyenCong

/// Khoản 3 Điều 23 Thông tư 36/2013/TT-BCT: the plan names who is supported and where; else money is paid to nobody.
@Suite struct GroupSchemeChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private static let unnamed = "Dòng 1 của đề án nhóm chưa có địa bàn, đơn vị thụ hưởng."
    private static let noPlan = "Chưa thấy kế hoạch của đề án nhóm: Kế hoạch tổ chức thực hiện (Mẫu số 11)."

    /// Machines for establishments that nobody has named yet.
    private func open(level: String = "local", source: String = "province") -> FieldTree {
        DossierWorld.machinery(level: level, scheme: "group", source: source).replacingLines {
            $0.merging(.group(["place": .empty, "beneficiary": .empty]))
        }
    }

    private func change(_ type: String, _ fields: [String: FieldTree], line: Int64 = 1, _ dossier: Dossier) async throws
    {
        let common: [String: FieldTree] = [
            "type": .text(type), "line": .number(line), "cause": .text("Theo kế hoạch Mẫu số 11"),
            "decider": .text("department"),
        ]
        try await world.act(
            .change,
            dossier,
            common.merging(fields) { _, new in new },
            by: world.department
        )
    }

    private func name(_ beneficiary: String, line: Int64 = 1, _ dossier: Dossier) async throws {
        try await change("place", ["place": .text("17329")], line: line, dossier)
        try await change("beneficiary", ["beneficiary": .group(["name": .text(beneficiary)])], line: line, dossier)
    }

    private func checks(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree] = [:],
        by officer: Officer
    ) async throws -> [CheckResult] {
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        return try await world.dossiers.check(
            act,
            on: .dossier(dossier.id),
            FieldTree.group(["version": .number(Int64(view.dossier.version))]).merging(.group(fields)),
            by: officer,
            at: world.now
        ).filter { $0.rule == .groupNaming }
    }

    @Test func `a contract may come before the plan, an advance may not`() async throws {
        let dossier = try await world.local(open(), upTo: .approved)
        let contract = try await checks(.contract, dossier, by: world.department)
        try await world.act(.contract, dossier, by: world.department)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.advance, dossier, DossierWorld.advance(200_000_000), by: world.department)
        }
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)

        #expect(contract.map(\.verdict) == [.undecided])
        #expect(contract.map(\.sentence) == [GroupSchemeChecksTests.unnamed])
        #expect(refusal?.message == GroupSchemeChecksTests.unnamed)
        #expect(refusal?.details.map(\.field) == ["lines.1"])
        #expect(refusal?.details.map(\.citation) == ["Theo khoản 3 Điều 23 Thông tư 36/2013/TT-BCT"])
        #expect(view.dossier.state == .contracted)
        #expect(view.money.sum(.advanced) == .zero)
    }

    @Test func `once the line is named only the plan is asked for, until a paper of the file is it`() async throws {
        let dossier = try await world.local(open(), upTo: .contracted)
        try await name("HTX Chè Thanh Mai", dossier)
        let advance = DossierWorld.advance(200_000_000)
        let plan = FieldTree.group([
            "kind": .text(PaperKind.implementationPlan.rawValue), "number": .text("07/KH-TTKC"),
            "day": .text("2026-11-20"),
        ])
        let before = try await checks(.advance, dossier, advance, by: world.department)
        let with = advance.merging(["papers": .list([plan])]) { _, new in new }
        try await world.act(.advance, dossier, with, by: world.department)

        let later = try await checks(.accept, dossier, by: world.department)

        #expect(before.map(\.verdict) == [.undecided])
        #expect(before.map(\.sentence) == [GroupSchemeChecksTests.noPlan])
        #expect(later == [])
    }

    @Test func `what was named for nobody is neither accepted nor paid without a reason`() async throws {
        let dossier = try await world.local(open(), upTo: .contracted)
        try await world.act(
            .report,
            dossier,
            ["year": .number(2026), "month": .number(11), "done": .text("Đã lắp máy")],
            by: world.centre
        )
        let accept = try await checks(.accept, dossier, by: world.department)
        let reason = FieldTree.list([
            .group(["rule": .text("groupNaming"), "reason": .text("Kế hoạch đang trình ký")])
        ])
        let fields = DossierWorld.advance(200_000_000).merging(["overrides": reason]) { _, new in new }
        let view = try await world.act(.advance, dossier, fields, by: world.department)

        #expect(accept.map(\.verdict) == [.doesNotHold, .undecided])
        #expect(accept.map(\.sentence) == [GroupSchemeChecksTests.unnamed, GroupSchemeChecksTests.noPlan])
        #expect(view.history.first?.checks.compactMap(\.overrideReason) == ["Kế hoạch đang trình ký"])
    }

    @Test func `a national scheme cites the circular, and one that is not a group is not asked`() async throws {
        let group = try await world.national(open(level: "national", source: "national"))
        let single = try await world.local(
            DossierWorld.machinery(name: "Cơ sở khác", serial: "S-02", phone: "0987654321"),
            upTo: .approved
        )

        let national = try await checks(.contract, group, by: world.agency)

        #expect(national.map(\.basis) == [LegalBasis("Khoản 3 Điều 23 Thông tư 36/2013/TT-BCT", .fullText)])
        #expect(try await checks(.contract, single, by: world.department) == [])
    }

    /// The establishment that is ready does not wait for those that are still sought.
    @Test func `only the lines that the act is about must be named`() async throws {
        guard case .list(let lines) = open()["lines"], let line = lines.first else { return }
        let pair = open().merging(.group(["lines": .list([line, line]), "machines": .list([])]))
        let dossier = try await world.local(pair, upTo: .contracted)
        try await name("HTX Chè Thanh Mai", dossier)
        let first = try await checks(.advance, dossier, DossierWorld.advance(200_000_000), by: world.department)
        var other = DossierWorld.advance(200_000_000)
        other["lines"] = .list([
            .group([
                "line": .number(2),
                "amounts": .list([
                    .group(["source": .text("province"), "year": .number(2026), "amount": .number(200_000_000)])
                ]),
            ])
        ])

        let second = try await checks(.advance, dossier, other, by: world.department)

        #expect(first.map(\.line) == [nil])
        #expect(second.map(\.line) == [2, nil])
        #expect(second.first?.verdict == .doesNotHold)
    }

    /// At a fair many stand under one line.
    @Test func `contents without one establishment may be held anywhere`() async throws {
        let fair = FieldTree.group([
            "kind": .text("product"), "item": .text("fairParticipation"), "eligibleCost": .number(40_000_000),
            "amounts": .list([
                .group(["source": .text("province"), "amount": .number(30_000_000)]),
                .group(["source": .text("counterpart"), "amount": .number(10_000_000)]),
            ]),
        ])
        let fields = open().merging(.group(["lines": .list([fair]), "machines": .list([])]))
        let dossier = try await world.local(fields, upTo: .contracted)
        let before = try await checks(.advance, dossier, DossierWorld.advance(20_000_000), by: world.department)
        try await change("place", ["place": .text("17329")], dossier)

        let after = try await checks(.advance, dossier, DossierWorld.advance(20_000_000), by: world.department)

        #expect(before.map(\.verdict) == [.undecided, .undecided])
        #expect(before.first?.sentence == "Dòng 1 của đề án nhóm chưa có địa bàn, đơn vị thụ hưởng.")
        #expect(after.map(\.verdict) == [.undecided, .undecided])
        #expect(after.first?.sentence == "Dòng 1 của đề án nhóm chưa có đơn vị thụ hưởng.")
    }
}
