/// What was met in a text, in the order of the text.
struct Event: Sendable {
    enum What: Sendable {
        case figure(Int)
        case cue(Cue)
        case period(Period)
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
