import KhuyenCong

/// The money of the year by source: what is given, what is paid out of it, what goes back.
///
/// The story gives each source what its projects were approved for, and lets the rest go back at the year's end, so
/// that every source ends at zero.
struct YearBudget {
    struct Line: Equatable {
        let source: FundingSource.Code
        let year: Int
        /// Đồng of the assigned budget.
        let received: Dong
        /// Đồng paid out, less what came back from projects.
        let spent: Dong
        /// Đồng given back to the budget.
        let givenBack: Dong

        /// What is left, in đồng: nothing in the end.
        var balance: Dong { received - spent - givenBack }
    }

    let lines: [Line]

    init(_ census: LifecycleCensus) {
        lines = census.balances.filter { $0.source.basis == .support }.map { balance in
            let spent = balance.advanced - balance.returned
            let received = max(balance.approved, spent)
            return Line(
                source: balance.source,
                year: balance.year,
                received: received,
                spent: spent,
                givenBack: received - spent
            )
        }
    }
}
