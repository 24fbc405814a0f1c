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
}

extension ReportReading {
    /// The results on the lines of a report; a line counts once, whatever its money is split into.
    ///
    /// `condition`: over the rows `f`, which lines count.
    func quantities(_ query: PeriodQuery, where condition: SQL = "TRUE") throws -> [Quantity] {
        let facts = PeriodFacts(query, try place(query))
        let lines: SQL = """
            SELECT f.line_id FROM \(facts.relation) WHERE \(facts.condition(territory)) AND \(condition)
            """
        let sums = try tx.rows(
            """
            SELECT q.measure, CAST(SUM(q.planned) AS BIGINT), CAST(SUM(q.done) AS BIGINT)
            FROM line_quantity q WHERE q.line_id IN (\(lines)) GROUP BY q.measure
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
