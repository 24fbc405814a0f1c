package import KhuyenCong

/// The addresses below /api/v1.
package enum APIURL: Sendable, Hashable {
    case document
    case projects
    case project(Int64)
    case projectExport
    case projectCorrections(Int64)
    case projectWithdrawal(Int64)
    case dossiers
    case dossier(String)
    case projectAct(String, ProjectAct)
    case projectActCheck(String, ProjectAct)
    case twins
    case twinDecisions
    case twinUndo
    case closedYears
    case projectAttachments(Int64)
    case attachment(Int64)
    case attachmentContent(Int64)
    case imports
    case importRun(Int64)
    case importTake(Int64)
    case importUndo(Int64)
    case periodReport
    case periodRows
    case reportedFigures
    case adminUnits
    case activityKinds
    case fundingSources
    case norms
    case norm(Int64)
    case normPacks
    case rules
    case rulePacks
    case eligibilityTerms
    case papers
    case paper(String)
    case paperTemplate(String)
    case paperSample(String)
    case paperRegister(String)
    case dossierPaper(String, String)
    case paperWithdrawal(String)
    case paperRestoration(Int64)
    case organisations
    case organisation(Int64)
    case beneficiaries
    case beneficiarySearches
    case beneficiary(Int64)
    case beneficiaryIdentifiers(Int64)
    case beneficiaryMerges(Int64)
    case beneficiaryMerge(Int64)
    case people
    case person(Int64)
    case tokens
    case token(Int64)
    case audit
}

extension APIURL {
    var segments: [PathSegment] {
        switch self {
        case .document: ["openapi.json"]
        case .projects, .project, .projectExport, .imports, .importRun, .importTake, .importUndo: deskSegments
        case .projectCorrections(let id): ["projects", .id(id), "corrections"]
        case .projectWithdrawal(let id): ["projects", .id(id), "withdrawal"]
        case .dossiers, .dossier, .projectAct, .projectActCheck: dossierSegments
        case .twins: ["twins"]
        case .twinDecisions: ["twins", "decisions"]
        case .twinUndo: ["twins", "undo"]
        case .closedYears: ["closed-years"]
        case .projectAttachments(let id): ["projects", .id(id), "attachments"]
        case .attachment(let id): ["attachments", .id(id)]
        case .attachmentContent(let id): ["attachments", .id(id), "content"]
        case .periodReport: ["reports", "period"]
        case .periodRows: ["reports", "period", "rows"]
        case .reportedFigures: ["reported-figures"]
        case .adminUnits: ["reference", "admin-units"]
        case .activityKinds: ["reference", "activity-kinds"]
        case .fundingSources: ["reference", "funding-sources"]
        case .norms: ["reference", "norms"]
        case .norm(let id): ["reference", "norms", .id(id)]
        case .normPacks: ["reference", "norm-packs"]
        case .rules: ["reference", "rules"]
        case .rulePacks: ["reference", "rule-packs"]
        case .eligibilityTerms: ["reference", "eligibility-terms"]
        case .papers, .paper, .paperTemplate, .paperSample, .paperWithdrawal, .paperRestoration: paperSegments
        case .paperRegister(let form): ["papers", .parameter("form", form), "register"]
        case .dossierPaper(let code, let form): ["dossiers", .parameter("code", code), "papers", .parameter("form", form)]
        case .organisations: ["organisations"]
        case .organisation(let id): ["organisations", .id(id)]
        case .beneficiaries: ["beneficiaries"]
        case .beneficiarySearches: ["beneficiary-searches"]
        case .beneficiary(let id): ["beneficiaries", .id(id)]
        case .beneficiaryIdentifiers(let id): ["beneficiaries", .id(id), "identifiers"]
        case .beneficiaryMerges(let id): ["beneficiaries", .id(id), "merges"]
        case .beneficiaryMerge(let id): ["beneficiary-merges", .id(id)]
        case .people: ["people"]
        case .person(let id): ["people", .id(id)]
        case .tokens: ["tokens"]
        case .token(let id): ["tokens", .id(id)]
        case .audit: ["audit"]
        }
    }

    private var dossierSegments: [PathSegment] {
        switch self {
        case .dossier(let code): ["dossiers", .parameter("code", code)]
        case .projectAct(let code, let act): ["projects", .parameter("id", code), "acts", .fixed(act.rawValue)]
        case .projectActCheck(let code, let act):
            ["projects", .parameter("id", code), "acts", .fixed(act.rawValue), "check"]
        default: ["dossiers"]
        }
    }

    private var paperSegments: [PathSegment] {
        switch self {
        case .paper(let form): ["papers", .parameter("form", form)]
        case .paperTemplate(let form): ["papers", .parameter("form", form), "template"]
        case .paperSample(let form): ["papers", .parameter("form", form), "sample"]
        case .paperWithdrawal(let form): ["papers", .parameter("form", form), "withdrawal"]
        case .paperRestoration(let id): ["paper-templates", .id(id), "restoration"]
        default: ["papers"]
        }
    }

    private var deskSegments: [PathSegment] {
        switch self {
        case .project(let id): ["projects", .id(id)]
        case .projectExport: ["projects", "export"]
        case .imports: ["imports"]
        case .importRun(let id): ["imports", .id(id)]
        case .importTake(let id): ["imports", .id(id), "take"]
        case .importUndo(let id): ["imports", .id(id), "undo"]
        default: ["projects"]
        }
    }
}

/// One part of a path between slashes.
enum PathSegment: Sendable, Hashable, ExpressibleByStringLiteral {
    case fixed(String)
    case parameter(String, String)

    init(stringLiteral value: String) {
        self = .fixed(value)
    }

    static func id(_ id: Int64) -> PathSegment {
        .parameter("id", String(id))
    }

    var pattern: String {
        switch self {
        case .fixed(let text): text
        case .parameter(let name, _): "{" + name + "}"
        }
    }
}
