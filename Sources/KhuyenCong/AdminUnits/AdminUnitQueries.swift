import Database
import Vietnamese

/// A unit and how much of it went over.
package struct AdminUnitLink: Sendable, Hashable {
    package let unit: AdminUnit
    package let extent: SuccessionExtent
}

/// A unit with its neighbours on its map and those that it follows or that follow it.
package struct AdminUnitDetail: Sendable, Hashable {
    package let unit: AdminUnit
    package let standing: AdminUnitDraft
    /// Rows that were replaced, the latest first.
    package let past: [AdminUnitPast]
    /// How often its row was written, counted from 1.
    package var version: Int { past.count + 1 }
    /// The province of today's map that it lies in.
    package let provinceNow: String?
    /// The units it lies in, the province first.
    package let above: [AdminUnit]
    /// Earlier units included, in Vietnamese order.
    package let children: [AdminUnit]
    /// The units that became this one.
    package let predecessors: [AdminUnitLink]
    /// The units that took it in.
    package let successors: [AdminUnitLink]
    /// The laws by which it followed those or they followed it, in the order of their words.
    package let successionBases: [LegalBasis]
}

/// A unit found by its name, with the province that tells it from its namesakes.
package struct AdminUnitHit: Sendable, Hashable {
    package let unit: AdminUnit
    package let province: AdminUnit?
}

/// What a search found: the first of them, and how many there are.
package struct AdminUnitHits: Sendable, Hashable {
    package let hits: [AdminUnitHit]
    package let total: Int
}

/// How many units of one level a map holds, and of how many the legal text was not read.
package struct AdminUnitCount: Sendable, Hashable {
    package let map: AdminMap
    package let level: AdminUnit.Level
    package let units: Int
    package let unverified: Int
}

extension AdminUnits {
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func detail(_ key: PlaceKey, for officer: Officer) async throws -> AdminUnitDetail {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            let territories = try Territories.load(transaction)
            guard let unit = territories.unit(key.map, key.code),
                let standing = try AdminUnitDraft.standing(key, in: transaction)
            else { throw Refusal.missing }
            let bases = try AdminUnitBases.load(of: [key.code], map: key.map, in: transaction)
            return AdminUnitDetail(
                unit: unit,
                standing: standing,
                past: try AdminUnitDraft.past(key, in: transaction),
                provinceNow: territories.provinceNow(map: key.map, code: key.code),
                above: territories.above(unit),
                children: territories.children(of: unit),
                predecessors: territories.predecessors(of: unit),
                successors: territories.successors(of: unit),
                successionBases: Set(bases.successions.values).sorted { $0.citation < $1.citation }
            )
        }
    }

    /// Where units of a map and their successions are known from.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func bases(of codes: [String], map: AdminMap, for officer: Officer) async throws -> AdminUnitBases {
        try officer.require(.viewReference)
        return try await database.read { try AdminUnitBases.load(of: codes, map: map, in: $0) }
    }

    /// More hits than a person looks through; how many there are is told beside them.
    private static let mostHits = 100

    /// Units of a map by part of their name, with or without marks, or by their code; in Vietnamese order.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func find(
        _ text: String,
        map: AdminMap,
        for officer: Officer
    ) async throws -> AdminUnitHits {
        try officer.require(.viewReference)
        let key = Fold.key(text)
        guard !key.isEmpty else { return AdminUnitHits(hits: [], total: 0) }
        return try await database.read { transaction in
            let territories = try Territories.load(transaction)
            // From the beginning of a word: "yen thanh" would else be found in "Huyện Thanh Oai".
            let isNamed = transaction.dialect.position(of: "\(" " + key)", in: "(' ' || name_key)")
            let codes = try transaction.rows(
                """
                SELECT code FROM admin_unit WHERE map = \(map) AND (\(isNamed) > 0 OR code = \(key))
                ORDER BY sort_key, code
                """
            ) { try $0.get(0) as String }
            let hits = codes.prefix(AdminUnits.mostHits).compactMap { code in
                territories.unit(map, code).map { unit in
                    AdminUnitHit(unit: unit, province: territories.province(of: map, code: code))
                }
            }
            return AdminUnitHits(hits: hits, total: codes.count)
        }
    }

    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func counts(for officer: Officer) async throws -> [AdminUnitCount] {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            try transaction.rows(
                """
                SELECT map, level, COUNT(*),
                    CAST(SUM(CASE WHEN evidence = \(Evidence.fullText.rawValue) THEN 0 ELSE 1 END) AS BIGINT)
                FROM admin_unit GROUP BY map, level
                ORDER BY map, CASE level WHEN 'province' THEN 0 WHEN 'district' THEN 1 ELSE 2 END
                """
            ) { row in
                AdminUnitCount(
                    map: try row.get(0),
                    level: try row.get(1),
                    units: try row.get(2),
                    unverified: try row.get(3)
                )
            }
        }
    }
}

extension Territories {
    /// The units that a unit lies in, the province first.
    package func above(_ unit: AdminUnit) -> [AdminUnit] {
        var above: [AdminUnit] = []
        var next = unit.parentCode
        while let code = next, let parent = self.unit(unit.map, code) {
            above.insert(parent, at: 0)
            next = parent.parentCode
        }
        return above
    }

    /// The units that took a unit in.
    package func successors(of unit: AdminUnit) -> [AdminUnitLink] {
        guard let position = position(unit.map, unit.code) else { return [] }
        return succession.successors(of: position).map(link)
    }

    /// The units that became a unit.
    package func predecessors(of unit: AdminUnit) -> [AdminUnitLink] {
        guard let position = position(unit.map, unit.code) else { return [] }
        return succession.predecessors(of: position).map(link)
    }

    private func link(_ link: Succession.Link) -> AdminUnitLink {
        AdminUnitLink(unit: units[Int(link.unit)], extent: link.extent)
    }
}
