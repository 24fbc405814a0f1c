package import Database

/// Which map of Vietnam a unit's code belongs to; six province codes mean another province since the merger.
package enum AdminMap: Int, Sendable, Hashable, CaseIterable, Codable {
    /// 63 provinces, districts, communes: until 2025-06-30.
    case of2024 = 2024
    /// 34 provinces, communes: since 2025-07-01.
    case of2025 = 2025

    /// The first day of the map of 34 provinces.
    package static let changeDay = Day(year: 2025, month: 7, day: 1) ?? Day.lastOfYear(2025)

    package static func inForce(on day: Day) -> AdminMap {
        day < changeDay ? .of2024 : .of2025
    }
}

extension AdminMap: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue {
        .integer(Int64(rawValue))
    }

    package static func decode(_ row: Row, _ column: Int) throws -> AdminMap {
        let number: Int = try row.get(column)
        guard let map = AdminMap(rawValue: number) else {
            throw UnreadableColumn(column: column, value: String(number), expected: "map")
        }
        return map
    }
}
