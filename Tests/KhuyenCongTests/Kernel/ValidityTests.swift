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

    @Test(
        arguments: [
            (nil, nil, true), ("2026-03-02", "2026-06-01", true), ("2026-03-03", nil, false),
            (nil, "2026-05-31", false),
        ] as [(String?, String?, Bool)]
    )
    func `an interval covers what is left of another, whatever was before`(
        from: String?,
        until: String?,
        covers: Bool
    ) throws {
        let interval = try Validity(from: from.flatMap { Day($0) }, until: until.flatMap { Day($0) })
        let other = try Validity(from: Day("2026-01-01"), until: Day("2026-06-01"))
        let today = try #require(Day("2026-03-02"))

        #expect(interval.covers(other, from: today) == covers)
    }

    @Test func `only an open end covers an open end`() throws {
        let day = try #require(change)
        let ending = try Validity(from: nil, until: Day("2099-01-01"))

        #expect(!ending.covers(.always, from: day))
        #expect(Validity.always.covers(.always, from: day))
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
