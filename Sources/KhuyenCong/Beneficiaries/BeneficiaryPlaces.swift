import Database

extension Beneficiaries {
    /// The territories, for names and for reading typed places.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func territories(for officer: Officer) async throws -> Territories {
        try officer.require(.viewBeneficiaries)
        return try await database.read { try Territories.load($0) }
    }

    /// Whether the officer may edit this beneficiary.
    package static func mayEdit(_ beneficiary: Beneficiary, by officer: Officer) -> Bool {
        officer.may(.editBeneficiaries)
            && BeneficiaryPolicy.covers(
                officer.territory(.editBeneficiaries),
                beneficiary.place,
                beneficiary.provinceNow
            )
    }
}
