import CExif
import Foundation

/// What a camera wrote into a JPEG about the moment and the place (EXIF).
///
/// Cameras and telephones write the local time without its zone; whoever carries one may have set it wrong, so the facts
/// are shown beside what a person says and never believed over it.
package struct PictureFacts: Sendable, Equatable {
    /// Local time as the camera had it.
    package struct Taken: Sendable, Equatable {
        package let year: Int
        package let month: Int
        package let day: Int
        package let hour: Int
        package let minute: Int

        package init(year: Int, month: Int, day: Int, hour: Int, minute: Int) {
            self.year = year
            self.month = month
            self.day = day
            self.hour = hour
            self.minute = minute
        }
    }

    package let taken: Taken?
    /// Degrees, WGS 84, north and east positive.
    package let latitude: Double?
    package let longitude: Double?

    package init(taken: Taken?, latitude: Double?, longitude: Double?) {
        self.taken = taken
        self.latitude = latitude
        self.longitude = longitude
    }

    /// EXIF stands at the head of a JPEG, in a segment of at most 64 KB.
    private static let headBytes = 1 << 18

    /// Nil where the file tells neither.
    ///
    /// - Throws: an error of the file system.
    package static func read(path: String) throws -> PictureFacts? {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }  // it was only read
        guard let head = try file.read(upToCount: headBytes) else { return nil }
        return read(Array(head))
    }

    /// Of the first bytes of a picture; nil where they tell neither.
    package static func read(_ bytes: [UInt8]) -> PictureFacts? {
        guard let data = exif_data_new_from_data(bytes, UInt32(bytes.count)) else { return nil }
        defer { exif_data_unref(data) }
        let picture = ExifPicture(data)
        let facts = PictureFacts(
            taken: picture.text(EXIF_IFD_EXIF, 0x9003).flatMap(Taken.init(exif:)),
            latitude: picture.degrees(0x0002, reference: 0x0001, negative: "S", atMost: 90),
            longitude: picture.degrees(0x0004, reference: 0x0003, negative: "W", atMost: 180)
        )
        return facts.taken == nil && (facts.latitude == nil || facts.longitude == nil) ? nil : facts
    }
}

extension PictureFacts.Taken {
    /// "2026:11:20 09:31:05"; nil for "0000:00:00 00:00:00", which cameras without a clock write.
    init?(exif text: String) {
        let numbers = text.split { $0 == ":" || $0 == " " }.map { Int($0) }
        guard numbers.count >= 5, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            let hour = numbers[3], let minute = numbers[4], (1990...2100).contains(year),
            (1...12).contains(month), (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute)
    }
}

/// The entries of one picture.
private struct ExifPicture {
    private let data: UnsafeMutablePointer<ExifData>
    private let order: ExifByteOrder

    init(_ data: UnsafeMutablePointer<ExifData>) {
        self.data = data
        order = exif_data_get_byte_order(data)
    }

    func text(_ folder: ExifIfd, _ tag: UInt32) -> String? {
        guard let entry = entry(folder, tag), let bytes = entry.pointee.data else { return nil }
        let letters = UnsafeBufferPointer(start: bytes, count: Int(entry.pointee.size)).prefix { $0 != 0 }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Three fractions (degrees, minutes, seconds) and the letter of their side.
    func degrees(_ tag: UInt32, reference: UInt32, negative: String, atMost limit: Double) -> Double? {
        guard let entry = entry(EXIF_IFD_GPS, tag), let bytes = entry.pointee.data,
            entry.pointee.format == EXIF_FORMAT_RATIONAL, entry.pointee.components == 3, entry.pointee.size >= 24
        else { return nil }
        let parts = (0..<3).map { part -> Double? in
            let fraction = exif_get_rational(bytes + part * 8, order)
            return fraction.denominator == 0 ? nil : Double(fraction.numerator) / Double(fraction.denominator)
        }
        guard let degrees = parts[0], let minutes = parts[1], let seconds = parts[2] else { return nil }
        let value = degrees + minutes / 60 + seconds / 3600
        guard value <= limit else { return nil }
        return text(EXIF_IFD_GPS, reference)?.hasPrefix(negative) == true ? -value : value
    }

    private func entry(_ folder: ExifIfd, _ tag: UInt32) -> UnsafeMutablePointer<ExifEntry>? {
        let folders = data.pointee.ifd
        let contents =
            switch folder {
            case EXIF_IFD_EXIF: folders.2
            case EXIF_IFD_GPS: folders.3
            default: folders.0
            }
        return contents.flatMap { exif_content_get_entry($0, ExifTag(rawValue: tag)) }
    }
}
