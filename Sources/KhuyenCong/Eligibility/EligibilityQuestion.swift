/// Whether a beneficiary may be supported (xét đối tượng thụ hưởng) for what it does where it does it.
package struct EligibilityQuestion: Sendable, Hashable {
    /// Nil where the beneficiary is not named yet, as in a group scheme.
    package var form: BeneficiaryForm?
    /// Nil where nobody has said how large the enterprise is.
    package var isSmallOrMedium: Bool?
    /// Where it produces, on either map.
    package var place: PlaceKey?
    package var kind: ActivityKind.Code
    /// The code of a trade row: "a" to "g" of Khoản 1 Điều 5 Nghị định 45/2012/NĐ-CP, or one added in 2025.
    package var trade: String?
    /// Nil where nobody has said whether the area is a difficult one; asked for minerals only.
    package var isDifficultArea: Bool?
    package var isFair: Bool
    package var isCleanerProduction: Bool
    package var isSustainableProduction: Bool
    /// A craft village that the province's committee has recognised.
    package var isCraftVillage: Bool
    /// An enterprise or cooperative that invests in the infrastructure of a cluster: Nghị định 235/2025/NĐ-CP.
    package var isClusterInvestor: Bool
    /// The day on which the question is asked: today, or the day of the approval to come.
    package var day: Day
    /// Nil before the project is approved.
    package var approvedOn: Day?

    package init(
        form: BeneficiaryForm?,
        place: PlaceKey?,
        kind: ActivityKind.Code,
        trade: String?,
        on day: Day,
        approvedOn: Day? = nil,
        isSmallOrMedium: Bool? = nil,
        isDifficultArea: Bool? = nil,
        isFair: Bool = false,
        isCleanerProduction: Bool = false,
        isSustainableProduction: Bool = false,
        isCraftVillage: Bool = false,
        isClusterInvestor: Bool = false
    ) {
        self.form = form
        self.isSmallOrMedium = isSmallOrMedium
        self.place = place
        self.kind = kind
        self.trade = trade
        self.isDifficultArea = isDifficultArea
        self.isFair = isFair
        self.isCleanerProduction = isCleanerProduction
        self.isSustainableProduction = isSustainableProduction
        self.isCraftVillage = isCraftVillage
        self.isClusterInvestor = isClusterInvestor
        self.day = day
        self.approvedOn = approvedOn
    }
}

/// What one part of the question came to.
package struct EligibilityFinding: Sendable, Hashable, Codable {
    package let subject: EligibilityTerm.Subject
    package let verdict: CheckVerdict
    /// One Vietnamese sentence.
    package let sentence: String
    package let remedy: String?
    /// Nil where no row of the law was found.
    package let use: EligibilityUse?
}

/// Whether a beneficiary may be supported, part by part.
package struct EligibilityAnswer: Sendable, Hashable, Codable {
    /// The worst of its findings.
    package let verdict: CheckVerdict
    package let findings: [EligibilityFinding]

    init(_ findings: [EligibilityFinding]) {
        let verdicts = Set(findings.map(\.verdict))
        verdict = verdicts.contains(.doesNotHold) ? .doesNotHold : verdicts.contains(.undecided) ? .undecided : .holds
        self.findings = findings
    }
}
