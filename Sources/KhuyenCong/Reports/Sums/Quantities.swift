import Database
import Vietnamese

extension Quantity.Measure {
    /// As statistical tables call it.
    var name: String {
        switch self {
        case .people: "Số người được đào tạo, tập huấn"
        case .women: "Trong đó: nữ"
        case .courses: "Số lớp đào tạo, tập huấn"
        case .establishments: "Số cơ sở được hỗ trợ"
        case .models: "Số mô hình trình diễn"
        case .machines: "Số máy móc, thiết bị"
        }
    }

    var unit: String {
        switch self {
        case .people, .women: "người"
        case .courses: "lớp"
        case .establishments: "cơ sở"
        case .models: "mô hình"
        case .machines: "máy"
        }
    }

    /// Where a sum of what lines state comes from.
    ///
    /// Establishments that a line states are not those that it names, which is what the ledger counts under that word.
    func origin(_ query: PeriodQuery) -> FigureOrigin? {
        switch self {
        case .establishments: nil
        case .people: .ledger(query, [], measure: .people)
        case .women: .ledger(query, [], measure: .women)
        case .courses: .ledger(query, [], measure: .courses)
        case .models: .ledger(query, [], measure: .models)
        case .machines: .ledger(query, [], measure: .machines)
        }
    }
}

extension ReportReading {
    /// The results on the lines of a report; a line counts once, whatever its money is split into.
    func quantities(_ query: PeriodQuery, of lines: LineChoice = .all) throws -> [Quantity] {
        try remembered(nation.quantities, query, lines) {
            try quantitySums(try quantityRows(query, of: lines))
        }
    }

    /// Measure, kind, what was planned and what was done, of lines or of sums of them.
    func quantityRows(_ query: PeriodQuery, of choice: LineChoice = .all) throws -> SQL {
        if let detail = try detail(query) { return detail.quantities(choice) }
        let facts = PeriodFacts(query, try place(query))
        return """
            SELECT q.measure, l.kind_code, q.planned, q.done
            FROM line_quantity q JOIN project_line l ON l.id = q.line_id
            WHERE q.line_id IN (
                SELECT f.line_id FROM \(facts.relation) WHERE \(facts.condition(territory)) AND \(choice.ofLines)
            )
            """
    }

    private func quantitySums(_ rows: SQL) throws -> [Quantity] {
        let sums = try tx.rows(
            """
            SELECT r.measure, CAST(SUM(r.planned) AS BIGINT), CAST(SUM(r.done) AS BIGINT)
            FROM (\(rows)) AS r GROUP BY r.measure
            """
        ) { row -> (measure: Quantity.Measure?, planned: Int64?, done: Int64?) in
            let measure: String = try row.get(0)
            return (Quantity.Measure(rawValue: measure), try row.get(1), try row.get(2))
        }
        return Quantity.Measure.allCases.compactMap { measure in
            sums.first { $0.measure == measure }.map { Quantity(measure: measure, planned: $0.planned, done: $0.done) }
        }
    }

    /// What counts although only its year is known, while the report cuts that year; nil where nothing does.
    func undatedNote(_ query: PeriodQuery) throws -> String? {
        guard !query.partialYears.isEmpty else { return nil }
        let facts = PeriodFacts(query, try place(query))
        let undated = try tx.first(
            """
            SELECT COUNT(*), CAST(SUM(f.amount) AS BIGINT) FROM \(facts.relation)
            WHERE \(facts.condition(territory)) AND \(facts.undated)
            """
        ) { (count: try $0.get(0) as Int, amount: try $0.get(1) as Dong?) }
        guard let undated, let amount = undated.amount else { return nil }
        return "Trong đó \(MoneyWriter.grouped(Int64(undated.count))) dòng, \(MoneyWriter.grouped(amount.amount)) đồng "
            + "chỉ ghi năm, không ghi ngày: vẫn được tính."
    }
}
