import TestSupport
import Testing

@testable import KhuyenCong

/// An establishment goes to two fairs abroad in a year at the State's cost, and no third.
@Suite struct FairChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func fair(of name: String, year: Int64 = 2026, item: String = "foreignFair") -> FieldTree {
        let line = FieldTree.group([
            "kind": .text("product"), "item": .text(item), "place": .text("17329"),
            "beneficiary": .group(["name": .text(name)]), "eligibleCost": .number(40_000_000),
            "amounts": .list([
                .group(["source": .text("province"), "amount": .number(30_000_000)]),
                .group(["source": .text("counterpart"), "amount": .number(10_000_000)]),
            ]),
        ])
        return DossierWorld.machinery().merging(
            .group([
                "title": .text("Hỗ trợ tham dự hội chợ nước ngoài"), "year": .number(year), "lines": .list([line]),
                "machines": .list([]),
            ])
        )
    }

    /// What appraising a file finds of fairs, once it is submitted.
    private func found(_ fields: FieldTree) async throws -> [CheckResult] {
        let dossier = try await world.draft(fields)
        let submitted = try await world.act(.submit, dossier, by: world.centre).dossier
        return try await world.dossiers.check(
            .appraise,
            on: .dossier(submitted.id),
            .group(["version": .number(Int64(submitted.version)), "conclusion": .text("approve")]),
            by: world.department,
            at: world.now
        ).filter { $0.rule == .fairsAbroad }
    }

    @Test func `a third fair abroad in a year is refused, with the files of the two`() async throws {
        let name = "HTX Mây tre Hồng Lam"
        let first = try await found(fair(of: name))
        let second = try await found(fair(of: name))
        let third = try await found(fair(of: name))

        #expect(first == [] && second == [])
        #expect(third.map(\.verdict) == [.doesNotHold])
        #expect(
            third.map(\.sentence) == [
                "“HTX Mây tre Hồng Lam” đã được hỗ trợ dự hội chợ nước ngoài 2 lần trong năm 2026 (hồ sơ HS1, HS2); "
                    + "mỗi cơ sở không quá 2 lần một năm."
            ]
        )
        #expect(third.first?.basis?.citation.contains("Thông tư 46/2012") == true)
        #expect(third.first?.row?.table == "rule")
    }

    @Test func `fairs at home, another year and another establishment do not count`() async throws {
        let name = "HTX Mây tre Hồng Lam"
        _ = try await found(fair(of: name))
        _ = try await found(fair(of: name, year: 2025))
        _ = try await found(fair(of: name, item: "fairParticipation"))
        _ = try await found(fair(of: "HTX Gốm Trù Sơn"))

        #expect(try await found(fair(of: name)) == [])
    }
}
