import Foundation

/// A square around places, for what is too small to tell apart on a map of the whole country.
struct CloseUp {
    typealias Spot = (latitude: Double, longitude: Double)

    let side: Double
    /// What the square shows, in degrees.
    let south: Double
    let north: Double
    let west: Double
    let east: Double

    private let middle: Spot
    /// How much shorter a degree of longitude is here than one of latitude.
    private let squeeze: Double
    /// Drawing units per degree of latitude.
    private let scale: Double

    /// The part of the side that the places take up.
    private static let filled = 0.8
    /// Places nearer to each other than this, in degrees, are not drawn farther apart than so.
    private static let least = 0.05

    /// Nil where there are no places.
    init?(around spots: [Spot], side: Double) {
        let latitudes = spots.map(\.latitude)
        let longitudes = spots.map(\.longitude)
        guard let lowest = latitudes.min(), let highest = latitudes.max(), let left = longitudes.min(),
            let right = longitudes.max()
        else { return nil }
        self.side = side
        middle = ((lowest + highest) / 2, (left + right) / 2)
        squeeze = cos(middle.latitude * Double.pi / 180)
        let reach = max(highest - lowest, (right - left) * squeeze, Self.least)
        scale = side * Self.filled / reach
        let half = side / 2 / scale
        (south, north) = (middle.latitude - half, middle.latitude + half)
        (west, east) = (middle.longitude - half / squeeze, middle.longitude + half / squeeze)
    }

    func place(latitude: Double, longitude: Double) -> (x: Double, y: Double) {
        (
            side / 2 + (longitude - middle.longitude) * squeeze * scale,
            side / 2 - (latitude - middle.latitude) * scale
        )
    }
}
