/// A report as a value: what its page, .docx, .xlsx, .pdf, .csv, JSON and frozen copy are all drawn from.
///
/// It holds figures, not their writing: each output writes numbers in its own way, and each figure knows where it
/// comes from.
package struct ReportDocument: Sendable, Hashable, Codable {
    package let request: ReportRequest
    /// "Kết quả hoạt động khuyến công".
    package let title: String
    /// "Tỉnh Nghệ An, giai đoạn 2016–2020".
    package let subtitle: String
    /// What the figures are, one sentence each: basis, stage, map, day of the ledger, what formed the place.
    package let notes: [String]
    package let sections: [ReportSection]

    package init(
        request: ReportRequest,
        title: String,
        subtitle: String,
        notes: [String],
        sections: [ReportSection]
    ) {
        self.request = request
        self.title = title
        self.subtitle = subtitle
        self.notes = notes
        self.sections = sections
    }

    package var tables: [ReportTable] { sections.flatMap(\.tables) }

    /// The same document with more sections at its end.
    func followed(by more: [ReportSection]) -> ReportDocument {
        ReportDocument(request: request, title: title, subtitle: subtitle, notes: notes, sections: sections + more)
    }
}

package struct ReportSection: Sendable, Hashable, Codable {
    package let heading: String
    package let paragraphs: [ReportParagraph]
    package let tables: [ReportTable]
    package let charts: [ReportChart]

    package init(
        _ heading: String,
        paragraphs: [ReportParagraph] = [],
        tables: [ReportTable] = [],
        charts: [ReportChart] = []
    ) {
        self.heading = heading
        self.paragraphs = paragraphs
        self.tables = tables
        self.charts = charts
    }
}

/// A paragraph of text in which every number is a figure that leads to its rows.
package struct ReportParagraph: Sendable, Hashable, Codable {
    package enum Run: Sendable, Hashable, Codable {
        case text(String)
        /// How the sentence writes the figure ("gần 39 tỷ đồng"), and the figure itself.
        case figure(String, ReportFigure)
    }

    package let runs: [Run]

    package init(_ runs: [Run]) {
        self.runs = runs
    }

    package init(_ text: String) {
        runs = [.text(text)]
    }

    /// The sentence as it is read.
    package var text: String {
        runs.map { run in
            switch run {
            case .text(let text), .figure(let text, _): text
            }
        }
        .joined()
    }
}
