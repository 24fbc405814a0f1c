/// Finds again, in a text that an officer edited, the figures of the text that it was made from.
///
/// A figure whose words were all kept stays linked. Where its number was written over, the new number is marked as
/// changed by hand. Any other number that was typed in is marked as typed.
struct NarrativeEdit {
    private let runs: [EditedRun]
    private let old: [TextToken]
    private let new: [TextToken]
    private let alignment: TokenAlignment

    init(from runs: [EditedRun], to text: String) {
        self.runs = runs
        old = TextToken.tokens(of: runs)
        new = TextToken.tokens(of: text)
        alignment = TokenAlignment(old, new)
    }

    /// The edited text as runs.
    func edited() -> [EditedRun] {
        var pieces = RunPieces()
        var place = 0
        let marks = marks()
        while place < new.count {
            if let (range, figure) = marks[place] {
                pieces.append(words(range), isApart: new[place].isApart) { .figure(figure.saying($0)) }
                place = range.upperBound
            } else {
                let token = new[place]
                pieces.append(token.text, isApart: token.isApart, as: isTyped(place) ? EditedRun.typed : EditedRun.text)
                place += 1
            }
        }
        return pieces.runs
    }

    /// The figures that were found again, by their first token in the new text.
    private func marks() -> [Int: (Range<Int>, EditedFigure)] {
        var marks: [Int: (Range<Int>, EditedFigure)] = [:]
        var taken = 0
        for (run, span) in spans() {
            guard case .figure(let figure) = runs[run] else { continue }
            let found: (Range<Int>, EditedFigure)? =
                kept(span).map { ($0, figure) } ?? overwritten(span, figure.byHand).map { ($0, figure.byHand) }
            guard let found, found.0.lowerBound >= taken else { continue }
            marks[found.0.lowerBound] = found
            taken = found.0.upperBound
        }
        return marks
    }

    /// The tokens of each figure, in the order of the text.
    private func spans() -> [(run: Int, tokens: Range<Int>)] {
        var spans: [(run: Int, tokens: Range<Int>)] = []
        for place in old.indices {
            guard let run = old[place].run, case .figure = runs[run] else { continue }
            if let last = spans.last, last.run == run {
                spans[spans.count - 1].tokens = last.tokens.lowerBound..<place + 1
            } else {
                spans.append((run, place..<place + 1))
            }
        }
        return spans
    }

    /// Where a figure stands unchanged.
    private func kept(_ span: Range<Int>) -> Range<Int>? {
        guard let start = alignment.newPlaces[span.lowerBound] else { return nil }
        let isWhole = span.allSatisfy { alignment.newPlaces[$0] == start + $0 - span.lowerBound }
        return isWhole ? start..<start + span.count : nil
    }

    /// Where another number stands in a figure's place: between the nearest words that were kept, where words of its own
    /// are among them or both touched it.
    private func overwritten(_ span: Range<Int>, _ figure: EditedFigure) -> Range<Int>? {
        let before = old[..<span.lowerBound].indices.last { alignment.newPlaces[$0] != nil }
        let after = old[span.upperBound...].indices.first { alignment.newPlaces[$0] != nil }
        let words = span.filter { alignment.newPlaces[$0] != nil }
        let isBetween = before ?? -1 == span.lowerBound - 1 && after ?? old.count == span.upperBound
        guard !words.isEmpty || isBetween else { return nil }
        let from = before.flatMap { alignment.newPlaces[$0] }.map { $0 + 1 } ?? 0
        let to = after.flatMap { alignment.newPlaces[$0] } ?? new.count
        guard from < to, let first = (from..<to).first(where: { new[$0].hasDigit }) else { return nil }
        let last = (first..<to).last { new[$0].hasDigit || alignment.oldPlaces[$0].map(span.contains) == true }
        return last.map { last in
            // A rounding word before the number belongs to it where both together are what the ledger gives.
            let whole = (from..<first).first { figure.standing == .byHand(computed: self.words($0..<last + 1)) }
            return (whole ?? first)..<last + 1
        }
    }

    private func isTyped(_ place: Int) -> Bool {
        guard new[place].hasDigit else { return false }
        guard let origin = alignment.oldPlaces[place], let run = old[origin].run else { return true }
        // A figure's number that was not found again stands here without its words.
        if case .text = runs[run] { return false }
        return true
    }

    private func words(_ range: Range<Int>) -> String {
        var words = ""
        for place in range {
            words += (place > range.lowerBound && new[place].isApart ? " " : "") + new[place].text
        }
        return words
    }
}

extension EditedFigure {
    /// Not what the ledger gives, which `text` is as long as nothing was changed.
    fileprivate var byHand: EditedFigure {
        guard !isByHand else { return self }
        return EditedFigure(key, text, figure, .byHand(computed: text))
    }

    fileprivate func saying(_ words: String) -> EditedFigure {
        // Whoever writes the computed number again follows the ledger again.
        if standing == .byHand(computed: words) { return EditedFigure(key, words, figure) }
        return EditedFigure(key, words, figure, standing)
    }
}

/// Puts runs together again, words of plain text into one run.
private struct RunPieces {
    private(set) var runs: [EditedRun] = []

    mutating func append(_ words: String, isApart: Bool, as run: (String) -> EditedRun) {
        if isApart && !runs.isEmpty { say(" ") }
        let next = run(words)
        guard case .text(let text) = next else {
            runs.append(next)
            return
        }
        say(text)
    }

    private mutating func say(_ words: String) {
        let isBreak = words == NarrativeRuns.paragraphBreak
        if !isBreak, case .text(let text)? = runs.last, text != NarrativeRuns.paragraphBreak {
            runs[runs.count - 1] = .text(text + words)
        } else {
            runs.append(.text(words))
        }
    }
}
