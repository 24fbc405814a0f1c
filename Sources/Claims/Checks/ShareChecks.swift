import Vietnamese

/// Shares against their part and their whole, and all shares of a whole against a hundred.
struct ShareChecks {
    let reading: Reading
    let statements: [Statement]
    let wholes: [Whole]
    let gaps: GapWords
    /// The whole of each part, by their positions among the figures.
    private let wholeOfPart: [Int: Int]

    /// How many figures lie at most between an amount and its share.
    private static let reach = 12

    init(reading: Reading, statements: [Statement], wholes: [Whole], gaps: GapWords) {
        self.gaps = gaps
        self.reading = reading
        self.statements = statements
        self.wholes = wholes
        let pairs = wholes.flatMap { group in group.parts.map { ($0, group.whole) } }
        wholeOfPart = Dictionary(pairs) { first, _ in first }
    }

    func checks() -> [ClaimCheck] {
        shares() + wholes.compactMap(shareSum)
    }

    /// The shares of one whole make a hundred.
    private func shareSum(_ group: Whole) -> ClaimCheck? {
        let shares = group.parts.compactMap { shareOf($0) }
        guard shares.count > 1, shares.count == group.parts.count else { return nil }
        let check = ClaimCheck.hundred(shares.map { reading.figures[$0] }, areAll: group.isComplete)
        // "42 cơ sở cần vốn, chiếm 70%; 25 cơ sở cần mặt bằng, chiếm 41,7%": some need both.
        return group.isCrossed && check?.verdict == .differs ? nil : check
    }

    /// The share that is said of an amount: the next figure of its clause.
    private func shareOf(_ part: Int) -> Int? {
        let next = part + 1
        guard next < reading.figures.count, reading.figures[next].role == .share else { return nil }
        return reading.hasSemicolon(from: reading.places[part], to: reading.places[next]) ? nil : next
    }
}

extension ShareChecks {
    private func shares() -> [ClaimCheck] {
        var found: [ClaimCheck] = []
        var total: Int?
        for statement in statements {
            for index in statement.figures {
                let figure = reading.figures[index]
                if figure.unit == .percent, figure.role == .share || figure.role == .planRate {
                    if let check = share(index, in: statement, total: total) { found.append(check) }
                } else if figure.unit == .money, isTotal(figure) {
                    total = index
                }
            }
        }
        return found
    }

    private func isTotal(_ figure: Figure) -> Bool {
        figure.measure?.prefix(4).lowercased() == "tổng"
    }

    private func share(_ index: Int, in statement: Statement, total: Int?) -> ClaimCheck? {
        let figure = reading.figures[index]
        let parts = partsOf(index, in: statement).filter {
            !reading.namesOtherSource(than: $0, before: index) && !namesOther(index, than: $0)
        }
        let checks = parts.compactMap { share(index, of: $0, in: statement, total: total) }
        // The heads of a table say what its shares are of, and they are not read.
        return checks.first { $0.verdict == .agrees } ?? checks.first { $0.verdict == .unclear }
            ?? (parts.contains { gaps.areCells(reading.figures[$0], figure) } ? nil : checks.first)
    }

    /// "300 lao động, trong đó 180 lao động nữ, tỷ lệ có việc làm 85%": a rate with a name of its own is no share of these.
    private func namesOther(_ share: Int, than part: Int) -> Bool {
        let words = gaps.clause(before: reading.figures[share])
        guard let rate = words.lastIndex(of: "le"), rate > 0, words[rate - 1] == "ty" else { return false }
        let figure = reading.figures[part]
        let own = Set(
            gaps.clause(before: figure) + gaps.clause(behind: figure)
                + Fold.key(figure.unitName).split(separator: " ")
        )
        let name = words[(rate + 1)...].filter { !ShareLead.isOne([$0]) && !ShareChecks.acts.contains($0) }
        return !name.allSatisfy(own.contains) || !name.isEmpty && hasSibling(part)
    }

    /// "12 cụm đã lấp đầy, 8 cụm chưa lấp đầy, tỷ lệ lấp đầy 60%": the rate may be of either; `NearShares` has it.
    private func hasSibling(_ part: Int) -> Bool {
        wholes.contains { $0.parts.contains(part) && $0.parts.count > 1 }
    }

    /// What is done with money, which a rate of it may name alone.
    private static let acts: Set<Substring> = ["giai", "ngan", "hoan", "thanh", "thuc", "hien", "nghiem", "thu"]

