import KhuyenCong

/// A report as one HTML file that needs nothing beside it.
struct ReportPage {
    let document: ReportDocument

    var html: HTML {
        """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(document.title), \(document.subtitle)</title>
        <style>\(Self.style)</style></head>
        <body><main><h1>\(document.title)</h1><p class="subtitle">\(document.subtitle)</p>
        <ul class="notes">\(each: document.notes, { "<li>\($0)</li>" })</ul>
        \(each: document.sections, section)
        </main></body></html>

        """
    }

    private func section(_ section: ReportSection) -> HTML {
        """
        <section><h2>\(section.heading)</h2>
        \(each: section.paragraphs, { "<p>\($0.text)</p>\n" })\(each: section.tables, table)
        </section>

        """
    }

    private func table(_ table: ReportTable) -> HTML {
        """
        <table id="\(table.id)"><caption>\(table.caption)</caption>
        <thead><tr>\(each: table.columns, header)</tr></thead>
        <tbody>\(each: table.rows, row)</tbody></table>
        \(table.note.map { note -> HTML in "<p class=\"note\">\(note)</p>\n" })
        """
    }

    private func header(_ column: ReportTable.Column) -> HTML {
        let text = FigureWriter.header(column)
        return column.content == .figure
            ? "<th scope=\"col\" class=\"figure\">\(text)</th>" : "<th scope=\"col\">\(text)</th>"
    }

    private func row(_ row: ReportTable.Row) -> HTML {
        """
        <tr class="\(row.role.rawValue)">\(each: row.cells.enumerated(), { index, cell in
            switch cell {
            case .text(let text) where index == 0: "<th scope=\"row\">\(text)</th>"
            case .text(let text): "<td>\(text)</td>"
            case .figure(let figure): "<td class=\"figure\">\(FigureWriter.number(figure))</td>"
            }
        })</tr>

        """
    }

    private static let style: HTML = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#8a93a0;--quiet:#4a5360;--fill:#eef2f6}
        @media (prefers-color-scheme:dark){:root{--ink:#e8ebef;--paper:#14181d;--line:#5b6572;--quiet:#aab3bf;\
        --fill:#212831}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Times New Roman","Liberation Serif",serif}
        main{max-width:60rem;margin:0 auto;padding:1.5rem}
        h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem;break-after:avoid}
        .subtitle{font-size:1.1rem;margin:.25rem 0 1rem}.notes,.note{color:var(--quiet);font-size:.9rem}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;font-style:italic}
        th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;font-weight:400}
        thead th{background:var(--fill);font-weight:700}.figure{text-align:right;font-variant-numeric:tabular-nums}
        tr.total>*{font-weight:700}tr{break-inside:avoid}thead{display:table-header-group}
        @media print{main{max-width:none;padding:0}}@page{margin:20mm 15mm 20mm 30mm}
        """
}
