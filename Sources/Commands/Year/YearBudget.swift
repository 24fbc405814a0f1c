import KhuyenCong

/// The money of the year by source: what is given, what is paid out of it, what goes back.
///
/// Here alone stand the receipts and returns of the sources; what is spent, the ledger says.
struct YearBudget {
    struct Line: Equatable {
        let source: FundingSource.Code
        let year: Int
        /// Đồng of the assigned budget.
        let received: Dong
        /// Đồng paid out, less what came back from projects.
        let spent: Dong
        /// Đồng given back to the budget at the end of its year; nothing where too much was spent.
        let givenBack: Dong

        /// What is left, in đồng: nothing in the end, less than nothing where more was spent than was given.
        var balance: Dong { received - spent - givenBack }
    }

    let lines: [Line]

    init(_ balances: [LifecycleCensus.Balance]) {
        lines = balances.filter { $0.source.basis == .support }.map { balance in
            let received = YearBudget.assigned(balance.source, balance.year)
            let spent = balance.advanced - balance.returned
            return Line(
                source: balance.source,
                year: balance.year,
                received: received,
                spent: spent,
                givenBack: max(.zero, received - spent)
            )
        }
    }

    /// Đồng that a source has in a year, from the decision that assigned the budget.
    private static func assigned(_ source: FundingSource.Code, _ year: Int) -> Dong {
        let million: Int64 =
            switch (source, year) {
            case (.national, YearStory.year): 5000
            case (.national, YearStory.year + 1): 500
            case (.province, YearStory.year): 5000
            case (.province, YearStory.adopted.years.lowerBound): 200
            case (.district, YearStory.year): 50
            case (.commune, YearStory.year): 200
            default: 0
            }
        return Dong(million * 1_000_000)
    }
}
