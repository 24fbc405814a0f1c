extension [IndicatorBoard.Reached] {
    /// The indicators in parts.
    package func parts(_ territories: Territories) -> [ReportTable] {
        BreakdownTables(id: "parts", rows: self, territories: territories).tables
    }
}

/// The indicators of a programme in parts, a table for each dimension: a row for each part, a column for each indicator.
struct BreakdownTables {
    /// Names the tables: "targets-1".
    let id: String
    let rows: [IndicatorBoard.Reached]
    let territories: Territories

    var tables: [ReportTable] {
        let columns = rows.flatMap { reached in
            IndicatorBreakdown.all(of: reached, territories).map { Column(reached: reached, breakdown: $0) }
        }
        return IndicatorDimension.allCases.compactMap { dimension in
            let columns = columns.filter { $0.breakdown.dimension == dimension }
            return columns.isEmpty ? nil : table(dimension, columns)
        }
    }

    private func table(_ dimension: IndicatorDimension, _ columns: [Column]) -> ReportTable {
        let codes = codes(dimension, columns)
        let parts = codes.map { code in
            ReportTable.Row(
                [.text(dimension.partName(code, territories))] + columns.map { .figure($0.figure(of: code)) },
                role: code.isEmpty ? .undetermined : .data
            )
        }
        let rest =
            columns.contains { ($0.breakdown.rest ?? 0) != 0 }
            ? [ReportTable.Row([.text("Không chia")] + columns.map { .figure($0.rest) }, role: .undetermined)] : []
        let total = ReportTable.Row([.text("Tổng")] + columns.map { .figure($0.whole) }, role: .total)
        return ReportTable(
            "\(id)-\(dimension.rawValue)",
            "Phân theo \(dimension.name.lowercased())",
            columns: [ReportTable.Column(dimension.name)] + columns.map { ReportTable.Column($0.header, $0.unit) },
            rows: parts + rest + [total],
            note: note(columns)
        )
    }

    /// Kinds and forms in the order of the law, places and regions in that of their codes.
    private func codes(_ dimension: IndicatorDimension, _ columns: [Column]) -> [String] {
        let found = columns.flatMap { $0.breakdown.parts.map(\.code) }
        let distinct = Set(found)
        let known: [String] =
            switch dimension {
            case .kind: ActivityKind.Code.allCases.map(\.rawValue)
            case .form: BeneficiaryForm.allCases.map(\.rawValue)
            case .sex: [ResultSlice.women, .men].map(\.rawValue)
            case .region: territories.regions.map(\.code)
            case .place: distinct.subtracting([""]).sorted()
            }
        return known.filter(distinct.contains) + (distinct.contains("") ? [""] : [])
    }

    private func note(_ columns: [Column]) -> String? {
        let over = columns.filter { ($0.breakdown.rest ?? 0) < 0 }.map(\.header)
        let several = columns.filter { $0.row.indicator.measure == .projects }.map(\.header)
        let notes = [
            over.isEmpty ? nil : "Các phần cộng lại lớn hơn tổng, cần xem lại: \(over.joined(separator: "; ")).",
            several.isEmpty
                ? nil : "Một đề án thuộc nhiều dòng được đếm ở mỗi dòng: \(several.joined(separator: "; ")).",
        ].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    private struct Column {
        let reached: IndicatorBoard.Reached
        let breakdown: IndicatorBreakdown

        var row: IndicatorBoard.Row { reached.row }

        var unit: FigureUnit { row.indicator.figureUnit }

        var header: String { row.indicator.nameWithUnit }

        var whole: ReportFigure { ReportFigure(unit, reached.actual.value, row.origin(of: reached.actual)) }

        var rest: ReportFigure { ReportFigure(unit, breakdown.rest.flatMap { $0 == 0 ? nil : $0 }) }

        /// A part that is not told is no data; what the ledger counted to nothing is not there.
        func figure(of code: String) -> ReportFigure {
            guard let part = breakdown.parts.first(where: { $0.code == code }) else { return ReportFigure(unit, nil) }
            let value = row.indicator.terms.value(part.value, of: part.base)
            return ReportFigure(unit, value, row.origin(of: part.results))
        }
    }
}
