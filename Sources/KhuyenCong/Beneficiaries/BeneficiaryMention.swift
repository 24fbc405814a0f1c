/// A beneficiary as a list names it.
package struct BeneficiaryMention: Sendable {
    package let name: String
    /// As typed; what is no valid tax code is passed over.
    package let taxCode: String?
    /// Its other numbers.
    package let numbers: [BeneficiaryNumber]
    package let place: PlaceKey?

    package init(
        name: String,
        taxCode: String? = nil,
        numbers: [BeneficiaryNumber] = [],
        place: PlaceKey? = nil
    ) {
        self.name = name
        self.taxCode = taxCode
        self.numbers = numbers
        self.place = place
    }
}

/// A number beside the tax code that a list tells of a beneficiary.
package struct BeneficiaryNumber: Sendable, Hashable {
    package let kind: BeneficiaryIdentifier.Kind
    /// As typed.
    package let number: String

    package init(_ kind: BeneficiaryIdentifier.Kind, _ number: String) {
        self.kind = kind
        self.number = number
    }
}
