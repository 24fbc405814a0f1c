import Database

/// The money of a file (kinh phí theo giai đoạn): what the ledger holds for each line, source, stage and budget year.
package struct DossierMoney: Sendable, Equatable {
    package struct Key: Hashable, Sendable {
        package let line: Int
        package let source: FundingSource.Code
        package let year: Int

        package init(line: Int, source: FundingSource.Code, year: Int) {
            self.line = line
            self.source = source
            self.year = year
        }
    }

    /// Đồng by stage; keys with nothing booked are absent.
    package private(set) var byStage: [Stage: [Key: Dong]] = [:]
    /// The part of what came back that came after the last settlement of its line and source.
    package private(set) var returnedAfterSettlement: [Key: Dong] = [:]

    static func load(_ dossierID: Int64, in tx: Transaction) throws -> DossierMoney {
        try load([dossierID], in: tx)[dossierID] ?? DossierMoney()
    }

    /// By file, in one statement; files with nothing booked are absent.
    ///
    /// - Throws: `DatabaseError`.
    static func load(_ dossierIDs: [Int64], in tx: Transaction) throws -> [Int64: DossierMoney] {
        guard let first = dossierIDs.first else { return [:] }
        // The text for one file stays the same, and so prepared.
        let files: SQL = dossierIDs.count == 1 ? "= \(first)" : "IN (\(list: dossierIDs))"
        var found: [Int64: DossierMoney] = [:]
        try tx.forEach(
            """
            SELECT d.dossier_id, d.position, e.source_code, e.budget_year, e.stage, CAST(SUM(e.amount) AS BIGINT),
                \(LineMoney.returnedAfterSettlement)
            FROM dossier_line d JOIN amount_entry e ON e.line_id = d.line_id
            WHERE d.dossier_id \(files)
            GROUP BY d.dossier_id, d.position, e.source_code, e.budget_year, e.stage
            """
        ) { row in
            let key = Key(line: try row.get(1), source: try row.get(2), year: try row.get(3))
            let file: Int64 = try row.get(0)
            let stage: Stage = try row.get(4)
            let after: Dong = try row.get(6)
            found[file, default: DossierMoney()].byStage[stage, default: [:]][key] = Dong(try row.get(5))
            if after != .zero {
                found[file, default: DossierMoney()].returnedAfterSettlement[key, default: .zero] += after
            }
        }
        return found
    }

    package func amounts(_ stage: Stage) -> [Key: Dong] {
        (byStage[stage] ?? [:]).filter { $0.value != .zero }
    }

    /// The sum of one stage in đồng, of one line or all, of the sources of one basis.
    package func sum(_ stage: Stage, line: Int? = nil, basis: FundingBasis = .support) -> Dong {
        (byStage[stage] ?? [:]).reduce(.zero) { sum, entry in
            guard entry.key.source.basis == basis, line == nil || entry.key.line == line else { return sum }
            return sum + entry.value
        }
    }

    /// What to book so that a stage of some lines comes to what is wanted.
    ///
    /// `lines` nil means all lines: what is not wanted is booked down to nothing.
    func differences(_ stage: Stage, to wanted: [Key: Dong], lines: Set<Int>? = nil) -> [Key: Dong] {
        let current = (byStage[stage] ?? [:]).filter { lines?.contains($0.key.line) ?? true }
        return Set(current.keys).union(wanted.keys).reduce(into: [:]) { result, key in
            let difference = (wanted[key] ?? .zero) - (current[key] ?? .zero)
            if difference != .zero { result[key] = difference }
        }
    }
}
