/// The sources of a sum, each on a line of its own under it.
///
/// "III. Kinh phí: 680 triệu đồng", "- Ngân sách tỉnh: 400 triệu đồng;", "- Ngân sách xã: 130 triệu đồng;" …
struct SourceLines {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let mostLines = 12

    func checks() -> [ClaimCheck] {
        statements.indices.compactMap(check)
    }

    /// A line with one sum that the lines of a list follow, each of them of a source of its own.
    private func check(_ number: Int) -> ClaimCheck? {
        let line = statements[number]
        let sums = line.figures.filter { reading.figures[$0].unit == .money }
        guard sums.count == 1, reading.figures[sums[0]].isPlainAmount, sums[0] == line.figures.upperBound - 1,
            !reading.isChange(sums[0]), endsLine(sums[0], line)
        else { return nil }
        let total = reading.figures[sums[0]]
        let parts = items(under: number).map { reading.figures[$0] }
        guard total.source == nil, parts.areOfOneSourceEach(of: total) else { return nil }
        return .sum(parts, of: total)
    }

    /// Whether nothing but "bao gồm:" stands between a sum and the end of its line.
    private func endsLine(_ figure: Int, _ line: Statement) -> Bool {
        (reading.places[figure] + 1..<line.range.upperBound).allSatisfy { place in
            switch reading.events[place].what {
            case .comma, .colon, .semicolon, .cue(.parts): true
            default: false
            }
        }
    }

    /// "- Ngân sách tỉnh: …" or "1) Nguồn khuyến công quốc gia: …".
    private func isItem(_ line: Statement) -> Bool {
        if case .bullet = reading.events[line.range.lowerBound].what { return true }
        return gaps.itemMark(reading.figures[line.figures.lowerBound]) == "1"
    }

    /// The first figures of the lines of the list right under a line.
    private func items(under number: Int) -> [Int] {
        var found: [Int] = []
        var paragraph = statements[number].paragraph
        for statement in statements.dropFirst(number + 1).prefix(SourceLines.mostLines) {
            guard statement.paragraph == paragraph + 1, isItem(statement),
                reading.figures[statement.figures.lowerBound].unit == .money
            else { return statement.paragraph == paragraph ? [] : found }
            found.append(statement.figures.lowerBound)
            paragraph += 1
        }
        return found
    }
}
