@testable import KhuyenCong

extension EligibilityCase {
    static let all: [EligibilityCase] = forms + places + changes + exceptions + trades

    private static let forms: [EligibilityCase] = [
        EligibilityCase("an enterprise", on: before, form: .company, at: commune, .holds, ["company", "commune", "a"]),
        EligibilityCase(
            "a cooperative",
            on: since,
            form: .cooperative,
            at: commune,
            .holds,
            ["cooperative", "commune", "a"]
        ),
        EligibilityCase(
            "a group",
            on: since,
            form: .cooperativeGroup,
            at: commune,
            .holds,
            ["cooperativeGroup", "commune", "a"]
        ),
        EligibilityCase(
            "a household",
            on: since,
            form: .household,
            at: commune,
            .holds,
            ["household", "commune", "a"]
        ),
        EligibilityCase(
            "a union until the day before",
            on: before,
            form: .cooperativeUnion,
            at: commune,
            .doesNotHold,
            ["cooperativeUnion", "commune", "a"]
        ),
        EligibilityCase(
            "a union since",
            on: since,
            form: .cooperativeUnion,
            at: commune,
            .holds,
            ["cooperativeUnion", "commune", "a"]
        ),
        EligibilityCase(
            "an artisan before",
            on: before,
            form: .artisan,
            at: commune,
            .doesNotHold,
            ["artisan", "commune", "a"]
        ),
        EligibilityCase(
            "an artisan since",
            on: since,
            form: .artisan,
            at: commune,
            .holds,
            ["artisan", "commune", "a"]
        ),
        EligibilityCase("another form", on: since, form: .other, at: commune, .undecided, ["other", "commune", "a"]),
        EligibilityCase("nobody named yet", on: since, form: nil, at: commune, .undecided, ["—", "commune", "a"]),
        EligibilityCase("a large enterprise", on: since, at: commune, .doesNotHold, ["large", "commune", "a"]) {
            $0.isSmallOrMedium = false
        },
        EligibilityCase("a large one, cleaner", on: since, at: commune, .holds, ["company", "commune", "a"]) {
            $0.isSmallOrMedium = false
            $0.isCleanerProduction = true
        },
    ]

    /// On the map of the day: the old one until 30/06/2025.
    private static let places: [EligibilityCase] = [
        EligibilityCase(
            "a township",
            on: "2020-01-01",
            at: PlaceKey(.of2024, "16738"),
            .holds,
            ["company", "township", "a"]
        ),
        EligibilityCase(
            "a ward of a town",
            on: "2020-01-01",
            at: PlaceKey(.of2024, "16939"),
            .holds,
            ["company", "wardOfTown", "a"]
        ),
        EligibilityCase(
            "a commune of a town",
            on: "2020-01-01",
            at: PlaceKey(.of2024, "17005"),
            .holds,
            ["company", "oldCommune", "a"]
        ),
        EligibilityCase(
            "a ward of Vinh: the class of the city is not known",
            on: "2020-01-01",
            at: PlaceKey(.of2024, "16669"),
            .undecided,
            ["company", "wardOfProvincialCity", "a"]
        ),
        EligibilityCase(
            "a ward of Ba Đình district",
            on: "2020-01-01",
            at: PlaceKey(.of2024, "00001"),
            .undecided,
            ["company", "wardOfUrbanDistrict", "a"]
        ),
        EligibilityCase(
            "a district",
            on: "2020-01-01",
            at: PlaceKey(.of2024, "426"),
            .holds,
            ["company", "ruralDistrict", "a"]
        ),
        EligibilityCase(
            "a whole province",
            on: since,
            at: PlaceKey(.of2025, "40"),
            .undecided,
            ["company", "province", "a"]
        ),
        EligibilityCase("no place", on: since, at: nil, .undecided, ["company", "—", "a"]),
    ]

    private static let changes: [EligibilityCase] = [
        EligibilityCase("a ward between the two days", on: before, at: ward, .undecided, ["company", "ward", "a"]),
        EligibilityCase("a ward of a province since", on: since, at: ward, .holds, ["company", "ward", "a"]),
        EligibilityCase("a special zone since", on: since, at: specialZone, .holds, ["company", "specialZone", "a"]),
        EligibilityCase(
            "a special zone before",
            on: before,
            at: specialZone,
            .undecided,
            ["company", "specialZone", "a"]
        ),
        EligibilityCase("a commune of Hà Nội", on: since, at: hanoiCommune, .holds, ["company", "commune", "a"]),
        EligibilityCase(
            "a ward of Hà Nội in 2026",
            on: "2026-03-01",
            at: hanoiWard,
            .doesNotHold,
            ["company", "wardOfCentralCity", "a"]
        ),
        EligibilityCase(
            "an old commune that went over whole",
            on: since,
            at: PlaceKey(.of2024, "16993"),
            .holds,
            ["company", "ward", "a"]
        ),
        EligibilityCase(
            "an old ward that was split",
            on: since,
            at: PlaceKey(.of2024, "00016"),
            .undecided,
            ["company", "—", "a"]
        ),
    ]
}
