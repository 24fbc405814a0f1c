import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct MachineChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// A file under way whose approved machine states what is told here.
    private func underWay(_ approved: [String: FieldTree]) async throws -> Dossier {
        try await world.local(DossierWorld.machinery().replacingMachines(approved), upTo: .underWay)
    }

    /// What an acceptance of its machine, bought with the changes, would be told.
    private func found(_ dossier: Dossier, _ changes: [String: FieldTree]) async throws -> [CheckResult] {
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        let fields = FieldTree.group(DossierWorld.bought(changes)).namingMachine(view.machines.first?.id ?? 0)
        return try await world.dossiers.check(
            .accept,
            on: .dossier(dossier.id),
            fields,
            by: world.department,
            at: world.now
        ).filter { $0.rule == .machineDifference }
    }

    private static func open(_ difference: String) -> CheckResult {
        CheckResult(
            .machineDifference,
            line: 1,
            .doesNotHold,
            "Có khác biệt chưa được kết luận: \(difference).",
            remedy: "Ghi kết luận của Sở về từng khác biệt rồi nghiệm thu."
        )
    }

    private static let same = CheckResult(
        .machineDifference,
        line: 1,
        .holds,
        "Máy sấy chè băng tải: đúng máy đã duyệt."
    )

    /// What is supported must be new: Điểm b Khoản 4 Điều 4 Thông tư 46/2012/TT-BCT.
    @Test(
        arguments: [
            (2025, "năm sản xuất duyệt 2026, mua 2025"), (nil, "năm sản xuất duyệt 2026, mua chưa ghi"),
        ] as [(Int64?, String)]
    )
    func `an older machine, or one of a year that nobody tells, waits for a decision`(
        year: Int64?,
        difference: String
    ) async throws {
        let dossier = try await underWay(["madeInYear": .number(2026)])
        let checks = try await found(dossier, ["madeInYear": year.map(FieldTree.number) ?? .empty])

        #expect(checks == [MachineChecksTests.open(difference)])
    }

    @Test(arguments: [(2026, 2026), (2026, 2027), (nil, 2019)] as [(Int64?, Int64)])
    func `a machine of the approved year or newer is the approved one, and any where the year was left open`(
        approved: Int64?,
        bought: Int64
    ) async throws {
        let dossier = try await underWay(["madeInYear": approved.map(FieldTree.number) ?? .empty])
        let checks = try await found(dossier, ["madeInYear": .number(bought)])

        #expect(checks == [MachineChecksTests.same])
    }

    @Test(
        arguments: [
            ("S-02", "số máy duyệt S-01, mua S-02"), (nil, "số máy duyệt S-01, mua chưa ghi"),
        ] as [(String?, String)]
    )
    func `another number than the approved one waits for a decision`(
        serial: String?,
        difference: String
    ) async throws {
        let dossier = try await underWay([:])
        let checks = try await found(dossier, ["serial": serial.map(FieldTree.text) ?? .empty])

        #expect(checks.first == MachineChecksTests.open(difference))
    }

    @Test(arguments: [(.text("s 01"), "S-01"), (.empty, "S-77"), (.text("–"), "S-78")] as [(FieldTree, String)])
    func `a number typed with other separators, or that the list left open, is no difference`(
        approved: FieldTree,
        bought: String
    ) async throws {
        let dossier = try await underWay(["serial": approved])
        let checks = try await found(dossier, ["serial": .text(bought)])

        #expect(checks == [MachineChecksTests.same])
    }

    @Test(
        arguments: [
            (["invoice": .empty], "số hóa đơn"), (["serial": .empty], "số máy"),
            (["serial": .text("-"), "invoice": .empty], "số hóa đơn, số máy"),
        ] as [([String: FieldTree], String)]
    )
    func `what ties a machine to its papers is named where it was not told, and stops nobody`(
        changes: [String: FieldTree],
        blank: String
    ) async throws {
        let dossier = try await underWay(["serial": .empty])
        let view = try await world.act(.accept, dossier, DossierWorld.bought(changes), by: world.department)

        #expect(
            machineChecks(of: view) == [
                MachineChecksTests.same,
                CheckResult(
                    .machineDifference,
                    line: 1,
                    .undecided,
                    "Máy “Máy sấy chè băng tải” chưa ghi \(blank).",
                    remedy: "Ghi số trên hóa đơn, trên máy; thiếu thì chưa rõ máy đã được hỗ trợ ở hồ sơ khác hay chưa."
                ),
            ]
        )
        #expect(view.dossier.state == .accepted)
    }

    /// A file without a list was accepted as if everything had been compared.
    @Test(arguments: [("machinery", "machinery"), ("model", "newTechnologyModel")])
    func `machines that no list approves cannot be decided`(kind: String, item: String) async throws {
        let dossier = try await withoutMachines(["kind": .text(kind), "item": .text(item)])
        let view = try await world.act(.accept, dossier, ["machines": .list([])], by: world.department)

        #expect(
            machineChecks(of: view) == [
                CheckResult(
                    .machineDifference,
                    line: 1,
                    .undecided,
                    "Dòng 1 không có danh mục máy được duyệt, chưa kết luận được đã mua đúng máy hay chưa.",
                    remedy: "Lập danh mục bằng điều chỉnh “Đổi máy móc, thiết bị” trước khi nghiệm thu, hoặc đối chiếu "
                        + "với quyết định phê duyệt, hợp đồng."
                )
            ]
        )
        #expect(view.dossier.state == .accepted)
    }

    @Test func `a fair has no machines that a list could approve`() async throws {
        let dossier = try await withoutMachines(["kind": .text("product"), "item": .text("fairParticipation")])
        let view = try await world.act(.accept, dossier, ["machines": .list([])], by: world.department)

        #expect(machineChecks(of: view) == [])
    }

    /// A file under way of one line, with an empty list of machines.
    private func withoutMachines(_ line: [String: FieldTree]) async throws -> Dossier {
        let fields = DossierWorld.machinery(cost: 1_200_000_000).merging(.group(["machines": .list([])]))
            .replacingLines { $0.merging(.group(line)) }
        let dossier = try await world.local(fields, upTo: .contracted)
        var advance = DossierWorld.advance(200_000_000, done: 900_000_000)
        advance["investmentTotal"] = .number(1_200_000_000)
        return try await world.act(.advance, dossier, advance, by: world.department).dossier
    }

    private func machineChecks(of view: DossierView) -> [CheckResult]? {
        view.history.first?.checks.filter { $0.rule == .machineDifference }
    }

    @Test func `the years stand in the file with what was decided about them`() async throws {
        let dossier = try await underWay(["madeInYear": .number(2026)])
        let bought = DossierWorld.bought([
            "madeInYear": .number(2025), "decision": .text("Máy mới, xuất xưởng năm trước"),
        ])
        let view = try await world.act(.accept, dossier, bought, by: world.department)

        #expect(view.machines.map(\.madeInYear) == [2026])
        #expect(view.bought.map(\.madeInYear) == [2025])
        #expect(view.bought.map(\.differences) == ["năm sản xuất duyệt 2026, mua 2025"])
        #expect(view.bought.map(\.decision) == ["Máy mới, xuất xưởng năm trước"])
    }
}
