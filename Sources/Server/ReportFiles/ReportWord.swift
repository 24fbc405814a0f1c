import KhuyenCong
import Office

/// A report as a Word document: its text, tables and pictures in the file of the office that issues it.
struct ReportWord {
    /// Twentieths of a point to a millimetre.
    private static let unitsPerMillimetre = 56.7

    let document: ReportDocument
    let template: ReportTemplate

    /// - Throws: `Refusal` (invalid) where the template does not fit, `DrawingFault` where a chart cannot be drawn.
    var bytes: [UInt8] {
        get throws {
            let letterhead = ReportLetterhead(for: document.request)
            let form = ReportForm(
                superior: letterhead.superior,
                office: letterhead.office,
                number: letterhead.numberText,
                place: letterhead.place,
                day: letterhead.day,
                receivers: letterhead.receivers,
                signer: letterhead.signer,
                title: document.title,
                scope: document.subtitle,
                body: try blocks
            )
            return try template.fill(form)
        }
    }

    private var blocks: [WordDocument.Block] {
        get throws {
            var word = WordDocument(title: document.title)
            for note in document.notes {
                word.add(
                    WordText(note).with {
                        $0.isItalic = true
                        $0.size = 13
                        $0.isIndented = true
                        $0.after = 2
                    }
                )
            }
            for (index, section) in document.sections.enumerated() {
                try add(section, number: index, to: &word)
            }
            return word.blocks
        }
    }

    private func add(_ section: ReportSection, number: Int, to word: inout WordDocument) throws {
        let heading = "\(RomanNumber.write(number + 1)). \(section.heading.uppercased())"
        let isWide = section.isWide(beyond: template.widths.portrait)
        if isWide { word.endPages(.portrait) }
        word.add(WordText(heading, .heading).with { $0.alignment = .left })
        for paragraph in section.paragraphs {
            word.add(
                WordText(paragraph.text).with {
                    $0.isIndented = true
                    $0.after = 6
                }
            )
        }
        for table in section.tables {
            ReportWordTable(table, width: isWide ? template.widths.landscape : template.widths.portrait)
                .add(to: &word)
        }
        if isWide { word.endPages(.landscape) }
        for chart in section.charts {
            guard let drawn = ReportChartDrawing(chart, in: section, document.request) else { continue }
            let isLast = number + 1 == document.sections.count && chart == section.charts.last
            try add(drawn, isLast: isLast, to: &word)
        }
    }

    private func add(_ chart: ReportChartDrawing, isLast: Bool, to word: inout WordDocument) throws {
        let drawing = chart.drawing
        let width = min(165, Double(template.widths.portrait) / Self.unitsPerMillimetre)
        word.add(WordText(chart.chart.caption, .caption).with { $0.alignment = .center })
        word.add(
            WordPicture(
                png: try drawing.png(scale: 2),
                description: "\(chart.chart.caption). \(chart.description)",
                width: width,
                height: width * drawing.height / drawing.width,
                keepsWithNext: isLast
            )
        )
    }
}

extension ReportSection {
    /// The most columns that stand readable on an upright page.
    private static let mostColumns = 7

    /// Whether a table of it needs a page that lies on its long side, where text on an upright page is so wide.
    func isWide(beyond width: Int) -> Bool {
        tables.contains { table in
            table.columns.count > ReportSection.mostColumns || !ReportWordTable(table, width: width).isReadable
        }
    }
}
