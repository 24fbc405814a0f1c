package import Database

/// The unfinished form of an act (bản nháp quyết toán), as its writer left it: it may be wrong, and nothing follows.
package struct ActDrafts: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The acts whose forms are kept while somebody works on them.
    package static func isKept(_ act: ProjectAct) -> Bool { act == .settle }

    /// What this officer typed last.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func load(_ act: ProjectAct, of code: DossierCode, by officer: Officer) async throws -> FieldTree? {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let json: String? = try tx.value(
                """
                SELECT fields FROM act_draft WHERE dossier_id = \(dossier.id) AND act = \(act)
                    AND owner = \(officer.userID ?? 0)
                """
            )
            return try json.map(FieldTree.init(json:))
        }
    }

    /// Keeps what was typed, right or wrong.
    ///
    /// - Throws: `Refusal` (missing, forbidden, conflict where the act's forms are not kept), `DatabaseError`.
    package func save(
        _ fields: FieldTree,
        of act: ProjectAct,
        in code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws {
        guard ActDrafts.isKept(act) else { throw Refusal.conflict("Việc “\(act.name)” không có bản nháp.") }
        try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            guard DossierPolicy.may(act, on: dossier, by: officer) else { throw Refusal.forbidden }
            try ActDrafts.remove(act, of: dossier.id, owner: officer.userID ?? 0, in: tx)
            try tx.execute(
                """
                INSERT INTO act_draft (dossier_id, act, owner, fields, saved_at)
                VALUES (\(dossier.id), \(act), \(officer.userID ?? 0), \(try fields.json()), \(now))
                """
            )
        }
    }

    static func remove(_ act: ProjectAct, of dossierID: Int64, owner: Int64, in tx: Transaction) throws {
        try tx.execute(
            "DELETE FROM act_draft WHERE dossier_id = \(dossierID) AND act = \(act) AND owner = \(owner)"
        )
    }
}
