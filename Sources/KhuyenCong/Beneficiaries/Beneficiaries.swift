package import Database

/// The beneficiaries: adding, editing, their numbers, merging; lists stand in `BeneficiaryQueries`.
package struct Beneficiaries: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Adds a beneficiary; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    @discardableResult
    package func add(_ draft: BeneficiaryDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try await database.write { transaction in
            try officer.require(.editBeneficiaries)
            let territories = try Territories.load(transaction)
            let draft = try BeneficiaryRules.checked(draft, territories)
            let provinceNow = try Beneficiaries.province(of: draft, by: officer, territories)
            let id = try draft.insert(provinceNow: provinceNow, at: now, in: transaction)
            try BeneficiaryAudit(officer: officer, now: now, transaction: transaction)
                .append("beneficiary.add", id, provinceNow: provinceNow, before: nil, after: draft)
            return id
        }
    }

    /// Corrects a beneficiary, in the version that the officer saw.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where somebody was quicker), `DatabaseError`.
    package func revise(
        _ id: Int64,
        version: Int,
        _ draft: BeneficiaryDraft,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { transaction in
            let old = try Beneficiary.find(id, in: transaction)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: old, by: officer)
            let territories = try Territories.load(transaction)
            let draft = try BeneficiaryRules.checked(draft, territories)
            let provinceNow = try Beneficiaries.province(of: draft, by: officer, territories)
            guard try draft.update(id, version: version, provinceNow: provinceNow, in: transaction) else {
                throw StandingVersion.moved("Đơn vị này")
            }
            try BeneficiaryAudit(officer: officer, now: now, transaction: transaction).append(
                "beneficiary.revise",
                id,
                provinceNow: provinceNow,
                before: BeneficiaryDraft(old),
                after: draft
            )
        }
    }

    /// The province of today's map that the draft's place lies in, where the officer may write.
    ///
    /// - Throws: `Refusal` (missing).
    private static func province(
        of draft: BeneficiaryDraft,
        by officer: Officer,
        _ territories: Territories
    ) throws -> String? {
        let province = draft.place.flatMap { territories.provinceNow(map: $0.map, code: $0.code) }
        guard BeneficiaryPolicy.covers(officer.territory(.editBeneficiaries), draft.place, province) else {
            throw Refusal.missing
        }
        return province
    }
}
