extension ProjectLifecycle {
    /// The acts that carry a project forward; whoever may do one is whom the file waits for.
    ///
    /// What may happen at any time (a change, a stop, money returned) waits for nobody.
    package static func expected(in state: ProjectState, level: ProgrammeLevel) -> [ProjectAct] {
        switch state {
        case .draft, .returned: [.submit]
        case .submitted: [.appraise]
        case .appraised: [.register]
        case .registered: level == .national ? [.appraiseAtMinistry] : [.approve]
        case .ministryAppraised: [.approve]
        case .approved: [.contract]
        case .contracted: [.advance, .report]
        case .underWay: [.report, .accept]
        case .suspended: [.resume]
        case .accepted: [.settle]
        case .settled: [.close]
        case .closed, .rejected, .withdrawn, .stopped: []
        }
    }
}
