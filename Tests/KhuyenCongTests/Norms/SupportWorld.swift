import Database
import Testing

@testable import KhuyenCong

/// The seeded packs, and those of three provinces that rule on machinery only.
enum SupportWorld {
    struct Packs: Sendable {
        let norms: [NormPack]
        let rules: [RulePack]
    }

    private static let sharing = Task { try await load() }

    static func packs() async throws -> Packs {
        try await sharing.value
    }

    private static func load() async throws -> Packs {
        let database = try await TerritoriesWorld.sharedDatabase()
        return try await database.read { transaction in
            let seeded = try NormPack.rows("p.superseded_at IS NULL", in: transaction)
            let machinery = try #require(
                seeded.first { $0.code == "2018" }?.norms.first { $0.itemCode == .machinery }
            )
            let local = [
                try pack("Nghệ An", PlaceKey(.of2025, "40"), from: "2021-01-01", millions: 150, like: machinery),
                try pack("Phú Yên", PlaceKey(.of2024, "54"), from: "2020-01-01", millions: 180, like: machinery),
                try pack("Gia Lai", PlaceKey(.of2025, "52"), from: "2025-07-01", millions: 400, like: machinery),
            ]
            return Packs(
                norms: seeded + local,
                rules: try RulePack.rows("p.superseded_at IS NULL", in: transaction)
            )
        }
    }

    private static func pack(
        _ name: String,
        _ place: PlaceKey,
        from day: String,
        millions: Int64,
        like norm: Norm
    ) throws -> NormPack {
        let basis = LegalBasis("\(name): nghị quyết của Hội đồng nhân dân", .fullText)
        let id = 1000 + millions
        let own = Norm(
            id: id,
            packID: id,
            kind: norm.kind,
            item: norm.item,
            rateHundredths: norm.rateHundredths,
            ceiling: Dong(millions * 1_000_000),
            per: norm.per,
            note: nil,
            basis: basis,
            itemCode: norm.itemCode,
            factors: norm.factors,
            version: 1,
            enteredAt: TerritoriesWorld.now,
            supersededAt: nil
        )
        return NormPack(
            id: id,
            code: name,
            name: "Mức hỗ trợ \(name)",
            place: place,
            validity: try Validity(from: Day(day), until: nil),
            basis: basis,
            enteredAt: TerritoriesWorld.now,
            supersededAt: nil,
            norms: [own]
        )
    }
}
