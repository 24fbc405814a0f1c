import Database

/// A row of the ledger as a frozen report counted it, with its dimensions of that day.
struct FrozenRow: Equatable {
    struct Key: Hashable {
        let reading: Int
        let lineID: Int64
        let source: FundingSource.Code
        let year: Int
    }

    let key: Key
    let stage: Stage
    let amount: Dong
    let projectID: Int64
    let title: String
    let kind: ActivityKind.Code?
    let beneficiaryID: Int64?
    let provinceOld: String?
    let districtOld: String?
    let communeOld: String?
    let provinceNow: String
    let communeNow: String?

    /// One line of what the hash covers; counts alone, so that the hash says whether a figure can have changed.
    var canonical: String {
        let places = [provinceOld, districtOld, communeOld, provinceNow, communeNow].map { $0 ?? "-" }
        let key = "\(key.reading)|\(key.lineID)|\(key.source.rawValue)|\(key.year)"
        let counted = "\(stage.rawValue)|\(amount.amount)|\(projectID)|\(kind?.rawValue ?? "-")"
        let beneficiary = beneficiaryID.map { String($0) } ?? "-"
        return "\(key)|\(counted)|\(beneficiary)|\(places.joined(separator: "|"))\n"
    }
}

/// Copies, reads and hashes the rows that documents count.
struct FrozenRows {
    let readings: [(reading: FrozenReading, queries: [PeriodQuery])]
    let territories: Territories

    init(_ document: ReportDocument, _ territories: Territories) {
        readings = FrozenReading.all(document)
        self.territories = territories
    }

    /// Copies the rows that stand in the ledger now; answers how many.
    func copy(to report: Int64, in tx: Transaction) throws -> Int {
        try readings.indices.map { position in
            try tx.execute(
                """
                INSERT INTO frozen_row (report_id, reading, line_id, source_code, budget_year, stage, amount,
                    project_id, project_version, title, kind_code, beneficiary_id, province_old, district_old,
                    commune_old, province_now, commune_now)
                SELECT CAST(\(report) AS BIGINT), CAST(\(position) AS BIGINT), f.line_id, f.source_code, f.budget_year,
                    f.stage, f.amount, f.project_id, p.version, p.title, f.kind_code, f.beneficiary_id, f.province_old,
                    f.district_old, f.commune_old, f.province_now, f.commune_now
                FROM \(try relation(position)) JOIN project p ON p.id = f.project_id WHERE \(try condition(position))
                """
            )
        }
        .reduce(0, +)
    }

    /// The rows that differ between the report and the ledger now: as they were counted, and as they stand.
    func changes(since report: Int64, in tx: Transaction) throws -> (before: [FrozenRow], after: [FrozenRow]) {
        let stored: SQL = "SELECT \(FrozenRows.columns) FROM frozen_row f WHERE f.report_id = \(report)"
        let live = try readings.indices.map { position -> SQL in
            """
            SELECT CAST(\(position) AS BIGINT) AS reading, \(FrozenRows.counted)
            FROM \(try relation(position)) WHERE \(try condition(position))
            """
        }
        .joined(separator: " UNION ALL ")
        return (
            before: try FrozenRows.titled(stored + " EXCEPT SELECT * FROM (" + live + ") AS live", in: tx),
            after: try FrozenRows.titled("SELECT * FROM (" + live + ") AS live EXCEPT " + stored, in: tx)
        )
    }

    private static func titled(_ rows: SQL, in tx: Transaction) throws -> [FrozenRow] {
        try tx.rows(
            """
            SELECT d.*, p.title FROM (\(rows)) AS d JOIN project p ON p.id = d.project_id
            ORDER BY d.reading, d.line_id, d.source_code, d.budget_year
            """,
            decode
        )
    }

    /// Every row as it was counted, in the order of the keys.
    static func forEach(_ report: Int64, in tx: Transaction, _ body: (FrozenRow) throws -> Void) throws {
        try tx.forEach(
            """
            SELECT \(columns), f.title FROM frozen_row f WHERE f.report_id = \(report)
            ORDER BY f.reading, f.line_id, f.source_code, f.budget_year
            """
        ) { try body(decode($0)) }
    }

    /// SHA-256 over the rows, a thousand at a time, each time with the hash of those before.
    static func hash(_ report: Int64, in tx: Transaction) throws -> [UInt8] {
        var hash = Digest.sha256("khuyencong frozen rows 1")
        var bytes: [UInt8] = []
        var count = 0
        try forEach(report, in: tx) { row in
            bytes.append(contentsOf: row.canonical.utf8)
            count += 1
            guard count.isMultiple(of: 1000) else { return }
            hash = Digest.sha256(hash + bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        return Digest.sha256(hash + bytes)
    }

    private static let counted: SQL = """
        f.line_id, f.source_code, f.budget_year, f.stage, f.amount, f.project_id, f.kind_code, f.beneficiary_id,
        f.province_old, f.district_old, f.commune_old, f.province_now, f.commune_now
        """

    private static let columns: SQL = "f.reading, \(counted)"

    private func relation(_ position: Int) throws -> SQL {
        try facts(readings[position].queries[0]).relation
    }

    private func condition(_ position: Int) throws -> SQL {
        let conditions = try readings[position].queries.map { query -> SQL in
            "(\(try facts(query).condition(.nation)))"
        }
        return "(\(conditions.joined(separator: " OR ")))"
    }

    private func facts(_ query: PeriodQuery) throws -> PeriodFacts {
        PeriodFacts(query, try ReportedPlace.find(query, territories))
    }

    private static func decode(_ row: Row) throws -> FrozenRow {
        FrozenRow(
            key: FrozenRow.Key(
                reading: try row.get(0),
                lineID: try row.get(1),
                source: try row.get(2),
                year: try row.get(3)
            ),
            stage: try row.get(4),
            amount: try row.get(5),
            projectID: try row.get(6),
            title: try row.get(14),
            kind: try row.get(7),
            beneficiaryID: try row.get(8),
            provinceOld: try row.get(9),
            districtOld: try row.get(10),
            communeOld: try row.get(11),
            provinceNow: try row.get(12),
            communeNow: try row.get(13)
        )
    }
}
