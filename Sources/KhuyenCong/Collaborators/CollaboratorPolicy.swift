import Database

/// Who sees a collaborator, and who keeps the register: those who see, and those who edit, the establishments there.
enum CollaboratorPolicy {
    /// Over `collaborator c`: what lies outside does not exist for this officer.
    static func visible(_ territory: Territory) -> SQL {
        if territory.isNation { return "TRUE" }
        return """
            (c.province_now IN (\(list: territory.provinces.sorted())) OR EXISTS (
                SELECT 1 FROM collaborator_commune own WHERE own.collaborator_id = c.id
                    AND own.commune_now IN (\(list: territory.communes.sorted()))
            ))
            """
    }

    /// Over `dossier d`: the open files of the places of a territory.
    static func files(_ territory: Territory) -> SQL {
        let open = ProjectState.allCases.filter { !$0.isFinal && $0 != .draft }.map(\.rawValue)
        let state: SQL = "d.state IN (\(list: open))"
        if territory.isNation { return state }
        return state
            + """
             AND (d.province_now IN (\(list: territory.provinces.sorted()))
                OR d.commune_now IN (\(list: territory.communes.sorted())))
            """
    }

    static func mayEdit(_ province: String, by officer: Officer) -> Bool {
        officer.territory(.editBeneficiaries).contains(province: province)
    }
}
