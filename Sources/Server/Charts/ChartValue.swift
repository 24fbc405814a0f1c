/// One value of a chart: what it is, how large, and how people read it.
package struct ChartValue: Sendable, Equatable {
    package let label: String
    /// In the chart's unit of account (đồng, people, đề án); nil is "no data", which is not zero.
    package let amount: Int64?
    /// As it is written beside the mark: "14,7".
    package let text: String
    package let url: SiteURL?

    package init(_ label: String, _ amount: Int64?, text: String, url: SiteURL? = nil) {
        self.label = label
        self.amount = amount
        self.text = text
        self.url = url
    }

    var size: Double {
        Double(max(0, amount ?? 0))
    }
}

/// What every chart says of itself to those who cannot see it.
package struct ChartText: Sendable, Equatable {
    /// Unique on its page; the parts of the drawing refer to it.
    package let id: String
    package let title: String
    /// One sentence: what stands out.
    package let description: String
    package let unit: String

    package init(id: String, title: String, description: String, unit: String) {
        self.id = id
        self.title = title
        self.description = description
        self.unit = unit
    }

    /// The drawing with its names; `kind` is a class that CSS knows.
    ///
    /// What holds links is a group to a screen reader: an image would hide them.
    func svg(width: Double, height: Double, kind: String? = nil, hasLinks: Bool = false, content: HTML) -> HTML {
        """
        <svg class="drawing\(kind.map { kind -> HTML in " \(kind)" })" \
        viewBox="0 0 \(coordinate: width) \(coordinate: height)" role="\(hasLinks ? "group" : "img")" \
        aria-labelledby="\(id)-title \(id)-desc" xmlns="http://www.w3.org/2000/svg">
        <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(description)</desc>
        \(content)</svg>
        """
    }
}

/// A chart as it stands on a page: the drawing, and the same figures as a table behind it.
package struct ChartFigure: Sendable {
    package let drawing: HTML
    /// Nil where a table of the same figures stands on the page.
    package let table: HTML?

    package init(drawing: HTML, table: HTML?) {
        self.drawing = drawing
        self.table = table
    }

    package var html: HTML {
        """
        <figure class="chart"><div class="canvas">\(drawing)</div>
        \(table.map { table -> HTML in "<details><summary>Xem dạng bảng</summary>\(table)</details>" })</figure>
        """
    }

    var besideItsTable: ChartFigure { ChartFigure(drawing: drawing, table: nil) }
}

/// The figures of a chart, for screen readers and for copying.
package struct ChartTable: Sendable {
    package let caption: String
    package let unit: String
    package let columns: [String]
    package let rows: [(label: String, texts: [String])]

    package init(caption: String, unit: String, columns: [String], rows: [(label: String, texts: [String])]) {
        self.caption = caption
        self.unit = unit
        self.columns = columns
        self.rows = rows
    }

    package var html: HTML {
        """
        <table class="data small"><caption>\(caption) (\(unit))</caption>
        <thead><tr><td></td>\(each: columns, { "<th scope=\"col\" class=\"figure\">\($0)</th>" })</tr></thead>
        <tbody>\(each: rows, line)</tbody></table>
        """
    }

    private func line(_ row: (label: String, texts: [String])) -> HTML {
        """
        <tr><th scope="row">\(row.label)</th>\(each: zip(columns, row.texts), { column, text in
            "<td class=\"figure\" data-label=\"\(column)\">\(text)</td>"
        })</tr>
        """
    }
}
