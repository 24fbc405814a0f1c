/// Who enters the years of establishments, and who reviews them: never the same person.
package enum ImpactPolicy {
    static func requireSee(_ beneficiary: Beneficiary, by officer: Officer) throws {
        try BeneficiaryPolicy.require(.viewBeneficiaries, on: beneficiary, by: officer)
    }

    /// Whether the officer enters results in the place of the establishment.
    package static func mayEnter(_ beneficiary: Beneficiary, by officer: Officer) -> Bool {
        covers(.enterResults, beneficiary, officer)
    }

    /// Whether the officer may say that what another entered holds.
    package static func mayReview(_ survey: ImpactSurvey, of beneficiary: Beneficiary, by officer: Officer) -> Bool {
        guard survey.review == nil else { return false }
        if officer == .localOperator { return true }
        return covers(.reviewResults, beneficiary, officer) && survey.accountID != officer.userID
    }

    private static func covers(_ permission: Permission, _ beneficiary: Beneficiary, _ officer: Officer) -> Bool {
        officer.may(permission)
            && BeneficiaryPolicy.covers(officer.territory(permission), beneficiary.place, beneficiary.provinceNow)
    }
}
