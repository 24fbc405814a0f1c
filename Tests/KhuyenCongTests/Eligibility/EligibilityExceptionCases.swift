@testable import KhuyenCong

extension EligibilityCase {
    static let exceptions: [EligibilityCase] = [
        EligibilityCase(
            "a fair in a ward of Hà Nội",
            on: since,
            at: hanoiWard,
            kind: .product,
            .holds,
            ["company", "fair", "a"]
        ) {
            $0.isFair = true
        },
        EligibilityCase(
            "a recognised craft village there",
            on: since,
            at: hanoiWard,
            .holds,
            ["company", "craftVillage", "a"]
        ) {
            $0.isCraftVillage = true
        },
        EligibilityCase(
            "a craft village before the decree",
            on: before,
            at: hanoiWard,
            .undecided,
            ["company", "wardOfCentralCity", "a"]
        ) {
            $0.isCraftVillage = true
        },
        EligibilityCase(
            "cleaner production there",
            on: since,
            at: hanoiWard,
            kind: .cleanerProduction,
            trade: nil,
            .holds,
            ["company", "cleanerProduction", "g"]
        ),
        EligibilityCase(
            "sustainable production there",
            on: since,
            at: hanoiWard,
            .holds,
            ["company", "sustainableProduction", "a"]
        ) {
            $0.isSustainableProduction = true
        },
        EligibilityCase(
            "an investor in a cluster",
            on: since,
            at: hanoiWard,
            kind: .linkage,
            .holds,
            ["company", "clusterInvestor", "a"]
        ) {
            $0.isClusterInvestor = true
        },
        EligibilityCase(
            "an investor in a cluster before the decree",
            on: before,
            at: hanoiWard,
            kind: .linkage,
            .undecided,
            ["company", "wardOfCentralCity", "a"]
        ) {
            $0.isClusterInvestor = true
        },
        EligibilityCase("approved the day before", on: "2026-03-01", at: hanoiWard, .holds, ["approvedBefore"]) {
            $0.approvedOn = Day(before)
        },
        EligibilityCase(
            "approved on the day itself",
            on: "2026-03-01",
            at: hanoiWard,
            .doesNotHold,
            ["company", "wardOfCentralCity", "a"]
        ) {
            $0.approvedOn = Day(since)
        },
        EligibilityCase(
            "a bulletin of the centre",
            on: since,
            form: nil,
            at: hanoiWard,
            kind: .information,
            trade: nil,
            .holds,
            ["service"]
        ),
    ]

    static let trades: [EligibilityCase] = [
        EligibilityCase("no trade", on: since, at: commune, trade: nil, .undecided, ["company", "commune", "—"]),
        EligibilityCase("handicraft", on: since, at: commune, trade: "đ", .holds, ["company", "commune", "đ"]),
        EligibilityCase(
            "minerals, area unknown",
            on: since,
            at: commune,
            trade: "e",
            .undecided,
            ["company", "commune", "e"]
        ),
        EligibilityCase(
            "minerals in a difficult area",
            on: since,
            at: commune,
            trade: "e",
            .holds,
            ["company", "commune", "e.difficult"]
        ) {
            $0.isDifficultArea = true
        },
        EligibilityCase(
            "minerals elsewhere",
            on: since,
            at: commune,
            trade: "e",
            .doesNotHold,
            ["company", "commune", "e.other"]
        ) {
            $0.isDifficultArea = false
        },
        EligibilityCase(
            "bricks of a ring kiln",
            on: since,
            at: commune,
            trade: "c.brick",
            .doesNotHold,
            ["company", "commune", "c.brick"]
        ),
        EligibilityCase(
            "high technology before",
            on: before,
            at: commune,
            trade: "highTech",
            .undecided,
            ["company", "commune", "—"]
        ),
        EligibilityCase(
            "high technology since",
            on: since,
            at: commune,
            trade: "highTech",
            .holds,
            ["company", "commune", "highTech"]
        ),
    ]
}
