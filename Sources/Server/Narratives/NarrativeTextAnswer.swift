package import KhuyenCong

/// An edited narrative as JSON: each paragraph as it reads, and how each of its numbers stands to the ledger.
package struct NarrativeTextAnswer: Codable, Sendable, Equatable {
    package enum Standing: String, Codable, Sendable, CaseIterable {
        case linked, byHand, typed, gone
    }

    package struct Paragraph: Codable, Sendable, Equatable {
        package let text: String
        package let figures: [Figure]
    }

    package struct Figure: Codable, Sendable, Equatable {
        package let text: String
        package let standing: Standing
        /// How the narrative writes the figure today, where the text says another number.
        package let computed: String?
        package let address: String?
    }

    package let version: Int
    package let paragraphs: [Paragraph]

    package init(_ found: NarrativeToEdit, _ address: FigureAddress) {
        version = found.version
        paragraphs = (found.edited?.runs.paragraphs ?? []).map { runs in
            Paragraph(text: runs.text, figures: runs.compactMap { Figure($0, address) })
        }
    }
}

extension NarrativeTextAnswer.Figure {
    init?(_ run: EditedRun, _ address: FigureAddress) {
        switch run {
        case .text: return nil
        case .typed(let text): self.init(text: text, standing: .typed, computed: nil, address: nil)
        case .figure(let figure):
            let url = address.url(figure.figure.origin)?.string
            switch figure.standing {
            case .linked: self.init(text: figure.text, standing: .linked, computed: nil, address: url)
            case .byHand(let computed):
                self.init(text: figure.text, standing: .byHand, computed: computed, address: url)
            case .gone: self.init(text: figure.text, standing: .gone, computed: nil, address: nil)
            }
        }
    }
}

/// A text to be saved, and the version that it was made from.
struct NewNarrativeText: Codable, Sendable {
    let text: String
    let version: Int
}
