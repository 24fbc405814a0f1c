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
