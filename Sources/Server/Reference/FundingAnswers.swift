import KhuyenCong

struct FundingSourcesAnswer: Codable, Sendable {
    let sources: [FundingSourceAnswer]
}

struct FundingSourceAnswer: Codable, Sendable {
    let code: FundingSource.Code
    /// As exports write it.
    let name: String
    let basis: FundingBasis
    let terms: [FundingSourceTermAnswer]

    init(_ source: FundingSource) {
        code = source.code
        name = source.name
        basis = source.basis
        terms = source.terms.map(FundingSourceTermAnswer.init)
    }
}

struct FundingSourceTermAnswer: Codable, Sendable {
    let id: Int64
    let name: String
    let commitFrom: Day?
    /// First day on which no new commitment is taken.
    let commitUntil: Day?
    let basis: BasisAnswer

    init(_ term: FundingSourceTerm) {
        id = term.id
        name = term.name
        commitFrom = term.commitment.from
        commitUntil = term.commitment.until
        basis = BasisAnswer(term.basis)
    }
}

struct FundingSourceBody: Codable, Sendable {
    let replaces: Int64?
    let source: FundingSource.Code
    let name: String
    let commitFrom: Day?
    let commitUntil: Day?
    let basis: BasisAnswer

    var draft: FundingSourceDraft {
        FundingSourceDraft(
            source: source,
            name: name,
            commitFrom: commitFrom,
            commitUntil: commitUntil,
            basis: basis.basis
        )
    }
}

extension FundingSourceBody: BodyFields {
    static let ofRules = ["validFrom": "commitFrom", "validUntil": "commitUntil"]
}
