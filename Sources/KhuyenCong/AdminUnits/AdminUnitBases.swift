import Database

/// Where some units of one map, and the successions from and to them, are known from.
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
    package let successions: [Step: LegalBasis]

    static func load(of codes: [String], map: AdminMap, in transaction: Transaction) throws -> AdminUnitBases {
        guard !codes.isEmpty else { return AdminUnitBases(units: [:], successions: [:]) }
        var units: [String: LegalBasis] = [:]
        try transaction.forEach(
            "SELECT code, citation, evidence FROM admin_unit WHERE map = \(map) AND code IN (\(list: codes))"
        ) { row in
            units[try row.get(0)] = try LegalBasis.decode(row, 1)
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
        return AdminUnitBases(units: units, successions: successions)
    }
}
