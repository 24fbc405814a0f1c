import Vietnamese

/// A change in a sentence that tells exactly two amounts of one unit, of which the words say which one was before.
///
/// "Kinh phí năm 2022 là 8,4 tỷ đồng, so với năm 2021 (7 tỷ đồng) tăng 20%", "vượt 50 người (kế hoạch 400 người, thực hiện 450
/// người)", "giảm 2 tỷ đồng so với năm 2020, chỉ còn 6 tỷ đồng (năm 2020: 8 tỷ đồng)".
///
/// With a third amount of the unit nobody knows what the change is of; with two, where the one is a plan, a base or of earlier
/// years, the order of the words does not matter.
struct PairChanges {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// A sentence with more figures is a list.
    private static let most = 8
    private static let plans: [[Substring]] = [
        ["ke", "hoach"], ["chi", "tieu"], ["muc", "tieu"], ["du", "toan"], ["nghi", "quyet"],
    ]
    private static let acts: [[Substring]] = [
        ["thuc", "hien"], ["da"], ["ket", "qua"], ["thuc", "te"], ["dat"], ["hoan", "thanh"],
        ["thuc", "chi"], ["quyet", "toan"], ["giai", "ngan"], ["nghiem", "thu"], ["thuc", "thu"],
    ]
    private static let before: [[Substring]] = [
        ["truoc", "day"], ["truoc", "kia"], ["ban", "dau"], ["luc", "dau"], ["truoc", "khi"], ["truoc"],
        ["neu", "nhu"],
        ["neu"],
        ["dau", "nhiem", "ky"], ["dau", "giai", "doan"], ["dau", "nam"],
    ]
    private static let now: [[Substring]] = [["nay"], ["hien"], ["sau", "khi"], ["cuoi"]]
    /// Words of change, and those that only link.
    private static let links: Set<Substring> = [
        "tang", "giam", "them", "vuot", "gap", "tuc", "la", "tuong", "duong", "ung", "voi", "hon", "cao", "thap",
        "nhieu", "it",
        "dat", "khoang", "so", "muc", "nhu", "vay", "nghia", "da", "duoc", "bang", "len", "ke", "hoach", "con", "toi",
        "hut", "thieu", "du", "toan", "chi", "tieu", "dinh", "tiet", "kiem",
    ]
    /// What may stand behind a change.
    private static let tails: Set<Substring> = [
        "so", "voi", "nam", "truoc", "cung", "ky", "giai", "doan", "ke", "hoach", "lan", "muc", "chi", "tieu", "de",
        "ra", "giao",
        "ban", "dau", "sau", "thang", "do", "nghi", "quyet", "day", "kia", "khi", "duoc", "quy", "cua", "con", "ngoai",
    ]
    /// What stands between a change and the first of its two values.
    private static let origins = tails.union(["tu", "cu", "the", "tuc", "la"])
    private static let times: Set<Substring> = ["nam", "thang", "quy", "ky"]

    func checks() -> [ClaimCheck] {
        statements.filter { $0.partsAt.isEmpty && (3...PairChanges.most).contains($0.figures.count) }
            .flatMap { statement in statement.figures.compactMap { check($0, statement) } }
    }

    private func check(_ index: Int, _ statement: Statement) -> ClaimCheck? {
        guard isChange(index) else { return nil }
        let change = reading.figures[index]
        guard gaps.each(before: change) == nil, !change.isPerYear, let pair = pair(index, statement),
            let (old, new) = inOrder(pair.0, pair.1, statement), isOfBase(index, old, new, statement),
            isExplained(index, pair) || saysOnly(index, old, new, statement)
        else { return nil }
        return verdict(index, reading.figures[old], reading.figures[new])
    }

    private func isChange(_ index: Int) -> Bool {
        guard reading.figures[index].value != nil else { return false }
        let role = reading.figures[index].role
        switch reading.figures[index].unit {
        case .percent: return role == .growth || role == .decline
        case .times: return role != .decline && role != .share
        default: return reading.figures[index].isOneSum && reading.isChange(index)
        }
    }

