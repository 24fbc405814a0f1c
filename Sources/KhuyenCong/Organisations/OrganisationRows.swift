import Database
import Vietnamese

extension OrganisationTerm {
    /// The rows that meet a condition over `organisation_term t`, the earliest first within an organisation.
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [OrganisationTerm] {
        try transaction.rows(
            """
            SELECT \(columns) FROM organisation_term t WHERE \(condition)
            ORDER BY t.organisation_id, COALESCE(t.valid_from, ''), t.id
            """
        ) { try decode($0, 0) }
    }

    static let columns: SQL = """
        t.id, t.organisation_id, t.name, t.kind, t.parent_id, t.map, t.place_code, t.budget_unit_code, t.bank_account,
        t.successor_id, t.valid_from, t.valid_until, t.entered_at, t.superseded_at
        """

    static func decode(_ row: Row, _ column: Int) throws -> OrganisationTerm {
        OrganisationTerm(
            id: try row.get(column),
            organisationID: try row.get(column + 1),
            name: try row.get(column + 2),
            kind: try row.get(column + 3),
            parentID: try row.get(column + 4),
            place: try PlaceKey.decodeIfPresent(row, column + 5),
            budgetUnitCode: try row.get(column + 7),
            bankAccount: try row.get(column + 8),
            successorID: try row.get(column + 9),
            validity: try Validity.decode(row, column + 10),
            enteredAt: try row.get(column + 12),
            supersededAt: try row.get(column + 13)
        )
    }

    /// The parent of each organisation by its latest standing row.
    static func tree(in transaction: Transaction) throws -> [Int64: Int64?] {
        var parents: [Int64: Int64?] = [:]
        for term in try rows("t.superseded_at IS NULL", in: transaction) {
            parents[term.organisationID] = .some(term.parentID)
        }
        return parents
    }
}

extension OrganisationDraft {
    func insert(organisationID: Int64, at now: Moment, in transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO organisation_term (organisation_id, name, name_key, sort_key, kind, parent_id, map, place_code,
                budget_unit_code, bank_account, successor_id, valid_from, valid_until, entered_at)
            VALUES (\(organisationID), \(name), \(Fold.key(name)), \(SortKey.bytes(name)), \(kind), \(parentID),
                \(place?.map), \(place?.code), \(budgetUnitCode), \(bankAccount), \(successorID), \(validFrom),
                \(validUntil), \(now))
            """
        )
    }
}
