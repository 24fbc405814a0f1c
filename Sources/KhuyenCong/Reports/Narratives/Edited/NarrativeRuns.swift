/// A narrative as runs, paragraphs parted by an empty line, each figure with its key.
struct NarrativeRuns {
    /// What parts paragraphs, in a text area too.
    static let paragraphBreak = "\n\n"

    let runs: [EditedRun]

    init(_ narrative: Narrative) {
        var seen: [FigureKey: Int] = [:]
        var runs: [EditedRun] = []
        for (position, paragraph) in narrative.paragraphs.enumerated() {
            if position > 0 { runs.append(.text(NarrativeRuns.paragraphBreak)) }
            for run in paragraph.runs {
                switch run {
                case .text(let text): runs.append(.text(text))
                case .figure(let text, let figure):
                    let first = FigureKey(unit: figure.unit, origin: figure.origin?.withoutValues, ordinal: 0)
                    let key = FigureKey(unit: first.unit, origin: first.origin, ordinal: seen[first, default: 0])
                    seen[first, default: 0] += 1
                    runs.append(.figure(EditedFigure(key, text, figure)))
                }
            }
        }
        self.runs = runs
    }

    /// What the ledger gives today, by key.
    var figures: [FigureKey: EditedFigure] {
        let figures = runs.compactMap { run -> EditedFigure? in
            guard case .figure(let figure) = run else { return nil }
            return figure
        }
        return Dictionary(figures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension [EditedRun] {
    /// The same text with the numbers that the ledger gives today; those written by hand stay, beside the computed one.
    func following(_ figures: [FigureKey: EditedFigure]) -> [EditedRun] {
        map { run in
            guard case .figure(let old) = run else { return run }
            guard let new = figures[old.key] else {
                return .figure(EditedFigure(old.key, old.text, old.figure, old.isByHand ? old.standing : .gone))
            }
            guard old.isByHand, old.text != new.text else { return .figure(new) }
            return .figure(EditedFigure(old.key, old.text, new.figure, .byHand(computed: new.text)))
        }
    }

    /// The runs of each paragraph, those without any text left out.
    package var paragraphs: [[EditedRun]] {
        var paragraphs: [[EditedRun]] = [[]]
        for run in self {
            if run == .text(NarrativeRuns.paragraphBreak) {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(run)
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    package var text: String {
        map(\.text).joined()
    }
}

extension EditedFigure {
    package var isByHand: Bool {
        if case .byHand = standing { true } else { false }
    }
}
