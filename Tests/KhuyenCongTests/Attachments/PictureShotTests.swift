import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct PictureShotTests {
    private static let nghiLoc = KhuyenCong.Attachment.Position(latitude: 18.7800, longitude: 105.6300)
    private static let vinh = KhuyenCong.Attachment.Position(latitude: 18.6796, longitude: 105.6813)

    private func shot(_ day: String?, _ position: KhuyenCong.Attachment.Position?) -> KhuyenCong.Attachment.Shot {
        KhuyenCong.Attachment.Shot(takenAt: day.flatMap(Day.init(_:)).map(Moment.init(noonOf:)), position: position)
    }

    @Test func `the camera's clock is Vietnam's`() throws {
        let taken = PictureFacts.Taken(year: 2026, month: 11, day: 20, hour: 0, minute: 31)
        let shot = try #require(KhuyenCong.Attachment.Shot(PictureFacts(taken: taken, latitude: nil, longitude: nil)))

        #expect(shot.takenAt?.vietnamese == "20/11/2026 00:31")
        #expect(KhuyenCong.Attachment.Shot(nil) == nil)
        #expect(KhuyenCong.Attachment.Shot(PictureFacts(taken: nil, latitude: 91, longitude: 0)) == nil)
    }

    @Test func `a day and a place that differ are told`() throws {
        let told = shot("2026-11-20", Self.vinh)
        let difference = try #require(told.difference(to: shot("2026-11-17", Self.nghiLoc)))

        #expect(difference.days == 3)
        #expect((12_300...12_500).contains(try #require(difference.metres)))
    }

    @Test func `what agrees, or is not known, is no difference`() {
        let told = shot("2026-11-20", Self.vinh)
        let beside = KhuyenCong.Attachment.Position(latitude: 18.68, longitude: 105.68)

        #expect(told.difference(to: shot("2026-11-20", beside)) == nil)
        #expect(told.difference(to: shot(nil, nil)) == nil)
        #expect(shot(nil, nil).difference(to: told) == nil)
    }
}
