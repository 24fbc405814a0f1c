package import Database

/// The standing auditor: recomputes once a day what is stored, and keeps what it found.
package struct Examinations: Sendable {
    /// Two months are shown.
    private static let shown = 60

    let database: Database
    let files: AttachmentStore?

    /// `files` nil examines the database alone.
    package init(_ database: Database, files: AttachmentStore? = nil) {
        self.database = database
        self.files = files
    }

    /// Every difference, in Vietnamese, a sentence each; empty where all is well.
    ///
    /// - Throws: `AttachmentStoreError`, `DatabaseError`.
    package func differences() async throws -> [String] {
        let found = try await Consistency(database).differences()
        guard let files else { return found }
        let papers = try await AttachmentCare(database, store: files).examine()
        return found + papers.missing.map { "Tài liệu số \($0): thiếu tệp." }
            + papers.altered.map { "Tài liệu số \($0): tệp bị thay đổi nội dung." }
    }

    /// The examination of the day, once it is due and where no other process has taken it; nil otherwise.
    ///
    /// - Throws: `AttachmentStoreError`, `DatabaseError`.
    @discardableResult
    package func runIfDue(at clock: @Sendable () -> Moment) async throws -> Examination? {
        let start = clock()
        guard ExaminationRules.isDue(at: start), try await claim(start) else { return nil }
        let found = try await differences()
        let end = clock()
        return try await database.write { tx in
            try tx.execute(
                """
                UPDATE examination SET finished_at = \(end), differences = \(found.joined(separator: "\n"))
                WHERE day = \(start.day)
                """
            )
            let entry = AuditDraft(
                act: "examination.finish",
                subject: "examination",
                subjectID: nil,
                provinceNow: nil,
                detail: ["day": start.day.description, "differences": String(found.count)]
            )
            try Audit.append(entry, by: .localOperator, at: end, in: tx)
            return Examination(day: start.day, startedAt: start, finishedAt: end, differences: found)
        }
    }

    /// Differences name rows of every province: only whoever reads the whole log sees them.
    package static func mayRead(_ officer: Officer) -> Bool {
        officer.territory(.viewAudit).isNation
    }

    /// The last ones, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden to all but those who read the whole log), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [Examination] {
        guard Examinations.mayRead(officer) else { throw Refusal.forbidden }
        return try await database.read { tx in
            try tx.rows(
                """
                SELECT day, started_at, finished_at, differences FROM examination
                ORDER BY day DESC LIMIT \(Examinations.shown)
                """
            ) { row in
                let differences: String? = try row.get(3)
                return Examination(
                    day: try row.get(0),
                    startedAt: try row.get(1),
                    finishedAt: try row.get(2),
                    differences: (differences ?? "").split(separator: "\n").map(String.init)
                )
            }
        }
    }

    /// Of several processes one gets the day; an examination that never ended is begun anew.
    private func claim(_ now: Moment) async throws -> Bool {
        let known: Bool? = try await database.read { tx in
            try tx.first("SELECT finished_at IS NOT NULL FROM examination WHERE day = \(now.day)") { try $0.get(0) }
        }
        guard known != true else { return false }
        let stopped = now.adding(seconds: -ExaminationRules.longest)
        let claimed: Int64? = try await database.write { tx in
            try tx.value(
                """
                INSERT INTO examination (day, started_at) VALUES (\(now.day), \(now))
                ON CONFLICT (day) DO UPDATE SET started_at = excluded.started_at
                    WHERE examination.finished_at IS NULL AND examination.started_at < \(stopped)
                RETURNING id
                """
            )
        }
        return claimed != nil
    }
}
