import Vietnamese

/// A change between the only two amounts that are told of two times, in words that name nothing else.
///
/// "Vốn thực hiện năm 2022: 9,36 tỷ đồng; năm 2021: 7,8 tỷ đồng. Tốc độ tăng 20%", "Có thêm 9 cơ sở, từ 13 lên 22 cơ sở".
struct NearChanges: NearRule {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 6
    static let nearness = Nearness.part(0.5)
    private static let links: Set<Substring> = [
        "tang", "giam", "them", "toc", "do", "muc", "truong", "dat", "la", "tuc", "tuong", "duong", "ung", "voi", "so",
        "nam", "truoc", "nhu", "vay", "gap", "lan", "bang", "nghia", "hon", "cao", "thap", "nhieu", "it", "duoc", "da",
        "con", "len", "xuong", "tiet", "kiem",
    ]

    func check(_ index: Int, in number: Int) -> ClaimCheck? {
        guard isChange(index), statements[number].partsAt.isEmpty else { return nil }
        let change = reading.figures[index]
        guard !change.isPerYear, change.qualifier == .exact, gaps.each(before: change) == nil,
            let (old, new) = pair(index, in: number),
            saysNothing(index, old, new, in: number)
        else { return nil }
        return verdict(change, reading.figures[old], reading.figures[new])
    }

    private func isChange(_ index: Int) -> Bool {
        switch reading.figures[index].unit {
        case .percent:
            guard reading.figures[index].value != nil else { return false }
            return reading.figures[index].role == .growth || reading.figures[index].role == .decline
        case .count, .money: return reading.isChange(index) && reading.figures[index].isPlainAmount
        default: return false
        }
    }

    /// The only two amounts of its sentence, else of the one before, as they followed each other.
    private func pair(_ index: Int, in number: Int) -> (Int, Int)? {
        let own = statements[number].figures
        if own.count > 1 { return inOrder(index, own) }
        guard number > 0, statements[number - 1].paragraph == statements[number].paragraph,
            statements[number - 1].partsAt.isEmpty
        else { return nil }
        return inOrder(index, statements[number - 1].figures)
    }

    private func inOrder(_ index: Int, _ figures: Range<Int>) -> (Int, Int)? {
        guard figures.count <= NearChanges.most else { return nil }
        let change = reading.figures[index]
        let others = figures.filter { $0 != index && reading.figures[$0].unit.isSummed }
        guard others.count == 2, others.allSatisfy(finder.isPlain),
            finder.isLike(reading.figures[others[0]], others[1]),
            !change.unit.isSummed || finder.isLike(change, others[0]),
            figures.allSatisfy({ $0 == index || others.contains($0) })
        else { return nil }
        let (first, last) = (reading.figures[others[0]], reading.figures[others[1]])
        guard first.isToldAs(last) else { return nil }
        if reading.hasCue(.becomes, from: reading.places[others[0]], to: reading.places[others[1]]),
            gaps.clause(before: first).last == "tu"
        {
            return (others[0], others[1])
        }
        guard let one = first.from, let other = last.from, one == first.to, other == last.to,
            first.months == last.months,
            abs(one - other) == 1
        else { return nil }
        return one < other ? (others[0], others[1]) : (others[1], others[0])
    }

    private func saysNothing(_ index: Int, _ old: Int, _ new: Int, in number: Int) -> Bool {
        let own = Set(
            [old, new].map { reading.figures[$0] }.flatMap {
                gaps.lead(to: $0, from: nil) + gaps.clause(behind: $0) + Fold.key($0.unitName).split(separator: " ")
            }
        )
        return (finder.lead(to: index, in: number) + finder.tail(of: index)).allSatisfy {
            NearChanges.links.contains($0) || own.contains($0) || Int($0) != nil
        }
    }

    private func verdict(_ change: Figure, _ old: Figure, _ new: Figure) -> ClaimCheck? {
        let changes = BaseChecks(reading: reading, statements: statements, gaps: gaps)
        let (now, base) = changes.evenly(new, old)
        guard let first = old.number, let last = new.number else { return nil }
        let isDown = last < first
        guard change.unit.isSummed || isDown == (change.role == .decline)
        else { return nil }
        return near(changes.check(change, now, base, isGrowth: !change.unit.isSummed, isDown: isDown), change)
    }
}
