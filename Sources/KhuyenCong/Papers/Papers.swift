package import Database
import Office

/// The papers of a project: forms, their templates, and filling them.
package struct Papers: Sendable {
    let database: Database
    /// The day of papers that are not issued yet.
    let today: @Sendable () -> Day

    package init(_ database: Database, today: @escaping @Sendable () -> Day = { Moment.now().day }) {
        self.database = database
        self.today = today
    }

    /// Puts an office's file in force for a form, on its days; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing; invalid at the field `file`, with all faults; conflict at the field
    ///   `validFrom` where another file holds on one of the days), `DatabaseError`.
    @discardableResult
    package func upload(_ upload: PaperUpload, by officer: Officer, at now: Moment) async throws -> Int64 {
        try officer.require(.editReference)
        try upload.check()
        return try await database.write { transaction in
            let territories = try Territories.load(transaction)
            try PaperPolicy.requireEdit(upload.province, by: officer, territories)
            let before = try Papers.before(upload, at: now, in: transaction)
            let id = try upload.insert(by: officer, at: now, in: transaction)
            let change = AuditChange(before: before.map(PaperTemplateFact.init), after: PaperTemplateFact(upload))
            try audit("paper.upload", id, upload.province, change, officer, now, transaction)
            return id
        }
    }

    /// Puts an earlier file back in force from today on, as a new row; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict; invalid where the form has changed since), `DatabaseError`.
    @discardableResult
    package func restore(_ id: Int64, by officer: Officer, at now: Moment) async throws -> Int64 {
        try officer.require(.editReference)
        return try await database.write { transaction in
            guard let old = try PaperTemplate.find(id, in: transaction) else { throw Refusal.missing }
            let territories = try Territories.load(transaction)
            try PaperPolicy.requireEdit(old.province, by: officer, territories)
            guard old.supersededAt != nil || old.hasEnded(on: now.day) else {
                throw Refusal.conflict("Mẫu này đang dùng.")
            }
            let bytes = try PaperTemplate.body(id, in: transaction)
            let upload = PaperUpload(
                form: old.form,
                province: old.province,
                level: old.level,
                name: old.name,
                bytes: bytes
            )
            try upload.check()
            let before = try Papers.before(upload, at: now, in: transaction)
            let restored = try upload.insert(by: officer, at: now, in: transaction)
            let change = AuditChange(before: before.map(PaperTemplateFact.init), after: PaperTemplateFact(upload))
            try audit("paper.restore", restored, old.province, change, officer, now, transaction)
            return restored
        }
    }

    /// Takes an office's files of a level out of force; the shipped one, or the national agency's, holds again.
    ///
    /// A nil level means those for both. What was issued before today is still drawn with them.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func withdraw(
        _ form: PaperForm,
        province: String?,
        level: ProgrammeLevel? = nil,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try officer.require(.editReference)
        try await database.write { transaction in
            let territories = try Territories.load(transaction)
            try PaperPolicy.requireEdit(province, by: officer, territories)
            let standing = try PaperTemplate.standing(form, province, in: transaction).filter {
                $0.level == level && !$0.hasEnded(on: now.day)
            }
            guard !standing.isEmpty else { throw Refusal.missing }
            for template in standing {
                try template.withdraw(at: now, in: transaction)
                let change = AuditChange(before: PaperTemplateFact(template), after: nil)
                try audit("paper.withdraw", template.id, province, change, officer, now, transaction)
            }
        }
    }

    /// What the place itself used until then on the first day of a new file.
    private static func before(_ upload: PaperUpload, at now: Moment, in tx: Transaction) throws -> PaperTemplate? {
        let first = upload.validFrom ?? now.day
        return try PaperTemplate.standing(upload.form, upload.province, in: tx).first {
            $0.level == upload.level && $0.validity.contains(first)
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
    let level: ProgrammeLevel?
    let validFrom: Day?
    let validUntil: Day?
    let name: String
    let sha256: String

    init(_ template: PaperTemplate) {
        form = template.form.number
        level = template.level
        validFrom = template.validity.from
        validUntil = template.validity.until
        name = template.name
        sha256 = Hex.encode(template.sha256)
    }

    init(_ upload: PaperUpload) {
        form = upload.form.number
        level = upload.level
        validFrom = upload.validFrom
        validUntil = upload.validUntil
        name = upload.name
        sha256 = Hex.encode(Digest.sha256(upload.bytes))
    }
}
