import Database

/// Along what a report adds up its money.
enum SumDimension: Sendable, Hashable, CaseIterable {
    case source, kind, year
    /// Units one level below the reported place.
    case place
    case form, month
    /// The province of one map, whatever map the report is on.
    case provinceNow, provinceOld

    func column(_ facts: PeriodFacts) -> SQL {
        switch self {
        case .source: "f.source_code"
        case .kind: "f.kind_code"
        case .year: "f.budget_year"
        case .place: facts.childColumn ?? "NULL"
        case .form: "(SELECT b.form FROM beneficiary b WHERE b.id = f.beneficiary_id)"
        case .month: "f.month"
        case .provinceNow: "f.province_now"
        case .provinceOld: "f.province_old"
        }
    }

    func figure(_ row: Row, _ column: Int) throws -> PeriodFigure {
        switch self {
        case .source: .source(try row.get(column))
        case .kind: .kind(try row.get(column))
        case .year: .year(try row.get(column))
        case .place: .place(try row.get(column))
        case .form: .form(try row.get(column))
        case .month: .month(try row.get(column))
        case .provinceNow: .provinceNow(try row.get(column))
        case .provinceOld: .provinceOld(try row.get(column))
        }
    }
}

extension PeriodFigure {
    /// The rows of `facts` that belong to it; nil where all do.
    func condition(_ facts: PeriodFacts) -> SQL? {
        switch self {
        case .total: nil
        case .source(let source): "f.source_code = \(source)"
        case .kind(let kind): "f.kind_code IS NOT DISTINCT FROM \(kind)"
        case .year(let year): "f.budget_year = \(year)"
        case .place(let code): facts.childColumn.map { "\($0) IS NOT DISTINCT FROM \(code)" }
        case .form(let form): "\(SumDimension.form.column(facts)) IS NOT DISTINCT FROM \(form)"
        case .month(let month): "f.month IS NOT DISTINCT FROM \(month)"
        case .provinceNow(let code): "f.province_now IS NOT DISTINCT FROM \(code)"
        case .provinceOld(let code): "f.province_old IS NOT DISTINCT FROM \(code)"
        }
    }

    var isMonth: Bool {
        if case .month = self { true } else { false }
    }
}

extension PeriodFacts {
    /// The amounts booked at each stage, by source, of the rows that the report counts.
    func stageSums(_ territory: Territory) -> SQL {
        """
        SELECT e.stage, f.source_code, CAST(SUM(e.amount) AS BIGINT)
        FROM \(relation) JOIN amount_entry e ON e.line_id = f.line_id AND e.source_code = f.source_code
            AND e.budget_year = f.budget_year
        WHERE \(condition(territory)) AND \(entries)
        GROUP BY e.stage, f.source_code
        """
    }

    /// A relation `f` and what its rows must meet.
    struct Chosen {
        let relation: SQL
        let condition: SQL
    }

    /// The rows for which every figure's narrowing holds.
    func chosen(_ figures: [PeriodFigure], _ territory: Territory) -> Chosen {
        let narrowing = figures.compactMap { $0.condition(self) }
        if figures.contains(where: \.isMonth) {
            return Chosen(relation: monthly(territory), condition: narrowing.joined(separator: " AND "))
        }
        return Chosen(
            relation: relation,
            condition: ([condition(territory)] + narrowing).joined(separator: " AND ")
        )
    }
}
