import Database

extension Beneficiaries {
    /// Pairs of the officer's establishments that are probably one, computed anew each time; what was merged or told
    /// apart is not among them.
    ///
    /// Three statements, however many there are; pages are counted from 1.
    /// - Throws: `Refusal` (forbidden; invalid for a province that there is not), `DatabaseError`.
    package func suspects(
        province: String? = nil,
        page: Int = 1,
        pageSize: Int = 50,
        for officer: Officer
    ) async throws -> BeneficiarySuspectPage {
        try officer.require(.editBeneficiaries)
        let territory = officer.territory(.editBeneficiaries)
        return try await database.read { tx in
            try Territories.requireProvince(province, in: tx)
            var condition = SQL("b.canonical_id IS NULL AND ") + BeneficiaryPolicy.condition(territory)
            if let province { condition = condition + " AND b.province_now = \(province)" }
            let pairs = try Beneficiaries.suspectRows(condition, in: tx).suspects(
                but: try Beneficiaries.distinct(in: tx)
            )
            let first = (max(page, 1) - 1) * pageSize
            return BeneficiarySuspectPage(pairs: Array(pairs.dropFirst(first).prefix(pageSize)), total: pairs.count)
        }
    }

    /// Says that two establishments that look alike are two; they can be merged later all the same.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func distinguish(
        _ one: Int64,
        _ other: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            let both = try [min(one, other), max(one, other)].map { try Beneficiary.find($0, in: tx) }
            for beneficiary in both { try BeneficiaryPolicy.require(.editBeneficiaries, on: beneficiary, by: officer) }
            let reason = try TypedName.checked(
                reason,
                field: "reason",
                "Ghi vì sao là hai cơ sở khác nhau.",
                .prose
            )
            guard one != other else { throw Refusal.invalid("Chọn hai cơ sở khác nhau.") }
            guard both.allSatisfy({ $0.canonicalID == nil }) else {
                throw Refusal.conflict("Một trong hai cơ sở đã được gộp vào cơ sở khác.")
            }
            guard try !Beneficiaries.distinct(in: tx).contains(both.map(\.id)) else {
                throw Refusal.conflict("Hai cơ sở này đã được ghi là khác nhau.")
            }
            try tx.execute(
                """
                INSERT INTO beneficiary_distinction (first_id, second_id, reason, account_id, officer_name, decided_at)
                VALUES (\(both[0].id), \(both[1].id), \(reason), \(officer.userID), \(officer.name), \(now))
                """
            )
            try BeneficiaryAudit(officer: officer, now: now, transaction: tx).append(
                "beneficiary.distinguish",
                both[0].id,
                provinceNow: both[0].provinceNow,
                detail: ["other": String(both[1].id)],
                personal: ["reason": reason]
            )
        }
    }

    private static func distinct(in tx: Transaction) throws -> Set<[Int64]> {
        Set(
            try tx.rows("SELECT first_id, second_id FROM beneficiary_distinction") { row in
                [try row.get(0) as Int64, try row.get(1) as Int64]
            }
        )
    }

    private static func suspectRows(_ condition: SQL, in tx: Transaction) throws -> [BeneficiarySuspectRow] {
        try tx.rows(
            """
            SELECT b.id, b.name, b.form, b.map, b.place_code, b.name_key, b.province_now, b.phone_key,
                b.bank_account_key,
                (SELECT MIN(i.value) FROM beneficiary_identifier i
                    WHERE i.beneficiary_id = b.id AND i.kind = \(BeneficiaryIdentifier.Kind.taxCode))
            FROM beneficiary b WHERE \(condition) ORDER BY b.id
            """
        ) { row in
            BeneficiarySuspectRow(
                side: BeneficiarySuspect.Side(
                    id: try row.get(0),
                    name: try row.get(1),
                    form: try row.get(2),
                    place: try PlaceKey.decodeIfPresent(row, 3),
                    taxCode: try row.get(9)
                ),
                nameKey: try row.get(5),
                province: try row.get(6),
                phone: try row.get(7),
                bankAccount: try row.get(8)
            )
        }
    }
}
