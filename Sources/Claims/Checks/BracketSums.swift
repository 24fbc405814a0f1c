/// What each source or year gave, in the brackets right behind what they gave together: "39,8 tỷ đồng (Trung ương 9,1 tỷ đồng; tỉnh
/// 18,7 tỷ đồng; huyện 12 tỷ đồng)".
struct BracketSums {
    let reading: Reading
    let statements: [Statement]

    /// A longer bracket is a text of its own.
    private static let most = 12

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in statement.figures.dropLast(2).compactMap { check($0, in: statement) } }
    }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let whole = reading.figures[index]
        let open = reading.places[index] + 1
        guard whole.isPlainAmount, case .open = reading.events[open].what,
            reading.events[open].start == reading.events[open - 1].end
        else { return nil }
        var parts: [Figure] = []
        for next in (index + 1..<statement.figures.upperBound).prefix(BracketSums.most) {
            guard !isClosed(from: open, to: reading.places[next]) else { break }
            parts.append(reading.figures[next])
        }
        guard parts.count < BracketSums.most, parts.areOfOneSourceEach(of: whole) || parts.areOfOneYearEach(of: whole)
        else { return nil }
        return .sum(parts, of: whole)
    }

    private func isClosed(from open: Int, to place: Int) -> Bool {
        (open..<place).contains { if case .close = reading.events[$0].what { true } else { false } }
    }
}
