/// What an act books (bút toán của việc xử lý): pure, from what the ledger holds to what it is to hold.
struct ActMoney: Equatable {
    /// Đồng by stage and key, to be added to what is booked.
    fileprivate(set) var bookings: [Stage: [DossierMoney.Key: Dong]] = [:]

    /// A submission books what it proposes; the other acts what they name, or what the stage before holds.
    init(_ content: ActContent, act: ProjectAct, money: DossierMoney, lines: [DossierLine]) {
        switch content {
        case .submission(let proposal):
            bookings[.registered] = money.differences(.registered, to: proposal.amounts)
            // A line that goes takes its appraisal with it; the others are appraised anew.
            let gone = Set(money.amounts(.appraised).keys.map(\.line).filter { $0 > proposal.lines.count })
            if !gone.isEmpty {
                bookings[.appraised] = money.differences(.appraised, to: [:], lines: gone)
            }
        case .appraisal(_, let allotment):
            set(.appraised, allotment, from: .registered, money)
        case .allotment(let allotment) where act == .approve:
            set(.approved, allotment, from: .appraised, money)
        case .allotment(let allotment) where act == .contract:
            set(.contracted, allotment, from: .approved, money)
        case .allotment(let allotment) where act == .settle:
            let open = Set(lines.filter { $0.settledAt == nil }.map(\.position))
            set(.settled, allotment, from: .accepted, money, unnamed: open)
        case .acceptance(let acceptance):
            let open = Set(lines.filter { $0.acceptedAt == nil }.map(\.position))
            set(.accepted, acceptance.allotment, from: .contracted, money, unnamed: open)
        case .advance(let advance):
            bookings[.advanced] = advance.allotment.amounts ?? [:]
        case .recovery(_, let allotment):
            bookings[.returned] = allotment.amounts ?? [:]
        case .change(let change):
            setChanged(change, money)
        case .plain, .reason, .declined, .halt, .progress, .allotment:
            break
        }
        bookings = bookings.compactMapValues { $0.isEmpty ? nil : $0 }
    }

    /// The support of a line after the act, at one stage, in đồng.
    func supportAfter(_ stage: Stage, line: Int, _ money: DossierMoney) -> Dong {
        (bookings[stage] ?? [:]).reduce(money.sum(stage, line: line)) { sum, entry in
            guard entry.key.source.basis == .support, entry.key.line == line else { return sum }
            return sum + entry.value
        }
    }

    /// Where an act names no amounts for a line, those of the stage before hold for it.
    ///
    /// `unnamed`: the lines that an act means which names none; nil means all.
    private mutating func set(
        _ stage: Stage,
        _ allotment: Allotment,
        from before: Stage,
        _ money: DossierMoney,
        unnamed: Set<Int>? = nil
    ) {
        let lines = allotment.lines ?? unnamed
        let typed = allotment.amounts ?? [:]
        let told = Set(typed.keys.map(\.line))
        let inherited = money.amounts(before).filter { key, _ in
            (lines?.contains(key.line) ?? true) && !told.contains(key.line)
        }
        let wanted = inherited.merging(typed) { _, new in new }
        bookings[stage] = money.differences(stage, to: wanted, lines: lines)
    }

    /// A change of money holds for every stage that the project has reached between approval and acceptance.
    private mutating func setChanged(_ change: ProjectChange, _ money: DossierMoney) {
        guard change.type.changesMoney else { return }
        guard let amounts = change.allotment.amounts else {
            if change.type == .extendNextYear, let year = change.untilYear { moveYear(to: year, money) }
            return
        }
        let lines = change.allotment.lines
        let restated = change.linesWithOtherSupport
        for stage in [Stage.approved, .contracted] where !money.amounts(stage).isEmpty {
            let kept = money.amounts(stage).filter { key, _ in
                let isNamed = lines?.contains(key.line) ?? true
                return isNamed && !(restated.contains(key.line) && key.source.basis == .support)
            }
            bookings[stage] = money.differences(stage, to: kept.merging(amounts) { $1 }, lines: lines)
        }
    }
}

extension ActMoney {
    /// State money of the last year that was not paid in it goes into the new one: Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP.
    ///
    /// What was advanced or settled stays in the year that paid it.
    fileprivate mutating func moveYear(to year: Int, _ money: DossierMoney) {
        for stage in [Stage.approved, .contracted] {
            let held = money.amounts(stage).filter { $0.key.source.basis == .support && $0.key.year < year }
            guard let last = held.keys.map(\.year).max() else { continue }
            for (key, amount) in held where key.year == last {
                let rest = amount - money.paidInYear(key)
                guard rest > .zero else { continue }
                let moved = DossierMoney.Key(line: key.line, source: key.source, year: year)
                bookings[stage, default: [:]][key, default: .zero] += -rest
                bookings[stage, default: [:]][moved, default: .zero] += rest
            }
        }
    }
}

extension DossierMoney {
    /// Đồng that one budget year has paid for a line and source.
    fileprivate func paidInYear(_ key: Key) -> Dong {
        func sum(_ stage: Stage) -> Dong { byStage[stage]?[key] ?? .zero }
        return max(max(sum(.settled), sum(.advanced) - sum(.returned)), .zero)
    }
}

extension Proposal {
    /// The money asked for, by line, source and year.
    var amounts: [DossierMoney.Key: Dong] {
        lines.enumerated().reduce(into: [:]) { result, entry in
            for amount in entry.element.amounts {
                let key = DossierMoney.Key(line: entry.offset + 1, source: amount.source, year: amount.year)
                result[key, default: .zero] += amount.amount
            }
        }
    }
}
