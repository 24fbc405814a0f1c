import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Điểm a Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT: whoever decides a change of content must see what is changed.
@Suite struct ContentChangeTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func change(_ dossier: Dossier, _ content: [String: FieldTree]) async throws -> DossierView {
        let fields: [String: FieldTree] = [
            "type": .text("content"), "cause": .text("Mặt bằng hẹp hơn"), "decider": .text("provincialCommittee"),
            "document": .group(["office": .text("UBND tỉnh"), "number": .text("12/QĐ-UBND")]),
            "content": .group(content),
        ]
        return try await world.act(.change, dossier, fields, by: world.department)
    }

    @Test func `what is written anew stands in the file, beside what stood there`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let view = try await change(
            dossier,
            [
                "scale": .text("Một dây chuyền 300 kg mỗi ngày"), "objective": .text("Nâng công suất sấy"),
                "costItem": .text("Máy sấy băng tải"), "quantities": .group(["machines": .number(1)]),
            ]
        )
        let line = try #require(view.lines.first)
        let stored: [String] = try await world.database.read { tx in
            try tx.rows(
                """
                SELECT l.cost_item, q.measure FROM project_line l JOIN line_quantity q ON q.line_id = l.id
                WHERE l.id = \(line.lineID) AND q.planned = 1
                """
            ) { "\(try $0.get(0) as String), \(try $0.get(1) as String)" }
        }

        // The objective reads as before.
        #expect(
            view.history.first?.differences == [
                ProposalDifference(path: "lines.1.costItem", before: .empty, after: .text("Máy sấy băng tải")),
                ProposalDifference(
                    path: "lines.1.quantities",
                    before: .empty,
                    after: .group(["machines": .number(1)])
                ),
                ProposalDifference(
                    path: "scale",
                    before: .text("Một dây chuyền 500 kg mỗi ngày"),
                    after: .text("Một dây chuyền 300 kg mỗi ngày")
                ),
            ]
        )
        #expect(stored == ["Máy sấy băng tải, machines"])
    }

    @Test func `another activity is judged by its own norm and is the ledger's line from then on`() async throws {
        let dossier = try await world.local(DossierWorld.machinery(support: 200_000_000), upTo: .approved)
        let dear = await #expect(throws: Refusal.self) {
            try await change(dossier, ["kind": .text("consulting"), "item": .text("consulting")])
        }
        let mixed = await #expect(throws: Refusal.self) { try await change(dossier, ["item": .text("consulting")]) }
        let view = try await change(dossier, ["kind": .text("model"), "item": .text("newTechnologyModel")])

        // 200 triệu for a consultancy is over its ceiling.
        #expect(dear?.kind == .conflict)
        #expect(mixed?.field == "content")
        #expect(view.lines.map(\.kind) == [.model])
        #expect(view.dossier.proposal["lines"].items.map { $0["item"] } == [.text("newTechnologyModel")])
    }

    @Test(arguments: [[:], ["objective": .text(" Nâng  công suất sấy")]] as [[String: FieldTree]])
    func `a change that changes nothing is refused`(content: [String: FieldTree]) async throws {
        let dossier = try await world.local(upTo: .approved)
        let refusal = await #expect(throws: Refusal.self) { try await change(dossier, content) }
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)

        #expect(refusal?.message == "Nội dung mới giống nội dung đang có.")
        #expect(view.history.first?.act == .approve)
    }
}
