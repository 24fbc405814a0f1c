import Database

/// What an administrator types for one norm.
package struct NormDraft: Sendable, Hashable, Encodable {
    package var kind: ActivityKind.Code
    package var item: String
    /// Hundredths of a percent, 1 to 10,000.
    package var rateHundredths: Int?
    package var ceiling: Dong?
    package var per: NormUnit?
    package var note: String?
    package var basis: LegalBasis
    package var itemCode: NormItem?
    package var factors: NormFactors

    package init(
        kind: ActivityKind.Code,
        item: String,
        rateHundredths: Int?,
        ceiling: Dong?,
        per: NormUnit?,
        note: String?,
        basis: LegalBasis,
        itemCode: NormItem? = nil,
        factors: NormFactors = NormFactors()
    ) {
        self.kind = kind
        self.item = item
        self.rateHundredths = rateHundredths
        self.ceiling = ceiling
        self.per = per
        self.note = note
        self.basis = basis
        self.itemCode = itemCode
        self.factors = factors
    }
}

extension NormDraft {
    /// A norm as it stands, to be changed.
    package init(_ norm: Norm) {
        self.init(
            kind: norm.kind,
            item: norm.item,
            rateHundredths: norm.rateHundredths,
            ceiling: norm.ceiling,
            per: norm.per,
            note: norm.note,
            basis: norm.basis,
            itemCode: norm.itemCode,
            factors: norm.factors
        )
    }
}
