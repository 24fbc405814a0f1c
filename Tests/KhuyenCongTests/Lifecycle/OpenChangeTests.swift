import TestSupport
import Testing

@testable import KhuyenCong

/// Plans that are adjusted again and again are a complaint of the published reports: one change is finished before the next.
@Suite struct OpenChangeTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test(
        arguments: [
            (OpenChange.suspension, [.content, .machine, .amountUp, .source, .shift, .suspend]),
            (.unnumberedMoney, [.extendNextYear, .amountUp, .amountDown, .source, .shift, .stop]),
        ] as [(OpenChange, [ChangeType])]
    )
    func `what may not be decided while something is open`(open: OpenChange, refused: [ChangeType]) {
        #expect(ChangeType.allCases.filter { !$0.mayStand(beside: open) } == refused)
    }

    private func amountDown(_ dong: Int64, number: String?) async throws -> [String: FieldTree] {
        [
            "type": .text("amountDown"), "cause": .text("Giảm quy mô"), "decider": .text("department"),
            "lines": DossierWorld.money(dong), "document": .group(["number": number.map(FieldTree.text) ?? .empty]),
        ]
    }

    @Test func `a second change of money waits for the number of the first`() async throws {
        let dossier = try await world.local(upTo: .approved)
        try await world.act(.change, dossier, amountDown(280_000_000, number: nil), by: world.department)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.change, dossier, amountDown(270_000_000, number: "2"), by: world.department)
        }
        let partner: [String: FieldTree] = [
            "type": .text("partner"), "cause": .text("Bổ sung"), "decider": .text("department"),
            "after": .text("Hội Nông dân"),
        ]
        try await world.act(.change, dossier, partner, by: world.department)

        #expect(
            refusal?.message
                == "Không quyết định “Giảm kinh phí hỗ trợ” khi đề án có điều chỉnh kinh phí chưa ghi số quyết định."
        )
    }

    @Test func `the number that comes later lets the next change of money go on`() async throws {
        let dossier = try await world.local(upTo: .approved)
        try await world.act(.change, dossier, amountDown(280_000_000, number: nil), by: world.department)
        let terms = try await world.dossiers.changeTerms(.dossier(dossier.id), on: world.now.day, by: world.department)
        try await number(dossier, "12/QĐ-SCT", by: world.department)
        let done = try await world.act(
            .change,
            dossier,
            amountDown(270_000_000, number: "13/QĐ-SCT"),
            by: world.department
        )

        #expect(terms.first { $0.type == .amountUp }?.obstacles == [.unnumberedMoney])
        #expect(done.history.prefix(2).map(\.document.number) == ["13/QĐ-SCT", "12/QĐ-SCT"])
        #expect(
            done.history.dropFirst().first?.lateNumber
                == LateNumber(number: "12/QĐ-SCT", year: 2026, enteredAt: world.now, officerName: "so.cong.thuong")
        )
    }

    private func number(_ dossier: Dossier, _ number: String, by officer: Officer) async throws {
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        let fields = FieldTree.group([
            "version": .number(Int64(view.dossier.version)), "number": .text(number), "year": .number(2026),
            "position": .number(Int64(view.history.first?.position ?? 0)),
        ])
        _ = try await world.dossiers.number(fields, in: .dossier(dossier.id), by: officer, at: world.now)
    }

    @Test func `a suspended project gets no other machine`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        try await world.act(.suspend, dossier, ["reason": .text("Mặt bằng")], by: world.department)
        let change: [String: FieldTree] = [
            "type": .text("machine"), "cause": .text("Hết hàng"), "decider": .text("department"),
            "machines": .list([.group(["name": .text("Máy sấy khác"), "unitPrice": .number(800_000_000)])]),
        ]
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.change, dossier, change, by: world.department)
        }

        #expect(refusal?.message == "Không quyết định “Đổi máy móc, thiết bị” khi đề án đang tạm dừng.")
    }

    @Test func `a stop that the Department decides alone is refused`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.stop, dossier, ["reason": .text("Thiếu vốn")], by: world.department)
        }

        #expect(
            refusal?.message
                == "Việc “Ngừng thực hiện” của đề án đơn lẻ Khuyến công địa phương do Chủ tịch UBND tỉnh quyết định; "
                + "văn bản này do Giám đốc Sở Công Thương quyết định."
        )
    }

    @Test func `the form tells of each kind who decides, which papers and what follows for the money`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        try await world.act(.suspend, dossier, ["reason": .text("Mặt bằng")], by: world.department)
        let terms = try await world.dossiers.changeTerms(.dossier(dossier.id), on: world.now.day, by: world.department)

        #expect(terms.map(\.type) == ChangeType.allCases.filter { !$0.needsLines })
        #expect(
            terms.first { $0.type == .amountUp }?.sentence
                == "Chủ tịch UBND tỉnh quyết định. Kinh phí phê duyệt và hợp đồng ghi theo số mới. Giấy tờ: văn bản đề "
                + "nghị nêu rõ lý do; Xác nhận của Sở Công Thương với đề án quốc gia; Dự toán điều chỉnh. "
                + "Chưa làm được: đề án đang tạm dừng."
        )
    }
}