    /// The only two amounts that a change may be between.
    private func pair(_ index: Int, _ statement: Statement) -> (Int, Int)? {
        let change = reading.figures[index]
        let sums = statement.figures.filter { $0 != index && isAmount(reading.figures[$0]) && !reading.isChange($0) }
        let like = change.unit.isSummed ? index : [index - 1, index + 1].first { sums.contains($0) }
        guard let like else { return nil }
        let alike = sums.filter { reading.figures[$0].isOfOneThing(as: reading.figures[like]) }
        guard alike.count == 2, rate(alike[0]) == rate(alike[1]),
            statement.figures.filter({ isChange($0) && isAlike($0, change) }).count == 1
        else {
            return nil
        }
        return (alike[0], alike[1])
    }

    /// A sum, or what comes each month or each day.
    private func isAmount(_ figure: Figure) -> Bool {
        figure.isOneSum
            || figure.role == .amount && figure.value != nil && figure.outOf == nil && figure.unit.isSummed
                && figure.text.contains("/")
    }

    /// "/tháng" of "40 tấn/tháng".
    private func rate(_ index: Int) -> String {
        let text = reading.figures[index].text
        return text.firstIndex(of: "/").map { Fold.key(String(text[$0...])) } ?? ""
    }

    private func isAlike(_ index: Int, _ change: Figure) -> Bool {
        let other = reading.figures[index]
        return change.unit.isSummed ? other.isOfOneThing(as: change) : !other.unit.isSummed
    }

    /// The two as they followed each other, where the words say it of one of them.
    private func inOrder(_ first: Int, _ last: Int, _ statement: Statement) -> (Int, Int)? {
        let (one, other) = (isBase(first, of: last, statement), isBase(last, of: first, statement))
        guard one != other else { return nil }
        let (old, new) = one ? (first, last) : (last, first)
        guard !lead(old, statement).contains("rieng"), !lead(new, statement).contains("rieng") else { return nil }
        let (before, after) = (reading.figures[old], reading.figures[new])
        return before.ground == after.ground && before.basis == after.basis
            && (before.source == after.source || before.source == nil || after.source == nil)
            && (before.kind == after.kind || before.kind == nil || after.kind == nil) ? (old, new) : nil
    }

    private func isBase(_ index: Int, of other: Int, _ statement: Statement) -> Bool {
        let (figure, beside) = (reading.figures[index], reading.figures[other])
        if isNamedBase(figure) || becomes(index, other) { return true }
        let (words, others) = (lead(index, statement), lead(other, statement))
        if isPlan(words), !isPlan(others), PairChanges.acts.contains(where: others.has) { return true }
        let isEarlier =
            figure.from != nil && figure.to.flatMap { last in (beside.from ?? beside.to).map { last < $0 } } ?? false
        let isBefore = PairChanges.before.contains(where: words.has) && PairChanges.now.contains(where: others.has)
        return (isEarlier || isBefore) && goesOn(index, other, statement)
    }

    /// "so với năm 2022 (5 tỷ đồng)", "so với 5 tỷ đồng".
    private func isNamedBase(_ figure: Figure) -> Bool {
        gaps.isBracketedBase(figure) || gaps.clause(before: figure).has(["so", "voi"])
    }

    /// "từ 20 tỷ đồng lên 26 tỷ đồng".
    private func becomes(_ old: Int, _ new: Int) -> Bool {
        new == old + 1 && gaps.clause(before: reading.figures[old]).last == "tu"
            && reading.hasCue(.becomes, from: reading.places[old], to: reading.places[new])
    }

    private func isPlan(_ words: [Substring]) -> Bool { PairChanges.plans.contains(where: words.has) }

    /// Whether the later of two amounts is told in the words of the first, or in such as only go on with it.
    private func goesOn(_ old: Int, _ new: Int, _ statement: Statement) -> Bool {
        let (first, last) = (min(old, new), max(old, new))
        let figure = reading.figures[first]
        let own = Set(lead(first, statement) + gaps.clause(behind: figure)).union(
            Fold.key(figure.unitName).split(separator: " ")
        )
        return lead(last, statement).allSatisfy {
            Int($0) != nil || SoleBases.neutral.contains($0) || PairChanges.tails.contains($0) || own.contains($0)
        }
    }

    private func lead(_ index: Int, _ statement: Statement) -> [Substring] {
        gaps.lead(
            to: reading.figures[index],
            from: index > statement.figures.lowerBound ? reading.figures[index - 1] : nil
        )
    }

