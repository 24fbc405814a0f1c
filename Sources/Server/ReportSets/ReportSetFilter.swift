import KhuyenCong

/// Which report of the set is asked for, as the address says it.
struct ReportSetFilter: Sendable {
    enum Name {
        static let places = "so-sanh"
        static let against = "so-voi"
        static let conference = "hoi-nghi"
    }

    let kind: ReportKind
    let period: PeriodFilter
    /// Whether its periods need one map and nobody chose it: then it is today's.
    let isMapAssumed: Bool
    private let typed: URLQuery

    init(_ kind: ReportKind, _ typed: URLQuery, choices: PeriodChoices, currentYear: Int) {
        self.kind = kind
        self.typed = typed
        let completed = ReportSetFilter.completed(typed, kind, min(choices.lastYear ?? currentYear, currentYear))
        let period = PeriodFilter(completed, choices: choices, currentYear: currentYear)
        isMapAssumed =
            PeriodFilter.map(typed) == nil && ReportSetFilter.needsMap(kind, period, typed)
            && (period.map == .of2025 || ReportSetFilter.isOfNation(typed))
        let today = completed.setting(PeriodFilter.Name.map, String(AdminMap.of2025.rawValue))
        self.period = isMapAssumed ? PeriodFilter(today, choices: choices, currentYear: currentYear) : period
    }

    /// - Throws: `FormFaults`, `Refusal` (invalid).
    func request() throws -> ReportRequest {
        var reader = FieldReader(typed)
        let spans = against.compactMap { text -> YearSpan? in
            guard let span = YearSpan(typed: text) else {
                reader.refuse(
                    Name.against,
                    "So với: ghi một năm (2020) hoặc hai năm (2011–2015), không phải “\(text)”."
                )
                return nil
            }
            return span
        }
        try reader.check()
        let query = try period.query.get()
        return try ReportRequest(kind, query, places: places, conference: conference)
            .beside(spans)
    }

    /// The units that stand side by side; empty: all one level down.
    var places: [String] {
        let offered = Set(options.map(\.value))
        return typed.values(Name.places).filter { offered.contains($0) }
    }

    /// The other periods as they were typed; empty: the one of equal length before.
    var against: [String] { typed.values(Name.against).filter { !$0.allSatisfy(\.isWhitespace) } }

    /// The conference whose pack the report takes in.
    var conference: Int64? { kind == .conference ? typed[Name.conference].flatMap { Int64($0) } : nil }

    /// What may be put side by side: regions and provinces, or what lies under the chosen province.
    var options: [(value: String, label: String)] {
        let territories = period.choices.territories
        guard territories.unit(period.map, period.province) == nil else {
            return territories.children(of: period.province, map: period.map).map { ($0.code, $0.name) }
        }
        return territories.regions.map { ($0.code, $0.name) }
            + period.choices.provinces(period.map).map { ($0.code, $0.name) }
    }

    /// The address of this report, in one order.
    var address: URLQuery {
        let more = places.map { URLQuery.Pair(name: Name.places, value: $0) }
        let other = against.map { URLQuery.Pair(name: Name.against, value: $0) }
        let pack = conference.map { [URLQuery.Pair(name: Name.conference, value: String($0))] } ?? []
        return URLQuery(period.address.pairs + more + other + pack)
    }

    /// Whether nothing in the address is a code that would mean another place on another map.
    private static func isOfNation(_ typed: URLQuery) -> Bool {
        [PeriodQuery.nation, nil].contains(typed[PeriodFilter.Name.province])
            && typed[PeriodFilter.Name.unit] == nil && typed.values(Name.places).isEmpty
    }

    /// What is typed wrong is told when the request is read.
    private static func needsMap(_ kind: ReportKind, _ period: PeriodFilter, _ typed: URLQuery) -> Bool {
        guard case .success(let query) = period.query else { return false }
        let spans = typed.values(Name.against).compactMap(YearSpan.init(typed:))
        let places = typed.values(Name.places)
        let further = Array(spans.dropFirst())
        return ReportRequest(kind, query, places: places, against: spans.first, further: further)
            .needsMap(in: period.choices.territories)
    }

    /// A report of one year stands on the last year with money, until somebody chooses others.
    private static func completed(_ typed: URLQuery, _ kind: ReportKind, _ last: Int) -> URLQuery {
        let isOfOneYear = [.year, .timing, .changes].contains(kind)
        guard isOfOneYear, typed[PeriodFilter.Name.from] == nil, typed[PeriodFilter.Name.since] == nil else {
            return typed
        }
        return typed.setting(PeriodFilter.Name.from, typed[PeriodFilter.Name.to] ?? String(last))
    }
}
