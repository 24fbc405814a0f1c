import Database
import Foundation

/// The three steps at the desk: files are kept, read and checked, then taken.
extension Imports {
    /// The first step: keeps the files; nothing is read yet and nothing enters the ledger.
    ///
    /// - Returns: the batch, which `examine` then reads.
    /// - Throws: `Refusal` where the officer may not import for the province.
    package func open(
        _ sources: [ImportSource],
        options: ImportOptions,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        guard !sources.isEmpty else { throw Refusal.invalid("Chưa chọn tệp nào.", field: "file") }
        let context = try await database.read { tx in
            try ImportPolicy.context(options, officer: officer, now: now, in: tx)
        }
        let run = ImportRun(files: [], options: options, context: context, officer: officer, now: now)
        return try await database.write { tx in
            let id = try ImportBatches.insert(
                options,
                ImportBatchProgress(phase: .reading, at: now),
                provinceNow: run.provinceNow,
                by: officer,
                at: now,
                in: tx
            )
            try ImportBatches.add(sources, to: id, in: tx)
            let entry = AuditDraft(
                act: "import.open",
                subject: "import",
                subjectID: id,
                provinceNow: ImportPolicy.auditedProvince(run.provinceNow),
                detail: ["files": sources.map(\.name)]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return id
        }
    }

    /// The second step: reads the kept files and writes down what was found; nothing enters the ledger.
    ///
    /// Done again after a heading was explained or the work was broken off.
    /// - Throws: `Refusal` where a file cannot be read; the batch then says so too.
    package func examine(
        _ batchID: Int64,
        by officer: Officer,
        clock: @escaping @Sendable () -> Moment
    ) async throws {
        let batch = try await checked(batchID, by: officer)
        try await ImportWork(database: database, batchID: batchID, clock: clock).run(.reading) { progress in
            try await withFiles(of: batch) { sources in
                let options = batch.options.with(isUpdate: false, acceptsValid: false)
                let run = try await prepare(sources, options, officer, clock(), progress)
                let found = try await rollingBack { tx in
                    throw Undone(result: try run.take(batchID: batchID, isDryRun: true, in: tx))
                }
                try await database.write { tx in
                    try ImportBatches.record(found, of: run, on: batchID, in: tx)
                    try run.audit("import.check", batchID: batchID, found, in: tx)
                }
            }
        }
    }

    /// Keeps the files and reads them at once.
    ///
    /// - Returns: The batch.
    /// - Throws: What `open` and `examine` throw.
    package func check(
        _ sources: [ImportSource],
        options: ImportOptions,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        let id = try await open(sources, options: options, by: officer, at: now)
        try await examine(id, by: officer, clock: { now })
        return id
    }

    /// The third step: takes the rows of files that were checked, read anew, because the store may have moved on.
    ///
    /// `acceptsValid` takes the good rows where others are refused, otherwise all or nothing; `isUpdate` books the
    /// difference where the ledger has other amounts.
    /// - Throws: `Refusal` (conflict where it was taken already).
    package func take(
        _ batchID: Int64,
        acceptsValid: Bool,
        isUpdate: Bool,
        by officer: Officer,
        clock: @escaping @Sendable () -> Moment
    ) async throws -> ImportResult {
        let batch = try await checked(batchID, by: officer)
        return try await ImportWork(database: database, batchID: batchID, clock: clock).run(.taking) { progress in
            try await withFiles(of: batch) { sources in
                let options = batch.options.with(isUpdate: isUpdate, acceptsValid: acceptsValid)
                let run = try await prepare(sources, options, officer, clock(), progress)
                let result = try await rollingBack { tx in
                    try Imports.requireChecked(try ImportBatches.find(batchID, in: tx))
                    let result = try run.take(batchID: batchID, isDryRun: false, in: tx)
                    guard result.isWritten else { throw Undone(result: result) }
                    return result
                }
                guard !result.isWritten else { return result }
                try await database.write { tx in try ImportBatches.record(result, of: run, on: batchID, in: tx) }
                return result
            }
        }
    }

    func checked(_ batchID: Int64, by officer: Officer) async throws -> ImportBatch {
        let batch = try await batch(batchID, by: officer)
        try Imports.requireChecked(batch)
        return batch
    }

    static func requireChecked(_ batch: ImportBatch?) throws {
        guard batch?.state == .checked else { throw Refusal.conflict("Lần nhập này đã được ghi sổ hoặc đã hoàn tác.") }
    }

    /// The kept files of a batch in a temporary folder, as long as `body` runs.
    func withFiles<T>(
        of batch: ImportBatch,
        _ body: ([ImportSource]) async throws -> T
    ) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("khuyencong-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a leftover of the temporary folder harms nobody
        var sources: [ImportSource] = []
        for (position, file) in batch.files.enumerated() {
            let path = folder.appendingPathComponent(String(position)).path
            let stored = try await database.read { tx in
                try ImportBatches.body(ofFile: file.id, batch: batch.id, in: tx)
            }
            guard let stored else { throw Refusal.missing }
            try Data(stored.body).write(to: URL(fileURLWithPath: path))
            sources.append(ImportSource(path: path, name: file.name))
        }
        return try await body(sources)
    }
}
