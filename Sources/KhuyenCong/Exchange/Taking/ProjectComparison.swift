/// What one amount of a project is counted under.
struct AmountKey: Hashable, Sendable {
    let year: Int
    let stage: Stage
    let source: FundingSource.Code
}

/// What a row of a list means for the store.
enum ProjectComparison {
    case new
    /// The store has these amounts already.
    case unchanged
    /// The store knows the project but not this stage: amounts are added.
    case addsStage([AmountDifference])
    /// The store has other amounts at the same stage.
    case differs([AmountDifference])

    /// Whether the store would hold something else afterwards of a project that it has.
    var changesStored: Bool {
        switch self {
        case .new, .unchanged: false
        case .addsStage, .differs: true
        }
    }

    /// Whether it would put right what the store already says.
    var correctsStored: Bool {
        if case .differs = self { true } else { false }
    }

    /// Compares the sums of all lines, so that lines told in another order or split otherwise are the same project.
    ///
    /// `stored`: the project at the same place in the order of equal keys, if there is one.
    static func compare(_ project: ImportedProject, with stored: StoredProject?) -> ProjectComparison {
        guard let stored else { return .new }
        var added: [AmountDifference] = []
        var changed: [AmountDifference] = []
        let told = ToldAmounts(project)
        for occasion in told.occasions {
            let differences = FundingSource.Code.allCases.compactMap { source -> AmountDifference? in
                let key = AmountKey(year: occasion.year, stage: occasion.stage, source: source)
                let before = stored.amounts[key] ?? 0
                let after = told.amounts[key] ?? 0
                // A nought at a stage that the store does not know is an answer too.
                let isAnswer = told.amounts[key] == 0 && !stored.occasions.contains(occasion)
                guard before != after || isAnswer else { return nil }
                return AmountDifference(
                    key: key,
                    position: told.positions[key] ?? 1,
                    before: Dong(before),
                    after: Dong(after)
                )
            }
            if stored.occasions.contains(occasion) { changed += differences } else { added += differences }
        }
        if !changed.isEmpty { return .differs(changed + added) }
        return added.isEmpty ? .unchanged : .addsStage(added)
    }
}

/// A stage in a budget year: what a list tells as a whole.
struct Occasion: Hashable, Sendable {
    let year: Int
    let stage: Stage
}

/// The sums of an imported project, and the first line that tells each.
private struct ToldAmounts {
    private(set) var amounts: [AmountKey: Int64] = [:]
    private(set) var positions: [AmountKey: Int] = [:]

    init(_ project: ImportedProject) {
        for (offset, line) in project.lines.enumerated() {
            for amount in line.amounts {
                let key = AmountKey(year: line.year, stage: amount.stage, source: amount.source)
                amounts[key, default: 0] += amount.amount.amount
                if positions[key] == nil { positions[key] = offset + 1 }
            }
        }
    }

    var occasions: [Occasion] {
        Set(amounts.keys.map { Occasion(year: $0.year, stage: $0.stage) })
            .sorted { ($0.year, $0.stage.rank) < ($1.year, $1.stage.rank) }
    }
}

/// One amount that a list says otherwise than the store.
struct AmountDifference: Equatable {
    let key: AmountKey
    /// The line of the list that tells it.
    let position: Int
    let before: Dong
    let after: Dong

    var delta: Dong { after - before }
}

extension ImportedLine {
    /// Sums by stage and source; a list may name one source in two columns.
    var amountsByStage: [(Stage, [FundingSource.Code: Int64])] {
        var sums: [Stage: [FundingSource.Code: Int64]] = [:]
        for amount in amounts {
            sums[amount.stage, default: [:]][amount.source, default: 0] += amount.amount.amount
        }
        return sums.sorted { $0.key.rank < $1.key.rank }
    }
}
