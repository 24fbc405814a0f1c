import Testing

@testable import KhuyenCong

/// One row of the table: who, where, what, when, and what the law says part by part.
struct EligibilityCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let question: EligibilityQuestion
    let verdict: CheckVerdict
    /// The code of each row that ruled; "—" where none did.
    let codes: [String]

    init(
        _ description: String,
        on day: String,
        form: BeneficiaryForm? = .company,
        at place: PlaceKey?,
        kind: ActivityKind.Code = .machinery,
        trade: String? = "a",
        _ verdict: CheckVerdict,
        _ codes: [String],
        _ change: (inout EligibilityQuestion) -> Void = { _ in }
    ) {
        var question = EligibilityQuestion(
            form: form,
            place: place,
            kind: kind,
            trade: trade,
            on: Day(day) ?? Day.firstOfYear(1)
        )
        change(&question)
        testDescription = description
        self.question = question
        self.verdict = verdict
        self.codes = codes
    }
}

extension EligibilityCase {
    static let before = "2025-10-14"
    static let since = "2025-10-15"
    static let commune = PlaceKey(.of2025, "16738")
    static let ward = PlaceKey(.of2025, "16681")
    static let hanoiWard = PlaceKey(.of2025, "00004")
    static let hanoiCommune = PlaceKey(.of2025, "00376")
    static let specialZone = PlaceKey(.of2025, "06994")
}
