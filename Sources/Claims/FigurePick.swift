package import Vietnamese

/// What a person said of one figure whose reading is unclear.
package struct FigurePick: Sendable, Hashable {
    package enum Choice: Sendable, Hashable {
        /// As its digits were read at first.
        case read
        /// The other way to read its digits: "2,250 tỷ" as 2.250 tỷ.
        case other
        /// No figure at all.
        case none
        /// The code of a source or kind; nil for none.
        case source(String?)
        case kind(String?)
        case basis(Lexicon.Basis)
        /// Whole years, both included.
        case period(ClosedRange<Int>)
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

    /// Whether there is such a place in a text of so many unicode scalars: a pick may come from anybody's request.
    package func lies(in length: Int) -> Bool {
        start >= 0 && start < end && end <= length
    }
}

extension FigurePick.Choice: RawRepresentable {
    private static let possible = 1990...2100

    /// As "other", "source=national", "source=", "period=2016-2020"; nil for codes and years that nobody knows.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count > 1 ? parts[1] : nil) {
        case ("read", nil): self = .read
        case ("other", nil): self = .other
        case ("none", nil): self = .none
        case ("source", ""?): self = .source(nil)
        case ("source", let code?) where Lexicon.usualSources.contains { $0.code == code }: self = .source(code)
        case ("kind", ""?): self = .kind(nil)
        case ("kind", let code?) where Lexicon.usualKinds.contains { $0.code == code }: self = .kind(code)
        case ("basis", let name?):
            guard let basis = Lexicon.Basis(rawValue: name) else { return nil }
            self = .basis(basis)
        case ("period", let span?):
            guard let years = FigurePick.Choice.years(of: span) else { return nil }
            self = .period(years)
        default: return nil
        }
    }

    package var rawValue: String {
        switch self {
        case .read: "read"
        case .other: "other"
        case .none: "none"
        case .source(let code): "source=\(code ?? "")"
        case .kind(let code): "kind=\(code ?? "")"
        case .basis(let basis): "basis=\(basis.rawValue)"
        case .period(let years): "period=\(years.lowerBound)-\(years.upperBound)"
        }
    }

    /// "2016-2020", "2016–2020" or "2020"; nil where it is no period.
    package static func years(of text: String) -> ClosedRange<Int>? {
        let years = text.split { $0 == "-" || $0 == "–" }.map { Int(String($0).trimmed) }
        guard (1...2).contains(years.count), let first = years[0], let last = years[years.count - 1], first <= last,
            FigurePick.Choice.possible.contains(first), FigurePick.Choice.possible.contains(last)
        else { return nil }
        return first...last
    }

    /// Whether it is said of the digits, and not of what they are of.
    package var isOfDigits: Bool { aspect == .digits }

    fileprivate enum Aspect {
        case digits, source, kind, basis, period
    }

    fileprivate var aspect: Aspect {
        switch self {
        case .read, .other, .none: .digits
        case .source: .source
        case .kind: .kind
        case .basis: .basis
        case .period: .period
        }
    }

    fileprivate func applied(to figure: Figure) -> Figure {
        var figure = figure
        switch self {
        case .read, .none: break
        case .other: figure = figure.readOtherwise
        case .source(let code): figure.source = code
        case .kind(let code): figure.kind = code
        case .basis(let basis): figure.basis = basis
        case .period(let years): figure.period = Period(from: years.lowerBound, to: years.upperBound)
        }
        return figure
    }
}

extension Reading {
    /// The reading after a person's choices; of two for one place the last one counts, of each thing that can be chosen.
    ///
    /// The figure's other value becomes what it was read as, so that a choice can be taken back.
    package func picking(_ picks: [FigurePick]) -> Reading {
        guard !picks.isEmpty else { return self }
        let chosen = Dictionary(grouping: picks) { [$0.start, $0.end] }
        var kept: [Figure] = []
        var keptPlaces: [Int] = []
        for (figure, place) in zip(figures, places) {
            let own = chosen[[figure.start, figure.end]] ?? []
            let last = Dictionary(own.map { ($0.choice.aspect, $0.choice) }) { _, last in last }
            guard last[.digits] != FigurePick.Choice.none else { continue }
            kept.append(last.values.reduce(figure) { $1.applied(to: $0) })
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
