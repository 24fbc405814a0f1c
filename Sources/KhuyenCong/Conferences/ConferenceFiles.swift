package import Database

/// The files of papers of conferences.
package struct ConferenceFiles: Sendable {
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
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the conference is closed),
    ///   `AttachmentStoreError`, `DatabaseError`.
    package func add(
        _ files: [ArrivedFile],
        to record: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try officer.require(.freezeReports)
        let intake = FileIntake(database: database, store: store, limits: limits)
        try await intake.take(files) { tx in
            _ = try ConferenceFiles.find(record, by: officer, in: tx)
        } writing: { inspected, tx in
            let paper = try ConferenceFiles.find(record, by: officer, in: tx)
            let conference = try Conferences.open(paper.conferenceID, by: officer, in: tx)
            for file in inspected {
                try ConferenceFiles.insert(file, to: record, by: officer, at: now, in: tx)
                let detail = ["name": file.name, "sha256": Hex.encode(file.hash), "text": paper.words ?? ""]
                try conference.note("conference.file", detail, by: officer, at: now, in: tx)
            }
        }
    }

    /// Where the content of a file lies.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func open(
        _ file: Int64,
        of record: Int64,
        by officer: Officer
    ) async throws -> (file: ConferenceFile, path: String) {
        try officer.require(.viewReports)
        let found = try await database.read { tx in
            let paper = try Conferences.record(record, in: tx)
            _ = try Conference.find(paper.conferenceID, seenBy: officer, in: tx)
            return paper.files.first { $0.id == file }
        }
        guard let found else { throw Refusal.missing }
        return (found, store.path(of: found.sha256))
    }

    private static func find(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> ConferenceRecord {
        let record = try Conferences.record(id, in: tx)
        let conference = try Conference.find(record.conferenceID, seenBy: officer, in: tx)
        guard ConferencePolicy.mayEdit(conference, by: officer) else { throw Refusal.forbidden }
        guard record.part == .paper else { throw Refusal.invalid("Chỉ tham luận có tệp kèm theo.", field: "file") }
        return record
    }

    private static func insert(
        _ file: InspectedFile,
        to record: Int64,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO conference_file (record_id, name, content_type, size, sha256, account_id, officer_name, added_at)
            VALUES (\(record), \(file.name), \(file.contentType), \(file.size), \(file.hash), \(officer.userID),
                \(officer.userID == nil ? officer.name : ""), \(now))
            """
        )
    }
}
