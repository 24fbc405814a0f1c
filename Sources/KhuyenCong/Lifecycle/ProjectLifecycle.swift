/// What may follow what (vòng đời đề án): pure, over every state and act.
///
/// The skeleton is that of Thông tư 36/2013/TT-BCT, Điều 6 to 15; a province's own procedure walks the same states
/// without the Ministry's appraisal.
package enum ProjectLifecycle {
    /// Where an act leads, or nil where it may not be done.
    ///
    /// `partsLeft` is whether the act leaves lines behind that are not yet accepted or settled, as the case may be: a
    /// project is accepted with its last part.
    package static func next(
        from state: ProjectState,
        by act: ProjectAct,
        level: ProgrammeLevel,
        partsLeft: Bool = false
    ) -> ProjectState? {
        switch act {
        case .submit, .withdraw, .returnForRevision, .appraise, .register, .appraiseAtMinistry, .approve, .reject:
            beforeApproval(state, act, level)
        case .contract, .advance, .report, .change, .suspend, .resume, .accept, .settle, .close, .stop, .recover:
            afterApproval(state, act, partsLeft)
        case .takeOver:
            // It brings in what stood outside; what is inside already has its state.
            nil
        }
    }

    private static func beforeApproval(
        _ state: ProjectState,
        _ act: ProjectAct,
        _ level: ProgrammeLevel
    ) -> ProjectState? {
        switch (state, act) {
        case (.draft, .submit), (.returned, .submit): .submitted
        case (.draft, .withdraw), (.submitted, .withdraw), (.returned, .withdraw), (.appraised, .withdraw),
            (.registered, .withdraw):
            .withdrawn
        case (.submitted, .returnForRevision), (.appraised, .returnForRevision), (.registered, .returnForRevision):
            .returned
        case (.submitted, .appraise): .appraised
        case (.appraised, .register): .registered
        case (.registered, .appraiseAtMinistry): level == .national ? .ministryAppraised : nil
        case (.registered, .approve): level == .local ? .approved : nil
        case (.ministryAppraised, .approve): .approved
        case (.submitted, .reject), (.appraised, .reject), (.registered, .reject), (.ministryAppraised, .reject):
            .rejected
        default: nil
        }
    }

    private static func afterApproval(_ state: ProjectState, _ act: ProjectAct, _ partsLeft: Bool) -> ProjectState? {
        switch (state, act) {
        case (.approved, .contract): .contracted
        case (.contracted, .contract), (.underWay, .contract): state
        case (.contracted, .advance), (.contracted, .report): .underWay
        case (.underWay, .advance), (.underWay, .report): .underWay
        case (.accepted, .advance): .accepted
        case (.suspended, .report): .suspended
        case (.approved, .change), (.contracted, .change), (.underWay, .change), (.suspended, .change): state
        case (.contracted, .suspend), (.underWay, .suspend): .suspended
        case (.suspended, .resume): .underWay
        case (.underWay, .accept): partsLeft ? .underWay : .accepted
        case (.accepted, .settle): partsLeft ? .accepted : .settled
        case (.stopped, .settle): .stopped
        case (.settled, .close): .closed
        case (.approved, .stop), (.contracted, .stop), (.underWay, .stop), (.suspended, .stop): .stopped
        case (.underWay, .recover), (.suspended, .recover), (.accepted, .recover), (.settled, .recover),
            (.closed, .recover), (.stopped, .recover):
            state
        default: nil
        }
    }
}
