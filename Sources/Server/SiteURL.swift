/// Every address of the program: links, redirects, routes and tests come from here.
///
/// `string` is the concrete address, percent-encoded. `pattern` is what the router and the API document know
/// ("/de-an/{id}"); the associated values do not matter for it, so a route is declared as `.project(.any)`.
package enum SiteURL: Sendable, Hashable {
    case home
    case signIn
    case signOut
    /// The one-time link that makes the first administrator.
    case setup(token: String)

    case projects
    case project(Int64)
    case projectCorrection(Int64)
    case projectExport
    case projectWithdrawal(Int64)
    case twins
    case closedYears
    case projectPapers(Int64)
    case attachment(Int64)
    case attachmentContent(Int64)

    case dossiers
    case dossierNew
    /// By the code that people use: "HS12".
    case dossier(String)
    case dossierProposal(String)
    /// The act by its slug: "nghiem-thu".
    case dossierAct(String, String)
    /// A form by its number, filled from the file: "3a".
    case dossierPaper(String, String)

    case imports
    case importNew
    case importCheck(Int64)
    case importTake(Int64)
    case importMarked(Int64)
    case importUndo(Int64)
    case importOriginal(Int64)

    case periodReport
    case periodRows
    case reportedFigures

    case reference
    case adminUnits
    case activityKinds
    case fundingSources
    case norms
    case rules
    case eligibilityTerms

    case papers
    /// By the number of the form in the circular: "3a".
    case paper(String)
    case paperTemplate(String)
    case paperSample(String)
    case paperRegister(String)

    case organisations
    case organisation(Int64)
    case beneficiaries
    case beneficiarySearch
    case beneficiary(Int64)
    case beneficiaryMerge(Int64)

    case people
    case person(Int64)
    case me
    case audit

    case about
    case health
    /// The version is the hash of the content, so that a browser may keep the file for ever.
    case asset(String, version: String)

    case api(APIURL)
    indirect case asking(SiteURL, URLQuery)
}

extension SiteURL {
    package func with(_ query: URLQuery) -> SiteURL {
        guard !query.isEmpty else { return self }
        return .asking(self, query)
    }

    /// As it stands in a link: "/de-an/14?trang=2".
    package var string: String {
        switch self {
        case .asking(let url, let query): url.string + "?" + query.encoded
        case .asset(_, let version) where !version.isEmpty: path + "?v=" + version
        default: path
        }
    }

    /// As the router knows it: "/de-an/{id}".
    package var pattern: String {
        "/" + segments.map(\.pattern).joined(separator: "/")
    }

    /// The names between braces of the pattern, in their order.
    package var parameterNames: [String] {
        segments.compactMap { if case .parameter(let name, _) = $0 { name } else { nil } }
    }

    package var isAPI: Bool {
        switch self {
        case .api: true
        case .asking(let url, _): url.isAPI
        default: false
        }
    }

