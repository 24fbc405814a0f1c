import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ContractTests {
    private let world: DossierWorld
    private let province = DossierMoney.Key(line: 1, source: .province, year: 2026)
    private let counterpart = DossierMoney.Key(line: 1, source: .counterpart, year: 2026)

    init() async throws {
        world = try await DossierWorld()
    }

    private func contracts(of dossier: Dossier) async throws -> [Contract] {
        try await world.database.read { try Contract.load(dossier.id, in: $0) }
    }

    private static let paper = FieldTree.group(["number": .text("05/HĐ-KC"), "office": .text("Sở Công Thương")])

    private func contract(_ number: String, kind: String = "contract", _ amounts: FieldTree? = nil) -> FieldTree {
        .group([
            "kind": .text(kind), "number": .text(number), "day": .text("2026-11-20"),
            "giver": .text("Sở Công Thương"), "taker": .text("Trung tâm Khuyến công"), "lines": amounts ?? .empty,
        ])
    }

    @Test func `a signing that names no contract makes one of its paper and amounts`() async throws {
        let dossier = try await world.local(upTo: .approved)
        try await world.act(.contract, dossier, ["document": ContractTests.paper], by: world.department)
        let contract = try #require(try await contracts(of: dossier).first)

        #expect(contract.kind == .contract)
        #expect(contract.number == "05/HĐ-KC")
        #expect(contract.giver == "Sở Công Thương")
        #expect(contract.taker == "Trung tâm Khuyến công Nghệ An")
        #expect(contract.amounts == [province: Dong(300_000_000), counterpart: Dong(500_000_000)])
    }

    @Test(arguments: [("Quyết định", ContractKind.assignment), ("Hợp đồng", .contract)])
    func `a decision assigns, a contract binds`(type: String, kind: ContractKind) async throws {
        let dossier = try await world.local(upTo: .approved)
        let paper = FieldTree.group(["type": .text(type), "number": .text("7")])
        try await world.act(.contract, dossier, ["document": paper], by: world.department)
        #expect(try await contracts(of: dossier).map(\.kind) == [kind])
    }

    @Test func `a second signing and a change of money are annexes that hold the difference`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let lower = DossierWorld.money(280_000_000)
        try await world.act(.contract, dossier, ["lines": lower], by: world.department)
        let found = try await contracts(of: dossier)

        #expect(found.map(\.kind) == [.contract, .annex])
        #expect(found.map { $0.sum() } == [Dong(300_000_000), Dong(-20_000_000)])
        #expect(found[1].parentID == found[0].id)
    }

    @Test func `two contracts and the support contract of the beneficiary share the lines`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let fields: [String: FieldTree] = [
            "contracts": .list([
                contract("01/HĐ", DossierWorld.money(100_000_000)), contract("02/HĐ"),
                contract("03/HĐHT", kind: "support", DossierWorld.money(300_000_000)),
            ])
        ]
        try await world.act(.contract, dossier, fields, by: world.department)
        let found = try await contracts(of: dossier)

        #expect(found.map(\.number) == ["01/HĐ", "02/HĐ", "03/HĐHT"])
        #expect(found.map { $0.sum() } == [Dong(100_000_000), Dong(200_000_000), Dong(300_000_000)])
    }

    @Test func `contracts that do not add up, and support beyond them, are refused`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let short = await #expect(throws: Refusal.self) {
            let fields = ["contracts": FieldTree.list([contract("01/HĐ", DossierWorld.money(100_000_000))])]
            try await world.act(.contract, dossier, fields, by: world.department)
        }
        let beyond = await #expect(throws: Refusal.self) {
            let support = contract("02/HĐHT", kind: "support", DossierWorld.money(300_000_001))
            try await world.act(.contract, dossier, ["contracts": .list([support])], by: world.department)
        }

        #expect(short?.message == "Dòng 1: giá trị các hợp đồng lệch 700.000.000 đồng so với số tiền ký của việc này.")
        #expect(beyond?.message.contains("vượt giá trị hợp đồng thực hiện 300.000.000 đồng") == true)
        #expect(try await contracts(of: dossier) == [])
    }

    @Test func `one paper over two files is one contract, and an annex must name one of the file`() async throws {
        let first = try await world.local(upTo: .approved)
        let second = try await world.local(
            DossierWorld.machinery(name: "HTX Chè Thanh Mai", serial: "S-02", phone: "0987654321"),
            upTo: .approved
        )
        for dossier in [first, second] {
            try await world.act(.contract, dossier, ["contracts": .list([contract("09/HĐ")])], by: world.department)
        }
        let shared = try await contracts(of: first) + contracts(of: second)
        let annex = FieldTree.group(["kind": .text("annex"), "number": .text("1"), "parent": .text("99/HĐ")])
        let unknown = await #expect(throws: Refusal.self) {
            let fields: [String: FieldTree] = [
                "contracts": .list([annex]), "lines": DossierWorld.money(290_000_000),
            ]
            try await world.act(.contract, first, fields, by: world.department)
        }

        #expect(Set(shared.map(\.id)).count == 1)
        #expect(shared.map(\.otherFiles) == [[second.code], [first.code]])
        #expect(unknown == .invalid("Hồ sơ không có hợp đồng số 99/HĐ.", field: "contracts"))
    }
}
