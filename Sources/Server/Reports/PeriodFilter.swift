import KhuyenCong

/// Which report is asked for, as the address says it and as the filter bar shows it.
struct PeriodFilter: Sendable {
    enum Name {
        static let province = "tinh"
        static let unit = "dia-ban"
        static let from = "tu"
        static let to = "den"
        static let basis = "pham-vi"
        static let stage = "giai-doan"
        static let map = "ban-do"
        static let asOf = "den-ngay"
        static let since = "tu-ngay"
        static let until = "het-ngay"
    }

    /// The report, or what keeps it from being one.
    let query: Result<PeriodQuery, FormFaults>
    /// The map whose places are offered.
    let map: AdminMap
    /// The code of the chosen province; the nation's where none is.
    let province: String
    /// The chosen unit below the province.
    let unit: AdminUnit?
    let choices: PeriodChoices
    /// As typed, so that nothing of it is lost.
    let typed: URLQuery

    /// `currentYear`: ends the standard period where the ledger is empty, or holds plans of years to come.
    init(_ typed: URLQuery, choices: PeriodChoices, currentYear: Int) {
        var reader = FieldReader(typed)
        let last = min(choices.lastYear ?? currentYear, currentYear)
        let since = reader.day(Name.since, "Từ ngày")
        let until = reader.day(Name.until, "Đến hết ngày")
        let to = until?.year ?? reader.year(Name.to, "Đến năm") ?? last
        let from = since?.year ?? reader.year(Name.from, "Từ năm") ?? min(to, last) - 4
        let map = PeriodFilter.map(typed) ?? AdminMap.inForce(on: until ?? Day.lastOfYear(to))
        let province = PeriodFilter.province(typed, choices, map)
        let unit = PeriodFilter.unit(typed, in: province, map, choices.territories)
        let basis = reader.choice(Name.basis, "Phạm vi", as: ReportBasis.self) ?? .support
        let stage = typed[Name.stage].flatMap(StageChoice.init) ?? .furthest
        let asOf = reader.day(Name.asOf, "Sổ đến ngày")

        query = PeriodFilter.attempt(reader) {
            try PeriodQuery(
                place: unit?.code ?? province,
                map: map,
                from: from,
                to: to,
                basis: basis,
                stage: stage,
                asOf: asOf,
                days: since == nil && until == nil
                    ? nil : DaySpan(from: since ?? .firstOfYear(from), to: until ?? .lastOfYear(to))
            )
        }
        self.map = map
        self.province = province
        self.unit = unit
        self.choices = choices
        self.typed = typed.setting(Name.from, since == nil ? typed[Name.from] ?? String(from) : String(from))
            .setting(Name.to, until == nil ? typed[Name.to] ?? String(to) : String(to))
            .setting(Name.province, province)
            .setting(Name.unit, unit?.code)
    }

    /// The address of this report, in one order, without what only its rows know.
    var address: URLQuery {
        PeriodFilter.ordered(typed)
    }

    /// Whether the period is told in days.
    var hasDays: Bool { typed[Name.since] != nil || typed[Name.until] != nil }

    /// The address of the report that a query asks for.
    static func address(of query: PeriodQuery, _ territories: Territories) -> URLQuery {
        let province = territories.province(of: query.map, code: query.place)?.code ?? query.place
        let typed: URLQuery = [
            Name.province: province, Name.from: String(query.from), Name.to: String(query.to),
            Name.basis: query.basis.rawValue, Name.stage: query.stage.code, Name.map: String(query.map.rawValue),
        ]
        return ordered(
            typed.setting(Name.unit, province == query.place ? nil : query.place)
                .setting(Name.asOf, query.asOf?.description)
                .setting(Name.since, query.days?.from.description)
                .setting(Name.until, query.days?.to.description)
        )
    }

    private static func ordered(_ typed: URLQuery) -> URLQuery {
        let known = [
            Name.province, Name.unit, Name.from, Name.to, Name.basis, Name.stage, Name.map, Name.asOf, Name.since,
            Name.until,
        ]
        return URLQuery(known.compactMap { name in typed[name].map { URLQuery.Pair(name: name, value: $0) } })
    }

    /// The same report for the period before: its days as many years earlier, on the map of the query.
    func earlier(than query: PeriodQuery) -> SiteURL {
        let before = query.previous
        let asked = typed.setting(Name.from, String(before.from)).setting(Name.to, String(before.to))
            .setting(Name.map, String(before.map.rawValue))
            .setting(Name.since, before.days?.from.description)
            .setting(Name.until, before.days?.to.description)
        return SiteURL.periodReport.with(PeriodFilter.ordered(asked))
    }

    private static func attempt(
        _ reader: FieldReader,
        _ make: () throws -> PeriodQuery
    ) -> Result<PeriodQuery, FormFaults> {
        do {
            try reader.check()
            return .success(try make())
        } catch let faults as FormFaults {
            return .failure(faults)
        } catch let refusal as Refusal {
            return .failure(FormFaults(details: refusal))
        } catch {
            return .failure(FormFaults(faults: [FieldFault(field: "", message: "Không đọc được yêu cầu.")]))
        }
    }

    static func map(_ typed: URLQuery) -> AdminMap? {
        typed[Name.map].flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:))
    }

    /// The nation is only offered to who sees all of it; a link to it leads others to their own province.
    private static func province(_ typed: URLQuery, _ choices: PeriodChoices, _ map: AdminMap) -> String {
        let asked = typed[Name.province] ?? PeriodQuery.nation
        guard asked == PeriodQuery.nation, !choices.territory.isNation else { return asked }
        return choices.provinces(map).first?.code ?? asked
    }

    /// A unit of another province or map is left over from an earlier choice, and dropped.
    private static func unit(
        _ typed: URLQuery,
        in province: String,
        _ map: AdminMap,
        _ territories: Territories
    ) -> AdminUnit? {
        guard let code = typed[Name.unit], code != province,
            territories.province(of: map, code: code)?.code == province
        else { return nil }
        return territories.unit(map, code)
    }
}
