import TestSupport
import Testing

@testable import KhuyenCong

/// Điểm a Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT: only the Minister raises the support, whatever the change is called.
@Suite struct SupportShiftTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// An approved national project of 250 triệu.
    private func national() async throws -> Dossier {
        try await world.national(
            DossierWorld.machinery(level: "national", source: "national", support: 250_000_000)
        )
    }

    private func change(_ type: String, _ lines: FieldTree, decider: String = "agency") -> [String: FieldTree] {
        [
            "type": .text(type), "cause": .text("Cân đối lại"), "decider": .text(decider), "lines": lines,
            "document": .group(["office": .text("Bộ Công Thương"), "number": .text("12/QĐ-BCT")]),
        ]
    }

    private func split(national: Int64, province: Int64) -> FieldTree {
        let amounts = [("national", national), ("province", province), ("counterpart", 550_000_000)]
            .filter { $0.1 > 0 }
            .map { source, dong in
                FieldTree.group(["source": .text(source), "year": .number(2026), "amount": .number(dong)])
            }
        return .list([.group(["line": .number(1), "amounts": .list(amounts)])])
    }

    private func checks(_ dossier: Dossier, _ fields: [String: FieldTree]) async throws -> [CheckResult] {
        let view = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)
        return try await world.dossiers.check(
            .change,
            on: .dossier(dossier.id),
            FieldTree.group(["version": .number(Int64(view.dossier.version))]).merging(.group(fields)),
            by: world.agency,
            at: world.now
        ).filter { $0.rule == .changeDecider }
    }

    @Test func `a change of source that raises the support is not the agency's`() async throws {
        let dossier = try await national()
        let fields = change("source", split(national: 250_000_000, province: 50_000_000))
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.change, dossier, fields, by: world.agency)
        }
        let untouched = try await world.dossiers.view(.dossier(dossier.id), by: .localOperator)

        #expect(
            refusal?.message
                == "Việc “Tăng kinh phí hỗ trợ” của đề án đơn lẻ Khuyến công quốc gia do Bộ trưởng Bộ Công "
                + "Thương quyết định; văn bản này do Cục quản lý khuyến công quyết định. Việc này làm tăng: kinh phí hỗ "
                + "trợ trước điều chỉnh 250.000.000 đồng, sau điều chỉnh 300.000.000 đồng."
        )
        #expect(refusal?.details.first?.citation?.contains("Điểm a Khoản 2 Điều 11") == true)
        #expect(untouched.money.sum(.approved) == Dong(250_000_000))
    }

    @Test func `the Minister may raise it by a change of source`() async throws {
        let dossier = try await national()
        let fields = change("source", split(national: 250_000_000, province: 50_000_000), decider: "minister")
        let view = try await world.act(.change, dossier, fields, by: world.agency)

        #expect(view.money.sum(.approved) == Dong(300_000_000))
    }

    /// The total stays, the money of the national programme does not.
    @Test func `a change of source to the national programme is a raise of its part`() async throws {
        let dossier = try await national()
        try await world.act(
            .change,
            dossier,
            change("source", split(national: 150_000_000, province: 100_000_000)),
            by: world.agency
        )

        let back = try await checks(dossier, change("source", split(national: 200_000_000, province: 50_000_000)))

        #expect(back.map(\.verdict) == [.holds, .doesNotHold])
        #expect(
            back.last?.sentence.hasSuffix(
                "Việc này làm tăng: kinh phí khuyến công quốc gia trước điều chỉnh 150.000.000 đồng, "
                    + "sau điều chỉnh 200.000.000 đồng."
            ) == true
        )
    }

    @Test(
        arguments: [
            (
                "amountDown", 300_000_000,
                "“Giảm kinh phí hỗ trợ” nhưng số mới không làm giảm kinh phí hỗ trợ: kinh phí hỗ trợ trước điều chỉnh "
                    + "250.000.000 đồng, sau điều chỉnh 300.000.000 đồng."
            ),
            (
                "amountDown", 250_000_000,
                "“Giảm kinh phí hỗ trợ” nhưng số mới không làm giảm kinh phí hỗ trợ: kinh phí hỗ trợ trước điều chỉnh "
                    + "250.000.000 đồng, sau điều chỉnh 250.000.000 đồng."
            ),
            (
                "amountUp", 200_000_000,
                "“Tăng kinh phí hỗ trợ” nhưng số mới làm giảm kinh phí hỗ trợ: kinh phí hỗ trợ trước điều chỉnh "
                    + "250.000.000 đồng, sau điều chỉnh 200.000.000 đồng."
            ),
        ] as [(String, Int64, String)]
    )
    func `a change goes in the direction of its name, even where the Minister signs`(
        type: String,
        dong: Int64,
        sentence: String
    ) async throws {
        let dossier = try await national()
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(
                .change,
                dossier,
                change(type, split(national: dong, province: 0), decider: "minister"),
                by: world.agency
            )
        }

        #expect(refusal?.message == sentence)
    }

    @Test func `a decrease is the agency's, and asks for nobody else`() async throws {
        let dossier = try await national()

        let checks = try await checks(dossier, change("amountDown", split(national: 200_000_000, province: 0)))

        #expect(checks.map(\.verdict) == [.holds])
    }
}
