import Vietnamese

/// How a figure of a report is written for people: decimal comma, dots between thousands, its unit where asked.
package enum FigureWriter {
    /// What stands in the place of a figure without a value, on pages and in files alike.
    ///
    /// No dash: in the statistics of Vietnam that says that there was none.
    package static let noData = "không có dữ liệu"

    /// The number for a column whose header names the unit; a percentage always keeps its sign, and both decimals as a
    /// multiple does.
    package static func number(_ figure: ReportFigure) -> String {
        guard let value = figure.value else { return noData }
        return switch figure.unit {
        case .dong, .count: MoneyWriter.grouped(value)
        case .percent: MoneyWriter.percent(value)
        case .multiple: MoneyWriter.fixed(value, scale: 2, decimals: 2)
        case .days: MoneyWriter.decimal(ExactDecimal(value, scale: 1))
        }
    }

    /// The number with its unit, for a place where no header names it: "38,995 tỷ đồng", "1,12 lần".
    package static func withUnit(_ figure: ReportFigure) -> String {
        guard let value = figure.value else { return noData }
        switch figure.unit {
        case .dong:
            let short = MoneyWriter.short(value)
            return short.hasSuffix("đồng") ? short : short + " đồng"
        case .count, .percent: return number(figure)
        case .multiple: return number(figure) + " lần"
        case .days: return number(figure) + " ngày"
        }
    }

    /// The figure as a plain number, in đồng, things, percent, times or days; nil is no data.
    package static func plain(_ figure: ReportFigure) -> Double? {
        guard let value = figure.value else { return nil }
        return switch figure.unit {
        case .dong, .count: Double(value)
        case .percent, .multiple: Double(value) / 100
        case .days: Double(value) / 10
        }
    }

    /// "Kinh phí (đồng)"; counts and texts need no unit.
    package static func header(_ column: ReportTable.Column) -> String {
        switch column.unit {
        case .dong: column.header + " (đồng)"
        case .multiple: column.header + " (lần)"
        case .days: column.header + " (ngày)"
        case nil, .count, .percent: column.header
        }
    }
}

extension ReportTable {
    /// A figure as it stands in one of the columns, with as many decimals as every other in it: what all files and pages
    /// write under a header that names the unit.
    package func written(_ figure: ReportFigure, in column: Int) -> String {
        guard let value = figure.value, figure.unit == .days else { return FigureWriter.number(figure) }
        return MoneyWriter.fixed(value, scale: 1, decimals: decimals(in: column, scale: 1))
    }

    /// How many of `scale` decimals the figures of a column need.
    package func decimals(in column: Int, scale: Int) -> Int {
        let values = rows.compactMap { row -> Int64? in
            guard row.cells.indices.contains(column), case .figure(let figure) = row.cells[column] else { return nil }
            return figure.value
        }
        return values.map { MoneyWriter.decimals($0, scale: scale) }.max() ?? 0
    }
}
