/// The suspension or stop of a whole project (tạm dừng, ngừng đề án): a change that only its decider may make.
struct Halt: Equatable {
    let type: ChangeType
    let reason: String
    let causeKind: ChangeCause?
    /// Nil where whoever acts decides.
    let decider: RuleDecider?

    init(_ act: ProjectAct, _ fields: FieldTreeReader) {
        type = act == .stop ? .stop : .suspend
        reason = fields.required("reason", "Ghi lý do.", .prose)
        causeKind = fields.choice("causeKind", of: ChangeCause.self)
        decider = fields.choice("decider", of: RuleDecider.self)
    }
}
