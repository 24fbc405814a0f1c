import Database
import Foundation

/// Reads and writes the rows of the history of imports.
enum ImportBatches {
    static func insert(
        _ options: ImportOptions,
        _ progress: ImportBatchProgress,
        provinceNow: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO import_batch (account_id, officer, map, province_code, province_now, options, state,
                checked_at, row_count, taken_count, unchanged_count, refused_count, findings)
            VALUES (\(officer.userID), \(officer.name), \(options.map), \(options.province), \(provinceNow),
                \(try AuditDraft.json(Head(options, progress))), 'checked', \(now), 0, 0, 0, 0, '[]')
            RETURNING id
            """
        )
    }

    static func add(_ files: [ImportSource], to batchID: Int64, in tx: Transaction) throws {
        for (position, file) in files.enumerated() {
            let body = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
            try tx.execute(
                """
                INSERT INTO import_file (batch_id, position, name, sha256, body)
                VALUES (\(batchID), \(position), \(file.name), \(Digest.sha256(body)), \(body))
                """
            )
        }
    }

    /// What the work gave; with this it is done.
    static func record(
        _ result: ImportResult,
        of run: ImportRun,
        on batchID: Int64,
        in tx: Transaction
    ) throws {
        let head = Head(
            run.options,
            ImportBatchProgress(phase: .resting, at: run.now),
            sheets: result.sheets,
            differing: result.differing
        )
        try tx.execute(
            """
            UPDATE import_batch SET province_now = \(run.provinceNow), row_count = \(result.rows),
                taken_count = \(result.taken), unchanged_count = \(result.unchanged), refused_count = \(result.refused),
                findings = \(try AuditDraft.json(result.findings)), options = \(try AuditDraft.json(head))
            WHERE id = \(batchID)
            """
        )
    }

    /// Says how far the work is, unless that phase of it has ended meanwhile.
    static func setProgress(
        _ progress: ImportBatchProgress,
        of batchID: Int64,
        while phases: Set<ImportBatchProgress.Phase>,
        in tx: Transaction
    ) throws {
        // Locked, because another writer may be recording what was found while this says how far the work is.
        let stored: String? = try tx.value(
            "SELECT options FROM import_batch WHERE id = \(batchID)\(tx.dialect.forUpdate)"
        )
        guard let stored else { throw Refusal.missing }
        let old = try read(Head.self, stored)
        guard phases.contains(old.progress.phase) else { return }
        let head = Head(old.options, progress, sheets: old.sheets, differing: old.differing)
        try tx.execute("UPDATE import_batch SET options = \(try AuditDraft.json(head)) WHERE id = \(batchID)")
    }

    static func setOptions(_ options: ImportOptions, of batchID: Int64, in tx: Transaction) throws {
        let stored: String? = try tx.value(
            "SELECT options FROM import_batch WHERE id = \(batchID)\(tx.dialect.forUpdate)"
        )
        guard let old = try stored.map({ try read(Head.self, $0) }) else { throw Refusal.missing }
        let head = Head(options, old.progress, sheets: old.sheets, differing: old.differing)
        try tx.execute("UPDATE import_batch SET options = \(try AuditDraft.json(head)) WHERE id = \(batchID)")
    }

    static func find(_ id: Int64, in tx: Transaction) throws -> ImportBatch? {
        try tx.first(select(findings: "findings") + " WHERE id = \(id)") {
            try decode($0, files: files(of: id, in: tx))
        }
    }

    /// Newest first; findings of each stay in the row and are not read here.
    static func list(_ territory: Territory, limit: Int, in tx: Transaction) throws -> [ImportBatch] {
        let visible: SQL = territory.isNation ? "TRUE" : "province_now IN (\(list: territory.provinces.sorted()))"
        let files = try files(ofNewest: limit, visible, in: tx)
        return try tx.rows(select(findings: "'[]'") + " WHERE \(visible) ORDER BY id DESC LIMIT \(limit)") { row in
            try decode(row, files: files[try row.get(0)] ?? [])
        }
    }

    static func body(ofFile id: Int64, batch: Int64, in tx: Transaction) throws -> (name: String, body: [UInt8])? {
        try tx.first("SELECT name, body FROM import_file WHERE id = \(id) AND batch_id = \(batch)") {
            (try $0.get(0), try $0.get(1))
        }
    }

    static func setState(_ state: ImportBatch.State, _ id: Int64, at now: Moment, in tx: Transaction) throws {
        switch state {
        case .checked: return
        case .taken:
            try tx.execute("UPDATE import_batch SET state = 'taken', taken_at = \(now) WHERE id = \(id)")
        case .undone:
            try tx.execute("UPDATE import_batch SET state = 'undone', undone_at = \(now) WHERE id = \(id)")
        }
    }

    private static func select(findings: SQL) -> SQL {
        """
        SELECT id, \(SQL.officerName(of: "import_batch", name: "officer")), province_now, options, state, checked_at,
            taken_at, undone_at, row_count, taken_count, unchanged_count, refused_count, \(findings)
        FROM import_batch
        """
    }

    private static func files(ofNewest limit: Int, _ visible: SQL, in tx: Transaction) throws -> [Int64: [ImportFile]] {
        var files: [Int64: [ImportFile]] = [:]
        try tx.forEach(
            """
            SELECT id, name, sha256, length(body), batch_id FROM import_file
            WHERE batch_id IN (SELECT id FROM import_batch WHERE \(visible) ORDER BY id DESC LIMIT \(limit))
            ORDER BY batch_id, position
            """
        ) { row in
            files[try row.get(4), default: []].append(try file(row))
        }
        return files
    }

    private static func files(of batchID: Int64, in tx: Transaction) throws -> [ImportFile] {
        try tx.rows(
            "SELECT id, name, sha256, length(body) FROM import_file WHERE batch_id = \(batchID) ORDER BY position",
            file
        )
    }

    private static func file(_ row: Row) throws -> ImportFile {
        let hash: [UInt8] = try row.get(2)
        return ImportFile(
            id: try row.get(0),
            name: try row.get(1),
            sha256: Hex.encode(hash),
            byteCount: try row.get(3)
        )
    }

    private static func decode(_ row: Row, files: [ImportFile]) throws -> ImportBatch {
        let head = try read(Head.self, try row.get(3))
        return ImportBatch(
            id: try row.get(0),
            officer: try row.get(1),
            provinceNow: try row.get(2),
            options: head.options,
            state: try row.get(4),
            progress: head.progress,
            checkedAt: try row.get(5),
            takenAt: try row.get(6),
            undoneAt: try row.get(7),
            rows: try row.get(8),
            taken: try row.get(9),
            unchanged: try row.get(10),
            refused: try row.get(11),
            findings: try read([ImportFinding].self, try row.get(12)),
            sheets: head.sheets,
            differing: head.differing,
            files: files
        )
    }

    /// The column `options`: what the officer said, how far the work is, and how the sheets were understood.
    private struct Head: Codable {
        let options: ImportOptions
        let progress: ImportBatchProgress
        let sheets: [SheetReading]
        let differing: Int

        init(
            _ options: ImportOptions,
            _ progress: ImportBatchProgress,
            sheets: [SheetReading] = [],
            differing: Int = 0
        ) {
            self.options = options
            self.progress = progress
            self.sheets = sheets
            self.differing = differing
        }
    }

    private static func read<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension ImportBatch.State: SQLEncodable, SQLDecodable {}
