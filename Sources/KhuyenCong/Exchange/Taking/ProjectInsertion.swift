import Database

extension ImportTaker {
    /// Writes new projects with their lines, quantities, entries and standing, some thousand at a time: what is made
    /// ready stays small, and the next rows are made ready while these are written.
    ///
    /// `new`: their places among the candidates.
    func insert(_ new: [Int], of candidates: ImportCandidates, in tx: Transaction) throws {
        guard !new.isEmpty else { return }
        let beneficiaries = try resolveBeneficiaries(of: new.lazy.map { candidates[$0] }, in: tx)
        let projectIDs = try tx.reserveIdentities(in: "project", count: new.count)
        let lineIDs = try tx.reserveIdentities(in: "project_line", count: beneficiaries.count)
        let form = NewProjectForm(
            candidates: candidates,
            territories: territories,
            now: now,
            importID: importID,
            mergedInto: try mergedBeneficiaries(in: tx)
        )
        var chunks: [NewProjectChunk] = []
        var line = 0
        for start in stride(from: 0, to: new.count, by: 2000) {
            let range = start..<min(start + 2000, new.count)
            let lineEnd = line + new[range].reduce(0) { $0 + candidates[$1].project.lines.count }
            chunks.append(
                NewProjectChunk(
                    members: new[range],
                    ids: projectIDs[range],
                    lineIDs: lineIDs[line..<lineEnd],
                    beneficiaries: beneficiaries[line..<lineEnd]
                )
            )
            line = lineEnd
        }
        try Ahead.forEach(chunks, make: form.rows) { try write($0, in: tx) }
    }

    /// A further line of a project that the store has.
    func addLine(
        _ line: ImportedLine,
        _ position: Int,
        to projectID: Int64,
        _ tx: Transaction
    ) throws -> Int64 {
        let id = try tx.reserveIdentities(in: "project_line", count: 1)[0]
        let row = NewProjectForm.lineRow(id, projectID, position, line, nil)
        try tx.insertMany(into: "project_line", columns: NewProjectForm.lineColumns, rows: [row])
        return id
    }

    private func write(_ rows: NewProjectRows, in tx: Transaction) throws {
        try tx.insertMany(into: "project", columns: NewProjectForm.projectColumns, rows: rows.projects)
        try tx.insertMany(
            into: "project_identifier",
            columns: NewProjectForm.identifierColumns,
            rows: rows.identifiers
        )
        try tx.insertMany(into: "project_line", columns: NewProjectForm.lineColumns, rows: rows.lines)
        try tx.insertMany(into: "line_quantity", columns: NewProjectForm.quantityColumns, rows: rows.quantities)
        try book(rows.entries, in: tx)
        try Standing.add(rows.standing, in: tx)
    }

    /// What each beneficiary that was merged into another one counts as.
    private func mergedBeneficiaries(in tx: Transaction) throws -> [Int64: Int64] {
        let pairs = try tx.rows("SELECT id, canonical_id FROM beneficiary WHERE canonical_id IS NOT NULL") { row in
            (try row.get(0) as Int64, try row.get(1) as Int64)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

/// Some new projects, with the ids that are kept for them and their lines.
struct NewProjectChunk: Sendable {
    /// Places among the candidates.
    let members: ArraySlice<Int>
    let ids: ArraySlice<Int64>
    let lineIDs: ArraySlice<Int64>
    /// One for each line.
    let beneficiaries: ArraySlice<Int64?>
}

/// New projects as rows of their tables.
struct NewProjectRows: Sendable {
    var projects: [[SQLValue]] = []
    var identifiers: [[SQLValue]] = []
    var lines: [[SQLValue]] = []
    var quantities: [[SQLValue]] = []
    /// By the province of today's map.
    var entries: [String: [EntryDraft]] = [:]
    var standing: [StandingRow] = []
}
