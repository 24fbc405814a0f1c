import Vietnamese

/// What a person said of one figure whose reading is unclear.
package struct FigurePick: Sendable, Hashable {
    package enum Choice: String, Sendable, CaseIterable {
        /// As it was read at first.
        case read
        /// The other way to read its digits: "2,250 tỷ" as 2.250 tỷ.
        case other
        /// No figure at all.
        case none
    }

    /// Unicode scalar offsets in the text.
    package let start: Int
    package let end: Int
    package let choice: Choice

    package init(start: Int, end: Int, choice: Choice) {
        self.start = start
        self.end = end
        self.choice = choice
    }
}

extension Reading {
    /// The reading after a person's choices; of two for one place the last one counts.
    ///
    /// The figure's other value becomes what it was read as, so that a choice can be taken back.
    package func picking(_ picks: [FigurePick]) -> Reading {
        guard !picks.isEmpty else { return self }
        let choices = Dictionary(picks.map { ([$0.start, $0.end], $0.choice) }) { _, last in last }
        var kept: [Figure] = []
        var keptPlaces: [Int] = []
        for (figure, place) in zip(figures, places) {
            let choice = choices[[figure.start, figure.end]] ?? .read
            guard choice != .none else { continue }
            kept.append(choice == .other ? figure.readOtherwise : figure)
            keptPlaces.append(place)
        }
        return Reading(text: text, figures: kept, events: events, places: keptPlaces)
    }
}

extension Figure {
    /// The other value that its digits may have: people and things come whole, "3.200 người" is not 3,2.
    package var otherValue: ExactDecimal? {
        guard case .count(let noun) = unit, let alternative, alternative.scale > 0 else { return alternative }
        return Figure.measured.contains(noun) ? alternative : nil
    }

    /// Units that have parts.
    private static let measured = Set(Noun.measures.split { $0 == "|" || $0 == "\n" }.map { String($0).trimmed })

    /// The figure with its other value; itself where there is none.
    package var readOtherwise: Figure {
        guard let value, let alternative = otherValue else { return self }
        var figure = self
        figure.value = alternative
        figure.alternative = value
        // Two readings of one print always lie three digits apart: one mark is either decimal or of thousands.
        let power = alternative.double > value.double ? 3 : -3
        figure.step = step.shifted(by: power) ?? step
        figure.roundStep = roundStep.shifted(by: power) ?? roundStep
        return figure
    }
}