    /// Whether a change is against the one that was before: the years that it names are those, and a plan is no year before.
    private func isOfBase(_ index: Int, _ old: Int, _ new: Int, _ statement: Statement) -> Bool {
        let (change, before, after) = (reading.figures[index], reading.figures[old], reading.figures[new])
        let tail = tail(index)
        let isOfYear = tail.has(["cung", "ky"]) || tail.contains("truoc")
        if isOfYear || gaps.clause(before: change).has(["cung", "ky"]), isPlan(lead(old, statement)) { return false }
        if isPlan(tail), !isPlan(lead(old, statement)) { return false }
        if gaps.clause(before: before).has(["so", "voi"]), before.start > change.start { return true }
        if let base = change.base, let from = before.from, (base.from, base.to) != (from, before.to ?? base.to) {
            return false
        }
        guard let last = before.to, let first = after.from, tail.contains("truoc") else { return true }
        return last >= first - 1
    }

    /// "vượt 5 mô hình (mục tiêu 20 mô hình, thực hiện 25 mô hình)", "tăng 30% so với năm trước, từ 20 lên 26 tỷ đồng": both stand
    /// right behind, and say nothing but what the change is between.
    private func isExplained(_ index: Int, _ pair: (Int, Int)) -> Bool {
        guard pair.0 == index + 1, pair.1 == index + 2 else { return false }
        let (change, first) = (reading.figures[index], reading.figures[pair.0])
        if becomes(pair.0, pair.1) { return gaps.links(change, first, PairChanges.origins) }
        if reading.hasColon(from: index, to: pair.0), !reading.isOpened(from: index, to: pair.1) {
            return tail(index).allSatisfy(PairChanges.tails.contains)
        }
        return gaps.opensBracket(behind: change) && !reading.isClosed(from: pair.0, to: pair.1)
            && reading.isOpened(from: index, to: pair.0) && !gaps.isBracketed(first)
    }

    /// Whether the clause of a change holds no words but its own and those of the two amounts.
    private func saysOnly(_ index: Int, _ old: Int, _ new: Int, _ statement: Statement) -> Bool {
        let figures = (reading.figures[old], reading.figures[new])
        let own = Set(
            lead(old, statement) + lead(new, statement) + gaps.clause(behind: figures.0)
                + gaps.clause(behind: figures.1)
                + Fold.key(figures.0.unitName).split(separator: " ")
        )
        let change = reading.figures[index]
        let lead = gaps.clause(before: change)
        let between =
            index > statement.figures.lowerBound ? gaps.between(reading.figures[index - 1], change) ?? lead : lead
        let words = between.count < lead.count ? between : lead
        return words.allSatisfy { PairChanges.links.contains($0) || own.contains($0) || PairChanges.tails.contains($0) }
            && tail(index).allSatisfy { PairChanges.tails.contains($0) || own.contains($0) }
    }

    /// The words behind a change, up to the next figure.
    private func tail(_ index: Int) -> [Substring] {
        let clause = gaps.clause(behind: reading.figures[index])
        guard index + 1 < reading.figures.count,
            let between = gaps.between(reading.figures[index], reading.figures[index + 1])
        else { return clause }
        return between.count < clause.count ? between : clause
    }

    private func verdict(_ index: Int, _ old: Figure, _ new: Figure) -> ClaimCheck? {
        let change = reading.figures[index]
        let changes = BaseChecks(reading: reading, statements: statements, gaps: gaps)
        var (now, before) = changes.evenly(new, old)
        // "tăng 2,5 tỷ đồng" says how exactly the two were printed.
        if change.unit.isSummed, change.step.double < now.step.double {
            (now.step, before.step) = (change.step, change.step)
        }
        switch change.unit {
        case .times:
            return MultipleChecks(reading: reading, statements: statements, gaps: gaps).check(index, now, by: before)
        case .percent: return changes.check(change, now, before, isGrowth: true, isDown: change.role == .decline)
        default: return changes.check(change, now, before, isGrowth: false, isDown: isDown(index))
        }
    }

    private func isDown(_ index: Int) -> Bool {
        reading.events[..<reading.places[index]].suffix(3).contains {
            if case .cue(.down) = $0.what { true } else { false }
        }
    }
}

extension Reading {
    /// Whether a bracket opens between two figures, and does not close.
    func isOpened(from first: Int, to last: Int) -> Bool {
        !isClosed(from: first, to: last)
            && (places[first]..<places[last]).contains { if case .open = events[$0].what { true } else { false } }
    }

    /// Whether a bracket closes between two figures.
    func isClosed(from first: Int, to last: Int) -> Bool {
        (places[first]..<places[last]).contains { if case .close = events[$0].what { true } else { false } }
    }
}
