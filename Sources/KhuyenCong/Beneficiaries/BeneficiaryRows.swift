import Database
import Vietnamese

extension Beneficiary {
    static let columns: SQL = """
        b.id, b.name, b.form, b.map, b.place_code, b.province_now, b.representative, b.phone, b.address,
        b.bank_account, b.canonical_id, b.version
        """

    static func decode(_ row: Row) throws -> Beneficiary {
        Beneficiary(
            id: try row.get(0),
            name: try row.get(1),
            form: try row.get(2),
            place: try PlaceKey.decodeIfPresent(row, 3),
            provinceNow: try row.get(5),
            representative: try row.get(6),
            phone: try row.get(7),
            address: try row.get(8),
            bankAccount: try row.get(9),
            canonicalID: try row.get(10),
            version: try row.get(11)
        )
    }

    /// A query for the ids of all rows that are one establishment with `id`: itself, who stands for it, and whoever was
    /// merged into that.
    ///
    /// Lines, entries and outcomes keep the row that they were entered with, so they are looked for with this.
    static func group(of id: Int64?) -> SQL {
        """
        SELECT member.id FROM beneficiary own JOIN beneficiary member
            ON member.id = COALESCE(own.canonical_id, own.id) OR member.canonical_id = COALESCE(own.canonical_id, own.id)
        WHERE own.id = \(id)
        """
    }

    /// - Throws: `Refusal` (missing).
    static func find(_ id: Int64, in transaction: Transaction) throws -> Beneficiary {
        let found = try transaction.first(
            "SELECT \(columns) FROM beneficiary b WHERE b.id = \(id)",
            decode
        )
        guard let found else { throw Refusal.missing }
        return found
    }
}

extension BeneficiaryDraft {
    func insert(provinceNow: String?, at now: Moment, in transaction: Transaction) throws -> Int64 {
        let keys = traits
        return try transaction.insert(
            """
            INSERT INTO beneficiary (name, name_key, sort_key, form, map, place_code, province_now, representative,
                phone, address, bank_account, phone_key, address_key, bank_account_key, created_at)
            VALUES (\(name), \(BeneficiaryName.key(name)), \(SortKey.bytes(name)), \(form), \(place?.map),
                \(place?.code), \(provinceNow), \(representative), \(phone), \(address), \(bankAccount),
                \(keys.phone), \(keys.address), \(keys.bankAccount), \(now))
            RETURNING id
            """
        )
    }

    /// Writes over a beneficiary of a version; false where somebody was quicker.
    func update(_ id: Int64, version: Int, provinceNow: String?, in transaction: Transaction) throws -> Bool {
        let keys = traits
        let count = try transaction.execute(
            """
            UPDATE beneficiary SET name = \(name), name_key = \(BeneficiaryName.key(name)),
                sort_key = \(SortKey.bytes(name)), form = \(form), map = \(place?.map), place_code = \(place?.code),
                province_now = \(provinceNow), representative = \(representative), phone = \(phone),
                address = \(address), bank_account = \(bankAccount), phone_key = \(keys.phone),
                address_key = \(keys.address), bank_account_key = \(keys.bankAccount), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if count == 1 { try NationDetail.mark(beneficiary: id, in: transaction) }
        return count == 1
    }
}

extension BeneficiaryIdentifier {
    /// The identifiers of some beneficiaries, personal numbers masked.
    ///
    /// - Throws: `DatabaseError`, `SecretsError`.
    static func rows(of beneficiaries: [Int64], in transaction: Transaction) throws -> [Int64: [BeneficiaryIdentifier]]
    {
        let rows = try transaction.rows(
            """
            SELECT i.id, i.beneficiary_id, i.kind, i.value, i.sealed, i.valid_from, i.valid_until
            FROM beneficiary_identifier i WHERE i.beneficiary_id IN (\(list: beneficiaries)) ORDER BY i.id
            """
        ) { row in
            (
                id: try row.get(0) as Int64,
                owner: try row.get(1) as Int64,
                kind: try row.get(2) as Kind,
                value: try row.get(3) as String?,
                sealed: try row.get(4) as [UInt8]?,
                validity: try Validity.decode(row, 5)
            )
        }
        var found: [Int64: [BeneficiaryIdentifier]] = [:]
        for row in rows {
            let shown = try row.value ?? StoredIdentifier.masked(row.sealed ?? [], in: transaction)
            let identifier = BeneficiaryIdentifier(id: row.id, kind: row.kind, shown: shown, validity: row.validity)
            found[row.owner, default: []].append(identifier)
        }
        return found
    }
}
