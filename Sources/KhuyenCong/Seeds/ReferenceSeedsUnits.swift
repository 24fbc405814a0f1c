import Database
import Vietnamese

extension ReferenceSeeds {
    static func seedUnits(_ transaction: Transaction) throws {
        let old = try ReferenceSeedsFolder.rows(of: "units-2024.csv").map { row in
            unit(row, map: .of2024, from: nil, until: AdminMap.changeDay, lists2024)
        }
        let earlier = try ReferenceSeedsFolder.rows(of: "districts-earlier.csv")
        let ended = earlier.map { row in
            unit(
                [row[0], row[1], "district", row[2], "", ""],
                map: .of2024,
                from: nil,
                until: Day(String(row[4])),
                LegalBasis("Chưa rõ số văn bản; \(row[5])", .unverified)
            )
        }
        let new = try ReferenceSeedsFolder.rows(of: "units-2025.csv").map { row in
            unit(row, map: .of2025, from: AdminMap.changeDay, until: nil, lists2025)
        }
        try transaction.insertMany(into: "admin_unit", columns: unitColumns, rows: old + ended + new)
        try seedSuccessions(transaction, earlier: earlier)
        try SuccessionBases.fill(in: transaction)
        try PlacePositions.rewrite(in: transaction)
    }

    private static let lists2024 = LegalBasis(
        "Danh mục đơn vị hành chính đến 30/06/2025, theo vietnamadminunits 1.0.4 (giấy phép MIT)",
        .code
    )
    private static let lists2025 = LegalBasis(
        "Danh mục đơn vị hành chính từ 01/07/2025, theo vietnamadminunits 1.0.4 (giấy phép MIT)",
        .code
    )

    private static let unitColumns = [
        "map", "code", "name", "level", "parent_code", "latitude", "longitude", "valid_from", "valid_until",
        "citation", "evidence", "name_key", "sort_key",
    ]

    /// Fields: code, name, level, parent, latitude, longitude.
    private static func unit(
        _ fields: [Substring],
        map: AdminMap,
        from: Day?,
        until: Day?,
        _ basis: LegalBasis
    ) -> [SQLValue] {
        let name = String(fields[1])
        let names = AdminUnitNames(name)
        return [
            map.sqlValue, .text(String(fields[0])), .text(name), .text(String(fields[2])), text(fields[3]),
            real(fields[4]), real(fields[5]), from.sqlValue, until.sqlValue, .text(basis.citation),
            .text(basis.evidence.rawValue), .text(names.key), .bytes(names.sortKey),
        ]
    }

    private static func seedSuccessions(_ transaction: Transaction, earlier: [[Substring]]) throws {
        let ended = earlier.map { row in
            succession(from: row[0], to: row[3], map: .of2024, extent: .whole)
        }
        let merged = try ReferenceSeedsFolder.rows(of: "successions-2025.csv").map { row in
            succession(from: row[0], to: row[1], map: .of2025, extent: SuccessionExtent(rawValue: String(row[2])))
        }
        try transaction.insertMany(
            into: "admin_unit_succession",
            columns: ["old_map", "old_code", "new_map", "new_code", "extent"],
            rows: ended + merged
        )
    }

    private static func succession(
        from old: Substring,
        to new: Substring,
        map: AdminMap,
        extent: SuccessionExtent?
    ) -> [SQLValue] {
        [AdminMap.of2024.sqlValue, .text(String(old)), map.sqlValue, .text(String(new)), extent.sqlValue]
    }

    /// An empty field is NULL.
    static func text(_ field: Substring) -> SQLValue {
        field.isEmpty ? .null : .text(String(field))
    }

    private static func real(_ field: Substring) -> SQLValue {
        Double(field).sqlValue
    }
}
