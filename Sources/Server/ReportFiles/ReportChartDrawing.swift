import KhuyenCong
import Vietnamese

/// A chart of a report as a picture that stands by itself: on paper, in a file, on a page.
struct ReportChartDrawing {
    /// One mark: its name and the figures that are drawn for it.
    struct Mark {
        let name: String
        let figures: [ReportFigure]
        /// The place that the mark stands for, where it stands for one.
        let place: String?
    }

    let chart: ReportChart
    let table: ReportTable
    let request: ReportRequest

    static let width = 640.0

    /// Nil where the chart's table is not there.
    init?(_ chart: ReportChart, in section: ReportSection, _ request: ReportRequest) {
        guard let table = section.tables.first(where: { $0.id == chart.table }) else { return nil }
        self.chart = chart
        self.table = table
        self.request = request
    }

    var drawing: Drawing {
        switch chart.form {
        case .columns: ColumnsDrawing(marks: marks, series: series).drawing
        case .lines: LinesDrawing(marks: marks, series: series).drawing
        case .bars: BarsDrawing(marks: largest, series: series).drawing
        case .shares: SharesDrawing(marks: largest).drawing
        case .map: MapDrawing(marks: marks, request: request).drawing
        }
    }

    /// One sentence: what stands out.
    var description: String {
        if chart.form == .lines { return LinesDrawing(marks: marks, series: series).description }
        guard let most = largest.first, let figure = most.figures.first, figure.value != nil else {
            return "Không có dữ liệu."
        }
        return "Nhiều nhất: \(most.name), \(FigureWriter.withUnit(figure))."
    }

    var marks: [Mark] { chart.marks(in: table) }

    /// The same marks, most first.
    var largest: [Mark] {
        marks.sorted { ($0.figures.first?.value ?? -1) > ($1.figures.first?.value ?? -1) }
    }

    var series: [String] { chart.series(in: table) }
}

extension ReportChart {
    /// Totals are no marks: they would dwarf their own parts.
    func marks(in table: ReportTable) -> [ReportChartDrawing.Mark] {
        table.rows.filter { $0.role != .total }.map { row in
            let figures = values.compactMap { index -> ReportFigure? in
                guard row.cells.indices.contains(index), case .figure(let figure) = row.cells[index] else { return nil }
                return figure
            }
            return ReportChartDrawing.Mark(
                name: name(of: row),
                figures: figures,
                place: figures.compactMap { $0.origin?.place }.first
            )
        }
    }

    /// The names of the drawn columns, where there are several.
    func series(in table: ReportTable) -> [String] {
        values.count < 2 ? [] : values.filter(table.columns.indices.contains).map { table.columns[$0].header }
    }

    private func name(of row: ReportTable.Row) -> String {
        guard row.cells.indices.contains(label), case .text(let text) = row.cells[label] else { return "" }
        return text
    }
}

extension ReportFigure {
    /// For the length of a mark: nothing is as short as no data.
    var size: Double { Double(max(0, value ?? 0)) }

    /// Beside a mark: "14,745 tỷ", "37,81 %".
    var short: String {
        guard let value else { return "—" }
        return unit == .dong ? MoneyWriter.short(value) : FigureWriter.withUnit(self)
    }
}
