package import KhuyenCong

/// The addresses below /api/v1 around the files.
package enum DeskAPIURL: Sendable, Hashable {
    case listAct(ProjectAct)
    case listActCheck(ProjectAct)
    case lookUps
    case openCalls
    case estimates(Int64)
    case ownProposals(Int64)
    case ownProposal(String)
    case ownSubmission(String)
    case calls
    case call(Int64)
    case handOvers
    case handOverCounts
    case formerDistricts
    case lateReports
    case reports(String)
    case reportReviews(String, Int64)
    case visits(String)

    var segments: [PathSegment] {
        switch self {
        case .listAct(let act): ["acts", .fixed(act.rawValue)]
        case .listActCheck(let act): ["acts", .fixed(act.rawValue), "check"]
        case .lookUps: ["look-ups"]
        case .openCalls: ["open-calls"]
        case .estimates(let id): ["open-calls", .id(id), "estimates"]
        case .ownProposals(let id): ["open-calls", .id(id), "proposals"]
        case .ownProposal(let token): ["own-proposals", .parameter("token", token)]
        case .ownSubmission(let token): ["own-proposals", .parameter("token", token), "submission"]
        case .calls: ["calls"]
        case .call(let id): ["calls", .id(id)]
        case .handOvers: ["hand-overs"]
        case .handOverCounts: ["hand-overs", "count"]
        case .formerDistricts: ["former-districts"]
        case .lateReports: ["late-reports"]
        case .reports(let code): ["dossiers", .parameter("code", code), "reports"]
        case .reportReviews(let code, let id):
            ["dossiers", .parameter("code", code), "reports", .id(id), "reviews"]
        case .visits(let code): ["dossiers", .parameter("code", code), "visits"]
        }
    }
}
