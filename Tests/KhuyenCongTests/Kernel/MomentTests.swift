import Foundation
import Testing

@testable import KhuyenCong

@Suite struct MomentTests {
    private let moment = Moment(secondsSince1970: 1_763_696_767)

    @Test func `programs read a moment as RFC 3339, at Vietnam's offset`() throws {
        #expect(moment.rfc3339 == "2025-11-21T10:46:07+07:00")
        #expect(moment.vietnamese == "21/11/2025 10:46")
        #expect(String(decoding: try JSONEncoder().encode([moment]), as: UTF8.self).contains("T10:46:07+07:00"))
        #expect(Moment(secondsSince1970: -1).rfc3339 == "1970-01-01T06:59:59+07:00")
    }

    @Test(arguments: [
        "2025-11-21T10:46:07+07:00", "2025-11-21T03:46:07Z", "2025-11-21t03:46:07.250z", "2025-11-20T22:16:07-05:30",
    ])
    func `and write it in any offset`(text: String) throws {
        #expect(Moment(rfc3339: text) == moment)
        let read = try JSONDecoder().decode([Moment].self, from: try JSONEncoder().encode([text]))
        #expect(read == [moment])
    }

    @Test(arguments: [
        "2025-11-21", "2025-11-21T10:46:07", "2025-02-30T10:46:07Z", "2025-11-21T24:00:00Z", "1763696767",
        "21/11/2025 10:46", "2025-11-21T10:46:07+0700",
    ])
    func `what is no RFC 3339 date-time is none`(text: String) {
        #expect(Moment(rfc3339: text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Moment].self, from: try JSONEncoder().encode([text]))
        }
    }
}
