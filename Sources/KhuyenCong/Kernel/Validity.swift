package import Database

/// The days on which a dated row holds: from the first day, until (not including) the other; nil is open.
package struct Validity: Hashable, Sendable {
    package let from: Day?
    package let until: Day?

    /// - Throws: `Refusal` (invalid) where the interval holds no day.
    package init(from: Day?, until: Day?) throws {
        if let from, let until, from >= until {
            throw Refusal.invalid(
                "Ngày hết hiệu lực \(until.vietnamese) không sau ngày có hiệu lực \(from.vietnamese).",
                field: "validUntil"
            )
        }
        self.from = from
        self.until = until
    }

    package static let always = Validity(uncheckedFrom: nil, until: nil)

    private init(uncheckedFrom from: Day?, until: Day?) {
        self.from = from
        self.until = until
    }

    package func contains(_ day: Day) -> Bool {
        let hasBegun = from.map { $0 <= day } ?? true
        let hasEnded = until.map { $0 <= day } ?? false
        return hasBegun && !hasEnded
    }

    /// Whether it holds on any day from the first to the last of a span.
    package func meets(_ first: Day, _ last: Day) -> Bool {
        let hasBegun = from.map { $0 <= last } ?? true
        let hasEnded = until.map { $0 <= first } ?? false
        return hasBegun && !hasEnded
    }

    /// Whether it holds on all that is left of the other one from a day on.
    package func covers(_ other: Validity, from day: Day) -> Bool {
        let first = max(other.from ?? day, day)
        let beginsInTime = from.map { $0 <= first } ?? true
        let lasts = until.map { end in other.until.map { $0 <= end } ?? false } ?? true
        return beginsInTime && lasts
    }

    package func overlaps(_ other: Validity) -> Bool {
        let beginsBeforeOtherEnds = other.until.map { end in from.map { $0 < end } ?? true } ?? true
        let otherBeginsBeforeEnd = until.map { end in other.from.map { $0 < end } ?? true } ?? true
        return beginsBeforeOtherEnds && otherBeginsBeforeEnd
    }

    /// Two columns, from and until, as dated tables keep them.
    package static func decode(_ row: Row, _ column: Int) throws -> Validity {
        try Validity(from: row.get(column), until: row.get(column + 1))
    }
}
