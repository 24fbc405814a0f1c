import Database

/// A support norm (định mức hỗ trợ): the most that may be given for one thing.
package struct Norm: Sendable, Hashable {
    package let id: Int64
    package let packID: Int64
    package let kind: ActivityKind.Code
    package let item: String
    /// Hundredths of a percent of the eligible cost: 3000 is 30 %; nil where the law sets no rate.
    package let rateHundredths: Int?
    /// Nil where the law sets no ceiling.
    package let ceiling: Dong?
    /// What the ceiling is for; nil where it has none.
    package let per: NormUnit?
    package let note: String?
    package let basis: LegalBasis
    package let enteredAt: Moment
    package let supersededAt: Moment?
}

/// What a ceiling is counted for.
package enum NormUnit: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case enterprise, model, establishment, contest, product, brand, association, linkageCluster, cluster, project, year
}

/// Norms that hold together (bộ định mức): the centre's, or those of one province or former province.
package struct NormPack: Sendable, Hashable {
    package let id: Int64
    package let code: String
    package let name: String
    /// The province or former province that set them; nil for the centre.
    package let place: PlaceKey?
    package let validity: Validity
    package let basis: LegalBasis
    package let enteredAt: Moment
    package let supersededAt: Moment?
    /// The rows that stand, or for a superseded pack those it had when it was superseded.
    package let norms: [Norm]
}
