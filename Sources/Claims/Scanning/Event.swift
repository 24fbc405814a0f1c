/// What was met in a text, in the order of the text.
struct Event: Sendable {
    enum What: Sendable {
        case figure(Int)
        case cue(Cue)
        case period(Period)
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
