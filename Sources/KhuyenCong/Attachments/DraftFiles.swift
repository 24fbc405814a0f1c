import Database

extension Attachments {
    /// The files of a draft.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func draftFiles(of code: DossierCode, by officer: Officer) async throws -> DraftFileList {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            return DraftFileList(
                dossier: dossier,
                files: try DraftFile.all(of: dossier.id, in: tx),
                mayAttach: dossier.state == .draft && DossierPolicy.mayWrite(dossier, by: officer)
            )
        }
    }

    /// Takes files that have arrived for a draft, all or none.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the file was submitted already),
    ///   `AttachmentStoreError`, `DatabaseError`.
    package func addDraftFiles(
        _ files: [ArrivedFile],
        _ kind: PaperKind,
        to code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await intake.take(files) { tx in
            try Attachments.requireDraft(try Dossier.load(code, forChange: false, in: tx), by: officer)
        } writing: { [limits] inspected, tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try Attachments.requireDraft(dossier, by: officer)
            try AttachmentRules.require(
                inspected,
                kind,
                beside: DraftFile.all(of: dossier.id, in: tx),
                in: "bản soạn",
                atMost: limits.perProject
            )
            for file in inspected {
                try DraftFile.insert(file, kind, to: dossier.id, by: officer, at: now, in: tx)
            }
            let count = String(inspected.count)
            try Attachments.audit("draftFile.add", dossier, ["files": count], by: officer, at: now, in: tx)
        }
    }

    /// Where the content of a draft's file lies.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func openDraftFile(
        _ id: Int64,
        of code: DossierCode,
        by officer: Officer
    ) async throws -> (file: DraftFile, path: String) {
        let list = try await draftFiles(of: code, by: officer)
        guard let file = list.files.first(where: { $0.id == id }) else { throw Refusal.missing }
        return (file, store.path(of: file.sha256))
    }

    /// Takes a file from a draft; unlike a paper of a project it leaves nothing behind.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict where the file was submitted already), `DatabaseError`.
    package func removeDraftFile(
        _ id: Int64,
        of code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try Attachments.requireDraft(dossier, by: officer)
            let removed = try tx.execute("DELETE FROM draft_file WHERE id = \(id) AND dossier_id = \(dossier.id)")
            guard removed == 1 else { throw Refusal.missing }
            try Attachments.audit("draftFile.remove", dossier, ["file": String(id)], by: officer, at: now, in: tx)
        }
    }

    private static func requireDraft(_ dossier: Dossier, by officer: Officer) throws {
        try DossierPolicy.requireSee(dossier, by: officer)
        try DossierPolicy.requireWrite(dossier, by: officer)
        guard dossier.state == .draft else {
            throw Refusal.conflict("Hồ sơ đã nộp.", remedy: "Thêm tài liệu ở phần Tài liệu của đề án.")
        }
    }

    private static func audit(
        _ act: String,
        _ dossier: Dossier,
        _ detail: [String: String],
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "dossier",
            subjectID: dossier.id,
            provinceNow: dossier.provinceNow,
            detail: detail
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}
