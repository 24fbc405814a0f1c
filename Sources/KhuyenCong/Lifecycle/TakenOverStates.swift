extension ProjectState {
    /// The states in which a project that stood outside may come in: from its submission on.
    ///
    /// Who still writes the proposal has nothing that could be taken over, and what was withdrawn or rejected runs no more.
    package static let takenOver: Set<ProjectState> = [
        .submitted, .appraised, .registered, .ministryAppraised, .approved, .contracted, .underWay, .suspended,
        .accepted, .settled, .closed, .stopped,
    ]

    /// Handed in, and not yet decided on: money is asked for and appraised, none is promised.
    var isBeforeApproval: Bool {
        switch self {
        case .submitted, .appraised, .registered, .ministryAppraised: true
        case .draft, .returned, .approved, .contracted, .underWay, .suspended, .accepted, .settled, .closed,
            .rejected, .withdrawn, .stopped:
            false
        }
    }
}
