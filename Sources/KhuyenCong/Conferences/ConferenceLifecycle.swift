/// What may follow what in the life of a conference.
enum ConferenceLifecycle {
    /// The state after the act; nil where it does not fit.
    static func state(after act: ConferenceAct, from state: Conference.State) -> Conference.State? {
        switch (state, act) {
        case (.preparing, .hold): .held
        case (.held, .close): .closed
        case (.closed, .reopen): .held
        case (.preparing, .close), (.preparing, .reopen), (.held, .hold), (.held, .reopen), (.closed, .hold),
            (.closed, .close):
            nil
        }
    }
}

extension Conference.State {
    /// The acts that may follow.
    package var acts: [ConferenceAct] {
        ConferenceAct.allCases.filter { ConferenceLifecycle.state(after: $0, from: self) != nil }
    }
}
