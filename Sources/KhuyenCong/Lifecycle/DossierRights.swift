extension Dossiers {
    /// Whether the officer may act against a check that allows it, with a reason.
    package static func mayOverride(_ dossier: Dossier, by officer: Officer) -> Bool {
        ActPolicy.mayOverride(dossier, by: officer)
    }

    /// Whether the officer may do the act on the officer's own account, without a paper that another signed.
    package static func may(_ act: ProjectAct, on dossier: Dossier, by officer: Officer) -> Bool {
        DossierPolicy.may(act, on: dossier, by: officer)
    }

    /// Where the officer may start a draft: all provinces of today's map, or those named; nil where nowhere.
    package static func draftingProvinces(_ officer: Officer) -> DraftingProvinces? {
        let roles = ActPolicy.drafting
        let scopes = officer.grants.filter { roles.contains($0.role) }.map(\.scope)
        if officer == .localOperator || scopes.contains(.nation) { return .all }
        let codes = scopes.compactMap { scope -> String? in
            switch scope {
            case .nation: nil
            case .province(let code), .commune(_, let code): code
            }
        }
        return codes.isEmpty ? nil : .named(Set(codes))
    }

    package enum DraftingProvinces: Sendable, Equatable {
        case all
        case named(Set<String>)
    }
}
