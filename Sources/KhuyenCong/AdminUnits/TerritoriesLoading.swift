package import Database
import Synchronization

extension Territories {
    /// Every unit of both maps and the successions between them.
    ///
    /// Units are added, each with the unit that took it in, or revised; what was added and revised tells whether what
    /// was read before still holds; then this costs one small query.
    /// - Throws: `DatabaseError`.
    package static func load(_ transaction: Transaction) throws -> Territories {
        let edition = try edition(transaction)
        // Whoever comes while another one reads waits: the reading takes longer than the wait for it.
        return try editions.withLock { known in
            if let territories = known[edition] {
                return territories
            }
            let territories = try read(transaction)
            if known.count >= 4 {
                known.removeAll()
            }
            known[edition] = territories
            return territories
        }
    }

    private static let editions = Mutex<[[String]: Territories]>([:])

    /// What distinguishes the units of one database from those of another: the earlier units and the revised ones.
    private static func edition(_ transaction: Transaction) throws -> [String] {
        try transaction.rows(
            """
            SELECT u.code, u.name, u.parent_code, COALESCE(u.valid_until, ''), s.new_code
            FROM admin_unit_succession s JOIN admin_unit u ON u.map = s.old_map AND u.code = s.old_code
            WHERE s.new_map = \(AdminMap.of2024)
            UNION ALL
            SELECT u.code, u.name, COALESCE(u.parent_code, ''), COALESCE(u.valid_until, ''), 'map ' || u.map
            FROM admin_unit u
            WHERE EXISTS (SELECT 1 FROM admin_unit_past p WHERE p.map = u.map AND p.code = u.code)
            ORDER BY 1, 5
            """
        ) { row in
            try (0..<5).map { try row.get($0) as String }.joined(separator: "|")
        }
    }

    /// Reads them all, whatever was read before.
    static func read(_ transaction: Transaction) throws -> Territories {
        var nameKeys: [String] = []
        let units = try transaction.rows(
            """
            SELECT map, code, name, level, parent_code, latitude, longitude, valid_from, valid_until, name_key
            FROM admin_unit ORDER BY map, sort_key, code
            """
        ) { row in
            nameKeys.append(try row.get(9))
            return try AdminUnit.decode(row)
        }
        let successions = try transaction.rows(
            "SELECT old_map, old_code, new_map, new_code, extent FROM admin_unit_succession ORDER BY old_code, new_code"
        ) { row in
            (
                old: try PlaceKey.decode(row, 0),
                new: try PlaceKey.decode(row, 2),
                extent: try row.get(4) as SuccessionExtent
            )
        }
        return Territories(
            units: units,
            nameKeys: nameKeys,
            successions: successions,
            regions: try Region.load(transaction),
            earlierNames: try EarlierName.all()
        )
    }
}

extension AdminUnit {
    /// Reads map, code, name, level, parent, latitude, longitude, first day, day after the last.
    fileprivate static func decode(_ row: Row) throws -> AdminUnit {
        let latitude: Double? = try row.get(5)
        let longitude: Double? = try row.get(6)
        let coordinate = latitude.flatMap { latitude in
            longitude.map { Coordinate(latitude: latitude, longitude: $0) }
        }
        return AdminUnit(
            map: try row.get(0),
            code: try row.get(1),
            name: try row.get(2),
            level: try row.get(3),
            parentCode: try row.get(4),
            coordinate: coordinate,
            validity: try Validity.decode(row, 7)
        )
    }
}

extension PlaceKey {
    /// Two columns: map and code.
    static func decode(_ row: Row, _ column: Int) throws -> PlaceKey {
        PlaceKey(try row.get(column), try row.get(column + 1))
    }

    /// Two columns that are both NULL where no place is known.
    static func decodeIfPresent(_ row: Row, _ column: Int) throws -> PlaceKey? {
        row.isNull(column) ? nil : try decode(row, column)
    }
}

extension Territories {
    /// A list narrowed to a province that there is not would be empty, and say so of a province.
    ///
    /// - Throws: `Refusal` (invalid) where the map has no province of that code.
    package func requireProvince(_ code: String?, _ map: AdminMap = .of2025) throws {
        guard let code, unit(map, code)?.level != .province else { return }
        throw Refusal.invalid(
            "Không có tỉnh, thành phố nào mang mã \(code).",
            field: "province",
            remedy: "Ghi mã của bản đồ \(map.rawValue), ví dụ 40."
        )
    }

    /// - Throws: `Refusal` (invalid), `DatabaseError`.
    static func requireProvince(_ code: String?, _ map: AdminMap = .of2025, in tx: Transaction) throws {
        guard let code else { return }
        try load(tx).requireProvince(code, map)
    }
}
