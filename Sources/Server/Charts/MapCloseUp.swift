/// The highlighted places once more, larger, in the open sea at the top right of a map of the country; a frame on the map
/// says what part of it is shown.
struct MapCloseUp {
    let near: CloseUp
    let points: [CommuneMap.Point]
    let steps: MapSteps

    private static let side = 172.0
    private static let margin = 4.0
    /// Places that reach over more than this, in degrees, are told apart on the map itself.
    private static let widest = 4.0

    /// Nil where there are not two places, or where they are far from each other.
    static func around(_ points: [CommuneMap.Point]) -> CloseUp? {
        let spots = points.map { (latitude: $0.latitude, longitude: $0.longitude) }
        guard Set(spots.map(\.latitude)).count > 1, let near = CloseUp(around: spots, side: side),
            near.north - near.south < widest
        else { return nil }
        return near
    }

    var html: HTML {
        """
        \(frame(x: left, y: Self.margin, width: Self.side, height: Self.side))
        \(shownPart)
        \(each: 0...MapSteps.count, dots)
        """
    }

    private var left: Double { MapFrame.nation.width - Self.side - Self.margin }

    /// Where the close-up lies on the map.
    private var shownPart: HTML {
        let first = MapFrame.nation.place(latitude: near.north, longitude: near.west)
        let last = MapFrame.nation.place(latitude: near.south, longitude: near.east)
        return frame(x: first.x, y: first.y, width: last.x - first.x, height: last.y - first.y)
    }

    private func frame(x: Double, y: Double, width: Double, height: Double) -> HTML {
        """
        <rect class="frame" x="\(coordinate: x)" y="\(coordinate: y)" width="\(coordinate: width)" \
        height="\(coordinate: height)"/>
        """
    }

    private func dots(_ step: Int) -> HTML {
        let here = points.filter { steps.step(of: $0.amount) == step }
        guard !here.isEmpty else { return .empty }
        return """
            <path class="place-\(step)" stroke-width="\(coordinate: 5 + Double(step) * 1.4)" stroke-linecap="round" \
            d="\(each: here, spot)"/>

            """
    }

    private func spot(_ point: CommuneMap.Point) -> HTML {
        let place = near.place(latitude: point.latitude, longitude: point.longitude)
        return "M\(coordinate: left + place.x) \(coordinate: Self.margin + place.y)h0"
    }
}
