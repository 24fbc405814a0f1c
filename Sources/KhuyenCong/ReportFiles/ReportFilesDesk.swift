package import Database

/// Files of reports that are made in the background: ordered, followed and fetched by one officer.
package struct ReportFilesDesk: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Notes the order; what is older than a week goes.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func order(
        _ request: ReportRequest,
        form: String,
        title: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try officer.require(.viewReports)
        return try await database.write { tx in
            let oldest = now.adding(seconds: -ReportFileRules.kept * 86_400)
            try tx.execute("DELETE FROM report_file WHERE ordered_at < \(oldest)")
            let id = try ReportFile.insert(request, form: form, title: title, by: officer, at: now, in: tx)
            let entry = AuditDraft(
                act: "reportFile.order",
                subject: "reportFile",
                subjectID: id,
                provinceNow: nil,
                detail: ["kind": request.kind.rawValue, "place": request.query.place, "form": form]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return id
        }
    }

    /// Makes the file and keeps it, or why it failed.
    ///
    /// `read` computes the report, `write` its bytes; between them the page says how far it is.
    /// - Throws: `DatabaseError` where not even that can be kept.
    package func make<Report: Sendable>(
        _ id: Int64,
        clock: @Sendable () -> Moment,
        read: @Sendable () async throws -> Report,
        write: @Sendable (Report) async throws -> [UInt8]
    ) async throws {
        do {
            let report = try await read()
            try await set("state = \(ReportFile.State.writing.rawValue)", of: id)
            let bytes = try await write(report)
            try await set(
                "state = \(ReportFile.State.done.rawValue), body = \(bytes), ended_at = \(clock())",
                of: id
            )
        } catch {
            let refusal = error as? Refusal
            let words = [refusal?.message ?? "Lập tệp không thành công.", refusal?.remedy].compactMap { $0 }
            let state = ReportFile.State.failed.rawValue
            try await set(
                "state = \(state), message = \(words.joined(separator: " ")), ended_at = \(clock())",
                of: id
            )
        }
    }

    /// The officer's own, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [ReportFile] {
        try officer.require(.viewReports)
        return try await database.read { try ReportFile.rows(ReportFilesDesk.own(officer), in: $0) }
    }

    /// - Throws: `Refusal` (missing where it is somebody else's), `DatabaseError`.
    package func file(_ id: Int64, by officer: Officer) async throws -> ReportFile {
        try officer.require(.viewReports)
        let found = try await database.read { tx in
            try ReportFile.rows("f.id = \(id) AND \(ReportFilesDesk.own(officer))", in: tx).first
        }
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The bytes of a file that is done.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func bytes(_ id: Int64, by officer: Officer) async throws -> [UInt8] {
        guard try await file(id, by: officer).state == .done else { throw Refusal.missing }
        let bytes: [UInt8]? = try await database.read { tx in
            try tx.first("SELECT body FROM report_file WHERE id = \(id)") { try $0.get(0) }
        }
        guard let bytes else { throw Refusal.missing }
        return bytes
    }

    private static func own(_ officer: Officer) -> SQL { "f.account_id IS NOT DISTINCT FROM \(officer.userID)" }

    private func set(_ changes: SQL, of id: Int64) async throws {
        try await database.write { try $0.execute("UPDATE report_file SET \(changes) WHERE id = \(id)") }
    }
}
