/// What is left of a number of things: "có 64 đề án được phê duyệt, đã hoàn thành 48 đề án, còn 16 đề án đang thực hiện".
///
/// Behind "trong đó" `SumChecks` has it.
struct RestOfThings {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let rests: Set<[Substring]> = [["con"], ["con", "lai"], ["so", "con", "lai"], ["hien", "con"]]
    private static let certain: Substring = "lai"
    private static let most = 12

    func checks() -> [ClaimCheck] {
        statements.compactMap { statement in
            guard statement.partsAt.isEmpty, (3...RestOfThings.most).contains(statement.figures.count) else {
                return nil
            }
            return check(statement)
        }
    }

    /// The only three numbers of one thing in a sentence: all, what was done of it, and the rest.
    private func check(_ statement: Statement) -> ClaimCheck? {
        guard let rest = statement.figures.last(where: isRest) else { return nil }
        let figure = reading.figures[rest]
        let alike = statement.figures.filter { reading.figures[$0].unit == figure.unit && $0 <= rest }
        guard alike.count == 3, alike.last == rest else { return nil }
        let (all, done) = (reading.figures[alike[0]], reading.figures[alike[1]])
        guard
            [all, done].allSatisfy({ $0.isPlainAmount && $0.ground == figure.ground && gaps.each(before: $0) == nil }),
            !alike.contains(where: reading.isChange), let whole = all.number, let part = done.number,
            let left = figure.number, part < whole, left < whole,
            !reading.hasCue(.becomes, from: reading.places[alike[0]], to: reading.places[alike[1]]),
            !reading.hasCue(.plan, from: reading.places[alike[0]], to: reading.places[alike[1]])
        else { return nil }
        let isCertain = gaps.clause(before: figure).last == RestOfThings.certain
        // What neither was done nor is told of may have been given up.
        guard isCertain || part + left >= whole else { return nil }
        guard isCertain || isOfSame(done, figure) else { return nil }
        return .sum([done, figure], of: all)
    }

    /// "đã nghiệm thu 41 đề án, còn 13 đề án chưa nghiệm thu", and neither "còn 20 đề án chưa có hồ sơ" nor "còn 10 đề án
    /// phải sửa hồ sơ", which may be of those that were done.
    private func isOfSame(_ done: Figure, _ rest: Figure) -> Bool {
        let words = gaps.clause(behind: rest)
        guard let not = words.firstIndex(of: "chua") else { return words.first.map { $0 == "dang" } ?? true }
        let own = Set(gaps.clause(before: done) + gaps.clause(behind: done)).subtracting(["duoc", "da", "co"])
        return words[not...].dropFirst().contains { own.contains($0) }
    }

    private func isRest(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        guard case .count = figure.unit, figure.isPlainAmount else { return false }
        return RestOfThings.rests.contains(gaps.clause(before: figure))
    }
}
