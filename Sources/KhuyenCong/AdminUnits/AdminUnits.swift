package import Database

/// The administrative units: reading them, adding those that ended before the map of 63 provinces was drawn, correcting.
package struct AdminUnits: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func territories(for officer: Officer) async throws -> Territories {
        try officer.require(.viewReference)
        return try await database.read { try Territories.load($0) }
    }

    /// Adds a unit that ended before the map of 63 provinces was drawn, so that old lists can name it.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict, invalid), `DatabaseError`.
    package func addEarlierUnit(_ draft: EarlierUnitDraft, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            try officer.require(.editReference)
            let territories = try Territories.load(transaction)
            let unit = try EarlierUnitRules.checked(draft, territories)
            let provinceNow = territories.provinceNow(map: .of2024, code: unit.parentCode)
            guard let provinceNow, officer.territory(.editReference).contains(province: provinceNow) else {
                throw Refusal.missing
            }
            try unit.insert(in: transaction)
            try PlacePositions.rewrite(in: transaction)
            let entry = AuditDraft(
                act: "adminUnit.add",
                subject: "adminUnit",
                subjectID: nil,
                provinceNow: provinceNow,
                detail: AuditChange(before: nil, after: draft)
            )
            try Audit.append(entry, by: officer, at: now, in: transaction)
        }
    }
}
