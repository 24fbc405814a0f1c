import Database

/// A beneficiary (đơn vị thụ hưởng), usually a rural industrial establishment (cơ sở công nghiệp nông thôn).
package struct Beneficiary: Sendable, Hashable {
    package let id: Int64
    package let name: String
    package let form: BeneficiaryForm?
    /// The unit it works in, on the map of its time.
    package let place: PlaceKey?
    /// Province code of today's map; nil where nothing says it.
    package let provinceNow: String?
    package let representative: String?
    package let phone: String?
    package let address: String?
    package let bankAccount: String?
    /// The beneficiary that it was merged into; nil for one that stands for itself.
    package let canonicalID: Int64?
    /// Rises with each change; an edit names the version it saw.
    package let version: Int
}

/// What an officer types for a beneficiary.
package struct BeneficiaryDraft: Sendable, Hashable {
    package var name: String
    /// Nil lets the name decide.
    package var form: BeneficiaryForm?
    package var place: PlaceKey?
    package var representative: String?
    package var phone: String?
    package var address: String?
    package var bankAccount: String?

    package init(
        name: String,
        form: BeneficiaryForm? = nil,
        place: PlaceKey? = nil,
        representative: String? = nil,
        phone: String? = nil,
        address: String? = nil,
        bankAccount: String? = nil
    ) {
        self.name = name
        self.form = form
        self.place = place
        self.representative = representative
        self.phone = phone
        self.address = address
        self.bankAccount = bankAccount
    }

    /// A beneficiary as it stands, to be changed.
    package init(_ beneficiary: Beneficiary) {
        self.init(
            name: beneficiary.name,
            form: beneficiary.form,
            place: beneficiary.place,
            representative: beneficiary.representative,
            phone: beneficiary.phone,
            address: beneficiary.address,
            bankAccount: beneficiary.bankAccount
        )
    }
}

/// A beneficiary that was merged into another one, and can be taken out again.
package struct BeneficiaryMerge: Sendable, Hashable {
    package let id: Int64
    package let mergedID: Int64
    package let mergedName: String
    package let reason: String
    package let mergedAt: Moment
}

/// A beneficiary with everything about it that may be shown.
package struct BeneficiaryDetail: Sendable, Hashable {
    package let beneficiary: Beneficiary
    package let identifiers: [BeneficiaryIdentifier]
    /// Those merged into it, directly or through another; with the identifiers that came along.
    package let merges: [BeneficiaryMerge]
    package let mergedIdentifiers: [BeneficiaryIdentifier]
}
