import KhuyenCong

/// Open advances for other programs; amounts in đồng.
struct OutstandingAnswer: Codable, Sendable {
    struct Row: Codable, Sendable {
        let dossier: String
        let title: String
        let line: Int
        let beneficiary: String?
        let source: FundingSource.Code
        let budgetYear: Int
        let advancedOn: Day
        let amount: Int64
        let age: OutstandingAdvances.Age
        let isPastClosing: Bool
    }

    let on: Day
    let total: Int64
    let pastClosing: Int64
    /// Đồng by age, in the order of the ages.
    let withinYear: Int64
    let secondYear: Int64
    let older: Int64
    let rows: [Row]

    init(_ list: OutstandingAdvances) {
        on = list.day
        total = list.sum().amount
        pastClosing = list.pastClosing.amount
        withinYear = list.sum(.withinYear).amount
        secondYear = list.sum(.secondYear).amount
        older = list.sum(.older).amount
        rows = list.rows.map { row in
            Row(
                dossier: row.dossierCode,
                title: row.title,
                line: row.line,
                beneficiary: row.beneficiary,
                source: row.source,
                budgetYear: row.budgetYear,
                advancedOn: row.advancedOn,
                amount: row.amount.amount,
                age: row.age,
                isPastClosing: row.isPastClosing
            )
        }
    }
}

/// What is looked at first in a review, for other programs.
struct ReviewAnswer: Codable, Sendable {
    /// What nobody could tell when the project was approved.
    struct Doubt: Codable, Sendable {
        let dossier: String
        let day: Day
        let line: Int?
        let rule: CheckRule
        let sentence: String
        let citation: String?
    }

    struct Overridden: Codable, Sendable {
        let dossier: String
        let act: ProjectAct
        let day: Day
        let officer: String
        let rule: CheckRule
        let sentence: String
        let reason: String
    }

    struct Late: Codable, Sendable {
        let payment: PaymentAnswer
        let days: Int
    }

    struct Claim: Codable, Sendable {
        let dossier: String
        let voucher: VoucherAnswer
    }

    struct Related: Codable, Sendable {
        let why: RelatedOwners.Likeness
        let owners: [String]
        let dossiers: [String]
    }

    let doubts: [Doubt]
    let overrides: [Overridden]
    let late: [Late]
    let repeatedClaims: [[Claim]]
    let relatedOwners: [Related]
    let openConclusions: [ConclusionAnswer]

    init(_ review: MoneyReview) {
        doubts = review.doubts.map(Doubt.init)
        overrides = review.overrides.map(Overridden.init)
        late = review.late.map { Late(payment: PaymentAnswer($0.payment), days: $0.days) }
        repeatedClaims = review.claims.map { group in
            group.claims.map { claim in
                let others = group.claims.filter { $0.voucher.id != claim.voucher.id }.map { "HS\($0.dossierID)" }
                return Claim(
                    dossier: "HS\(claim.dossierID)",
                    voucher: VoucherAnswer(claim.voucher, promotion: nil, claimedIn: others)
                )
            }
        }
        relatedOwners = review.relatives.map { group in
            Related(why: group.why, owners: group.owners.map(\.name), dossiers: group.owners.flatMap(\.files))
        }
        openConclusions = review.conclusions.map(ConclusionAnswer.init)
    }
}

extension ReviewAnswer.Doubt {
    fileprivate init(_ doubt: MoneyDoubt) {
        self.init(
            dossier: "HS\(doubt.dossierID)",
            day: doubt.day,
            line: doubt.line,
            rule: doubt.rule,
            sentence: doubt.sentence,
            citation: doubt.citation
        )
    }
}

extension ReviewAnswer.Overridden {
    fileprivate init(_ overridden: MoneyReview.Overridden) {
        self.init(
            dossier: "HS\(overridden.dossierID)",
            act: overridden.act,
            day: overridden.day,
            officer: overridden.officer,
            rule: overridden.rule,
            sentence: overridden.sentence,
            reason: overridden.reason
        )
    }
}
