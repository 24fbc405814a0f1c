/// A part of a narrative that an office has edited.
package enum EditedRun: Sendable, Hashable, Codable {
    case text(String)
    /// A number that leads to where it comes from.
    case figure(EditedFigure)
    /// A number that an officer wrote where the narrative had none: it leads nowhere.
    case typed(String)

    package var text: String {
        switch self {
        case .text(let text), .typed(let text): text
        case .figure(let figure): figure.text
        }
    }
}

/// A number of an edited narrative, with how it stands to the ledger.
package struct EditedFigure: Sendable, Hashable, Codable {
    package enum Standing: Sendable, Hashable, Codable {
        /// It says what the ledger gives.
        case linked
        /// An officer wrote another number than the ledger gives; `computed` is how the narrative writes it.
        case byHand(computed: String?)
        /// The narrative no longer tells this figure, so the number stays as it was.
        case gone
    }

    package let key: FigureKey
    /// "gần 39 tỷ đồng".
    package let text: String
    package let figure: ReportFigure
    package let standing: Standing

    package init(_ key: FigureKey, _ text: String, _ figure: ReportFigure, _ standing: Standing = .linked) {
        self.key = key
        self.text = text
        self.figure = figure
        self.standing = standing
    }
}

/// Which figure of a narrative one is, whatever its value: what it measures, and the how-manieth of its sort it is.
package struct FigureKey: Sendable, Hashable, Codable {
    let unit: FigureUnit
    /// Without the values of the figures that it is computed from.
    let origin: FigureOrigin?
    /// From 0, among the figures of the narrative with this unit and origin.
    let ordinal: Int
}

extension FigureOrigin {
    /// The same origin whatever the ledger gives.
    var withoutValues: FigureOrigin {
        guard case .computed(let figures) = self else { return self }
        return .computed(figures.map { ReportFigure($0.unit, nil, $0.origin?.withoutValues) })
    }
}
