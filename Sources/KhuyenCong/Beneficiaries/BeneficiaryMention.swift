/// A beneficiary as a list names it.
package struct BeneficiaryMention: Sendable {
    package let name: String
    /// As typed; what is no valid tax code is passed over.
    package let taxCode: String?
    package let place: PlaceKey?

    package init(name: String, taxCode: String? = nil, place: PlaceKey? = nil) {
        self.name = name
        self.taxCode = taxCode
        self.place = place
    }
}
