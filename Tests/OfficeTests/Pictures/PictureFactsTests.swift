import Foundation
import Testing

@testable import Office

@Suite struct PictureFactsTests {
    /// A JPEG of nothing but its EXIF segment, as telephones write it.
    static func jpeg(
        taken: String? = "2026:11:20 09:31:05",
        latitude: (UInt32, UInt32, UInt32)? = (18, 40, 4656),
        east: String = "E",
        denominator: UInt32 = 100
    ) -> [UInt8] {
        let tiff = TIFF(taken: taken, latitude: latitude, east: east, denominator: denominator).bytes
        let segment = Array("Exif\0\0".utf8) + tiff
        let length = UInt16(segment.count + 2)
        return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + segment + [0xFF, 0xD9]
    }

    @Test func `a photo tells its moment and its place`() throws {
        let facts = try #require(PictureFacts.read(Self.jpeg()))

        #expect(facts.taken == PictureFacts.Taken(year: 2026, month: 11, day: 20, hour: 9, minute: 31))
        #expect(abs(try #require(facts.latitude) - 18.6796) < 0.0001)
        #expect(abs(try #require(facts.longitude) - 105.6796) < 0.0001)
    }

    @Test func `west of Greenwich is negative`() throws {
        let facts = try #require(PictureFacts.read(Self.jpeg(east: "W")))

        #expect(abs(try #require(facts.longitude) + 105.6796) < 0.0001)
    }

    @Test(arguments: [
        jpeg(taken: nil, latitude: nil), jpeg(taken: "0000:00:00 00:00:00", latitude: nil),
        jpeg(taken: nil, latitude: (95, 0, 0)), jpeg(taken: nil, denominator: 0), [0xFF, 0xD8, 0xFF, 0xD9], [],
        Array(jpeg().prefix(60)),
    ])
    func `what a camera did not write, or what cannot be, is no fact`(bytes: [UInt8]) {
        #expect(PictureFacts.read(bytes) == nil)
    }

    @Test func `a damaged head is read without harm`() {
        let whole = Self.jpeg()
        for index in whole.indices {
            var bytes = whole
            bytes[index] = 0xFF
            _ = PictureFacts.read(bytes)
            _ = PictureFacts.read(Array(whole.prefix(index)))
        }
    }
}

/// The little of TIFF that EXIF needs, most significant byte first.
private struct TIFF {
    private(set) var bytes: [UInt8] = []

    init(taken: String?, latitude: (UInt32, UInt32, UInt32)?, east: String, denominator: UInt32) {
        let exif = 38
        let gps = exif + 2 + 12 + 4 + 20
        bytes = Array("MM".utf8) + short(42) + long(8)
        bytes += short(2) + entry(0x8769, 4, 1, long(UInt32(exif))) + entry(0x8825, 4, 1, long(UInt32(gps))) + long(0)
        bytes += short(taken == nil ? 0 : 1)
        bytes += entry(0x9003, 2, 20, long(UInt32(exif + 18))) + long(0)
        bytes += Array((taken ?? "").utf8) + [UInt8](repeating: 0, count: 20 - (taken ?? "").utf8.count)
        guard let latitude else {
            bytes += short(0) + long(0)
            return
        }
        let values = UInt32(gps + 2 + 4 * 12 + 4)
        bytes += short(4) + entry(0x0001, 2, 2, Array("N\0\0\0".utf8)) + entry(0x0002, 5, 3, long(values))
        bytes += entry(0x0003, 2, 2, Array("\(east)\0\0\0".utf8)) + entry(0x0004, 5, 3, long(values + 24)) + long(0)
        for degrees in [latitude.0, 105] {
            bytes += long(degrees) + long(1) + long(latitude.1) + long(1) + long(latitude.2) + long(denominator)
        }
    }

    private func entry(_ tag: UInt16, _ format: UInt16, _ count: UInt32, _ value: [UInt8]) -> [UInt8] {
        short(tag) + short(format) + long(count) + value
    }

    private func short(_ number: UInt16) -> [UInt8] {
        [UInt8(number >> 8), UInt8(number & 0xFF)]
    }

    private func long(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
    }
}