    private var path: String {
        var bytes: [UInt8] = []
        for segment in segments {
            bytes.append(UInt8(ascii: "/"))
            switch segment {
            case .fixed(let text): bytes.append(contentsOf: text.utf8)
            case .parameter(_, let value): bytes.appendPercentEncoded(value)
            }
        }
        return bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self)
    }

    private var segments: [PathSegment] {
        switch self {
        case .home, .signIn, .signOut, .setup, .me, .audit, .about, .health, .asset: entranceSegments
        case .projects, .project, .projectCorrection, .projectExport, .projectWithdrawal, .twins, .closedYears,
            .projectPapers, .attachment, .attachmentContent:
            projectSegments
        case .imports, .importNew, .importCheck, .importTake, .importMarked, .importUndo, .importOriginal:
            importSegments
        case .dossiers, .dossierNew, .dossier, .dossierProposal, .dossierAct: dossierSegments
        case .dossierPaper(let code, let form):
            ["ho-so", .parameter("code", code), "bieu-mau", .parameter("form", form)]
        case .periodReport: ["bao-cao", "ky"]
        case .periodRows: ["bao-cao", "ky", "dong"]
        case .reportedFigures: ["bao-cao", "so-da-cong-bo"]
        case .reference: ["danh-muc"]
        case .adminUnits: ["danh-muc", "don-vi-hanh-chinh"]
        case .activityKinds: ["danh-muc", "noi-dung"]
        case .fundingSources: ["danh-muc", "nguon-kinh-phi"]
        case .norms: ["danh-muc", "dinh-muc"]
        case .rules: ["danh-muc", "quy-tac"]
        case .eligibilityTerms: ["danh-muc", "dieu-kien"]
        case .papers: ["bieu-mau"]
        case .paper(let form): ["bieu-mau", .parameter("form", form)]
        case .paperTemplate(let form): ["bieu-mau", .parameter("form", form), "tep"]
        case .paperSample(let form): ["bieu-mau", .parameter("form", form), "dien-thu"]
        case .paperRegister(let form): ["bieu-mau", .parameter("form", form), "tong-hop"]
        case .organisations, .organisation, .people, .person, .beneficiaries, .beneficiary, .beneficiaryMerge,
            .beneficiarySearch:
            partySegments
        case .api(let url): ["api", "v1"] + url.segments
        case .asking(let url, _): url.segments
        }
    }

    private var entranceSegments: [PathSegment] {
        switch self {
        case .signIn: ["dang-nhap"]
        case .signOut: ["dang-xuat"]
        case .setup(let token): ["thiet-lap", .parameter("token", token)]
        case .me: ["toi"]
        case .audit: ["nhat-ky"]
        case .about: ["gioi-thieu"]
        case .health: ["health"]
        case .asset(let name, _): ["assets", .parameter("name", name)]
        default: []
        }
    }

    private var projectSegments: [PathSegment] {
        switch self {
        case .project(let id): ["de-an", .id(id)]
        case .projectCorrection(let id): ["de-an", .id(id), "dieu-chinh"]
        case .projectExport: ["de-an", "xuat"]
        case .projectWithdrawal(let id): ["de-an", .id(id), "rut"]
        case .twins: ["de-an", "trung"]
        case .closedYears: ["de-an", "khoa-so"]
        case .projectPapers(let id): ["de-an", .id(id), "tai-lieu"]
        case .attachment(let id): ["tai-lieu", .id(id)]
        case .attachmentContent(let id): ["tai-lieu", .id(id), "noi-dung"]
        default: ["de-an"]
        }
    }

    private var dossierSegments: [PathSegment] {
        switch self {
        case .dossierNew: ["ho-so", "moi"]
        case .dossier(let code): ["ho-so", .parameter("code", code)]
        case .dossierProposal(let code): ["ho-so", .parameter("code", code), "soan"]
        case .dossierAct(let code, let act): ["ho-so", .parameter("code", code), .parameter("act", act)]
        default: ["ho-so"]
        }
    }

    private var importSegments: [PathSegment] {
        switch self {
        case .importNew: ["nhap-lieu", "moi"]
        case .importCheck(let id): ["nhap-lieu", .id(id)]
        case .importTake(let id): ["nhap-lieu", .id(id), "nhan"]
        case .importMarked(let id): ["nhap-lieu", .id(id), "tep-danh-dau"]
        case .importUndo(let id): ["nhap-lieu", .id(id), "hoan-tac"]
        case .importOriginal(let id): ["nhap-lieu", .id(id), "tep-goc"]
        default: ["nhap-lieu"]
        }
    }

    private var partySegments: [PathSegment] {
        switch self {
        case .organisation(let id): ["to-chuc", .id(id)]
        case .organisations: ["to-chuc"]
        case .beneficiary(let id): ["co-so", .id(id)]
        case .beneficiaryMerge(let id): ["co-so", .id(id), "gop"]
        case .beneficiaries: ["co-so"]
        case .beneficiarySearch: ["co-so", "tim"]
        case .person(let id): ["nguoi-dung", .id(id)]
        default: ["nguoi-dung"]
        }
    }
}

extension Int64 {
    /// The place of an id in the address of a route's declaration.
    package static let any: Int64 = 0
}

extension String {
    /// The place of a text in the address of a route's declaration.
    package static let any = ""
}
