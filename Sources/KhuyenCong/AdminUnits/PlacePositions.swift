import Database

/// The positions of all units as rows, so that a report can carry an amount to either map in SQL.
///
/// Derived from the units and their successions; written anew whenever those are edited, with what follows from them.
enum PlacePositions {
    static func rewrite(in tx: Transaction) throws {
        let territories = try Territories.read(tx)
        try tx.execute("DELETE FROM place_position")
        let rows = territories.units.lazy.compactMap { unit -> [SQLValue]? in
            guard let position = territories.position(map: unit.map, code: unit.code) else { return nil }
            return [
                unit.map.sqlValue, .text(unit.code), position.provinceOld.sqlValue, position.districtOld.sqlValue,
                position.communeOld.sqlValue, .text(position.provinceNow), position.communeNow.sqlValue,
            ]
        }
        try tx.insertMany(into: "place_position", columns: columns, rows: Array(rows))
        try FormerProvince.refreshAll(territories, in: tx)
    }

    private static let columns = [
        "map", "code", "province_old", "district_old", "commune_old", "province_now", "commune_now",
    ]
}
