/// What must hold for an organisation's rows.
enum OrganisationRules {
    /// The draft made clean.
    ///
    /// `others` are the rows of the same organisation that go on standing; `tree` has the parent of each organisation.
    /// - Throws: `Refusal` (invalid, conflict).
    static func checked(
        _ draft: OrganisationDraft,
        of organisationID: Int64?,
        others: [OrganisationTerm],
        tree: [Int64: Int64?],
        _ territories: Territories
    ) throws -> OrganisationDraft {
        var draft = draft
        draft.name = try TypedName.checked(draft.name, field: "name", "Ghi tên tổ chức.")
        draft.budgetUnitCode = try TypedName.optional(draft.budgetUnitCode, field: "budgetUnitCode", .figure)
        draft.bankAccount = try TypedName.optional(draft.bankAccount, field: "bankAccount")
        if let place = draft.place, territories.unit(place.map, place.code) == nil {
            throw Refusal.invalid("Không có đơn vị hành chính mang mã \(place.code).", field: "place")
        }
        try checkParent(draft.parentID, of: organisationID, tree)
        try checkSuccessor(draft.successorID, of: organisationID, tree)
        let validity = try Validity(from: draft.validFrom, until: draft.validUntil)
        try OverlapRules.check(validity, against: others.map { ($0.name, $0.validity) })
        return draft
    }

    private static func checkParent(_ parent: Int64?, of organisation: Int64?, _ tree: [Int64: Int64?]) throws {
        guard let parent else { return }
        guard tree.keys.contains(parent) else {
            throw Refusal.invalid("Không tìm thấy tổ chức cấp trên.", field: "parentID")
        }
        var above: Int64? = parent
        var steps = 0
        while let current = above, steps <= tree.count {
            guard current != organisation else {
                throw Refusal.invalid(
                    "Tổ chức không thể trực thuộc chính mình hoặc cấp dưới của mình.",
                    field: "parentID"
                )
            }
            above = tree[current] ?? nil
            steps += 1
        }
    }

    private static func checkSuccessor(_ successor: Int64?, of organisation: Int64?, _ tree: [Int64: Int64?]) throws {
        guard let successor else { return }
        guard tree.keys.contains(successor), successor != organisation else {
            throw Refusal.invalid("Không tìm thấy tổ chức kế thừa.", field: "successorID")
        }
    }
}

/// Who may edit an organisation: whoever may where it is; one without a place is the nation's.
enum OrganisationPolicy {
    /// - Throws: `Refusal` (forbidden; missing for a place that is not the officer's).
    static func requireEdit(_ place: PlaceKey?, by officer: Officer, _ territories: Territories) throws {
        try officer.require(.editOrganisations)
        let territory = officer.territory(.editOrganisations)
        guard !territory.isNation else { return }
        let province = territories.provinceNow(of: place)
        guard let province, territory.contains(province: province) else { throw Refusal.missing }
    }
}
