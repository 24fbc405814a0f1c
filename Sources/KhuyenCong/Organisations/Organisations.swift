package import Database

/// The organisations: lists, one with its history and its place in the tree, and editing.
package struct Organisations: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Adds an organisation with its first row; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    @discardableResult
    package func add(_ draft: OrganisationDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try await database.write { transaction in
            let editing = try OrganisationEditing(officer: officer, now: now, transaction: transaction)
            try editing.require(draft.place)
            let draft = try editing.checked(draft, of: nil, others: [])
            let id = try transaction.insert("INSERT INTO organisation (created_at) VALUES (\(now)) RETURNING id")
            try draft.insert(organisationID: id, at: now, in: transaction)
            try editing.audit("organisation.add", id, AuditChange(before: nil, after: draft))
            return id
        }
    }

    /// Corrects a row that stands; the old one stays as history.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func revise(
        _ termID: Int64,
        _ draft: OrganisationDraft,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { transaction in
            let editing = try OrganisationEditing(officer: officer, now: now, transaction: transaction)
            let standing = try OrganisationTerm.rows("t.id = \(termID) AND t.superseded_at IS NULL", in: transaction)
            guard let old = standing.first else { throw Refusal.missing }
            try editing.require(old.place)
            try editing.require(draft.place)
            let others = try editing.terms(of: old.organisationID).filter { $0.id != termID }
            let draft = try editing.checked(draft, of: old.organisationID, others: others)
            try editing.supersede(termID)
            try draft.insert(organisationID: old.organisationID, at: now, in: transaction)
            let change = AuditChange(before: OrganisationDraft(old), after: draft)
            try editing.audit("organisation.revise", old.organisationID, change)
        }
    }

    /// Gives an organisation another name, kind or parent from a day on; the row of the day before ends there.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func change(
        _ organisationID: Int64,
        to draft: OrganisationDraft,
        by officer: Officer,
        at now: Moment
    ) async throws {
        guard let day = draft.validFrom else {
            throw Refusal.invalid("Ghi ngày bắt đầu thay đổi.", field: "validFrom")
        }
        try await database.write { transaction in
            let editing = try OrganisationEditing(officer: officer, now: now, transaction: transaction)
            var others = try editing.terms(of: organisationID)
            guard let latest = others.last else { throw Refusal.missing }
            try editing.require(latest.place)
            try editing.require(draft.place)
            if latest.validity.contains(day) {
                others.removeLast()
                var ended = OrganisationDraft(latest)
                ended.validUntil = day
                ended = try editing.checked(ended, of: organisationID, others: others)
                try editing.supersede(latest.id)
                try ended.insert(organisationID: organisationID, at: now, in: transaction)
            }
            let draft = try editing.checked(draft, of: organisationID, others: others)
            try draft.insert(organisationID: organisationID, at: now, in: transaction)
            let change = AuditChange(before: OrganisationDraft(latest), after: draft)
            try editing.audit("organisation.change", organisationID, change)
        }
    }
}

/// What every edit of an organisation needs: who, when, the tree and the territories.
struct OrganisationEditing {
    let officer: Officer
    let now: Moment
    let transaction: Transaction
    private let territories: Territories
    private let tree: [Int64: Int64?]

    init(officer: Officer, now: Moment, transaction: Transaction) throws {
        self.officer = officer
        self.now = now
        self.transaction = transaction
        territories = try Territories.load(transaction)
        tree = try OrganisationTerm.tree(in: transaction)
    }

    func require(_ place: PlaceKey?) throws {
        try OrganisationPolicy.requireEdit(place, by: officer, territories)
    }

    func checked(
        _ draft: OrganisationDraft,
        of organisationID: Int64?,
        others: [OrganisationTerm]
    ) throws -> OrganisationDraft {
        try OrganisationRules.checked(draft, of: organisationID, others: others, tree: tree, territories)
    }

    /// The standing rows of an organisation, the earliest first.
    func terms(of organisationID: Int64) throws -> [OrganisationTerm] {
        try OrganisationTerm.rows(
            "t.organisation_id = \(organisationID) AND t.superseded_at IS NULL",
            in: transaction
        )
    }

    func supersede(_ termID: Int64) throws {
        try transaction.execute("UPDATE organisation_term SET superseded_at = \(now) WHERE id = \(termID)")
    }

    func audit(_ act: String, _ id: Int64, _ change: AuditChange<OrganisationDraft>) throws {
        let entry = AuditDraft(
            act: act,
            subject: "organisation",
            subjectID: id,
            provinceNow: territories.provinceNow(of: change.after?.place),
            detail: change
        )
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }
}
