import Foundation
import Office

extension Attachment.Shot {
    /// What the camera wrote into the picture; nil where it wrote neither, or where the file is no JPEG.
    ///
    /// The camera's clock is taken as Vietnam's (UTC+7).
    init?(_ facts: PictureFacts?) {
        guard let facts else { return nil }
        let position = facts.latitude.flatMap { latitude in
            facts.longitude.flatMap { Attachment.Position(latitude: latitude, longitude: $0) }
        }
        self.init(takenAt: facts.taken.flatMap(Moment.init(taken:)), position: position)
        if takenAt == nil, self.position == nil { return nil }
    }

    /// How what a person says of a photo differs from what the camera wrote.
    package struct Difference: Sendable, Equatable {
        /// Nil where the days agree, or one of them is not known.
        package let days: Int?
        /// Metres between the two places; nil within the error of a telephone, or where one of them is not known.
        package let metres: Int?
    }

    /// Telephones err by some hundred metres where no satellite is seen.
    private static let toleranceInMetres = 500.0

    package func difference(to picture: Attachment.Shot) -> Difference? {
        let days = takenAt.flatMap { told in picture.takenAt.map { abs(told.day.daysSince($0.day)) } } ?? 0
        let metres = position.flatMap { told in picture.position.map { told.metres(to: $0) } } ?? 0
        let isFar = metres > Attachment.Shot.toleranceInMetres
        guard days > 0 || isFar else { return nil }
        return Difference(days: days > 0 ? days : nil, metres: isFar ? Int(metres.rounded()) : nil)
    }
}

extension Attachment.Position {
    /// Along the great circle, on a sphere of 6,371 km.
    func metres(to other: Attachment.Position) -> Double {
        let latitudes = (latitude * .pi / 180, other.latitude * .pi / 180)
        let north = latitudes.1 - latitudes.0
        let east = (other.longitude - longitude) * .pi / 180
        let half = pow(sin(north / 2), 2) + cos(latitudes.0) * cos(latitudes.1) * pow(sin(east / 2), 2)
        return 2 * 6_371_000 * asin(min(1, half.squareRoot()))
    }
}

extension Moment {
    fileprivate init?(taken: PictureFacts.Taken) {
        guard let day = Day(year: taken.year, month: taken.month, day: taken.day) else { return nil }
        let fromNoon = Int64(taken.hour - 12) * 3600 + Int64(taken.minute) * 60
        self = Moment(noonOf: day).adding(seconds: fromNoon)
    }
}
