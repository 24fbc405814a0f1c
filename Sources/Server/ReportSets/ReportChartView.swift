import KhuyenCong

/// A chart of a report, drawn from its table.
struct ReportChartView: Sendable {
    let id: String
    let chart: ReportChart
    let table: ReportTable
    let territories: Territories
    let links: ReportFigureLinks

    var html: HTML {
        let values = values
        let marks = chart.marks(in: table)
        guard marks.flatMap(\.figures).contains(where: { $0.size > 0 }) else { return .empty }
        return switch chart.form {
        case .columns: ColumnChart(text, columns: columns(values)).figure.html
        case .lines: LinesDrawing.onPage(marks, series: chart.series(in: table)).figure(text).html
        case .bars: BarChart(text, values: values.sorted { $0.size > $1.size }).figure.html
        case .shares: ShareBar(text, parts: parts(values)).figure.html
        case .map: map.figure.html
        }
    }

    private var column: ReportTable.Column? {
        chart.values.first.flatMap { table.columns.indices.contains($0) ? table.columns[$0] : nil }
    }

    private var rows: [(index: Int, row: ReportTable.Row)] {
        table.rows.enumerated().map { ($0, $1) }.filter { $0.row.role != .total }
    }

    private var values: [ChartValue] {
        rows.compactMap { index, row in
            guard let figure = figure(row), let position = chart.values.first else { return nil }
            return ChartValue(
                label(row),
                figure.value,
                text: written(figure),
                url: links.url(figure, table: table.id, row: index, cell: position)
            )
        }
    }

    private func figure(_ row: ReportTable.Row) -> ReportFigure? {
        guard let position = chart.values.first, row.cells.indices.contains(position),
            case .figure(let figure) = row.cells[position]
        else { return nil }
        return figure
    }

    private func label(_ row: ReportTable.Row) -> String {
        guard row.cells.indices.contains(chart.label), case .text(let text) = row.cells[chart.label] else { return "" }
        return text
    }

    private func written(_ figure: ReportFigure) -> String {
        guard let value = figure.value else { return "—" }
        return figure.unit == .dong ? ReportLabels.wholeMillions(Dong(value)) : FigureWriter.number(figure)
    }

    private func columns(_ values: [ChartValue]) -> [ColumnChart.Column] {
        values.map { value in
            let name = column?.header ?? ""
            let part = ChartValue(name, value.amount, text: value.text)
            return ColumnChart.Column(value.label, total: value.text, parts: [part], url: value.url)
        }
    }

    private func parts(_ values: [ChartValue]) -> [ShareBar.Part] {
        let whole = Dong(values.reduce(0) { $0 + max(0, $1.amount ?? 0) })
        return values.map { value in
            ShareBar.Part(value, share: ReportLabels.percent(Percent(Dong(value.amount ?? 0), of: whole)))
        }
    }

    /// Dots of the places that the figures lead to, among today's communes.
    private var map: CommuneMap {
        let points = rows.compactMap { point($0.row) }
        let own = Set(points.map(\.code))
        let background = CommuneBackground.points(territories).filter { !own.contains($0.code) }
        return CommuneMap(text, points: background + points, highlighted: own)
    }

    private func point(_ row: ReportTable.Row) -> CommuneMap.Point? {
        guard let figure = figure(row), case .ledger(let query, _, _)? = figure.origin, let code = figure.origin?.place,
            let coordinate = territories.unit(query.map, code)?.coordinate
        else { return nil }
        return CommuneMap.Point(
            code: code,
            name: label(row),
            latitude: coordinate.latitude,
            longitude: coordinate.longitude,
            amount: figure.value,
            text: written(figure)
        )
    }

    private var text: ChartText {
        let largest = values.max { $0.size < $1.size }
        let description = largest.map { "Nhiều nhất: \($0.label), \($0.text)." } ?? "Không có dữ liệu."
        let unit = column.flatMap(ReportTableView.unit) ?? column?.header ?? ""
        let rounding = column?.unit == .dong ? ", làm tròn" : ""
        return ChartText(id: "bieu-do-" + id, title: chart.caption, description: description, unit: unit + rounding)
    }
}

extension LinesDrawing {
    /// As wide as a panel that stands beside another, so that letters keep their size and no name is cut off.
    static func onPage(_ marks: [ReportChartDrawing.Mark], series: [String]) -> LinesDrawing {
        LinesDrawing(marks: marks, series: series, width: 420)
    }

    /// On a page: the drawing, and its amounts as a table behind it.
    func figure(_ text: ChartText) -> ChartFigure {
        let table = ChartTable(
            caption: text.title,
            unit: text.unit,
            columns: series.isEmpty ? ["Giá trị"] : series,
            rows: marks.map { mark in
                (mark.name, mark.figures.map { ReportLabels.wholeMillions($0.value.map { Dong($0) }) })
            }
        )
        let picture = drawing.svg(.text, title: text.title, description: description, id: text.id)
        return ChartFigure(drawing: picture, table: table.html)
    }
}

/// Today's communes without figures: what the dots of a map stand among.
enum CommuneBackground {
    static func points(_ territories: Territories) -> [CommuneMap.Point] {
        territories.provinces(.of2025).flatMap { territories.children(of: $0) }.compactMap { unit in
            guard let coordinate = unit.coordinate else { return nil }
            return CommuneMap.Point(
                code: unit.code,
                name: unit.name,
                latitude: coordinate.latitude,
                longitude: coordinate.longitude,
                amount: nil,
                text: ""
            )
        }
    }
}
