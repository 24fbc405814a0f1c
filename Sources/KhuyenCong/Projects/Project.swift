/// A project (đề án khuyến công): the title, the place and the years under which offices know it.
package struct Project: Sendable, Equatable {
    package let id: Int64
    package let title: String
    package let map: AdminMap
    package let provinceCode: String
    /// The province of today's map; provinces were only merged, so it is exact.
    package let provinceNow: String
    package let year: Int
    package let untilYear: Int
    package let placeText: String?
    package let implementer: String?
    package let note: String?
    package let importID: Int64?
    package let twinOf: Int64?
    package let isWithdrawn: Bool
    package let version: Int64
}

/// A line (dòng) of a project: one kind of activity, in one place, for one beneficiary, one cost item, one payee.
///
/// What a list does not allot stays nil and is shown as "chưa phân bổ".
package struct ProjectLine: Sendable, Equatable {
    package let id: Int64
    package let position: Int
    package let kind: ActivityKind.Code?
    package let placeName: String?
    package let beneficiaryID: Int64?
    package let beneficiaryName: String?
    package let costItem: String?
    package let payee: String?
    package let quantities: [Quantity]
}

/// A result in numbers (khối lượng): planned and done; nil is "no data", never 0.
package struct Quantity: Sendable, Equatable {
    package enum Measure: String, Sendable, CaseIterable, Codable {
        case people, women, courses, establishments, models, machines
    }

    package let measure: Measure
    package let planned: Int64?
    package let done: Int64?

    /// More than one project ever counts; forms and lists take no larger number.
    static let most: Int64 = 1_000_000
}

/// How exactly a document's date is known; a list that gives only a year has no day.
package enum DayPrecision: String, Sendable, CaseIterable {
    case year, month, day
}
