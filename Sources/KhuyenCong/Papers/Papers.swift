package import Database
import Office

/// The papers of a project: forms, their templates, and filling them.
package struct Papers: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Puts an office's file in force for a form; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing; invalid at the field `file`, with all faults), `DatabaseError`.
    @discardableResult
    package func upload(_ upload: PaperUpload, by officer: Officer, at now: Moment) async throws -> Int64 {
        try officer.require(.editReference)
        try upload.check()
        return try await database.write { transaction in
            let territories = try Territories.load(transaction)
            try PaperPolicy.requireEdit(upload.province, by: officer, territories)
            let before = try PaperTemplate.standing(upload.form, upload.province, in: transaction)
            let id = try upload.insert(by: officer, at: now, in: transaction)
            let change = AuditChange(before: before.map(PaperTemplateFact.init), after: PaperTemplateFact(upload))
            try audit("paper.upload", id, upload.province, change, officer, now, transaction)
            return id
        }
    }

    /// Puts an earlier file back in force, as a new row; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict; invalid where the form has changed since), `DatabaseError`.
    @discardableResult
    package func restore(_ id: Int64, by officer: Officer, at now: Moment) async throws -> Int64 {
        try officer.require(.editReference)
        return try await database.write { transaction in
            guard let old = try PaperTemplate.find(id, in: transaction) else { throw Refusal.missing }
            let territories = try Territories.load(transaction)
            try PaperPolicy.requireEdit(old.province, by: officer, territories)
            guard old.supersededAt != nil else { throw Refusal.conflict("Mẫu này đang dùng.") }
            let bytes = try PaperTemplate.body(id, in: transaction)
            let upload = PaperUpload(form: old.form, province: old.province, name: old.name, bytes: bytes)
            try upload.check()
            let before = try PaperTemplate.standing(old.form, old.province, in: transaction)
            let restored = try upload.insert(by: officer, at: now, in: transaction)
            let change = AuditChange(before: before.map(PaperTemplateFact.init), after: PaperTemplateFact(upload))
            try audit("paper.restore", restored, old.province, change, officer, now, transaction)
            return restored
        }
    }

    /// Takes an office's file out of force; the shipped one, or the national agency's, holds again.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func withdraw(
        _ form: PaperForm,
        province: String?,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try officer.require(.editReference)
        try await database.write { transaction in
            let territories = try Territories.load(transaction)
            try PaperPolicy.requireEdit(province, by: officer, territories)
            guard let standing = try PaperTemplate.standing(form, province, in: transaction) else {
                throw Refusal.missing
            }
            try PaperTemplate.supersede(form, province, at: now, in: transaction)
            let change = AuditChange(before: PaperTemplateFact(standing), after: nil)
            try audit("paper.withdraw", standing.id, province, change, officer, now, transaction)
        }
    }

    private func audit(
        _ act: String,
        _ id: Int64,
        _ province: String?,
        _ change: AuditChange<PaperTemplateFact>,
        _ officer: Officer,
        _ now: Moment,
        _ transaction: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "paperTemplate",
            subjectID: id,
            provinceNow: province,
            detail: change
        )
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }
}

/// What the audit log keeps of a template: enough to find the file again.
struct PaperTemplateFact: Encodable, Sendable {
    let form: String
    let name: String
    let sha256: String

    init(_ template: PaperTemplate) {
        form = template.form.number
        name = template.name
        sha256 = Hex.encode(template.sha256)
    }

    init(_ upload: PaperUpload) {
        form = upload.form.number
        name = upload.name
        sha256 = Hex.encode(Digest.sha256(upload.bytes))
    }
}
