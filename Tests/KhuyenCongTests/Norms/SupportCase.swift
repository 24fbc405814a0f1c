import Testing

@testable import KhuyenCong

/// One row of the table: a question, and what the law says to it.
struct SupportCase: Sendable, CustomTestStringConvertible {
    struct Outcome: Sendable, Equatable {
        let verdict: CheckVerdict
        let limit: Dong?
        /// How the citation of the row that ruled begins; nil where no row did.
        let article: String?
    }

    let question: SupportQuestion
    let expected: Outcome
    let testDescription: String

    init(_ question: SupportQuestion, _ verdict: CheckVerdict, limit: Double?, _ article: String?) {
        self.question = question
        expected = Outcome(verdict: verdict, limit: limit.map(SupportCase.millions), article: article)
        let amounts = question.support.map { "\($0.source.rawValue) \($0.amount.amount)" }.joined(separator: " + ")
        testDescription = """
            \(question.subject) on \(question.approvalDay): \(amounts) of \(question.eligibleCost?.amount ?? 0), \
            × \(question.units), priority \(question.priorityHundredths)
            """
    }

    /// Rows of one item on one day: cost, national support, what holds, the most that may be given; in millions.
    static func rows(
        _ item: NormItem,
        _ article: String,
        on day: String,
        difficult: Bool = false,
        _ figures: [(cost: Double?, support: Double, verdict: CheckVerdict, limit: Double?)]
    ) -> [SupportCase] {
        figures.map { figure in
            let question = SupportQuestion(
                .item(item),
                level: .national,
                approvalDay: SupportCase.day(day),
                eligibleCost: figure.cost.map(millions),
                support: [SupportAmount(.national, millions(figure.support))],
                isDifficultArea: difficult
            )
            return SupportCase(question, figure.verdict, limit: figure.limit, article)
        }
    }

    /// A row whose question is more than a cost and a national support.
    static func row(
        _ item: NormItem,
        _ article: String?,
        on day: String,
        cost: Double?,
        _ support: [(FundingSource.Code, Double)],
        _ verdict: CheckVerdict,
        limit: Double?,
        _ change: (inout SupportQuestion) -> Void = { _ in }
    ) -> SupportCase {
        var question = SupportQuestion(
            .item(item),
            level: .national,
            approvalDay: SupportCase.day(day),
            eligibleCost: cost.map(millions),
            support: support.map { SupportAmount($0.0, millions($0.1)) }
        )
        change(&question)
        return SupportCase(question, verdict, limit: limit, article)
    }

    static func millions(_ number: Double) -> Dong {
        Dong(Int64((number * 1_000_000).rounded()))
    }

    /// A day that is no day would fail every row of its table.
    private static func day(_ iso: String) -> Day {
        Day(iso) ?? Day.firstOfYear(1)
    }
}
