/// What a sentence, or two or three of one paragraph, told before a figure.
///
/// Where the words that lead to the figure name nothing that they did not tell, it can follow from nothing else.
struct Stretch {
    /// The sums of the figure's unit, in the order of the text.
    let sums: [Int]
    /// The words of the stretch, as far as the sums are told with them.
    private let words: Set<Substring>

    fileprivate static let most = 10
    fileprivate static let back = 2

    /// Nil where a list, an open end or parts of parts leave open what was told.
    init?(before index: Int, in number: Int, like figure: Figure, atLeast fewest: Int, of checks: StretchFinder) {
        let (reading, gaps) = (checks.reading, checks.gaps)
        var first = number
        var start = checks.statements[number].figures.lowerBound
        var sums = (start..<index).filter { checks.isLike(figure, $0) }
        while sums.count < fewest, first > 0, number - first < Stretch.back,
            checks.statements[first - 1].paragraph == checks.statements[number].paragraph
        {
            first -= 1
            start = checks.statements[first].figures.lowerBound
            sums = (start..<index).filter { checks.isLike(figure, $0) }
        }
        guard sums.count >= fewest, index - start <= Stretch.most, sums.allSatisfy(checks.isPlain),
            checks.statements[first...number].allSatisfy({ !$0.isOpen && !$0.isOverlapping }),
            checks.statements[first..<number].allSatisfy(checks.isFlat)
        else { return nil }
        self.sums = sums
        let (head, last) = (reading.figures[start], reading.figures[index - 1])
        words = Set(
            gaps.lead(to: head, from: nil) + gaps.words(head.start..<last.end) + gaps.clause(behind: last)
        )
    }

    /// Whether some words only link, or were told before.
    func says(_ told: some Sequence<Substring>, besides links: Set<Substring>) -> Bool {
        told.allSatisfy { links.contains($0) || words.contains($0) || Int($0) != nil }
    }
}

/// What is asked of the figures of a stretch.
struct StretchFinder {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// Whether so many sums of a figure's unit, or of any for a share, may stand before it: asked before any words are made.
    func mayTell(_ fewest: Int, before index: Int, in number: Int) -> Bool {
        var first = number
        while first > 0, number - first < Stretch.back, statements[first - 1].paragraph == statements[number].paragraph
        {
            first -= 1
        }
        let start = max(statements[first].figures.lowerBound, index - Stretch.most)
        guard index - start >= fewest else { return false }
        let (isMoney, isShare) = (reading.figures[index].unit == .money, !reading.figures[index].unit.isSummed)
        return (start..<index).count {
            reading.figures[$0].unit.isSummed && (isShare || (reading.figures[$0].unit == .money) == isMoney)
        } >= fewest
    }

    func isLike(_ figure: Figure, _ index: Int) -> Bool {
        let other = reading.figures[index]
        return other.role == .amount && other.unit.isSummed && isOfOneName(figure, other) && !reading.isChange(index)
    }

    /// Whether a sentence takes no figure apart; "Ngành nghề gồm may 420 người, mộc 170 người" tells no whole.
    func isFlat(_ statement: Statement) -> Bool {
        statement.partsAt.allSatisfy { $0 < reading.places[statement.figures.lowerBound] }
    }

    /// "415 hộ làm nghề mộc … tổng cộng 680 hộ sản xuất".
    private func isOfOneName(_ first: Figure, _ second: Figure) -> Bool {
        if first.isOfOneThing(as: second) { return true }
        guard case .count(let one) = first.unit, case .count(let other) = second.unit else { return false }
        return one.hasPrefix(other + " ") || other.hasPrefix(one + " ")
    }

    func isPlain(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        return figure.isPlainAmount && !figure.isPlanned && gaps.each(before: figure) == nil
            && !gaps.isBracketedBase(figure)
    }

    /// The words that lead to a figure in its clause, over a colon, and behind the figure before it.
    func lead(to index: Int, in number: Int) -> [Substring] {
        let figure = reading.figures[index]
        let isFirst = index == statements[number].figures.lowerBound
        let own = gaps.lead(to: figure, from: isFirst ? nil : reading.figures[index - 1])
        let clause = gaps.words(behindMark: figure)
        return clause.count < own.count ? clause : own
    }

    /// The words behind a figure in its clause, up to the next one.
    func tail(of index: Int) -> [Substring] {
        let clause = gaps.clause(behind: reading.figures[index])
        guard index + 1 < reading.figures.count,
            let between = gaps.between(reading.figures[index], reading.figures[index + 1])
        else { return clause }
        return between.count < clause.count ? between : clause
    }
}
