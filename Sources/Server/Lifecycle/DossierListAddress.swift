import KhuyenCong

/// A list of files as its address says it ("?viec=cho-toi&trang-thai=submitted"), read and written.
struct DossierListAddress {
    let query: URLQuery
    let list: DossierListQuery

    /// What cannot be read counts as not said: an address may be old or typed by hand.
    init(_ query: URLQuery) {
        let names = [DossierListAddress.tab, "trang-thai", "cap", "tim"]
        self.query = names.reduce(URLQuery()) { $0.setting($1, query[$1]) }
        list = DossierListQuery(
            query[DossierListAddress.tab].flatMap(DossierListAddress.tab) ?? .mine,
            state: query["trang-thai"].flatMap(ProjectState.init),
            level: query["cap"].flatMap(ProgrammeLevel.init),
            search: query["tim"].map { String($0.prefix(200)) },
            page: Paging(query: query).page
        )
    }

    static let tab = "viec"

    /// The tab alone, for links from elsewhere.
    static func url(_ tab: DossierListQuery.Tab, state: ProjectState? = nil, search: String? = nil) -> SiteURL {
        let query = URLQuery([DossierListAddress.tab: word(tab)])
        return SiteURL.dossiers.with(query.setting("trang-thai", state?.rawValue).setting("tim", search))
    }

    static func word(_ tab: DossierListQuery.Tab) -> String {
        switch tab {
        case .mine: "cho-toi"
        case .others: "cho-nguoi-khac"
        case .all: "tat-ca"
        }
    }

    private static func tab(_ word: String) -> DossierListQuery.Tab? {
        DossierListQuery.Tab.allCases.first { self.word($0) == word }
    }
}
