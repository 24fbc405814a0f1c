import Database

extension Rules {
    /// The papers that a pack asks for, and whether the officer may change them.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func papers(ofPack packID: Int64, for officer: Officer) async throws -> PaperBook {
        try officer.require(.viewReference)
        return try await database.read { tx in
            PaperBook(
                pack: try RulePack.found(packID, in: tx),
                rules: try PaperRule.ofPack(packID, in: tx),
                national: try PaperChecklist.bundled().rows,
                territories: try Territories.load(tx),
                officer: officer
            )
        }
    }

    /// Gives a local pack the lists of Thông tư 36/2013/TT-BCT as a start; answers how many rows.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict where it has rows), `DatabaseError`.
    @discardableResult
    package func copyPapers(toPack packID: Int64, by officer: Officer, at now: Moment) async throws -> Int {
        try await database.write { tx in
            let editing = try PackEditing(by: officer, at: now, in: tx)
            let pack = try editing.localPack(packID)
            guard try PaperRule.ofPack(packID, in: tx).isEmpty else {
                throw Refusal.conflict("Bộ quy tắc này đã có danh mục giấy tờ.", remedy: "Sửa từng dòng của danh mục.")
            }
            let rows = try PaperChecklist.bundled().rows.filter { $0.validity.contains(now.day) }
            for row in rows {
                let draft = PaperRuleDraft(
                    stage: row.stage,
                    kind: row.kind,
                    papers: row.papers,
                    need: row.need,
                    note: row.note,
                    basis: LegalBasis("Theo \(row.basis.citation)", .unverified)
                )
                try draft.insert(packID: packID, code: row.code, subKind: row.subKind, version: 1, at: now, in: tx)
            }
            let change = AuditChange(before: nil, after: ["rows": String(rows.count)])
            try editing.audit("paperRule.copy", on: "rulePack", packID, of: pack.place, change)
            return rows.count
        }
    }

    /// Adds a row to a local pack; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func addPaper(
        _ fields: FieldTree,
        toPack packID: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { tx in
            let editing = try PackEditing(by: officer, at: now, in: tx)
            let pack = try editing.localPack(packID)
            let draft = try FieldTreeReader.read(fields, PaperRuleDraft.init)
            let count: Int? = try tx.value("SELECT COUNT(*) FROM paper_rule WHERE pack_id = \(packID)")
            let id = try draft.insert(
                packID: packID,
                code: "own.\((count ?? 0) + 1)",
                subKind: nil,
                version: 1,
                at: now,
                in: tx
            )
            let change = AuditChange(before: nil, after: draft)
            try editing.audit("paperRule.add", on: "paperRule", id, of: pack.place, change)
            return id
        }
    }

    /// Puts a new version in the place of a row that stands; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, invalid; missing where another one has replaced the row meanwhile),
    ///   `DatabaseError`.
    @discardableResult
    package func revisePaper(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { tx in
            let editing = try PackEditing(by: officer, at: now, in: tx)
            let old = try PaperRule.standing(id, in: tx)
            let pack = try editing.localPack(old.packID)
            let draft = try FieldTreeReader.read(fields, PaperRuleDraft.init)
            try PaperRule.supersede(id, at: now, in: tx)
            let newID = try draft.insert(
                packID: old.packID,
                code: old.code,
                subKind: draft.kind == old.draft.kind ? old.subKind : nil,
                version: old.version + 1,
                at: now,
                in: tx
            )
            let change = AuditChange(before: old.draft, after: draft)
            try editing.audit("paperRule.revise", on: "paperRule", newID, of: pack.place, change)
            return newID
        }
    }

    /// Takes a row out of a pack; what was checked by it still names it.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func dropPaper(_ id: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            let editing = try PackEditing(by: officer, at: now, in: tx)
            let old = try PaperRule.standing(id, in: tx)
            let pack = try editing.localPack(old.packID)
            try PaperRule.supersede(id, at: now, in: tx)
            let change = AuditChange(before: old.draft, after: nil)
            try editing.audit("paperRule.drop", on: "paperRule", id, of: pack.place, change)
        }
    }
}

/// The papers of a pack as its page shows them.
package struct PaperBook: PackBook {
    package let pack: RulePack
    package let rules: [PaperRule]
    /// The circular's lists, which bind national projects and are the start of a province's own.
    package let national: [PaperChecklist.Row]
    package let territories: Territories
    package let officer: Officer

    package var mayEdit: Bool {
        pack.supersededAt == nil && pack.level == .local && mayEdit(pack.place)
    }
}

extension PackEditing {
    /// A pack whose papers its province sets; the circular's lists bind national projects as they are.
    fileprivate func localPack(_ id: Int64) throws -> RulePack {
        let pack: RulePack = try pack(id)
        guard pack.level == .local else {
            throw Refusal.conflict(
                "Giấy tờ của đề án quốc gia theo Thông tư 36/2013/TT-BCT, không sửa ở đây.",
                remedy: "Chọn bộ quy tắc của khuyến công địa phương."
            )
        }
        return pack
    }
}
