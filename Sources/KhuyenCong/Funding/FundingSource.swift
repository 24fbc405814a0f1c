import Database

/// What an amount counts as (tính chất nguồn): a property of its source.
package enum FundingBasis: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    /// State industrial-promotion money.
    case support
    /// The beneficiary's own part.
    case counterpart
    case other
    /// A total that the list does not divide.
    case total
}

/// Where the money comes from (nguồn kinh phí).
package struct FundingSource: Sendable, Hashable {
    package enum Code: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case national
        /// Local money whose level the list does not say.
        case local
        case province, district, commune
        /// A province's industrial-promotion fund (Quỹ khuyến công), whose balance does not end with the year.
        case fund
        case counterpart, integrated, other
        /// A total that a list gives without its sources.
        case unsplit
    }

    package let code: Code
    package let basis: FundingBasis
    /// The rows that stand; superseded ones are left out.
    package let terms: [FundingSourceTerm]

    package init(code: Code, basis: FundingBasis, terms: [FundingSourceTerm]) {
        self.code = code
        self.basis = basis
        self.terms = terms
    }

    package var name: String {
        code.officialName
    }

    /// Whether the source may take a new commitment on a day: the districts' money until 30/06/2025.
    package func mayCommit(on day: Day) -> Bool {
        terms.contains { $0.commitment.contains(day) }
    }
}

/// A name of a source and the days on which it may take new commitments.
///
/// Settling, returning and late entry stay open after the last of those days.
package struct FundingSourceTerm: Sendable, Hashable {
    package let id: Int64
    package let source: FundingSource.Code
    package let name: String
    package let commitment: Validity
    package let basis: LegalBasis
    package let enteredAt: Moment
    package let supersededAt: Moment?
}

extension FundingSource.Code {
    /// The sources whose basis is support, as SQL; a test compares them with `basis`.
    ///
    /// The codes stand in the text so that a statement stays prepared.
    static let supportList: SQL = "('national', 'local', 'province', 'district', 'commune', 'fund')"

    package var basis: FundingBasis {
        switch self {
        case .national, .local, .province, .district, .commune, .fund: .support
        case .counterpart: .counterpart
        case .integrated, .other: .other
        case .unsplit: .total
        }
    }

    /// The name that exports write and `FundingSourceReader` reads back.
    package var officialName: String {
        switch self {
        case .national: "Khuyến công quốc gia"
        case .local: "Khuyến công địa phương"
        case .province: "Khuyến công cấp tỉnh"
        case .district: "Khuyến công cấp huyện"
        case .commune: "Khuyến công cấp xã"
        case .fund: "Quỹ khuyến công"
        case .counterpart: "Đối ứng của đơn vị thụ hưởng"
        case .integrated: "Lồng ghép chương trình khác"
        case .other: "Nguồn khác"
        case .unsplit: "Tổng kinh phí chưa tách nguồn"
        }
    }
}
