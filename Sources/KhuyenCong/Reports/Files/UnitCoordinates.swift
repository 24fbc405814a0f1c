/// Where the units of a map lie, read from the reference data that ships with the program.
package struct UnitCoordinates: Sendable {
    package struct Spot: Sendable, Equatable {
        package let code: String
        package let name: String
        package let level: AdminUnit.Level
        /// In degrees, WGS 84.
        package let latitude: Double
        package let longitude: Double

        package var isCommune: Bool { level == .commune }
        package var isProvince: Bool { level == .province }

        /// Without the kind of unit: "Nghệ An".
        package var ownName: String {
            let kinds = [
                "Thành phố ", "Tỉnh ", "Huyện ", "Thị xã ", "Quận ", "Phường ", "Xã ", "Thị trấn ", "Đặc khu ",
            ]
            let kind = kinds.first { name.hasPrefix($0) } ?? ""
            return String(name.dropFirst(kind.count))
        }
    }

    package let spots: [Spot]
    private let positions: [String: Int]

    package subscript(code: String) -> Spot? {
        positions[code].map { spots[$0] }
    }

    /// The units of a map; none where the resources do not lie beside the program.
    package static func of(_ map: AdminMap) -> UnitCoordinates {
        switch map {
        case .of2024: before
        case .of2025: today
        }
    }

    private static let before = UnitCoordinates(file: "units-2024.csv")
    private static let today = UnitCoordinates(file: "units-2025.csv")

    private init(file: String) {
        let rows = (try? ReferenceSeedsFolder.rows(of: file)) ?? []
        spots = rows.compactMap(UnitCoordinates.spot)
        positions = Dictionary(spots.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    private static func spot(_ cells: [Substring]) -> Spot? {
        guard cells.count == 6, let level = AdminUnit.Level(rawValue: String(cells[2])),
            let latitude = Double(cells[4]), let longitude = Double(cells[5])
        else { return nil }
        return Spot(
            code: String(cells[0]),
            name: String(cells[1]),
            level: level,
            latitude: latitude,
            longitude: longitude
        )
    }
}
