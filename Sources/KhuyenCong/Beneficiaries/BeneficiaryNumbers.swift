import Database

/// The dated numbers that a beneficiary is known by.
extension Beneficiaries {
    /// Gives a beneficiary a number; answers the row's id.
    ///
    /// A personal number is sealed before it is stored.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where another beneficiary has the number),
    ///   `DatabaseError`, `SecretsError`.
    @discardableResult
    package func addIdentifier(
        _ kind: BeneficiaryIdentifier.Kind,
        _ number: String,
        validity: Validity = .always,
        to id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let beneficiary = try Beneficiary.find(id, in: transaction)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: beneficiary, by: officer)
            let stored = try StoredIdentifier(kind, number, in: transaction)
            try Beneficiaries.checkUnused(stored, validity, by: beneficiary, officer, transaction)
            try Beneficiaries.checkOnePerson(stored, validity, beneficiary, transaction)
            let identifierID = try stored.insert(beneficiaryID: id, validity, in: transaction)
            try BeneficiaryAudit(officer: officer, now: now, transaction: transaction).append(
                "beneficiary.addIdentifier",
                id,
                provinceNow: beneficiary.provinceNow,
                detail: IdentifierDetail(kind: kind, from: validity.from, until: validity.until),
                personal: stored.value.map { IdentifierValue(value: $0) }
            )
            return identifierID
        }
    }

    /// Says that a number no longer holds from a day on; the row stays.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    package func endIdentifier(
        _ identifierID: Int64,
        on day: Day,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { transaction in
            let found = try transaction.first(
                "SELECT beneficiary_id, kind, valid_from FROM beneficiary_identifier WHERE id = \(identifierID)"
            ) { row in
                (
                    owner: try row.get(0) as Int64,
                    kind: try row.get(1) as BeneficiaryIdentifier.Kind,
                    from: try row.get(2) as Day?
                )
            }
            guard let found else { throw Refusal.missing }
            let beneficiary = try Beneficiary.find(found.owner, in: transaction)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: beneficiary, by: officer)
            let validity = try Validity(from: found.from, until: day)
            try transaction.execute(
                "UPDATE beneficiary_identifier SET valid_until = \(validity.until) WHERE id = \(identifierID)"
            )
            try BeneficiaryAudit(officer: officer, now: now, transaction: transaction).append(
                "beneficiary.endIdentifier",
                found.owner,
                provinceNow: beneficiary.provinceNow,
                detail: IdentifierDetail(kind: found.kind, from: validity.from, until: validity.until)
            )
        }
    }

    private struct IdentifierDetail: Encodable, Sendable {
        let kind: BeneficiaryIdentifier.Kind
        let from: Day?
        let until: Day?
    }

    private struct IdentifierValue: Encodable, Sendable {
        let value: String
    }

    /// A household has one head at a time.
    private static func checkOnePerson(
        _ stored: StoredIdentifier,
        _ validity: Validity,
        _ beneficiary: Beneficiary,
        _ transaction: Transaction
    ) throws {
        guard stored.kind == .personalNumber else { return }
        let held = try transaction.rows(
            """
            SELECT valid_from, valid_until FROM beneficiary_identifier
            WHERE beneficiary_id = \(beneficiary.id) AND kind = \(stored.kind) ORDER BY id
            """
        ) { try Validity.decode($0, 0) }
        guard held.contains(where: { $0.overlaps(validity) }) else { return }
        throw Refusal.conflict(
            "Đơn vị này đang có một số định danh cá nhân khác.",
            remedy: "Ghi ngày hết hiệu lực của số đang có, rồi ghi số mới có hiệu lực từ ngày đó."
        )
    }

    /// One number on one day means one beneficiary; the other one is named only to whoever may see it.
    private static func checkUnused(
        _ stored: StoredIdentifier,
        _ validity: Validity,
        by beneficiary: Beneficiary,
        _ officer: Officer,
        _ transaction: Transaction
    ) throws {
        let holders = try transaction.rows(
            """
            SELECT beneficiary_id, valid_from, valid_until FROM beneficiary_identifier
            WHERE kind = \(stored.kind) AND lookup = \(stored.lookup) ORDER BY id
            """
        ) { (id: try $0.get(0) as Int64, validity: try Validity.decode($0, 1)) }
        guard let holder = holders.first(where: { $0.validity.overlaps(validity) }) else { return }
        guard holder.id != beneficiary.id else { throw Refusal.conflict("Đơn vị này đã có số đó.") }
        let other = try Beneficiary.find(holder.id, in: transaction)
        let isVisible = BeneficiaryPolicy.covers(
            officer.territory(.viewBeneficiaries),
            other.place,
            other.provinceNow
        )
        throw Refusal.conflict(
            isVisible ? "Số này đang là của \(other.name)." : "Số này đang là của một đơn vị ở tỉnh khác.",
            remedy: "Nếu là một đơn vị, hãy gộp hai đơn vị lại."
        )
    }
}

extension StoredIdentifier {
    func insert(beneficiaryID: Int64, _ validity: Validity, in transaction: Transaction) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO beneficiary_identifier (beneficiary_id, kind, value, sealed, lookup, valid_from, valid_until)
            VALUES (\(beneficiaryID), \(kind), \(value), \(sealed), \(lookup), \(validity.from), \(validity.until))
            RETURNING id
            """
        )
    }
}
