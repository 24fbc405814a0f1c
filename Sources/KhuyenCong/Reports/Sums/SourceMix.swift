import Database

/// Lines that draw on the same sources of support, with their counterpart.
struct SourceMix: Sendable, Equatable {
    let sources: [FundingSource.Code]
    let support: Dong?
    let counterpart: Dong?
    /// The support of lines that state no counterpart.
    let supportAlone: Dong
}

extension ReportReading {
    /// In the order of the sources, single ones first.
    func sourceMixes(_ query: PeriodQuery) throws -> [SourceMix] {
        let total = query.counting(.total)
        return try remembered(nation.mixes, total, .all) { try mixes(of: mixRows(total)) }
    }

    /// Support and counterpart of lines, or of sums of lines with the same sources.
    private func mixRows(_ query: PeriodQuery) throws -> SQL {
        if let detail = try detail(query) { return detail.mixes }
        let facts = PeriodFacts(query, try place(query))
        return """
            SELECT CAST(\(SourceSet.ofRows) AS BIGINT) AS source_set, \(DetailTable.supportAndCounterpart)
            FROM \(facts.relation) WHERE \(facts.condition(territory)) GROUP BY f.line_id
            """
    }

    private func mixes(of rows: SQL) throws -> [SourceMix] {
        let sums: SQL = """
            SELECT m.source_set, CAST(SUM(m.support) AS BIGINT), CAST(SUM(m.counterpart) AS BIGINT),
                CAST(SUM(CASE WHEN m.counterpart IS NULL THEN m.support END) AS BIGINT)
            FROM (\(rows)) AS m GROUP BY m.source_set
            """
        let rows = try tx.rows(sums) { row in
            (
                set: try row.get(0) as Int64, support: try row.get(1) as Dong?, other: try row.get(2) as Dong?,
                alone: try row.get(3) as Dong?
            )
        }
        let wanted = SourceSet.bits(ReportBasis.support.sources)
        return Dictionary(grouping: rows) { $0.set & wanted }.sorted(by: SourceMix.precedes).map { set, rows in
            SourceMix(
                sources: FundingSource.Code.allCases.filter { SourceSet.bits([$0]) & set != 0 },
                support: rows.compactMap(\.support).sum,
                counterpart: rows.compactMap(\.other).sum,
                supportAlone: rows.compactMap(\.alone).sum ?? .zero
            )
        }
    }
}

extension SourceMix {
    fileprivate static func precedes<Value>(
        _ left: (key: Int64, value: Value),
        _ right: (key: Int64, value: Value)
    ) -> Bool {
        (left.key.nonzeroBitCount, left.key) < (right.key.nonzeroBitCount, right.key)
    }
}

extension [Dong] {
    /// Nil where there is nothing to add.
    fileprivate var sum: Dong? {
        isEmpty ? nil : reduce(.zero, +)
    }
}
