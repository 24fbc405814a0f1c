import Database

/// What must hold for a beneficiary.
enum BeneficiaryRules {
    /// The draft made clean, its form read from the name where none is given.
    ///
    /// - Throws: `Refusal` (invalid).
    static func checked(_ draft: BeneficiaryDraft, _ territories: Territories) throws -> BeneficiaryDraft {
        var draft = draft
        draft.name = try TypedName.checked(draft.name, field: "name", "Ghi tên đơn vị thụ hưởng.")
        draft.form = draft.form ?? BeneficiaryForm.guess(fromName: draft.name)
        draft.representative = try TypedName.optional(draft.representative, field: "representative")
        draft.phone = try TypedName.optional(draft.phone, field: "phone", .figure)
        draft.address = try TypedName.optional(draft.address, field: "address")
        draft.bankAccount = try TypedName.optional(draft.bankAccount, field: "bankAccount")
        guard let place = draft.place, territories.unit(place.map, place.code) != nil else {
            throw Refusal.invalid("Chọn địa bàn của đơn vị thụ hưởng.", field: "place")
        }
        return draft
    }

    /// The root of each merged beneficiary, following merges that stand (merged → kept).
    static func roots(_ merges: [Int64: Int64]) -> [Int64: Int64] {
        var roots: [Int64: Int64] = [:]
        for merged in merges.keys {
            var root = merged
            var steps = 0
            while let kept = merges[root], steps <= merges.count {
                root = kept
                steps += 1
            }
            roots[merged] = root
        }
        return roots
    }
}

/// Who may see and edit which beneficiary.
enum BeneficiaryPolicy {
    /// What may not be seen is not found.
    ///
    /// - Throws: `Refusal` (forbidden, missing).
    static func require(_ permission: Permission, on beneficiary: Beneficiary, by officer: Officer) throws {
        try officer.require(permission)
        guard covers(officer.territory(permission), beneficiary.place, beneficiary.provinceNow) else {
            throw Refusal.missing
        }
    }

    static func covers(_ territory: Territory, _ place: PlaceKey?, _ provinceNow: String?) -> Bool {
        if territory.isNation {
            return true
        }
        if let provinceNow, territory.contains(province: provinceNow) {
            return true
        }
        return place.map { $0.map == .of2025 && territory.communes.contains($0.code) } ?? false
    }

    /// The same as SQL, over `beneficiary b`.
    static func condition(_ territory: Territory) -> SQL {
        if territory.isNation {
            return "TRUE"
        }
        return """
            (b.province_now IN (\(list: territory.provinces.sorted()))
                OR (b.map = \(AdminMap.of2025) AND b.place_code IN (\(list: territory.communes.sorted()))))
            """
    }
}
