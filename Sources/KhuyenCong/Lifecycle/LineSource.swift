/// One line's money of one source, over all budget years.
struct LineSource: Hashable, Comparable {
    let line: Int
    let source: FundingSource.Code

    static func < (left: LineSource, right: LineSource) -> Bool {
        (left.line, left.source.rawValue) < (right.line, right.source.rawValue)
    }

    func sum(_ amounts: [DossierMoney.Key: Dong]) -> Dong {
        amounts.reduce(.zero) { sum, entry in
            entry.key.line == line && entry.key.source == source ? sum + entry.value : sum
        }
    }
}

extension DossierMoney {
    func sum(_ stage: Stage, _ pair: LineSource) -> Dong {
        pair.sum(amounts(stage))
    }

    /// Đồng that were paid, ahead or at the settlement, and have not come back.
    func paid(_ pair: LineSource) -> Dong {
        var money = LineMoney()
        money.advanced = sum(.advanced, pair)
        money.settled = sum(.settled, pair)
        money.returned = sum(.returned, pair)
        money.returnedAfterSettlement = pair.sum(returnedAfterSettlement)
        return money.used + money.outstandingAdvance
    }

    /// Đồng of one budget year that were paid and have not come back.
    func paid(_ key: Key) -> Dong {
        var money = LineMoney()
        money.advanced = byStage[.advanced]?[key] ?? .zero
        money.settled = byStage[.settled]?[key] ?? .zero
        money.returned = byStage[.returned]?[key] ?? .zero
        money.returnedAfterSettlement = returnedAfterSettlement[key] ?? .zero
        money.openOverYears = openAdvances[LineSource(line: key.line, source: key.source)]
        return money.paid
    }
}
