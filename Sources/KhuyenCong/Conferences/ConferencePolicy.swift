import Database

/// Who sees a conference, who prepares it, who answers its tasks.
///
/// A conference of a province exists for that province; those of regions and of the nation for all who see reports, since
/// every province takes part in them.
enum ConferencePolicy {
    static func maySee(_ conference: Conference, by officer: Officer) -> Bool {
        guard let province = conference.provinceNow else { return officer.may(.viewReports) }
        return officer.territory(.viewReports).contains(province: province)
    }

    static func mayEdit(_ conference: Conference, by officer: Officer) -> Bool {
        mayPrepare(province: conference.provinceNow, by: officer)
    }

    /// `province`: nil for a region or the nation.
    static func mayPrepare(province: String?, by officer: Officer) -> Bool {
        let territory = officer.territory(.freezeReports)
        return province.map(territory.contains(province:)) ?? territory.isNation
    }

    /// A task is answered by whoever prepares conferences there, and by the officers of the place it was assigned to.
    static func mayAnswer(
        _ record: ConferenceRecord,
        of conference: Conference,
        by officer: Officer,
        _ territories: Territories
    ) -> Bool {
        if mayEdit(conference, by: officer) { return true }
        guard record.part == .task, let place = record.place else { return false }
        let territory = officer.territory(.workOnProjects)
        let province = territories.provinceNow(map: .of2025, code: place)
        return territory.communes.contains(place) || (province.map(territory.contains(province:)) ?? false)
    }

    /// The same over `conference_record r` of `conference c`: the tasks of conferences that the officer sees and may answer.
    static func tasks(of officer: Officer) -> SQL {
        "(\(seen(by: officer)) AND (\(prepared(by: officer)) OR \(assigned(to: officer))))"
    }

    private static func seen(by officer: Officer) -> SQL {
        guard officer.may(.viewReports) else { return "FALSE" }
        let territory = officer.territory(.viewReports)
        guard !territory.isNation else { return "TRUE" }
        return "(c.province_now IS NULL OR c.province_now IN (\(list: territory.provinces.sorted())))"
    }

    private static func prepared(by officer: Officer) -> SQL {
        let territory = officer.territory(.freezeReports)
        return territory.isNation ? "TRUE" : "c.province_now IN (\(list: territory.provinces.sorted()))"
    }

    private static func assigned(to officer: Officer) -> SQL {
        let territory = officer.territory(.workOnProjects)
        guard !territory.isNation else { return "r.place IS NOT NULL" }
        return """
            (r.place IN (\(list: territory.communes.sorted())) OR EXISTS (SELECT 1 FROM place_position a
                WHERE a.map = \(AdminMap.of2025) AND a.code = r.place
                    AND a.province_now IN (\(list: territory.provinces.sorted()))))
            """
    }
}
