import Database

/// The law behind the map of 2025: one resolution for the provinces, and one for the communes of each.
enum SuccessionBases {
    static func isUnfilled(_ transaction: Transaction) throws -> Bool {
        let first: String? = try transaction.value(
            "SELECT old_code FROM admin_unit_succession WHERE new_map = \(AdminMap.of2025) AND citation IS NULL LIMIT 1"
        )
        return first != nil
    }

    /// Writes it where it is missing; a database that was filled before gets it so.
    ///
    /// - Throws: `ReferenceFilesMissing`, `DatabaseError`.
    static func fill(in transaction: Transaction) throws {
        for row in try ReferenceSeedsFolder.rows(of: "unit-resolutions.tsv") {
            let isOfProvinces = row[0] == "00"
            let scope: SQL = isOfProvinces ? "level = 'province'" : "parent_code = \(String(row[0]))"
            try transaction.execute(
                """
                UPDATE admin_unit_succession SET citation = \(String(row[1])), evidence = \(String(row[2]))
                WHERE new_map = \(AdminMap.of2025) AND citation IS NULL
                    AND new_code IN (SELECT code FROM admin_unit WHERE map = \(AdminMap.of2025) AND \(scope))
                """
            )
        }
    }
}
