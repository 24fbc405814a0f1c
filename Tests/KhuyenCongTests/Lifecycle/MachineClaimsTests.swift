import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct MachineClaimsTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func underWay(_ name: String, serial: String, model: FieldTree = .text("BT-500")) async throws -> Dossier {
        let fields = DossierWorld.machinery(name: name, serial: serial, phone: name)
        guard case .list(let machines) = fields["machines"] else {
            return try await world.local(fields, upTo: .underWay)
        }
        let changed = FieldTree.list(machines.map { $0.merging(.group(["model": model])) })
        return try await world.local(fields.merging(.group(["machines": changed])), upTo: .underWay)
    }

    /// That its number is not the approved one was decided, so that only what was supported before can refuse it.
    private func bought(_ changes: [String: FieldTree]) -> [String: FieldTree] {
        DossierWorld.bought(["decision": FieldTree.text("Số máy theo tem máy")].merging(changes) { $1 })
    }

    private func refusal(_ dossier: Dossier, _ changes: [String: FieldTree]) async throws -> Refusal {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.accept, dossier, bought(changes), by: world.department)
        }
        return try #require(refusal)
    }

    /// A number typed with other separators, and the machine under another name, is the same machine.
    @Test(arguments: ["A-01", "a01", "A 01"])
    func `a machine accepted before is found by its number, whatever it is called`(serial: String) async throws {
        let first = try await underWay("Cơ sở Một", serial: "P-1")
        try await world.act(.accept, first, bought(["serial": .text("A-01")]), by: world.department)
        let second = try await underWay("Cơ sở Hai", serial: "P-2")
        let refusal = try await refusal(second, ["serial": .text(serial)])

        #expect(refusal.message == "Máy “Máy sấy chè băng tải”, số máy \(serial), đã có ở hồ sơ \(first.code).")
    }

    @Test func `a machine on another file's approved list is found as well`() async throws {
        let listed = try await underWay("Cơ sở Một", serial: "L-9")
        let second = try await underWay("Cơ sở Hai", serial: "P-2")
        #expect(try await refusal(second, ["serial": .text("L9")]).message.contains("ở hồ sơ \(listed.code)"))
    }

    @Test func `an approved list without a type leaves a difference to be decided`() async throws {
        let dossier = try await underWay("Cơ sở Một", serial: "A-1", model: .empty)
        let silent = try await refusal(dossier, ["serial": .text("A-1"), "decision": .empty])
        let decided = bought(["serial": .text("A-1"), "decision": .text("Đúng loại theo báo giá đã duyệt")])
        let view = try await world.act(.accept, dossier, decided, by: world.department)

        #expect(silent.message.contains("danh mục duyệt để trống loại máy, mua “BT-500”"))
        #expect(view.bought.map(\.differences) == ["danh mục duyệt để trống loại máy, mua “BT-500”"])
    }

    @Test func `an invoice of one seller for machines of two files passes only with a reason`() async throws {
        let seller = FieldTree.text("0101243150")
        let first = try await underWay("Cơ sở Một", serial: "P-1")
        let own = bought(["serial": .text("A-1"), "sellerTaxCode": seller])
        try await world.act(.accept, first, own, by: world.department)
        let second = try await underWay("Cơ sở Hai", serial: "P-2")
        let refusal = try await refusal(second, ["serial": .text("A-2"), "sellerTaxCode": seller])
        var fields = bought(["serial": .text("A-2"), "sellerTaxCode": seller])
        fields["overrides"] = .list([
            .group(["rule": .text("voucherClaimedTwice"), "reason": .text("Một hóa đơn, hai máy")])
        ])
        let view = try await world.act(.accept, second, fields, by: world.department)

        #expect(refusal.message.contains("Hóa đơn 0000123") && refusal.message.contains(first.code))
        #expect(view.dossier.state == .accepted)
    }
}
