package import Database

/// The files of frozen reports: as they were issued, and as they came back signed.
package struct FrozenFiles: Sendable {
    private let database: Database
    package let store: AttachmentStore
    package let limits: AttachmentLimits

    package init(_ database: Database, store: AttachmentStore, limits: AttachmentLimits = .standard) {
        self.database = database
        self.store = store
        self.limits = limits
    }

    /// Takes files that have arrived, all or none; their content is judged as that of every paper.
    ///
    /// - Returns: the ids of the files.
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the report was withdrawn),
    ///   `AttachmentStoreError`, `DatabaseError`.
    @discardableResult
    package func add(
        _ files: [ArrivedFile],
        role: FrozenFile.Role,
        to id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> [Int64] {
        try officer.require(.freezeReports)
        let intake = FileIntake(database: database, store: store, limits: limits)
        return try await intake.take(files) { tx in
            _ = try FrozenFiles.report(id, by: officer, in: tx)
        } writing: { inspected, tx in
            let report = try FrozenFiles.report(id, by: officer, in: tx)
            return try inspected.map { try FrozenFiles.insert($0, role, to: report, by: officer, at: now, in: tx) }
        }
    }

    /// Where the content of a file lies.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func open(
        _ file: Int64,
        of id: Int64,
        by officer: Officer
    ) async throws -> (file: FrozenFile, path: String) {
        try officer.require(.viewReports)
        let found = try await database.read { tx in
            _ = try FrozenRecords.find(id, by: officer, in: tx)
            return try FrozenRecords.files(id, in: tx).first { $0.id == file }
        }
        guard let found else { throw Refusal.missing }
        return (found, store.path(of: found.sha256))
    }

    private static func report(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> FrozenReport {
        let report = try FrozenRecords.find(id, by: officer, in: tx)
        guard FrozenPolicy.may(.freezeReports, report, officer) else { throw Refusal.forbidden }
        guard report.state != .withdrawn else { throw Refusal.conflict("Báo cáo đã thu hồi, không nhận thêm tệp.") }
        return report
    }

    private static func insert(
        _ file: InspectedFile,
        _ role: FrozenFile.Role,
        to report: FrozenReport,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        let id = try tx.insert(
            """
            INSERT INTO frozen_file (report_id, role, name, content_type, size, sha256, account_id, officer_name, added_at)
            VALUES (\(report.id), \(role), \(file.name), \(file.contentType), \(file.size), \(file.hash),
                \(officer.userID), \(officer.userID == nil ? officer.name : ""), \(now)) RETURNING id
            """
        )
        let entry = AuditDraft(
            act: "frozenReport.file",
            subject: "frozenReport",
            subjectID: report.id,
            provinceNow: report.provinceNow,
            detail: ["role": role.rawValue, "name": file.name, "sha256": Hex.encode(file.hash)]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return id
    }
}
