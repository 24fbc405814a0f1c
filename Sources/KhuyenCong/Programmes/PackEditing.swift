import Database

/// Who writes in packs of norms or rules and when, and the entry that every change leaves.
struct PackEditing {
    let territories: Territories
    let officer: Officer
    let now: Moment
    let transaction: Transaction

    init(by officer: Officer, at now: Moment, in transaction: Transaction) throws {
        territories = try Territories.load(transaction)
        self.officer = officer
        self.now = now
        self.transaction = transaction
    }

    /// - Throws: `Refusal` (forbidden; missing for a province that is not the officer's).
    func require(_ place: PlaceKey?) throws {
        try PackPolicy.requireEdit(place, by: officer, territories)
    }

    /// A pack that stands and that the officer may edit.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    func pack<Pack: StoredPack>(_ id: Int64) throws -> Pack {
        let pack = try Pack.standing(id, in: transaction)
        try require(pack.place)
        return pack
    }

    func audit(
        _ act: String,
        on subject: String,
        _ id: Int64,
        of place: PlaceKey?,
        _ change: some Encodable & Sendable
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: subject,
            subjectID: id,
            provinceNow: territories.provinceNow(of: place),
            detail: change
        )
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }
}
