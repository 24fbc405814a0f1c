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
        \(each: section.paragraphs, { "<p>\($0.text)</p>\n" })\(each: section.tables, table)\
        \(each: section.charts, { figure($0, in: section) })
        </section>

        """
    }

    /// The table beside it holds the same figures.
    private func figure(_ chart: ReportChart, in section: ReportSection) -> HTML {
        guard let drawn = ReportChartDrawing(chart, in: section, document.request) else { return .empty }
        let svg = drawn.drawing.svg(
            .text,
            title: chart.caption,
            description: drawn.description,
            id: "hinh-\(chart.table)-\(chart.form.rawValue)"
        )
        return "<figure>\(svg)<figcaption>\(chart.caption)</figcaption></figure>\n"
    }

    private func table(_ table: ReportTable) -> HTML {
        """
        <table id="\(table.id)"><caption>\(table.caption)</caption>
        <thead><tr>\(each: table.columns, header)</tr></thead>
        <tbody>\(each: table.rows, { row($0, of: table) })</tbody></table>
        \(table.note.map { note -> HTML in "<p class=\"note\">\(note)</p>\n" })
        """
    }

    private func header(_ column: ReportTable.Column) -> HTML {
        let text = FigureWriter.header(column)
        return column.content == .figure
            ? "<th scope=\"col\" class=\"figure\">\(text)</th>" : "<th scope=\"col\">\(text)</th>"
    }

    private func row(_ row: ReportTable.Row, of table: ReportTable) -> HTML {
        """
        <tr class="\(row.role.rawValue)">\(each: row.cells.enumerated(), { index, cell in
            switch cell {
            case .text(let text) where index == 0: "<th scope=\"row\">\(text)</th>"
            case .text(let text): "<td>\(text)</td>"
            case .figure(let figure): "<td class=\"figure\">\(table.written(figure, in: index))</td>"
            }
        })</tr>

        """
    }

    private static let style: HTML = """
        :root{--d-ink:#1c2523;--d-soft:#56625f;--d-axis:#838f8a;--d-track:#e4e7e2;--d-paper:#fff;--d-brand:#0c5c56;\
        --d-s1:#0f6f67;--d-s2:#dc9b36;--d-s3:#7b66ac;--d-s4:#b9562f;--d-s5:#5a7891;--d-s6:#8a9a3c;--d-m0:#b9c0b8;\
        --d-m1:#a9d2c8;--d-m2:#72b5a8;--d-m3:#3d948a;--d-m4:#17716a;--d-m5:#083f3c}
        @media screen and (prefers-color-scheme:dark){:root{--d-ink:#e8ebe6;--d-soft:#a3afaa;--d-axis:#6d7a76;\
        --d-track:#2d3735;--d-paper:#14181d;--d-brand:#5cc0b3;--d-s1:#45a99d;--d-s2:#e2ad55;--d-s3:#a693d6;\
        --d-s4:#e08560;--d-s5:#86a6bf;--d-s6:#b3c265;--d-m0:#4a5652;--d-m1:#1f4a45;--d-m2:#2a6a62;--d-m3:#3b8f85;\
        --d-m4:#60bcb0;--d-m5:#a9ece1}}
        .d-ink{fill:var(--d-ink)}.d-soft{fill:var(--d-soft)}.d-axis{fill:var(--d-axis)}.d-track{fill:var(--d-track)}
        .d-paper{fill:var(--d-paper)}.d-brand{fill:var(--d-brand)}.d-s1{fill:var(--d-s1)}.d-s2{fill:var(--d-s2)}
        .d-s3{fill:var(--d-s3)}.d-s4{fill:var(--d-s4)}.d-s5{fill:var(--d-s5)}.d-s6{fill:var(--d-s6)}
        .l-m0{stroke:var(--d-m0)}.l-m1{stroke:var(--d-m1)}.l-m2{stroke:var(--d-m2)}.l-m3{stroke:var(--d-m3)}
        .l-m4{stroke:var(--d-m4)}.l-m5{stroke:var(--d-m5)}.l-s1{stroke:var(--d-s1)}.l-s2{stroke:var(--d-s2)}
        .l-s3{stroke:var(--d-s3)}.l-s4{stroke:var(--d-s4)}.l-s5{stroke:var(--d-s5)}.l-s6{stroke:var(--d-s6)}
        .l-track{stroke:var(--d-track)}.l-soft{stroke:var(--d-soft)}
        figure{margin:1rem 0;break-inside:avoid}figure svg{width:100%;height:auto;max-width:40rem}
        figcaption{font-style:italic;font-size:.95rem}
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#8a93a0;--quiet:#4a5360;--fill:#eef2f6}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebef;--paper:#14181d;--line:#5b6572;--quiet:#aab3bf;\
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
