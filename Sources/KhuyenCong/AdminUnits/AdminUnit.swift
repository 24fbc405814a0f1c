import Database

/// A unit of the administrative map (đơn vị hành chính): a province, a district or a commune.
package struct AdminUnit: Sendable, Hashable {
    package enum Level: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case province, district, commune
    }

    /// Degrees, WGS 84.
    package struct Coordinate: Sendable, Hashable {
        package let latitude: Double
        package let longitude: Double

        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package let map: AdminMap
    package let code: String
    /// The full name: "Huyện Yên Thành".
    package let name: String
    package let level: Level
    package let parentCode: String?
    package let coordinate: Coordinate?
    package let validity: Validity

    package init(
        map: AdminMap,
        code: String,
        name: String,
        level: Level,
        parentCode: String?,
        coordinate: Coordinate?,
        validity: Validity
    ) {
        self.map = map
        self.code = code
        self.name = name
        self.level = level
        self.parentCode = parentCode
        self.coordinate = coordinate
        self.validity = validity
    }
}

/// How much of an old unit went into a new one.
package enum SuccessionExtent: String, Sendable, Codable, SQLEncodable, SQLDecodable {
    case whole
    /// The larger part of a unit that was split.
    case main
    case part
}
