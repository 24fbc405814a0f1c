import Database

/// What is to be supported: an item, a row of a pack, or a whole kind where nobody said more.
package enum SupportSubject: Sendable, Hashable {
    case item(NormItem)
    case norm(Int64)
    case kind(ActivityKind.Code)
}

/// State money of one source for the same cost.
package struct SupportAmount: Sendable, Hashable, Codable {
    package var source: FundingSource.Code
    package var amount: Dong

    package init(_ source: FundingSource.Code, _ amount: Dong) {
        self.source = source
        self.amount = amount
    }
}

/// Whether a support is within the norm (đối chiếu định mức) of the day of approval.
package struct SupportQuestion: Sendable, Hashable {
    package var subject: SupportSubject
    package var level: ProgrammeLevel
    package var approvalDay: Day
    /// Of the map until 30/06/2025, where known.
    package var formerProvince: String?
    /// Of today's map.
    package var presentProvince: String?
    /// The cost that the rate is taken of; nil where none is known.
    package var eligibleCost: Dong?
    /// All money for this very cost, whatever it is called in the plan.
    package var support: [SupportAmount]
    /// How many establishments, models or clusters share the support.
    package var units: Int
    /// Hundredths: 150 asks for the priority of 1,5 times; 100 asks for none.
    package var priorityHundredths: Int
    package var isWholeLine: Bool
    package var isDifficultArea: Bool

    package init(
        _ subject: SupportSubject,
        level: ProgrammeLevel,
        approvalDay: Day,
        formerProvince: String? = nil,
        presentProvince: String? = nil,
        eligibleCost: Dong?,
        support: [SupportAmount],
        units: Int = 1,
        priorityHundredths: Int = 100,
        isWholeLine: Bool = false,
        isDifficultArea: Bool = false
    ) {
        self.subject = subject
        self.level = level
        self.approvalDay = approvalDay
        self.formerProvince = formerProvince
        self.presentProvince = presentProvince
        self.eligibleCost = eligibleCost
        self.support = support
        self.units = units
        self.priorityHundredths = priorityHundredths
        self.isWholeLine = isWholeLine
        self.isDifficultArea = isDifficultArea
    }
}

/// What a check of the law says (kết luận kiểm tra).
package enum CheckVerdict: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case holds, doesNotHold, undecided
}

/// The norm that a check used, as it read on that day; stored with the outcome.
package struct NormUse: Sendable, Hashable, Codable {
    package let packID: Int64
    package let normID: Int64
    package let version: Int
    package let item: String
    package let citation: String
    package let evidence: Evidence

    init(_ norm: Norm) {
        packID = norm.packID
        normID = norm.id
        version = norm.version
        item = norm.item
        citation = norm.basis.citation
        evidence = norm.basis.evidence
    }
}

/// Whether the support holds, and why.
package struct SupportAnswer: Sendable, Hashable, Codable {
    package let verdict: CheckVerdict
    /// The most that may be given; nil where the norm says none.
    package let limit: Dong?
    /// All State money that was counted.
    package let total: Dong
    /// One Vietnamese sentence: what was found.
    package let sentence: String
    /// "50% × 800 triệu = 400 triệu, trần 300 triệu/cơ sở → được hỗ trợ tối đa 300 triệu"; nil without figures.
    package let formula: String?
    /// What to do; nil where nothing is.
    package let remedy: String?
    package let warnings: [String]
    /// The row that set the limit, and the centre's row where both were looked at.
    package let norms: [NormUse]
    package let rules: [RuleUse]
}