    private func share(_ index: Int, of part: Int, in statement: Statement, total: Int?) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard let whole = wholeOf(part, share: index, in: statement, total: total) else { return nil }
        let amounts = (reading.figures[part], reading.figures[whole])
        guard let above = amounts.0.number, let below = amounts.1.number, below > 0, let printed = figure.number,
            let part = Interval(amounts.0), let strict = Interval(amounts.1), let range = Interval.ofWhole(amounts.1),
            range.low > 0
        else { return nil }
        let possible = Interval(part.low / range.high * 100, part.high / range.low * 100)
        guard let said = Interval.ofWhole(figure) else { return nil }
        let expected = above / below * 100
        let print = Interval(said.low - 1e-9, said.high + 1e-9)
        let agrees = possible.meets(print)
        let isRounded = agrees && !part.share(of: strict).meets(print)
        let words =
            "\(Printed.amount(above, like: amounts.0)) ÷ \(Printed.amount(below, like: amounts.1)) = "
            + "\(Printed.decimal(expected, places: 2)) %; văn bản ghi \(Printed.decimal(printed, places: 3)) %"
        return ClaimCheck(
            .share,
            isRounded ? .unclear : agrees ? .agrees : .differs,
            figures: [figure.id, amounts.0.id, amounts.1.id],
            expected: shown((expected * 100).rounded() / 100),
            found: figure.value,
            explanation: words
                + (isRounded
                    ? SumChecks.rounded
                    : agrees ? ": khớp" : ": lệch \(Printed.decimal(abs(expected - printed), places: 2)) điểm %")
        )
    }

    /// What a share may be of: the nearest amount before it; of "2 tỷ đồng cho 20 đề án" the money before the count.
    private func partsOf(_ index: Int, in statement: Statement) -> [Int] {
        guard let nearest = partOf(index, in: statement) else { return [] }
        guard reading.figures[nearest].unit != .money, nearest > statement.figures.lowerBound,
            reading.figures[nearest - 1].unit == .money, reading.figures[nearest - 1].role == .amount,
            !isParted(reading.places[nearest - 1], reading.places[nearest])
        else { return [nearest] }
        return [nearest - 1, nearest]
    }

    private func isParted(_ first: Int, _ second: Int) -> Bool {
        (first + 1..<max(second, first + 1)).contains { place in
            switch reading.events[place].what {
            case .comma, .semicolon, .open, .close, .figure: true
            default: false
            }
        }
    }

    /// The nearest amount before a share in its clause.
    private func partOf(_ index: Int, in statement: Statement) -> Int? {
        var place = index - 1
        while place >= max(statement.figures.lowerBound, index - ShareChecks.reach) {
            let figure = reading.figures[place]
            if reading.hasSemicolon(from: reading.places[place], to: reading.places[index]) { return nil }
            if figure.role == .amount, figure.unit == .money { return place }
            if figure.role == .amount, place == index - 1, figure.outOf == nil { return place }
            place -= 1
        }
        return nil
    }

    private func wholeOf(_ part: Int, share index: Int, in statement: Statement, total: Int?) -> Int? {
        let figure = reading.figures[index]
        let unit = reading.figures[part].unitName
        if figure.role == .planRate {
            return planBehind(index, unit, statement) ?? planBefore(part, unit, statement)
        }
        if let whole = wholeOfPart[part] ?? peopleBefore(part, in: statement) { return whole }
        guard let total, reading.figures[total].unitName == unit, total != part, saysTotal(index),
            isMeant(total, by: index)
        else { return nil }
        return total
    }

    /// "64,77% tổng kinh phí hỗ trợ" is no share of a total that holds more than the support.
    private func isMeant(_ total: Int, by share: Int) -> Bool {
        let words = gaps.clause(behind: reading.figures[share])
        guard words.contains("tro") || words.contains("cong") else { return true }
        let figure = reading.figures[total]
        if figure.basis == .support { return true }
        return !wholes.contains { group in
            group.whole == total && group.parts.contains { reading.figures[$0].basis == .counterpart }
        }
    }

    /// "1.250 lao động, trong đó có 780 nữ": women, and others, of the people named before.
    private func peopleBefore(_ part: Int, in statement: Statement) -> Int? {
        guard ShareChecks.someOfPeople.contains(reading.figures[part].unitName),
            let cue = statement.partsAt.last(where: { $0 < reading.places[part] })
        else { return nil }
        let whole = reading.firstFigure(behind: cue, in: statement.figures) - 1
        guard statement.figures.contains(whole), Figure.people.contains(reading.figures[whole].unitName),
            reading.figures[whole].outOf == nil
        else { return nil }
        return whole
    }

    private static let someOfPeople: Set = ["nữ", "phụ nữ", "lao động nữ", "nữ giới", "thanh niên"]

    /// "đạt 84% kế hoạch (52 tỷ đồng)".
    private func planBehind(_ index: Int, _ unit: String, _ statement: Statement) -> Int? {
        let next = index + 1
        guard statement.figures.contains(next), reading.figures[next].unitName == unit else { return nil }
        return endsClause(from: reading.places[index], to: reading.places[next]) ? nil : next
    }

    /// "đạt 78,7% kế hoạch, còn 320 lao động": behind the comma no plan is told.
    private func endsClause(from: Int, to: Int) -> Bool {
        (from..<to).contains { place in
            switch reading.events[place].what {
            case .comma, .semicolon: true
            default: false
            }
        }
    }

    /// "Kế hoạch năm 2024 là 8 tỷ đồng, thực hiện 7,6 tỷ đồng, đạt 95% kế hoạch".
    private func planBefore(_ part: Int, _ unit: String, _ statement: Statement) -> Int? {
        let first = statement.figures.lowerBound
        guard part == first + 1, reading.figures[first].unitName == unit, reading.figures[first].role == .amount,
            reading.hasCue(.ofPlan, from: statement.range.lowerBound, to: reading.places[first])
                || reading.hasCue(.plan, from: statement.range.lowerBound, to: reading.places[first]),
            // "Chỉ tiêu đến năm 2025 là 50 cơ sở; năm 2023 có 20 cơ sở, đạt 100%" is of that year's plan.
            reading.figures[first].to == nil || reading.figures[part].to == nil
                || reading.figures[first].to == reading.figures[part].to
        else { return nil }
        return first
    }

    /// "chiếm 21,62% tổng kinh phí".
    private func saysTotal(_ index: Int) -> Bool {
        let next = reading.places[index] + 1
        guard next < reading.events.count else { return false }
        if case .cue(.total) = reading.events[next].what { return true }
        return false
    }
}
