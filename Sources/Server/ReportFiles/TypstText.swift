import KhuyenCong

/// Pieces of Typst's own language.
enum TypstText {
    /// A string literal, in which no letter has a meaning of its own.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case _ where scalar.value < 32: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    static func setup(title: String) -> String {
        """
        #set document(title: \(string(title)))
        #set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), header: context {
          if counter(page).get().first() > 1 { align(center, text(13pt, counter(page).display())) }
        })
        #set text(font: ("Liberation Serif", "Times New Roman", "Be Vietnam Pro"), size: 14pt, lang: "vi", region: "VN")
        #set par(justify: true, leading: 0.62em, spacing: 0.8em)
        #show heading: set text(14pt)
        #show heading: set block(above: 16pt, below: 8pt, sticky: true)
        #set table(stroke: 0.5pt, inset: (x: 4pt, y: 3.5pt))
        #set table.cell(breakable: false)
        #let caption(body) = block(above: 10pt, below: 6pt, sticky: true, text(13pt, style: "italic", body))
        #let note(body) = block(above: 5pt, text(12pt, style: "italic", body))

        """
    }

    static func head(_ letterhead: ReportLetterhead) -> String {
        let superior = letterhead.superior.isEmpty ? "" : lines(letterhead.superior, "12pt") + "\\ "
        let rule = "#v(-9pt)#line(length: "
        return """
            #set par(justify: false)
            #grid(columns: (42%, 58%), align: center, row-gutter: 8pt,
              [\(superior)\(lines(letterhead.office, "13pt, weight: \"bold\""))
                \(rule)30%, stroke: 0.6pt)],
              [#text(12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")\\
                #text(13pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")
                \(rule)55%, stroke: 0.6pt)],
              text(13pt, \(string(letterhead.numberLine))),
              text(13pt, style: "italic", \(string(letterhead.dayLine))),
            )

            """
    }

    private static func lines(_ text: String, _ style: String) -> String {
        text.split(separator: "\n").map { "#text(\(style), \(string($0.uppercased())))" }.joined(separator: "\\ ")
    }

    static func foot(_ letterhead: ReportLetterhead) -> String {
        let last = letterhead.receivers.count - 1
        let receivers = letterhead.receivers.enumerated().map { index, receiver in
            "#text(11pt, \(string("- \(receiver)\(index == last ? "." : ";")")))"
        }
        return """
            #block(breakable: false, above: 16pt, grid(columns: (50%, 50%), align: (left, center),
              [#text(12pt, weight: "bold", style: "italic", "Nơi nhận:")\\
                \(receivers.joined(separator: "\\\n    "))],
              [#text(14pt, weight: "bold", \(string(letterhead.signer.uppercased())))#v(70pt)],
            ))

            """
    }

    /// The heading row is repeated on every page; neither the first nor the last row stands alone on one.
    ///
    /// Typst knows no such rule, but it keeps together the rows of a cell that spans them: a column without width holds
    /// one for the first two rows and one for the last two.
    ///
    /// `width`: of the page from margin to margin, in twentieths of a point; columns are as wide as in Word.
    static func table(_ table: ReportTable, width: Int) -> String {
        let layout = ReportWordTable(table, width: width)
        let size = Int(layout.size)
        let widths = layout.widths.map { "\(Double($0) / 20)pt" } + ["0pt"]
        let sides = table.columns.map { $0.content == .text ? "left" : "right" } + ["left"]
        var text = "#caption(\(string(table.caption)))\n#{\nset text(\(size)pt)\nset par(justify: false)\n"
        text += "table(columns: (\(widths.joined(separator: ", ")),), "
        text += "align: (\(sides.joined(separator: ", ")),),\n  table.header("
        text += table.columns.enumerated().map { position, column in
            let span = position + 1 == table.columns.count ? ", colspan: 2" : ""
            let words = string(FigureWriter.header(column))
            return "table.cell(align: center + horizon, fill: luma(95%)\(span), strong(\(words)))"
        }
        .joined(separator: ", ")
        text += "),\n"
        let holds = held(rows: table.rows.count)
        for (row, hold) in zip(table.rows, holds) {
            text += "  \(cells(row, of: table, hold).joined(separator: ", ")),\n"
        }
        return text + ")\n}\n" + (table.note.map { "#note(\(string($0)))\n" } ?? "")
    }

    /// What the column without width has in each row: a cell over so many rows, nothing below one, or none of its own.
    private static func held(rows count: Int) -> [Hold] {
        guard count > 3 else { return count < 2 ? Array(repeating: .free, count: count) : pair(count) }
        return pair(2) + Array(repeating: .free, count: count - 4) + pair(2)
    }

    private static func pair(_ count: Int) -> [Hold] {
        [.holds(count)] + Array(repeating: .held, count: count - 1)
    }

    private enum Hold {
        case holds(Int)
        case held, free
    }

    private static func cells(_ row: ReportTable.Row, of table: ReportTable, _ hold: Hold) -> [String] {
        let written = row.cells.enumerated().map { column, cell in
            let words =
                switch cell {
                case .text(let text): string(text)
                case .figure(let figure): string(table.written(figure, in: column))
                }
            return row.role == .total ? "strong(\(words))" : words
        }
        switch hold {
        case .holds(let count): return written + ["table.cell(rowspan: \(count), inset: 0pt, stroke: none)[]"]
        case .held: return written
        case .free: return written.dropLast() + written.suffix(1).map { "table.cell(colspan: 2, \($0))" }
        }
    }

    static func picture(_ file: String, _ chart: ReportChartDrawing, isLast: Bool) -> String {
        let words = string("\(chart.chart.caption). \(chart.description)")
        return """
            #block(breakable: false, sticky: \(isLast), above: 12pt, width: 100%)[#caption(\(string(chart.chart.caption)))
            #image(\(string(file)), width: 100%, alt: \(words))]

            """
    }
}
