/// How an indicator stands in the tables of a report.
extension ProgrammeIndicator {
    /// With the content of which alone it counts.
    var nameWithKind: String {
        activity.map { "\(name) (\($0.officialName.lowercased()))" } ?? name
    }

    var unitName: String { terms.isPercentage ? "%" : unit }

    /// For the head of a column; money and percentages have their unit from the table.
    var nameWithUnit: String {
        figureUnit == .count && !unit.isEmpty ? "\(nameWithKind), \(unit)" : nameWithKind
    }

    var figureUnit: FigureUnit {
        if terms.isPercentage { return .percent }
        switch measure {
        case .support, .counterpart: return .dong
        case .people, .women, .courses, .establishments, .models, .machines, .projects: return .count
        case nil: return unit.lowercased() == "đồng" ? .dong : .count
        }
    }
}

extension IndicatorTerms {
    /// What is told of parts or sums of it: a number as it is, a percentage as numerator by denominator.
    ///
    /// - Returns: in the units of the goal; nil where a number, or one of the two of a percentage, is unknown.
    func value(_ value: Int64?, of base: Int64?) -> Int64? {
        guard isPercentage else { return value }
        return value.flatMap { value in base.flatMap { IndicatorActual.percent(value, $0) } }
    }
}

extension IndicatorBoard.Row {
    func origin(of actual: IndicatorActual) -> FigureOrigin {
        switch actual.origin {
        case .counted: .records(table: "programme", ids: [programme])
        case .reported(let ids): .records(table: "indicator_result", ids: ids)
        }
    }

    /// Of a part: the results that told it, or the programme of whose ledger it was counted.
    func origin(of results: [Int64]) -> FigureOrigin {
        counted == nil
            ? .records(table: "indicator_result", ids: results) : .records(table: "programme", ids: [programme])
    }
}
