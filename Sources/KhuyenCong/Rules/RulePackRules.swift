/// What must hold for packs and rules, and which pack holds on a day.
enum RulePackRules {
    /// The pack of a project: for a national one the centre's.
    ///
    /// For a local one the present province's own, else its former province's, else the local default.
    /// A merged province lets the old packs run on until its own regulation is in force.
    static func inForce(
        _ packs: [RulePack],
        level: ProgrammeLevel,
        formerProvince: String?,
        presentProvince: String?,
        on day: Day
    ) -> RulePack? {
        let standing = packs.filter {
            $0.level == level && $0.supersededAt == nil && $0.validity.contains(day)
        }
        let places = [
            presentProvince.map { PlaceKey(.of2025, $0) },
            formerProvince.map { PlaceKey(.of2024, $0) },
        ]
        for place in places.compactMap({ $0 }) {
            if let own = standing.first(where: { $0.place == place }) {
                return own
            }
        }
        return standing.first { $0.place == nil }
    }

    /// The draft made clean.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    static func checked(
        _ draft: RulePackDraft,
        level: ProgrammeLevel,
        others: [RulePack],
        _ territories: Territories
    ) throws -> RulePackDraft {
        var draft = draft
        draft.code = try TypedName.checked(draft.code, field: "code", "Ghi mã bộ quy tắc.")
        draft.name = try TypedName.checked(draft.name, field: "name", "Ghi tên bộ quy tắc.")
        draft.basis = try draft.basis.checked()
        if let place = draft.place {
            guard level == .local else {
                throw Refusal.invalid("Quy tắc khuyến công quốc gia dùng chung cả nước.", field: "place")
            }
            guard territories.unit(place.map, place.code)?.level == .province else {
                throw Refusal.invalid("Không có tỉnh, thành phố nào mang mã \(place.code).", field: "place")
            }
        }
        let validity = try Validity(from: draft.validFrom, until: draft.validUntil)
        let ofSamePlace = others.filter { $0.level == level && $0.place == draft.place }
        try OverlapRules.check(validity, against: ofSamePlace.map { ($0.name, $0.validity) })
        return draft
    }

    /// The draft made clean, for a rule of a key.
    ///
    /// - Throws: `Refusal` (invalid).
    static func checked(_ draft: RuleDraft, key: RuleKey) throws -> RuleDraft {
        guard let value = RuleValue(draft.value, key.unit) else {
            throw Refusal.invalid(message(key.unit), field: "value")
        }
        return RuleDraft(value: value.text, basis: try draft.basis.checked())
    }

    private static func message(_ unit: RuleUnit) -> String {
        switch unit {
        case .monthDay: "Ghi ngày và tháng, ví dụ 20/05."
        case .dayOfMonth: "Ghi một ngày trong tháng, từ 1 đến 28."
        case .days: "Ghi số ngày, từ 1 đến 366."
        case .count: "Ghi số lần, từ 1 đến 1000."
        case .percent: "Ghi tỷ lệ từ 0 đến 100%."
        case .factor: "Ghi hệ số từ 1 đến 10, ví dụ 1,5."
        case .decider: "Chọn người quyết định trong danh sách."
        }
    }
}
