package import KhuyenCong

/// A narrative as JSON: each paragraph as it is read, and its figures with the address of their rows.
package struct NarrativeAnswer: Codable, Sendable, Equatable {
    package struct Paragraph: Codable, Sendable, Equatable {
        package let text: String
        package let figures: [Figure]
    }

    package struct Figure: Codable, Sendable, Equatable {
        /// As the sentence writes it: "gần 39 tỷ đồng".
        package let text: String
        package let unit: FigureUnit
        /// Đồng, things, or hundredths of a percent; exact where the text is rounded.
        package let value: Int64?
        package let address: String?
    }

    package let place: String
    package let from: Int
    package let to: Int
    package let paragraphs: [Paragraph]

    package init(_ narrative: Narrative, of query: PeriodQuery, _ address: FigureAddress) {
        place = query.place
        from = query.from
        to = query.to
        paragraphs = narrative.paragraphs.map { paragraph in
            Paragraph(
                text: paragraph.text,
                figures: paragraph.runs.compactMap { run in
                    guard case .figure(let text, let figure) = run else { return nil }
                    let url = address.url(figure.origin)?.string
                    return Figure(text: text, unit: figure.unit, value: figure.value, address: url)
                }
            )
        }
    }
}
