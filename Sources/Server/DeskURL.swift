/// The addresses around the files: public calls and look-ups, lists, hand-overs, reviews, visits.
package enum DeskURL: Sendable, Hashable {
    case listActs
    case lookUp
    /// The open calls, for everybody.
    case openCalls
    case openCall(Int64)
    /// By the secret of its link.
    case ownProposal(String)
    /// The office's own calls.
    case calls
    case callNew
    case call(Int64)
    case handOvers
    case formerDistricts
    case lateReports
    /// By the code of the file: "HS12".
    case reportReviews(String)
    case visits(String)
    case visitSheet(String)

    var segments: [PathSegment] {
        switch self {
        case .listActs: ["ho-so", "theo-danh-sach"]
        case .lookUp: ["tra-cuu"]
        case .openCalls: ["de-xuat"]
        case .openCall(let id): ["de-xuat", .id(id)]
        case .ownProposal(let token): ["de-xuat", "ban-soan", .parameter("token", token)]
        case .calls: ["dot-nhan"]
        case .callNew: ["dot-nhan", "moi"]
        case .call(let id): ["dot-nhan", .id(id)]
        case .handOvers: ["ban-giao"]
        case .formerDistricts: ["cap-huyen-cu"]
        case .lateReports: ["ho-so", "bao-cao-cham"]
        case .reportReviews(let code): ["ho-so", .parameter("code", code), "bao-cao-thang"]
        case .visits(let code): ["ho-so", .parameter("code", code), "kiem-tra"]
        case .visitSheet(let code): ["ho-so", .parameter("code", code), "kiem-tra", "phieu"]
        }
    }
}
