/// What must hold for packs and rules, and which pack holds on a day.
enum RulePackRules {
    /// The pack of a project: for a national one the centre's, for a local one as `inForce` of dated packs says.
    static func inForce(
        _ packs: [RulePack],
        level: ProgrammeLevel,
        formerProvince: String?,
        presentProvince: String?,
        on day: Day
    ) -> RulePack? {
        packs.filter { $0.level == level }
            .inForce(on: day, formerProvince: formerProvince, presentProvince: presentProvince)
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
        case .flag: "Chọn Có hoặc Không."
        }
    }
}

extension PackDraft {
    /// The draft made clean, for a pack of rules of a level.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    func checked(level: ProgrammeLevel, beside others: [RulePack], _ territories: Territories) throws -> PackDraft {
        guard place == nil || level == .local else {
            throw Refusal.invalid("Quy tắc khuyến công quốc gia dùng chung cả nước.", field: "place")
        }
        return try checked(as: "bộ quy tắc", beside: others.filter { $0.level == level }, territories)
    }
}
