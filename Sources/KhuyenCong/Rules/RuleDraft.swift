/// What an administrator types for a pack of rules.
package struct RulePackDraft: Sendable, Hashable, Encodable {
    package var code: String
    package var name: String
    /// A province of either map; nil for rules that the whole country shares.
    package var place: PlaceKey?
    package var validFrom: Day
    package var validUntil: Day?
    package var basis: LegalBasis

    package init(
        code: String,
        name: String,
        place: PlaceKey?,
        validFrom: Day,
        validUntil: Day?,
        basis: LegalBasis
    ) {
        self.code = code
        self.name = name
        self.place = place
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.basis = basis
    }

    /// A pack as it stands, to be changed.
    package init(_ pack: RulePack) {
        self.init(
            code: pack.code,
            name: pack.name,
            place: pack.place,
            validFrom: pack.validity.from ?? Day.firstOfYear(1990),
            validUntil: pack.validity.until,
            basis: pack.basis
        )
    }
}

/// What an administrator types for one rule.
package struct RuleDraft: Sendable, Hashable, Encodable {
    /// As stored: "05-20", "25", hundredths of a percent or of a factor, the name of a decider.
    package var value: String
    package var basis: LegalBasis

    package init(value: String, basis: LegalBasis) {
        self.value = value
        self.basis = basis
    }

    /// A rule as it stands, to be changed.
    package init(_ rule: Rule) {
        self.init(value: rule.value.text, basis: rule.basis)
    }
}
