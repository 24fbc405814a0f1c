import Database

extension Imports {
    /// Takes an import back: its entries are reversed, the projects that it made are withdrawn; nothing is deleted.
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict where it is not taken, or where later work builds on it, with
    ///   what that is), `DatabaseError`.
    package func undo(_ batchID: Int64, reason: String, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            try officer.require(.importProjects)
            guard let batch = try ImportBatches.find(batchID, in: tx),
                officer.territory(.importProjects).contains(province: batch.provinceNow)
            else { throw Refusal.missing }
            let reason = try TypedReason.checked(reason)
            try ImportUndo(batch: batch, reason: reason, officer: officer, now: now).run(in: tx)
        }
    }
}

/// One import being taken back.
struct ImportUndo {
    let batch: ImportBatch
    let reason: String
    let officer: Officer
    let now: Moment

    func run(in tx: Transaction) throws {
        guard batch.state == .taken else {
            throw Refusal.conflict(
                batch.state == .undone
                    ? "Lần nhập này đã được hoàn tác." : "Lần nhập này chưa ghi sổ, không có gì để hoàn tác."
            )
        }
        try refuseWhereBuiltUpon(in: tx)
        let entries = try ProjectEntries.live(ProjectEntries.of(import: batch.id, in: tx))
        let booking = Ledger.Booking(officer: officer, day: now.day, importID: nil, isCorrection: true)
        try Ledger.book(
            entries.map { $0.reversal(reason: reason) },
            as: booking,
            provinces: [batch.provinceNow],
            in: tx
        )
        let withdrawn = try tx.execute(
            """
            UPDATE project SET withdrawn_at = \(now), version = version + 1
            WHERE import_id = \(batch.id) AND withdrawn_at IS NULL
            """
        )
        try Standing.refresh(.ofImport(batch.id), in: tx)
        try Ledger.advanceRevision(in: tx)
        try ImportBatches.setState(.undone, batch.id, at: now, in: tx)
        let entry = AuditDraft(
            act: "import.undo",
            subject: "import",
            subjectID: batch.id,
            provinceNow: ImportPolicy.auditedProvince(batch.provinceNow),
            detail: Detail(reason: reason, entries: entries.count, projects: withdrawn)
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }

    private struct Detail: Encodable {
        let reason: String
        let entries: Int
        let projects: Int
    }

    private func refuseWhereBuiltUpon(in tx: Transaction) throws {
        let obstacles = try [booked(in: tx), corrected(in: tx), merged(in: tx), filed(in: tx)].compactMap { $0 }
        guard !obstacles.isEmpty else { return }
        throw Refusal.conflict(
            "Không hoàn tác được vì đã có việc làm sau dựa vào lần nhập này: " + obstacles.joined(separator: "; ")
                + ".",
            remedy: "Hoàn tác các việc đó trước, hoặc điều chỉnh từng đề án."
        )
    }

    /// Later entries on the lines that this import booked on.
    private func booked(in tx: Transaction) throws -> String? {
        let later = try tx.rows(
            """
            SELECT DISTINCT l.project_id, later.import_id
            FROM amount_entry own
            JOIN amount_entry later ON later.line_id = own.line_id AND later.id > own.id
            JOIN project_line l ON l.id = own.line_id
            WHERE own.import_id = \(batch.id) AND later.import_id IS DISTINCT FROM own.import_id
            ORDER BY l.project_id LIMIT 4
            """
        ) { row in (project: try row.get(0) as Int64, importID: try row.get(1) as Int64?) }
        return ImportUndo.named(later) { entry in
            let act = entry.importID.map { "bút toán của lần nhập số \($0)" } ?? "bút toán điều chỉnh"
            return "\(act) ở đề án DA\(entry.project)"
        }
    }

    /// Projects of this import that were corrected at the desk without touching money.
    private func corrected(in tx: Transaction) throws -> String? {
        let changed = try tx.rows(
            """
            SELECT p.id FROM project p
            WHERE p.import_id = \(batch.id) AND p.withdrawn_at IS NULL AND p.version > 1 AND p.twin_of IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM amount_entry e JOIN project_line l ON l.id = e.line_id
                    WHERE l.project_id = p.id AND e.import_id IS NULL
                )
                AND EXISTS (
                    SELECT 1 FROM audit_entry a
                    WHERE a.subject = 'project' AND a.subject_id = p.id AND a.act = 'project.correct'
                )
            ORDER BY p.id LIMIT 4
            """
        ) { try $0.get(0) as Int64 }
        return ImportUndo.named(changed) { "điều chỉnh đề án DA\($0)" }
    }

    /// Decisions that two projects are one, where one of them is of this import.
    private func merged(in tx: Transaction) throws -> String? {
        let twins = try tx.rows(
            """
            SELECT q.id, q.twin_of FROM project q JOIN project p ON p.id = q.twin_of
            WHERE q.import_id = \(batch.id) OR p.import_id = \(batch.id)
            ORDER BY q.id LIMIT 4
            """
        ) { row in (twin: try row.get(0) as Int64, main: try row.get(1) as Int64) }
        return ImportUndo.named(twins) { "quyết định gộp đề án DA\($0.twin) vào DA\($0.main)" }
    }

    /// Files that go on with projects of this import.
    private func filed(in tx: Transaction) throws -> String? {
        let files = try tx.rows(
            """
            SELECT d.id, p.id FROM dossier d JOIN project p ON p.id = d.project_id
            WHERE p.import_id = \(batch.id) ORDER BY d.id LIMIT 4
            """
        ) { row in (file: try row.get(0) as Int64, project: try row.get(1) as Int64) }
        return ImportUndo.named(files) { "hồ sơ HS\($0.file) của đề án DA\($0.project)" }
    }

    /// At most three by name; a fourth only says that there are more.
    private static func named<Item>(_ items: [Item], _ name: (Item) -> String) -> String? {
        guard !items.isEmpty else { return nil }
        let names = items.prefix(3).map(name).joined(separator: ", ")
        return items.count > 3 ? names + " và các đề án khác" : names
    }
}
