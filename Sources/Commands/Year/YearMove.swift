import KhuyenCong

/// A step of the story, in the words of the offices; who does it and with which fields follows from the file.
enum YearMove: Sendable {
    case submit, withdraw, sendBack, appraise, register, appraiseAtMinistry, approve, reject
    case contract, annex
    /// Percent of the contracted State money of the running year.
    case advance(Int)
    /// After acceptance: what was accepted and not yet paid.
    case payRest
    case report(String)
    case change(ChangeType, line: Int = 1)
    /// An extension into the next year that takes the money with it which this year does not pay.
    case carryOver
    case suspend, resume, stop
    /// Nil accepts all lines.
    case accept([Int]? = nil)
    /// The machine was bought at another price, which the Department decided on.
    case acceptAtOtherPrice
    case settle([Int]? = nil)
    case close
    /// All that was advanced and is neither settled nor back.
    case recoverOpen
    /// Percent of the advance.
    case recoverPart(Int)
    /// Days in which nothing happens.
    case wait(Int)

    /// Nil for a time of waiting.
    var act: ProjectAct? {
        switch self {
        case .submit: .submit
        case .withdraw: .withdraw
        case .sendBack: .returnForRevision
        case .appraise: .appraise
        case .register: .register
        case .appraiseAtMinistry: .appraiseAtMinistry
        case .approve: .approve
        case .reject: .reject
        case .contract, .annex: .contract
        case .advance, .payRest: .advance
        case .report: .report
        case .change, .carryOver: .change
        case .suspend: .suspend
        case .resume: .resume
        case .stop: .stop
        case .accept, .acceptAtOtherPrice: .accept
        case .settle: .settle
        case .close: .close
        case .recoverOpen, .recoverPart: .recover
        case .wait: nil
        }
    }

    /// How many days after the step before it is done.
    var days: Int64 {
        switch self {
        case .submit: 4
        case .withdraw, .sendBack, .register, .payRest: 5
        case .appraise: 14
        case .appraiseAtMinistry, .approve, .reject, .settle: 8
        case .contract, .advance, .change, .carryOver, .suspend, .stop: 12
        case .annex, .recoverOpen, .recoverPart, .close: 15
        case .report: 24
        case .resume: 20
        case .accept, .acceptAtOtherPrice: 30
        case .wait(let days): Int64(days)
        }
    }
}
