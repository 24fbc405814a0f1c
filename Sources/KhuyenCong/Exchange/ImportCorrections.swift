import Database

extension Imports {
    /// Says how a table of a checked import is to be read; `examine` then reads it so.
    ///
    /// What headings mean holds for the office's next lists too; header, unit and stage for this import alone.
    /// `readAt`: when the work last spoke, in seconds since 1970, as the officer's page showed it.
    /// - Throws: `Refusal` (missing; conflict where the files were read anew meanwhile or are taken).
    package func correct(
        _ batchID: Int64,
        _ correction: TableCorrection,
        headings: [(heading: String, field: ImportField)],
        readAt: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws {
        _ = try await checked(batchID, by: officer)
        try await database.write { tx in
            let found = try ImportBatches.find(batchID, in: tx)
            try Imports.requireChecked(found)
            guard let batch = found, batch.progress.heardAt == readAt, batch.progress.phase == .resting else {
                throw Refusal.conflict("Các tệp vừa được đọc lại; xem lại cách hiểu rồi sửa.")
            }
            try ImportBatches.setOptions(batch.options.correcting(correction), of: batchID, in: tx)
            let draft = AuditDraft(
                act: "import.correct",
                subject: "import",
                subjectID: batchID,
                provinceNow: ImportPolicy.auditedProvince(batch.provinceNow),
                detail: correction
            )
            try Audit.append(draft, by: officer, at: now, in: tx)
            for (heading, field) in headings {
                try Imports.remember(heading, as: field, province: batch.provinceNow, by: officer, at: now, in: tx)
            }
        }
    }

    /// Asks whether files have the columns that are told by their headings or letters, before the files are kept.
    ///
    /// - Throws: `Refusal` (invalid where there is no such column; where a file cannot be read, or the officer may not
    ///   import for the province).
    package func requireColumns(
        _ told: [(heading: String, field: ImportField)],
        in sources: [ImportSource],
        options: ImportOptions,
        by officer: Officer,
        at now: Moment
    ) async throws {
        let context = try await database.read { tx in
            try ImportPolicy.context(options, officer: officer, now: now, in: tx)
        }
        let files = try await read(sources, context) { _ in }
        _ = try ExplainedColumns.borne(told, by: Imports.columns(of: files))
    }

    /// Says what columns of a checked import mean, told by their headings or letters, and reads the files anew.
    ///
    /// - Throws: `Refusal` (missing; invalid where there is no such column; conflict where the files are taken or are
    ///   being read).
    package func explain(
        _ batchID: Int64,
        _ told: [(heading: String, field: ImportField)],
        by officer: Officer,
        clock: @escaping @Sendable () -> Moment
    ) async throws {
        let batch = try await checked(batchID, by: officer)
        let columns = batch.sheets.flatMap(\.columns).map { (letter: $0.letter, heading: $0.heading) }
        let headings = try ExplainedColumns.borne(told, by: columns)
        try await database.write { tx in
            let found = try ImportBatches.find(batchID, in: tx)
            try Imports.requireChecked(found)
            guard found?.progress.phase == .resting else {
                throw Refusal.conflict("Các tệp đang được đọc; đợi đọc xong rồi nói nghĩa của cột.")
            }
            for (heading, field) in headings {
                try Imports.remember(heading, as: field, province: batch.provinceNow, by: officer, at: clock(), in: tx)
            }
        }
        try await examine(batchID, by: officer, clock: clock)
    }

    static func remember(
        _ heading: String,
        as field: ImportField,
        province: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try ImportMappings.remember(heading, as: field, province: province, at: now, in: tx)
        let draft = AuditDraft(
            act: "import.remember",
            subject: "importMapping",
            subjectID: nil,
            provinceNow: ImportPolicy.auditedProvince(province),
            detail: ["heading": heading, "field": field.code]
        )
        try Audit.append(draft, by: officer, at: now, in: tx)
    }
}
