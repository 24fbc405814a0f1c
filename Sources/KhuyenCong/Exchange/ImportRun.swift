import Database

/// One import, read and ready to be taken in a transaction.
struct ImportRun: Sendable {
    struct File: Sendable {
        let name: String
        let sheets: [ImportedSheet]
    }

    var files: [File]
    /// What the officer said of columns, by the headings that they bear.
    var headings: [(heading: String, field: ImportField)] = []
    let options: ImportOptions
    let context: SheetInterpreter.Context
    let officer: Officer
    let now: Moment

    /// The province of today's map that the import belongs to; `PeriodQuery.nation` where it is the nation's.
    var provinceNow: String {
        let maps = options.map.map { [$0] } ?? AdminMap.allCases
        // No code was given to a province that another one went into, so that both maps agree.
        return maps.lazy.compactMap { context.territories.provinceNow(map: $0, code: options.province) }.first
            ?? options.province
    }

    func openBatch(in tx: Transaction) throws -> Int64 {
        let progress = ImportBatchProgress(phase: .resting, at: now)
        return try ImportBatches.insert(options, progress, provinceNow: provinceNow, by: officer, at: now, in: tx)
    }

    /// Takes what may be taken and writes what follows from it.
    ///
    /// The caller undoes it where `isWritten` is false.
    func take(batchID: Int64, isDryRun: Bool, in tx: Transaction) throws -> ImportResult {
        let taker = ImportTaker(
            options: options,
            territories: context.territories,
            officer: officer,
            now: now,
            importID: batchID
        )
        let outcomes = try files.map { try taker.take($0.sheets, file: $0.name, in: tx) }
        let result = result(outcomes, batchID: batchID, isDryRun: isDryRun)
        guard result.isWritten else { return result }
        if outcomes.contains(where: \.changesStored) { try Standing.refresh(.ofImport(batchID), in: tx) }
        try Ledger.advanceRevision(in: tx)
        try Twins.find(ofImport: batchID, at: now, in: tx)
        try Twins.add(outcomes.flatMap(\.twins), ofImport: batchID, at: now, in: tx)
        try ImportBatches.record(result, of: self, on: batchID, in: tx)
        try ImportBatches.setState(.taken, batchID, at: now, in: tx)
        try audit("import.take", batchID: batchID, result, in: tx)
        return result
    }

    func audit(_ act: String, batchID: Int64, _ result: ImportResult, in tx: Transaction) throws {
        let draft = AuditDraft(
            act: act,
            subject: "import",
            subjectID: batchID,
            provinceNow: ImportPolicy.auditedProvince(provinceNow),
            detail: Detail(
                files: result.files,
                rows: result.rows,
                taken: result.taken,
                unchanged: result.unchanged,
                refused: result.refused
            )
        )
        try Audit.append(draft, by: officer, at: now, in: tx)
    }

    private struct Detail: Encodable {
        let files: [String]
        let rows: Int
        let taken: Int
        let unchanged: Int
        let refused: Int
    }

    private func result(_ outcomes: [ImportTaker.Outcome], batchID: Int64, isDryRun: Bool) -> ImportResult {
        let twins = zip(files, outcomes).flatMap { file, outcome in outcome.twins.map { $0.finding(in: file.name) } }
        let findings = files.flatMap { $0.sheets.flatMap(\.findings) } + outcomes.flatMap(\.findings) + twins
        let refuses = findings.contains { $0.severity == .error } && !options.acceptsValid
        let isWritten = !isDryRun && !refuses
        return ImportResult(
            batchID: isWritten ? batchID : nil,
            files: files.map(\.name),
            rows: files.reduce(0) { $0 + $1.sheets.reduce(0) { $0 + $1.rowCount } },
            taken: refuses ? 0 : outcomes.reduce(0) { $0 + $1.taken },
            unchanged: outcomes.reduce(0) { $0 + $1.unchanged },
            refused: outcomes.reduce(0) { $0 + $1.refused },
            findings: findings,
            sheets: files.flatMap { file in file.sheets.map { SheetReading($0, file: file.name) } },
            differing: outcomes.reduce(0) { $0 + $1.findings.count },
            isWritten: isWritten
        )
    }
}
