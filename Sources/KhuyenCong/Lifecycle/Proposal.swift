/// What is proposed (nội dung đề án), as Điều 5 Thông tư 36/2013/TT-BCT wants it told.
package struct Proposal: Sendable, Equatable {
    package var level: ProgrammeLevel
    package var scheme: ProjectScheme
    package var title: String
    /// The budget year it begins in, and the last one of a project of several years.
    package var year: Int
    package var untilYear: Int
    /// The planned last day of the work; nil where nobody has told it.
    package var endsOn: Day?
    /// The province, on the map of the proposal's day.
    package var province: PlaceKey
    package var implementer: String
    package var partner: String?
    /// Need, aims, scale, progress and organisation, effect: the parts of Điều 5 that are prose.
    package var necessity: String?
    package var objective: String?
    package var scale: String?
    package var plan: String?
    package var effect: String?
    package var lines: [ProposalLine]
    package var machines: [ProposedMachine]
    /// To what the office asks beyond the circular.
    package var answers: [ProposalAnswer]
    package var commitments: Commitments

    /// The two commitments printed under the estimate (Mẫu 1); Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT.
    package struct Commitments: Sendable, Equatable {
        /// The beneficiary has put in, or will put in, all the rest of the money.
        package var fundsTheRest: Bool
        /// No other State money pays for the same cost.
        package var takesNoOtherSupport: Bool
    }
}

/// One line of the estimate: a content, in a place, for a beneficiary.
package struct ProposalLine: Sendable, Equatable {
    package var kind: ActivityKind.Code
    /// The item of the norm book that is asked for; nil leaves it to the kind.
    package var item: NormItem?
    package var place: PlaceKey?
    package var beneficiary: ProposedBeneficiary?
    package var costItem: String?
    /// The cost that the rate of the norm is taken of, in đồng.
    package var eligibleCost: Dong
    package var amounts: [ProposedAmount]
    package var quantities: [Quantity]
    /// How many establishments, models or brands the ceiling is counted for.
    package var units: Int
    /// A whole production line (dây chuyền) instead of a single machine.
    package var isWholeLine: Bool
    /// Priority factor in hundredths, 100 to 150.
    package var priorityHundredths: Int
    /// The code of a trade: "a" to "g" of Khoản 1 Điều 5 Nghị định 45/2012/NĐ-CP, or one added in 2025.
    package var trade: String?
    /// Nil where nobody has said.
    package var isSmallOrMedium: Bool?
    package var isDifficultArea: Bool
    package var isCraftVillage: Bool
    /// Since 15/10/2025: who invests in the infrastructure of a cluster, Nghị định 235/2025/NĐ-CP.
    package var isClusterInvestor: Bool
    package var isFair: Bool
    package var isSustainableProduction: Bool
}

package struct ProposedAmount: Sendable, Equatable {
    package var source: FundingSource.Code
    package var year: Int
    package var amount: Dong
}

/// Who is to receive; the store may know it already under another name.
package struct ProposedBeneficiary: Sendable, Equatable {
    package var name: String
    package var form: BeneficiaryForm?
    package var taxCode: String?
    package var phone: String?
    package var address: String?
    package var bankAccount: String?
    package var representative: String?
}

/// A machine of the approved list (máy móc, thiết bị được duyệt).
package struct ProposedMachine: Sendable, Equatable {
    /// The line of the estimate that it belongs to, counted from 1.
    package var line: Int
    package var name: String
    package var maker: String?
    package var model: String?
    package var capacity: String?
    package var madeInYear: Int?
    package var serial: String?
    package var quantity: Int
    /// Đồng for one.
    package var unitPrice: Dong
}
