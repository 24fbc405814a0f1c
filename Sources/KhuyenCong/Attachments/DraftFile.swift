import Database

/// A file that stands with a draft (tài liệu kèm bản soạn): seen by whoever sees the draft, and by nobody else.
package struct DraftFile: Sendable, Equatable {
    package let id: Int64
    package let kind: PaperKind
    package let name: String
    package let contentType: String
    /// In bytes.
    package let size: Int64
    package let sha256: [UInt8]
    package let uploadedAt: Moment

    static func all(of dossierID: Int64, in tx: Transaction) throws -> [DraftFile] {
        try tx.rows(
            """
            SELECT id, paper_kind, name, content_type, size, sha256, uploaded_at
            FROM draft_file WHERE dossier_id = \(dossierID) ORDER BY id
            """
        ) { row in
            DraftFile(
                id: try row.get(0),
                kind: try row.get(1),
                name: try row.get(2),
                contentType: try row.get(3),
                size: try row.get(4),
                sha256: try row.get(5),
                uploadedAt: try row.get(6)
            )
        }
    }

    static func insert(
        _ file: InspectedFile,
        _ kind: PaperKind,
        to dossierID: Int64,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO draft_file (dossier_id, paper_kind, name, content_type, size, sha256, account_id, officer,
                uploaded_at)
            VALUES (\(dossierID), \(kind), \(file.name), \(file.contentType), \(file.size), \(file.hash),
                \(officer.userID), \(officer.userID == nil ? officer.name : ""), \(now))
            """
        )
    }
}

/// The files of a draft, as its page shows them.
package struct DraftFileList: Sendable, Equatable {
    package let dossier: Dossier
    package let files: [DraftFile]
    package let mayAttach: Bool
}

/// What becomes of the files of a draft when the draft is no more.
struct DraftFileCarrying {
    let dossierID: Int64
    let actID: Int64
    let officer: Officer
    let now: Moment

    /// Makes them papers of the project that the submission wrote; who sent each and when stays.
    func carry(in tx: Transaction) throws {
        let files = try DraftFile.all(of: dossierID, in: tx)
        guard !files.isEmpty else { return }
        let dossier = try Dossier.load(.dossier(dossierID), forChange: false, in: tx)
        guard let projectID = dossier.projectID else { return }
        for file in files {
            let attachmentID = try tx.insert(
                """
                INSERT INTO attachment (subject, subject_id, act_id, paper_kind, stage, name, content_type, size, sha256,
                    account_id, officer, uploaded_at)
                SELECT 'project', CAST(\(projectID) AS BIGINT), CAST(\(actID) AS BIGINT), paper_kind,
                    \(PaperStage.proposal), name, content_type, size, sha256, account_id, officer, uploaded_at
                FROM draft_file WHERE id = \(file.id)
                RETURNING id
                """
            )
            let entry = AuditDraft(
                act: "attachment.add",
                subject: "project",
                subjectID: projectID,
                provinceNow: dossier.provinceNow,
                detail: [
                    "attachment": String(attachmentID), "paper": file.kind.rawValue, "size": String(file.size),
                    "sha256": Hex.encode(file.sha256),
                ],
                personal: ["file": file.name]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
        try drop(in: tx)
    }

    /// The rows go; a file that no row needs is swept away.
    func drop(in tx: Transaction) throws {
        try tx.execute("DELETE FROM draft_file WHERE dossier_id = \(dossierID)")
    }
}
