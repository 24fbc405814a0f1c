/// What must hold for packs and norms, and which pack holds on a day.
enum NormRules {
    /// The pack of a project: the present province's own, else its former province's, else the centre's.
    ///
    /// A merged province lets the old packs run on until its own resolution is in force.
    static func inForce(
        _ packs: [NormPack],
        on day: Day,
        formerProvince: String?,
        presentProvince: String?
    ) -> NormPack? {
        let standing = packs.filter { $0.supersededAt == nil && $0.validity.contains(day) }
        let places = [
            presentProvince.map { PlaceKey(.of2025, $0) },
            formerProvince.map { PlaceKey(.of2024, $0) },
        ]
        for place in places.compactMap({ $0 }) {
            if let local = standing.first(where: { $0.place == place }) {
                return local
            }
        }
        return standing.first { $0.place == nil }
    }

    /// The draft made clean.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    static func checked(
        _ draft: NormPackDraft,
        others: [NormPack],
        _ territories: Territories
    ) throws -> NormPackDraft {
        var draft = draft
        draft.code = try TypedName.checked(draft.code, field: "code", "Ghi mã bộ định mức.")
        draft.name = try TypedName.checked(draft.name, field: "name", "Ghi tên bộ định mức.")
        draft.basis = try draft.basis.checked()
        if let place = draft.place {
            guard territories.unit(place.map, place.code)?.level == .province else {
                throw Refusal.invalid("Không có tỉnh, thành phố nào mang mã \(place.code).", field: "place")
            }
        }
        let validity = try Validity(from: draft.validFrom, until: draft.validUntil)
        let ofSamePlace = others.filter { $0.place == draft.place }
        try OverlapRules.check(validity, against: ofSamePlace.map { ($0.name, $0.validity) })
        return draft
    }

    /// The draft made clean.
    ///
    /// - Throws: `Refusal` (invalid).
    static func checked(_ draft: NormDraft) throws -> NormDraft {
        var draft = draft
        draft.item = try TypedName.checked(draft.item, field: "item", "Ghi nội dung được hỗ trợ.")
        draft.note = TypedName.optional(draft.note)
        draft.basis = try draft.basis.checked()
        if let rate = draft.rateHundredths, !(1...10_000).contains(rate) {
            throw Refusal.invalid("Tỷ lệ hỗ trợ phải lớn hơn 0 và không quá 100%.", field: "rate")
        }
        if let ceiling = draft.ceiling, ceiling <= .zero {
            throw Refusal.invalid("Mức trần phải lớn hơn 0.", field: "ceiling")
        }
        try check(draft.factors)
        return draft
    }

    private static func check(_ factors: NormFactors) throws {
        if let rate = factors.difficultRateHundredths, !(1...10_000).contains(rate) {
            throw Refusal.invalid("Tỷ lệ ở địa bàn khó khăn phải lớn hơn 0 và không quá 100%.", field: "difficultRate")
        }
        if let factor = factors.lineFactorHundredths, !(100...300).contains(factor) {
            throw Refusal.invalid("Hệ số dây chuyền phải từ 1 đến 3, ví dụ 1,5.", field: "lineFactor")
        }
    }
}
