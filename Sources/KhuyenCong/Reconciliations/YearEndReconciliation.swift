import Database

/// Money of one budget year by implementer and file (đối chiếu cuối năm), as Mẫu 10 lists it.
package struct YearEndReconciliation: Sendable, Equatable {
    package let year: Int
    package let units: [Unit]

    /// One implementer.
    package struct Unit: Sendable, Equatable {
        package let name: String
        package let rows: [Row]

        package func sum(_ amount: (Row) -> Dong) -> Dong {
            rows.reduce(.zero) { $0 + amount($1) }
        }
    }

    /// One file; đồng of support of the year.
    package struct Row: Sendable, Equatable {
        package let dossierID: Int64
        package let title: String
        /// The numbers of its contracts.
        package let contracts: [String]
        package let assigned: Dong
        package let advanced: Dong
        package let settled: Dong
        package let returned: Dong
        /// Advanced, and neither settled nor returned.
        package let open: Dong
        /// Whether the file goes on into a later year, so that what is open goes with it.
        package let goesOn: Bool

        package var dossierCode: String { "HS\(dossierID)" }
        package var toReturn: Dong { goesOn ? .zero : open }
        package var carried: Dong { goesOn ? max(assigned - settled, .zero) : .zero }
    }
}

extension YearEndReconciliation {
    static func load(_ year: Int, by officer: Officer, in tx: Transaction) throws -> YearEndReconciliation {
        try load(year, DossierReach(officer: officer).visible, contracts: "1 = 1", in: tx)
    }

    /// The row of one file; nil where it has no money of the year.
    static func load(_ year: Int, of dossierID: Int64, in tx: Transaction) throws -> Row? {
        try load(year, "d.id = \(dossierID)", contracts: "d.dossier_id = \(dossierID)", in: tx).units.first?.rows.first
    }

    private static func load(
        _ year: Int,
        _ files: SQL,
        contracts: SQL,
        in tx: Transaction
    ) throws -> YearEndReconciliation {
        let numbers = try contractNumbers(contracts, in: tx)
        let sql: SQL =
            """
            SELECT d.id, d.title, COALESCE(p.implementer_text, ''), p.until_year, d.state, e.stage,
                CAST(SUM(e.amount) AS BIGINT), dl.position, e.source_code
            FROM dossier d JOIN project p ON p.id = d.project_id
            JOIN dossier_line dl ON dl.dossier_id = d.id JOIN amount_entry e ON e.line_id = dl.line_id
            WHERE e.budget_year = \(year) AND e.source_code IN \(FundingSource.Code.supportList)
                AND (e.stage = 'contracted' OR e.stage = 'advanced' OR e.stage = 'settled' OR e.stage = 'returned')
                AND
            """ + " " + files
                + """
                 GROUP BY d.id, d.title, p.implementer_text, p.until_year, d.state, e.stage, dl.position, e.source_code
                ORDER BY d.id
                """
        var byFile: [Int64: YearFile] = [:]
        var order: [Int64] = []
        try tx.forEach(sql) { row in
            let id: Int64 = try row.get(0)
            if byFile[id] == nil { order.append(id) }
            let known = byFile[id]
            var file = try known ?? YearFile(row)
            try file.add(row)
            byFile[id] = file
        }
        let rows = order.compactMap { id in byFile[id].map { ($0.unit, $0.row(id, numbers[id] ?? [], year)) } }
        let ofUnit = Dictionary(grouping: rows, by: \.0)
        var seen: Set<String> = []
        let names = rows.map(\.0).filter { seen.insert($0).inserted }
        return YearEndReconciliation(
            year: year,
            units: names.map { name in Unit(name: name, rows: (ofUnit[name] ?? []).map(\.1)) }
        )
    }

    private static func contractNumbers(_ files: SQL, in tx: Transaction) throws -> [Int64: [String]] {
        var numbers: [Int64: [String]] = [:]
        try tx.forEach(
            """
            SELECT DISTINCT d.dossier_id, c.id, c.number FROM contract c JOIN contract_amount a ON a.contract_id = c.id
            JOIN dossier_line d ON d.line_id = a.line_id
            WHERE c.number IS NOT NULL AND c.kind <> 'support' AND
            """ + " " + files + " ORDER BY d.dossier_id, c.id"
        ) { row in numbers[try row.get(0), default: []].append(try row.get(2)) }
        return numbers
    }
}

/// What one file has of the year.
private struct YearFile {
    let title: String
    let unit: String
    let untilYear: Int
    let state: ProjectState
    private var byStage: [Stage: Dong] = [:]
    private var open = AdvanceOffset<LineSource>()

    init(_ row: Row) throws {
        title = try row.get(1)
        unit = try row.get(2)
        untilYear = try row.get(3)
        state = try row.get(4)
    }

    mutating func add(_ row: Row) throws {
        let (stage, amount): (Stage, Dong) = (try row.get(5), try row.get(6))
        byStage[stage, default: .zero] += amount
        open.add(amount, stage, of: LineSource(line: try row.get(7), source: try row.get(8)))
    }

    func row(_ id: Int64, _ contracts: [String], _ year: Int) -> YearEndReconciliation.Row {
        YearEndReconciliation.Row(
            dossierID: id,
            title: title,
            contracts: contracts,
            assigned: byStage[.contracted] ?? .zero,
            advanced: byStage[.advanced] ?? .zero,
            settled: byStage[.settled] ?? .zero,
            returned: byStage[.returned] ?? .zero,
            open: open.sum(),
            goesOn: untilYear > year && ![.settled, .closed, .stopped].contains(state)
        )
    }
}

extension Payments {
    /// Contracted, advanced, settled, returned and still open in one budget year, by implementer.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func yearEnd(_ year: Int, by officer: Officer) async throws -> YearEndReconciliation {
        try officer.require(.viewProjects)
        return try await database.read { try YearEndReconciliation.load(year, by: officer, in: $0) }
    }
}
