import KhuyenCong
import Office

/// A report as a Word document in the form of Nghị định 30/2020/NĐ-CP: head, text, tables, pictures, receivers.
struct ReportWord {
    let document: ReportDocument
    let letterhead: ReportLetterhead

    init(_ document: ReportDocument, _ letterhead: ReportLetterhead? = nil) {
        self.document = document
        self.letterhead = letterhead ?? ReportLetterhead(for: document.request)
    }

    /// - Throws: `SpreadsheetError` where the file cannot be packed, `DrawingFault` where a chart cannot be drawn.
    var bytes: [UInt8] {
        get throws {
            var word = WordDocument(title: "\(document.title), \(document.subtitle)")
            addHead(to: &word)
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
            addFoot(to: &word)
            return try word.bytes()
        }
    }

    private func addHead(to word: inout WordDocument) {
        let left = WordDocument.textWidth * 42 / 100
        let right = WordDocument.textWidth - left
        func centred(_ text: String, size: Double, isBold: Bool = false, rule: Double? = nil) -> WordText {
            WordText(text).with {
                $0.alignment = .center
                $0.size = size
                $0.isBold = isBold
                $0.rule = rule
            }
        }
        let office = [
            centred(letterhead.superior.uppercased(), size: 12),
            centred(letterhead.office.uppercased(), size: 13, isBold: true, rule: 0.35),
        ]
        let state = [
            centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 12, isBold: true),
            centred("Độc lập - Tự do - Hạnh phúc", size: 13, isBold: true, rule: 0.55),
        ]
        let number = centred(letterhead.numberLine, size: 13).with { $0.before = 3 }
        let day = centred(letterhead.dayLine, size: 13).with {
            $0.before = 3
            $0.isItalic = true
        }
        let rows = [
            [WordTable.Cell(office.filter { !$0.text.isEmpty }), WordTable.Cell(state)],
            [WordTable.Cell(number), WordTable.Cell(day)],
        ]
        word.add(WordTable(widths: [left, right], rows: rows, hasBorders: false))
        word.add(centred("BÁO CÁO", size: 14, isBold: true).with { $0.before = 18 })
        word.add(centred(document.title, size: 14, isBold: true))
        word.add(centred(document.subtitle, size: 14, isBold: true).with { $0.after = 12 })
    }

    private func add(_ section: ReportSection, number: Int, to word: inout WordDocument) throws {
        let heading = "\(RomanNumber.write(number + 1)). \(section.heading.uppercased())"
        let isWide = section.isWide
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
            ReportWordTable(table, width: isWide ? WordDocument.landscapeTextWidth : WordDocument.textWidth)
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
        let width = 165.0
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

    private func addFoot(to word: inout WordDocument) {
        let left = WordDocument.textWidth / 2
        let heading = WordText("Nơi nhận:").with {
            $0.isBold = true
            $0.isItalic = true
            $0.size = 12
            $0.alignment = .left
        }
        let last = letterhead.receivers.count - 1
        let receivers = letterhead.receivers.enumerated().map { index, receiver in
            WordText("- \(receiver)\(index == last ? "." : ";")").with {
                $0.size = 11
                $0.alignment = .left
            }
        }
        let signer = WordText(letterhead.signer.uppercased()).with {
            $0.isBold = true
            $0.size = 14
            $0.alignment = .center
            $0.after = 60
        }
        word.add(
            WordText("").with {
                $0.size = 8
                $0.keepsWithNext = true
            }
        )
        word.add(
            WordTable(
                widths: [left, WordDocument.textWidth - left],
                rows: [[WordTable.Cell([heading] + receivers), WordTable.Cell(signer)]],
                hasBorders: false
            )
        )
    }
}

extension ReportSection {
    /// The most columns that stand readable on an upright page.
    private static let mostColumns = 7

    /// Whether a table of it needs a page that lies on its long side.
    var isWide: Bool { tables.contains { $0.columns.count > ReportSection.mostColumns } }
}
