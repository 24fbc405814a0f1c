import Testing

@testable import KhuyenCong

/// Intervals are half-open: the day on which one law ends is the first of the next.
@Suite struct ValidityTests {
    private let change = Day(year: 2025, month: 7, day: 1)

    @Test func `the day of change belongs to the new row alone`() throws {
        let day = try #require(change)
        let before = try Validity(from: nil, until: day)
        let since = try Validity(from: day, until: nil)

        #expect(!before.contains(day))
        #expect(since.contains(day))
        #expect(!before.overlaps(since))
        #expect(!since.overlaps(before))
    }

    @Test func `rows that share a day overlap`() throws {
        let early = try Validity(from: Day("2014-04-08"), until: Day("2018-05-11"))
        let late = try Validity(from: Day("2018-05-10"), until: nil)

        #expect(early.overlaps(late))
        #expect(late.overlaps(early))
        #expect(Validity.always.overlaps(early))
    }

    @Test func `an interval without a day is refused`() {
        #expect(
            throws: Refusal.invalid(
                "Ngày hết hiệu lực 01/01/2020 không sau ngày có hiệu lực 01/01/2020.",
                field: "validUntil"
            )
        ) {
            try Validity(from: Day("2020-01-01"), until: Day("2020-01-01"))
        }
    }
}
