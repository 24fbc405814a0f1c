/// What was met in a text, in the order of the text.
struct Event: Sendable {
    enum What: Sendable {
        case figure(Int)
        case cue(Cue)
        case period(Period)
        /// "6 tháng đầu năm", "quý II", "cả năm": a part of the year in force, or all of it.
        case part(PartOfYear)
        /// "10 năm qua": as many years, counted back from a day that is not told.
        case span(years: Int)
        /// The name of a district or commune; whether others stand beside it.
        case locality(isMany: Bool)
        case comma, semicolon, colon, open, close, and, bullet
        case sentence, paragraph
    }

    let what: What
    /// Token positions.
    let start: Int
    let end: Int
}

/// A part of a year that is not named with it.
enum PartOfYear: Sendable {
    case firstMonths(Int)
    case whole
    /// A quarter, the last months.
    case other

    func period(of year: Int) -> Period {
        switch self {
        case .firstMonths(let count): Period(from: year, to: year, months: count < 12 ? count : nil)
        case .whole: Period(from: year, to: year)
        case .other: Period(from: year, to: year, isWholeYears: false)
        }
    }
}
