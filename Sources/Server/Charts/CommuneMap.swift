/// The country as one dot per commune: colour and size by value, the places of interest named.
///
/// Hoàng Sa and Trường Sa are drawn on every map, whatever the points are.
package struct CommuneMap: Sendable {
    package struct Point: Sendable, Equatable {
        package let code: String
        package let name: String
        /// In degrees.
        package let latitude: Double
        package let longitude: Double
        /// Nil is "no data".
        package let amount: Int64?
        package let text: String

        package init(
            code: String,
            name: String,
            latitude: Double,
            longitude: Double,
            amount: Int64?,
            text: String
        ) {
            self.code = code
            self.name = name
            self.latitude = latitude
            self.longitude = longitude
            self.amount = amount
            self.text = text
        }
    }

    /// A name written on the map.
    package struct Label: Sendable {
        package let name: String
        package let latitude: Double
        package let longitude: Double

        package init(_ name: String, latitude: Double, longitude: Double) {
            self.name = name
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package let text: ChartText
    package let points: [Point]
    /// Codes that stand out; where it is empty, all points are equal.
    package let highlighted: Set<String>
    package let labels: [Label]

    package init(_ text: ChartText, points: [Point], highlighted: Set<String> = [], labels: [Label] = []) {
        self.text = text
        self.points = points
        self.highlighted = highlighted
        self.labels = labels
    }

    package var figure: ChartFigure {
        ChartFigure(drawing: drawing, table: table)
    }

    package var drawing: HTML {
        let steps = MapSteps(amounts: shown.compactMap(\.amount))
        return text.svg(
            width: MapFrame.nation.width,
            height: MapFrame.nation.height,
            kind: "map",
            content: """
                \(background)
                \(archipelagos)
                \(each: 0...MapSteps.count, { step in dots(step, steps) })
                \(closeUp.map { MapCloseUp(near: $0, points: shown, steps: steps).html })
                \(each: labels, name)
                \(MapLegend(steps: steps).html)
                """
        )
    }

    /// The twenty largest; 3,321 rows would help nobody.
    package var table: HTML {
        let largest = shown.filter { $0.amount != nil }.sorted { ($0.amount ?? 0) > ($1.amount ?? 0) }.prefix(20)
        return ChartTable(
            caption: text.title,
            unit: text.unit,
            columns: ["Giá trị"],
            rows: largest.map { ($0.name, [$0.text]) }
        ).html
    }

    private var shown: [Point] {
        highlighted.isEmpty ? points : points.filter { highlighted.contains($0.code) }
    }

    /// Of the highlighted places, where they are so near to each other that their dots are one spot on the country.
    private var closeUp: CloseUp? {
        guard !highlighted.isEmpty else { return nil }
        return MapCloseUp.around(shown)
    }

    /// All other communes as one path of round caps: 3,321 circles would be five times the bytes.
    private var background: HTML {
        let others = highlighted.isEmpty ? [] : points.filter { !highlighted.contains($0.code) }
        return "<path class=\"place\" stroke-width=\"3\" stroke-linecap=\"round\" d=\"\(each: others, Self.spot)\"/>"
    }

    private func dots(_ step: Int, _ steps: MapSteps) -> HTML {
        let here = shown.filter { steps.step(of: $0.amount) == step }
        guard !here.isEmpty else { return .empty }
        let size = 3.2 + Double(step) * 0.8
        return """
            <path class="place-\(step)" stroke-width="\(coordinate: size)" stroke-linecap="round" \
            d="\(each: here, Self.spot)"/>

            """
    }

    private static func spot(_ point: Point) -> HTML {
        let place = MapFrame.nation.place(latitude: point.latitude, longitude: point.longitude)
        return "M\(coordinate: place.x) \(coordinate: place.y)h0"
    }

    private func name(_ label: Label) -> HTML {
        let place = MapFrame.nation.place(latitude: label.latitude, longitude: label.longitude)
        return
            "<text class=\"place-name\" x=\"\(coordinate: place.x + 8)\" y=\"\(coordinate: place.y + 4)\">\(label.name)</text>"
    }

    private var archipelagos: HTML {
        "\(each: Archipelago.all, { $0.html })"
    }
}

/// Degrees to drawing: at these latitudes a degree of longitude is 0.96 of one of latitude (cos 16°).
struct MapFrame {
    let west: Double
    let north: Double
    let east: Double
    let south: Double
    /// Drawing units per degree of latitude.
    let scale: Double

    static let nation = MapFrame(west: 101.9, north: 23.6, east: 117.6, south: 6.8, scale: 30)

    var width: Double {
        (east - west) * 0.96 * scale
    }

    var height: Double {
        (north - south) * scale
    }

    func place(latitude: Double, longitude: Double) -> (x: Double, y: Double) {
        ((longitude - west) * 0.96 * scale, (north - latitude) * scale)
    }
}

/// The two archipelagos, at their own places; the dots stand for islands and have no value.
struct Archipelago {
    let name: String
    let latitude: Double
    let longitude: Double
    /// Offsets of islands in degrees, north and east.
    let islands: [(Double, Double)]

    static let all = [
        Archipelago(
            name: "Hoàng Sa (Đà Nẵng)",
            latitude: 16.53,
            longitude: 112.0,
            islands: [(0, 0), (0.3, 0.3), (-0.1, -0.3), (0.15, 0.7), (-0.45, 0.1), (0.45, 0.35), (-0.3, -0.45)]
        ),
        Archipelago(
            name: "Trường Sa (Khánh Hòa)",
            latitude: 9.71,
            longitude: 114.3,
            islands: [
                (0, 0), (1.7, 0.1), (1.1, 0.0), (0.7, 0.5), (0.2, -1.0), (-1.05, -2.3), (-0.8, -1.4), (-1.6, -0.4),
                (-0.9, 0.6), (0.9, -0.7), (-1.9, -2.6), (0.5, 1.2), (-0.4, 0.9),
            ]
        ),
    ]

    var html: HTML {
        let middle = MapFrame.nation.place(latitude: latitude, longitude: longitude)
        let lowest = (islands.map(\.0).min() ?? 0) * MapFrame.nation.scale
        return """
            <path class="islands" stroke-width="2" stroke-linecap="round" d="\(each: islands, spot)"/>
            <text class="place-name middle" x="\(coordinate: middle.x)" \
            y="\(coordinate: middle.y - lowest + 18)">\(name)</text>

            """
    }

    private func spot(_ island: (Double, Double)) -> HTML {
        let place = MapFrame.nation.place(latitude: latitude + island.0, longitude: longitude + island.1)
        return "M\(coordinate: place.x) \(coordinate: place.y)h0"
    }
}
