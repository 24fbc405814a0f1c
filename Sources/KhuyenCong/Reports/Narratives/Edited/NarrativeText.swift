/// A narrative as an office has edited it (lời văn đã sửa), following the ledger of today.
package struct NarrativeText: Sendable, Equatable {
    package let id: Int64
    package let query: PeriodQuery
    /// How often it was saved, from 1.
    package let version: Int
    /// With the numbers that the ledger gives now.
    package let runs: [EditedRun]
    package let savedBy: String
    package let savedAt: Moment

    package var text: String { runs.text }

    /// How its numbers stand to the ledger.
    package var standing: NarrativeStanding { NarrativeStanding(runs) }

    /// As a report holds it: what was written by hand is text, so that no number claims rows that do not give it.
    package var paragraphs: [ReportParagraph] {
        runs.paragraphs.map { runs in
            ReportParagraph(
                runs.map { run in
                    guard case .figure(let figure) = run, figure.standing == .linked else { return .text(run.text) }
                    return .figure(figure.text, figure.figure)
                }
            )
        }
    }
}

/// How many numbers of an edited narrative follow the ledger, were written by hand, or lost their figure.
package struct NarrativeStanding: Sendable, Equatable {
    package let linked: Int
    package let byHand: Int
    package let typed: Int
    package let gone: Int

    init(_ runs: [EditedRun]) {
        let figures = runs.compactMap { run -> EditedFigure? in
            guard case .figure(let figure) = run else { return nil }
            return figure
        }
        linked = figures.count { $0.standing == .linked }
        gone = figures.count { $0.standing == .gone }
        byHand = figures.count - linked - gone
        typed = runs.count { run in
            if case .typed = run { true } else { false }
        }
    }
}

/// A narrative to be edited: the text to begin with, and the version that it is of.
package struct NarrativeToEdit: Sendable {
    package let query: PeriodQuery
    /// As the ledger gives it today.
    package let computed: Narrative
    /// Nil where nobody has edited it, or the edited text was given up.
    package let edited: NarrativeText?
    /// To be told at saving; 0 where nothing was ever saved.
    package let version: Int

    /// What the officer begins with.
    package var text: String { edited?.text ?? computed.text }
}
