import KhuyenCong
import Office

/// A report as a tagged PDF, set by Typst in the form of Nghị định 30/2020/NĐ-CP.
struct ReportTypst {
    let document: ReportDocument
    let letterhead: ReportLetterhead

    init(_ document: ReportDocument, _ letterhead: ReportLetterhead? = nil) {
        self.document = document
        self.letterhead = letterhead ?? ReportLetterhead(for: document.request)
    }

    var pages: TypstPages { TypstPages(source: source, pictures: pictures) }

    private var charts: [(section: Int, drawing: ReportChartDrawing)] {
        document.sections.enumerated().flatMap { index, section in
            section.charts.compactMap { chart in
                ReportChartDrawing(chart, in: section, document.request).map { (index, $0) }
            }
        }
    }

    private var pictures: [(name: String, drawing: HTML)] {
        charts.enumerated().map { index, chart in
            let drawn = chart.drawing
            let svg = drawn.drawing.svg(
                .text,
                title: drawn.chart.caption,
                description: drawn.description,
                id: "h\(index)"
            )
            return ("hinh\(index + 1).svg", svg)
        }
    }

    /// The text that Typst reads; every word of the report stands in a string, where nothing is markup.
    var source: String {
        var text = TypstText.setup(title: "\(document.title), \(document.subtitle)")
        text += TypstText.head(letterhead)
        text +=
            "#align(center, block(below: 14pt, above: 18pt)[#strong[BÁO CÁO\\ #\(TypstText.string(document.title))\\ "
        text += "#\(TypstText.string(document.subtitle))]])\n"
        for note in document.notes {
            text += "#par(first-line-indent: (amount: 1cm, all: true), text(13pt, style: \"italic\", "
            text += "\(TypstText.string(note))))\n"
        }
        let drawn = charts.enumerated().map { (index: $0, section: $1.section, chart: $1.drawing) }
        for (index, section) in document.sections.enumerated() {
            let heading = "\(RomanNumber.write(index + 1)). \(section.heading.uppercased())"
            let isWide = section.isWide(beyond: WordWidths.ofOwnPages.portrait)
            if isWide { text += "#page(flipped: true)[\n" }
            text += "#heading(\(TypstText.string(heading)))\n"
            for paragraph in section.paragraphs {
                text += "#par(first-line-indent: (amount: 1cm, all: true), \(TypstText.string(paragraph.text)))\n"
            }
            let width = isWide ? WordWidths.ofOwnPages.landscape : WordWidths.ofOwnPages.portrait
            for table in section.tables { text += TypstText.table(table, width: width) }
            if isWide { text += "]\n" }
            for chart in drawn where chart.section == index {
                text += TypstText.picture(
                    "hinh\(chart.index + 1).svg",
                    chart.chart,
                    isLast: chart.index + 1 == drawn.count
                )
            }
        }
        return text + TypstText.foot(letterhead)
    }
}
