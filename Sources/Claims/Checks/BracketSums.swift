/// What each source, year or quarter made, in the brackets right behind what they made together: "39,8 tỷ đồng (Trung ương
/// 9,1 tỷ đồng; tỉnh 18,7 tỷ đồng; huyện 12 tỷ đồng)"; also before it: "Tổng số đề án (quý I 4 đề án, quý II 6 đề án) là 10 đề án".
struct BracketSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// A longer bracket is a text of its own.
    private static let most = 13
    /// What may stand between the brackets and their sum.
    private static let links: Set<Substring> = ["la", "dat", "bang", "duoc", "co"]
    private static let totals: Set<Substring> = ["tong", "cong", "toan"]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast().compactMap { behind($0, in: statement) }
                + statement.figures.dropFirst(2).compactMap { before($0, in: statement) }
        }
    }

    private func behind(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let open = reading.places[index] + 1
        guard case .open = reading.events[open].what, reading.events[open].start == reading.events[open - 1].end,
            reading.figures[index].isPlainAmount
        else { return nil }
        let whole = reading.figures[index]
        let parts = parts(from: index + 1, behind: open, in: statement)
        return sum(parts, of: whole) ?? counted(parts, of: index, in: statement)
    }

    /// "Tổng số tiền của ba doanh nghiệp là 1,35 tỷ đồng (500 triệu đồng, 450 triệu đồng và 400 triệu đồng)": as many sums as
    /// things were counted.
    private func counted(_ parts: [Figure], of index: Int, in statement: Statement) -> ClaimCheck? {
        guard index > statement.figures.lowerBound, parts.count > 1, parts.count < BracketSums.most,
            case .count = reading.figures[index - 1].unit, reading.figures[index - 1].number == Double(parts.count),
            parts.allSatisfy({ $0.isPlainAmount && $0.unit == reading.figures[index].unit })
        else { return nil }
        return .sum(parts, of: reading.figures[index])
    }

    private func before(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard closesBefore(reading.places[index]) else { return nil }
        let whole = reading.figures[index]
        guard whole.isPlainAmount, let words = gaps.between(reading.figures[index - 1], whole), !words.isEmpty,
            words.allSatisfy(BracketSums.links.contains),
            let close = last(before: reading.places[index], where: { if case .close = $0 { true } else { false } }),
            close > reading.places[index - 1],
            let open = last(before: close, where: { if case .open = $0 { true } else { false } }),
            open > statement.range.lowerBound
        else { return nil }
        let first = reading.firstFigure(behind: open, in: statement.figures)
        guard first == statement.figures.lowerBound,
            !BracketSums.totals.isDisjoint(with: gaps.lead(to: reading.figures[first], from: nil))
        else { return nil }
        return sum(parts(from: first, behind: open, in: statement), of: whole)
    }

    /// Whether a bracket closes right before an event: asked before any words are made.
    private func closesBefore(_ place: Int) -> Bool {
        reading.events[max(0, place - 2)..<place].contains { if case .close = $0.what { true } else { false } }
    }

    private func last(before place: Int, where holds: (Event.What) -> Bool) -> Int? {
        (max(0, place - BracketSums.most * 4)..<place).last { holds(reading.events[$0].what) }
    }

    /// The figures up to the end of a bracket.
    private func parts(from first: Int, behind open: Int, in statement: Statement) -> [Figure] {
        (first..<statement.figures.upperBound).prefix(BracketSums.most)
            .prefix { !isClosed(from: open, to: reading.places[$0]) }.map { reading.figures[$0] }
    }

    private func sum(_ parts: [Figure], of whole: Figure) -> ClaimCheck? {
        guard parts.count < BracketSums.most,
            parts.areOfOneSourceEach(of: whole) || parts.areOfOneYearEach(of: whole) || areQuarters(parts, of: whole)
        else { return nil }
        return .sum(parts, of: whole)
    }

    /// One quarter or month behind the other, from the first; all of them where the sum is that of the year.
    private func areQuarters(_ parts: [Figure], of whole: Figure) -> Bool {
        guard parts.count > 1, parts.allSatisfy({ $0.isPlainAmount && $0.unit == whole.unit }) else { return false }
        var next = 1
        for part in parts {
            guard let span = MonthSpan(gaps.clause(before: part)), span.rest.isEmpty, span.months.lowerBound == next
            else {
                return false
            }
            next = span.months.upperBound + 1
        }
        return next == 13 || !gaps.lead(to: whole, from: nil).has(["ca", "nam"])
    }

    private func isClosed(from open: Int, to place: Int) -> Bool {
        (open..<place).contains { if case .close = reading.events[$0].what { true } else { false } }
    }
}
