extension SiteURL {
    /// Plans, the money of sources, programmes.
    var planSegments: [PathSegment] {
        switch self {
        case .plan(let id): ["ke-hoach", .id(id)]
        case .planSheet(let id): ["ke-hoach", .id(id), "dieu-chinh"]
        case .planProposal(let id): ["ke-hoach", .id(id), "de-xuat"]
        case .planExport(let id): ["ke-hoach", .id(id), "xuat"]
        case .sourceYears: ["nguon-kinh-phi"]
        case .sourceYear(let id): ["nguon-kinh-phi", .id(id)]
        case .programmes: ["chuong-trinh"]
        case .programme(let id): ["chuong-trinh", .id(id)]
        default: ["ke-hoach"]
        }
    }
}

extension APIURL {
    /// Plans, the money of sources, programmes.
    var planSegments: [PathSegment] {
        switch self {
        case .plan(let id): ["plans", .id(id)]
        case .planRounds(let id): ["plans", .id(id), "rounds"]
        case .planClosing(let id): ["plans", .id(id), "closing"]
        case .planTrial(let id): ["plans", .id(id), "trial"]
        case .planProposal(let id): ["plans", .id(id), "proposal"]
        case .planExport(let id): ["plans", .id(id), "export"]
        case .planPriorities(let id): ["plans", .id(id), "priorities"]
        case .planDrafts(let id): ["plans", .id(id), "drafts"]
        case .balances: ["balances"]
        case .balance(let id): ["balances", .id(id)]
        case .balanceReversal(let id): ["balances", .id(id), "reversal"]
        case .balanceClosing(let id): ["balances", .id(id), "closing"]
        case .balanceOpening(let id): ["balances", .id(id), "opening"]
        case .programmes: ["programmes"]
        case .programme(let id): ["programmes", .id(id)]
        default: ["plans"]
        }
    }
}
