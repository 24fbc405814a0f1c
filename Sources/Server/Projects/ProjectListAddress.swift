import KhuyenCong

/// A list of projects as its address says it ("?tim=may&tinh=40&noi-dung=model"), read and written.
struct ProjectListAddress {
    let query: URLQuery
    let list: ProjectListQuery
    let sorting: Sorting

    /// What cannot be read counts as not said: an address may be old or typed by hand.
    init(_ query: URLQuery, pageSize: Int = 50) {
        let known = ProjectListAddress.known(query)
        let sorting = Sorting(of: .projects, query: known, keys: ["moi", "ten", "nam", "tien"], standard: "moi")
        let filter = ProjectFilter(
            search: known["tim"].map { String($0.prefix(200)) },
            province: known["tinh"].flatMap(PlaceFields.province),
            place: known["noi"].map { $0 == ProjectListAddress.unallotted ? .unallotted : .allotted($0) },
            kind: known["noi-dung"].flatMap(ProjectListAddress.kind),
            source: known["nguon"].flatMap(FundingSource.Code.init),
            from: known["tu"].flatMap(ProjectListAddress.year),
            to: known["den"].flatMap(ProjectListAddress.year),
            stage: known["giai-doan"].flatMap(Stage.init),
            hasFile: known[ProjectListAddress.file].flatMap { ProjectListAddress.files[$0] }
        )
        self.query = known
        self.sorting = sorting
        list = ProjectListQuery(
            filter,
            order: ProjectListAddress.order(sorting.key),
            isDescending: sorting.isDescending,
            page: Paging(query: query).page,
            pageSize: pageSize
        )
    }

    /// Whether projects are asked for that have a file, or those that have none.
    static let file = "ho-so"
    static let withFile = "co"
    static let withoutFile = "chua-co"
    private static let files = [withFile: true, withoutFile: false]

    /// The value that asks for what no list allotted.
    static let unallotted = "chua"

    /// The list of a filter, for links from elsewhere.
    static func url(_ filter: ProjectFilter) -> SiteURL {
        var query = URLQuery()
        query = query.setting("tim", filter.search)
        query = query.setting("tinh", filter.province.map(PlaceFields.word))
        switch filter.place {
        case nil: break
        case .unallotted: query = query.setting("noi", unallotted)
        case .allotted(let words): query = query.setting("noi", words)
        }
        switch filter.kind {
        case nil: break
        case .unallotted: query = query.setting("noi-dung", unallotted)
        case .allotted(let kind): query = query.setting("noi-dung", kind.rawValue)
        }
        query = query.setting("nguon", filter.source?.rawValue)
        query = query.setting("tu", filter.from.map(String.init))
        query = query.setting("den", filter.to.map(String.init))
        query = query.setting("giai-doan", filter.stage?.rawValue)
        query = query.setting(file, filter.hasFile.map { $0 ? withFile : withoutFile })
        return SiteURL.projects.with(query)
    }

    private static func known(_ query: URLQuery) -> URLQuery {
        let names = ["tim", "tinh", "noi", "noi-dung", "nguon", "tu", "den", "giai-doan", file, Sorting.parameter]
        return names.reduce(URLQuery()) { $0.setting($1, query[$1]) }
    }

    private static func kind(_ text: String) -> ProjectFilter.Allotment<ActivityKind.Code>? {
        text == unallotted ? .unallotted : ActivityKind.Code(rawValue: text).map { .allotted($0) }
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { ClosedRange<Int>.programmeYears.contains($0) ? $0 : nil }
    }

    private static func order(_ key: String) -> ProjectListQuery.Order {
        switch key {
        case "ten": .title
        case "nam": .year
        case "tien": .amount
        default: .newest
        }
    }
}
