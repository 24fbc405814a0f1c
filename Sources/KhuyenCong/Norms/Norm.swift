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
    /// The same thing in other packs; nil where the row is no support of a known item.
    package let itemCode: NormItem?
    package let factors: NormFactors
    /// Counts the revisions of this row, from 1.
    package let version: Int
    package let enteredAt: Moment
    package let supersededAt: Moment?
}

/// What changes the figures of a norm (hệ số của định mức).
package struct NormFactors: Sendable, Hashable, Codable {
    /// Hundredths that the ceiling is multiplied by for a whole technology line; nil where the pack knows none.
    package var lineFactorHundredths: Int?
    /// Hundredths of a percent that replace the rate in a difficult area.
    package var difficultRateHundredths: Int?
    /// The support is for difficult areas only.
    package var isDifficultOnly: Bool
    /// The ceiling grows with the priority factor.
    package var takesPriority: Bool

    package init(
        lineFactorHundredths: Int? = nil,
        difficultRateHundredths: Int? = nil,
        isDifficultOnly: Bool = false,
        takesPriority: Bool = false
    ) {
        self.lineFactorHundredths = lineFactorHundredths
        self.difficultRateHundredths = difficultRateHundredths
        self.isDifficultOnly = isDifficultOnly
        self.takesPriority = takesPriority
    }
}

/// What a ceiling is counted for.
package enum NormUnit: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case enterprise, model, establishment, contest, product, brand, association, linkageCluster, cluster, project, year
}

extension NormUnit {
    /// "cơ sở": as it stands behind a ceiling.
    package var officialName: String {
        switch self {
        case .enterprise: "doanh nghiệp"
        case .model: "mô hình"
        case .establishment: "cơ sở"
        case .contest: "lần bình chọn"
        case .product: "sản phẩm"
        case .brand: "thương hiệu"
        case .association: "hiệp hội, hội"
        case .linkageCluster: "cụm liên kết"
        case .cluster: "cụm công nghiệp"
        case .project: "đề án"
        case .year: "năm"
        }
    }
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
