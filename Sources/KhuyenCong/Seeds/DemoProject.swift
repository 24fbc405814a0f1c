/// A project of the demonstration before it is stored.
struct DemoProject {
    let title: String
    let placeText: String
    let lines: [DemoLine]
}

struct DemoLine {
    let kind: ActivityKind.Code?
    /// Nil for the whole province.
    let place: DemoPlace?
    let establishment: Int64?
    let money: [DemoMoney]
    let quantities: [Quantity]
}

/// One source of a line: its amounts in the order in which the stages follow each other.
struct DemoMoney {
    let source: FundingSource.Code
    let amounts: [(stage: Stage, amount: Int64)]

    /// The amount that speaks for the line.
    var furthest: (stage: Stage, amount: Int64)? {
        amounts.max { $0.stage.rank < $1.stage.rank }
    }
}
