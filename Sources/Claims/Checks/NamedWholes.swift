/// A share that names its whole by the words that led to it: "giá trị hợp đồng 850 triệu đồng, đã tạm ứng 425 triệu đồng (bằng
/// 50% giá trị hợp đồng)".
struct NamedWholes {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// How many figures back the whole stands at most.
    private static let reach = 6
    /// Names of this many words tell one sum from others.
    private static let shortest = 3
    private static let longest = 7

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropFirst(2).compactMap { check($0, in: statement) }
        }
    }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let (part, share) = (reading.figures[index - 1], reading.figures[index])
        guard share.unit == .percent, share.value != nil, share.role == .share || share.role == .ratio,
            part.isPlainAmount, !reading.isChange(index - 1), let number = part.number
        else { return nil }
        let name = gaps.clause(behind: share)
        guard (NamedWholes.shortest...NamedWholes.longest).contains(name.count) else { return nil }
        let first = max(statement.figures.lowerBound, index - NamedWholes.reach)
        let wholes = (first..<index - 1).filter { isNamed($0, name, part) }
        guard wholes.count == 1, let all = reading.figures[wholes[0]].number, all >= number else { return nil }
        let whole = reading.figures[wholes[0]]
        return .share(share, of: part, number, in: all, within: Interval.ofWhole(whole), and: [whole])
    }

    private func isNamed(_ index: Int, _ name: [Substring], _ part: Figure) -> Bool {
        let figure = reading.figures[index]
        return figure.isPlainAmount && figure.unit == part.unit && !reading.isChange(index)
            && gaps.clause(before: figure).has(name) && gaps.each(before: figure) == nil
    }
}
