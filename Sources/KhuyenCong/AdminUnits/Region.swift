import Database

/// A region of the promotion programme (khu vực): provinces of the map until 2025-06-30 that one regional centre serves.
///
/// A province of today that was formed across regions lies in none as a whole; its parts do.
package struct Region: Sendable, Hashable {
    /// "V1"; never the code of a unit of either map.
    package let code: String
    package let name: String
    /// Codes on the map of 63 provinces.
    package let provinces: Set<String>
    package let validity: Validity

    /// The provinces of today whose parts all lie in it.
    func provincesNow(_ territories: Territories) -> Set<String> {
        Set(territories.provinces(.of2025).map(\.code).filter { contains(territories.formedFrom($0)) })
    }

    func contains(_ parts: [AdminUnit]) -> Bool {
        parts.allSatisfy { provinces.contains($0.code) }
    }
}

extension Territories {
    /// The region in which a province of today lies with all its parts; nil where they lie in several.
    func region(ofProvince code: String) -> Region? {
        let parts = formedFrom(code)
        return parts.isEmpty ? nil : regions.first { $0.contains(parts) }
    }
}

extension Region {
    static func load(_ tx: Transaction) throws -> [Region] {
        let members = try tx.rows(
            "SELECT region_code, province_code FROM region_province ORDER BY region_code, province_code"
        ) { (region: try $0.get(0) as String, province: try $0.get(1) as String) }
        let provinces = Dictionary(grouping: members, by: \.region).mapValues { Set($0.map(\.province)) }
        return try tx.rows("SELECT code, name, valid_from, valid_until FROM region ORDER BY code") { row in
            let code: String = try row.get(0)
            return Region(
                code: code,
                name: try row.get(1),
                provinces: provinces[code] ?? [],
                validity: try Validity.decode(row, 2)
            )
        }
    }
}
