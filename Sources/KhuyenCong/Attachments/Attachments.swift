package import Database

/// The papers of projects: handing in, listing, opening, removing.
package struct Attachments: Sendable {
    let database: Database
    package let store: AttachmentStore
    package let limits: AttachmentLimits

    package init(_ database: Database, store: AttachmentStore, limits: AttachmentLimits = .standard) {
        self.database = database
        self.store = store
        self.limits = limits
    }

    var intake: FileIntake { FileIntake(database: database, store: store, limits: limits) }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func list(ofProject id: Int64, by officer: Officer) async throws -> AttachmentList {
        try officer.require(.ownAccount)
        return try await database.read { tx in
            let project = try Attachments.project(id, by: officer, in: tx)
            let all = try AttachmentRows.of(.project(id), in: tx)
            return AttachmentList(
                projectID: id,
                projectTitle: project.title,
                standing: all.filter { $0.removal == nil },
                removed: all.filter { $0.removal != nil }.reversed(),
                mayAttach: try AttachmentPolicy.mayAttach(project, by: officer, in: tx)
            )
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func attachment(_ id: Int64, by officer: Officer) async throws -> AttachmentDetail {
        try officer.require(.ownAccount)
        return try await database.read { tx in
            let (attachment, project) = try Attachments.find(id, by: officer, in: tx)
            let mayExamine = AttachmentPolicy.mayExamine(project, by: officer)
            let mayRemove = AttachmentPolicy.mayRemove(attachment, of: project, by: officer)
            return AttachmentDetail(
                attachment: attachment,
                projectTitle: project.title,
                mayRemove: attachment.removal == nil && mayRemove,
                openings: mayExamine ? try AttachmentRows.openings(of: id, limit: 200, in: tx) : nil
            )
        }
    }

    /// Takes files that have arrived, all or none; answers their ids.
    ///
    /// Each must lie in the arrivals of the store. What is refused leaves no row and no file but the arrived one, which
    /// is the caller's.
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `AttachmentStoreError`, `DatabaseError`.
    package func add(
        _ files: [ArrivedFile],
        _ draft: AttachmentDraft,
        toProject id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> [Int64] {
        try officer.require(.attachFiles)
        return try await intake.take(files) { tx in
            let project = try Attachments.project(id, by: officer, in: tx)
            try AttachmentPolicy.requireAttach(project, by: officer, in: tx)
        } writing: { [limits] inspected, tx in
            // Kept from other writers, so that two who send the same file at once do not both find it new.
            let project = try StoredHead.lock(id, visibleIn: Attachments.visible(id, officer, in: tx), in: tx).project
            try AttachmentPolicy.requireAttach(project, by: officer, in: tx)
            let standing = try AttachmentRows.of(.project(id), in: tx).filter { $0.removal == nil }
            try AttachmentRules.require(inspected, draft.kind, beside: standing, atMost: limits.perProject)
            return try inspected.map { file in
                let paper = try AttachmentRows.insert(file, draft, to: .project(id), by: officer, at: now, in: tx)
                let entry = file.entry(paper, draft, project: project.id, provinceNow: project.provinceNow)
                try Audit.append(entry, by: officer, at: now, in: tx)
                return paper
            }
        }
    }

    /// Opens a paper: notes who did, and answers where its content lies.
    ///
    /// A removed one opens only for those who examine.
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func open(
        _ id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> (attachment: Attachment, path: String) {
        try officer.require(.ownAccount)
        let attachment = try await database.write { tx in
            let (attachment, project) = try Attachments.find(id, by: officer, in: tx)
            guard attachment.removal == nil || AttachmentPolicy.mayExamine(project, by: officer) else {
                throw Refusal.missing
            }
            try AttachmentRows.recordOpening(id, by: officer, at: now, in: tx)
            return attachment
        }
        return (attachment, store.path(of: attachment.sha256))
    }

    /// Takes a paper out of the list; row, reason and file stay.
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where it is removed already), `DatabaseError`.
    package func remove(_ id: Int64, reason: String, by officer: Officer, at now: Moment) async throws {
        try officer.require(.attachFiles)
        try await database.write { tx in
            let (attachment, project) = try Attachments.find(id, by: officer, in: tx)
            guard AttachmentPolicy.mayRemove(attachment, of: project, by: officer) else { throw Refusal.forbidden }
            let reason = try TypedReason.checked(reason)
            guard try AttachmentRows.remove(id, reason: reason, by: officer, at: now, in: tx) else {
                throw Refusal.conflict("Tài liệu này đã được gỡ.")
            }
            let entry = AuditDraft(
                act: "attachment.remove",
                subject: attachment.subject.word,
                subjectID: attachment.subject.id,
                provinceNow: project.provinceNow,
                detail: ["attachment": String(id), "paper": attachment.kind.rawValue, "reason": reason],
                personal: ["file": attachment.name]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }

    private static func project(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> Project {
        let territory = try visible(id, officer, in: tx)
        return try StoredHead.load(id, visibleIn: territory, in: tx).project
    }

    /// A project is seen where its place is seen, and by whoever wrote its file.
    private static func visible(_ id: Int64, _ officer: Officer, in tx: Transaction) throws -> Territory {
        try AttachmentPolicy.owns(id, officer, in: tx) ? .nation : officer.territory(.viewProjects)
    }

    private static func find(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> (Attachment, Project) {
        guard let attachment = try AttachmentRows.find(id, in: tx) else { throw Refusal.missing }
        return (attachment, try project(attachment.subject.id, by: officer, in: tx))
    }
}
