/// What a correction does to one value.
package enum Edit<Value: Sendable & Equatable>: Sendable, Equatable {
    case keep
    case set(Value)

    func applied(to old: Value) -> Value {
        switch self {
        case .keep: old
        case .set(let new): new
        }
    }
}

/// A correction (điều chỉnh) of a project at the desk: what changes; all else stays.
package struct ProjectCorrection: Sendable, Equatable {
    package var title: Edit<String>
    /// Money booked in the project's old first year moves along.
    package var year: Edit<Int>
    package var untilYear: Edit<Int>
    package var line: LineCorrection?

    package init(
        title: Edit<String> = .keep,
        year: Edit<Int> = .keep,
        untilYear: Edit<Int> = .keep,
        line: LineCorrection? = nil
    ) {
        self.title = title
        self.year = year
        self.untilYear = untilYear
        self.line = line
    }
}

/// The correction of one line; nil values are "chưa phân bổ".
package struct LineCorrection: Sendable, Equatable {
    package let lineID: Int64
    package var kind: Edit<ActivityKind.Code?>
    /// As people write it; read among the units of the project's province.
    package var place: Edit<String?>
    /// A name; one that the store lacks is added.
    package var beneficiary: Edit<String?>
    package var amounts: [AmountCorrection]

    package init(
        lineID: Int64,
        kind: Edit<ActivityKind.Code?> = .keep,
        place: Edit<String?> = .keep,
        beneficiary: Edit<String?> = .keep,
        amounts: [AmountCorrection] = []
    ) {
        self.lineID = lineID
        self.kind = kind
        self.place = place
        self.beneficiary = beneficiary
        self.amounts = amounts
    }
}

/// What one place of the ledger should come to; nil takes the amount away, which is not the same as 0 đồng.
package struct AmountCorrection: Sendable, Equatable {
    package let source: FundingSource.Code
    package let stage: Stage
    package let year: Int
    package let amount: Dong?

    package init(source: FundingSource.Code, stage: Stage, year: Int, amount: Dong?) {
        self.source = source
        self.stage = stage
        self.year = year
        self.amount = amount
    }
}

/// One value that a correction changes, before and after; nil is "not there".
package struct CorrectedValue: Sendable, Equatable {
    package enum Field: Sendable, Equatable {
        case title, year, untilYear
        case kind, place, beneficiary
        case amount(FundingSource.Code, Stage, year: Int)
    }

    package let field: Field
    /// The line's place in its project, from 1; nil where the value is the project's own.
    package let position: Int?
    package let before: String?
    package let after: String?
}
