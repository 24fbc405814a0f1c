import Database

/// Where some units of one map, and the successions from and to them, are known from, and how often each was written.
package struct AdminUnitBases: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        package let old: PlaceKey
        package let new: PlaceKey

        package init(old: PlaceKey, new: PlaceKey) {
            self.old = old
            self.new = new
        }
    }

    /// By the unit's code.
    package let units: [String: LegalBasis]
    /// By the unit's code, counted from 1.
    package let versions: [String: Int]
    package let successions: [Step: LegalBasis]

    static func load(of codes: [String], map: AdminMap, in transaction: Transaction) throws -> AdminUnitBases {
        guard !codes.isEmpty else { return AdminUnitBases(units: [:], versions: [:], successions: [:]) }
        var units: [String: LegalBasis] = [:]
        var versions: [String: Int] = [:]
        try transaction.forEach(
            """
            SELECT u.code, u.citation, u.evidence,
                (SELECT COUNT(*) FROM admin_unit_past p WHERE p.map = u.map AND p.code = u.code)
            FROM admin_unit u WHERE u.map = \(map) AND u.code IN (\(list: codes))
            """
        ) { row in
            let (code, replaced): (String, Int) = (try row.get(0), try row.get(3))
            units[code] = try LegalBasis.decode(row, 1)
            versions[code] = replaced + 1
        }
        var successions: [Step: LegalBasis] = [:]
        // A unit that ended before its map did says itself by which law.
        try transaction.forEach(
            """
            SELECT s.old_map, s.old_code, s.new_map, s.new_code, COALESCE(s.citation, u.citation),
                COALESCE(s.evidence, u.evidence)
            FROM admin_unit_succession s JOIN admin_unit u ON u.map = s.old_map AND u.code = s.old_code
            WHERE (s.old_map = \(map) AND s.old_code IN (\(list: codes)))
                OR (s.new_map = \(map) AND s.new_code IN (\(list: codes)))
            """
        ) { row in
            let step = Step(old: try PlaceKey.decode(row, 0), new: try PlaceKey.decode(row, 2))
            successions[step] = try LegalBasis.decode(row, 4)
        }
        return AdminUnitBases(units: units, versions: versions, successions: successions)
    }
}
