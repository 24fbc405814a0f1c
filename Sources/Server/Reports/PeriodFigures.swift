import KhuyenCong

/// A row of a report's table: a group, its money, its share, and the way to its rows.
struct PeriodFigureRow: Sendable {
    let label: String
    let amount: Dong?
    let share: Percent?
    let projects: Int
    let url: SiteURL
}

/// Where each figure of a report leads: the page of its rows, with the report's own address.
struct PeriodFigureLinks: Sendable {
    enum Name {
        static let figure = "so-lieu"
        static let value = "ma"
    }

    let address: URLQuery

    func url(_ figure: PeriodFigure) -> SiteURL {
        let (name, value) = PeriodFigureLinks.words(figure)
        return SiteURL.periodRows.with(address.setting(Name.figure, name).setting(Name.value, value))
    }

    /// The figure as the address has it: its sort, and the group's code where it has one.
    static func words(_ figure: PeriodFigure) -> (name: String, value: String?) {
        switch figure {
        case .total: ("tong", nil)
        case .source(let source): ("nguon", source.rawValue)
        case .kind(let kind): ("noi-dung", kind?.rawValue)
        case .year(let year): ("nam", String(year))
        case .place(let code): ("noi", code)
        }
    }

    /// - Throws: `Refusal.missing` for a figure that no report has.
    static func figure(_ typed: URLQuery) throws -> PeriodFigure {
        let value = typed[Name.value]
        switch typed[Name.figure] ?? "tong" {
        case "tong": return .total
        case "nguon":
            guard let source = value.flatMap(FundingSource.Code.init(rawValue:)) else { throw Refusal.missing }
            return .source(source)
        case "noi-dung":
            guard let value else { return .kind(nil) }
            guard let kind = ActivityKind.Code(rawValue: value) else { throw Refusal.missing }
            return .kind(kind)
        case "nam":
            guard let year = value.flatMap({ Int($0) }) else { throw Refusal.missing }
            return .year(year)
        case "noi": return .place(value)
        default: throw Refusal.missing
        }
    }
}

extension PeriodFigureLinks {
    func rows(bySource report: PeriodReport) -> [PeriodFigureRow] {
        rows(
            report.bySource.sorted { $0.key.position < $1.key.position },
            label: { $0.officialName },
            figure: { .source($0) }
        )
    }

    func rows(byKind report: PeriodReport) -> [PeriodFigureRow] {
        let last = ActivityKind.Code.allCases.count
        let groups = report.byKind.sorted { ($0.key?.position ?? last) < ($1.key?.position ?? last) }
        return rows(groups, label: ReportLabels.kind, figure: { .kind($0) })
    }

    func rows(byYear report: PeriodReport) -> [PeriodFigureRow] {
        rows(report.byYear, label: { String($0) }, figure: { .year($0) })
    }

    func rows(byPlace report: PeriodReport) -> [PeriodFigureRow] {
        rows(report.byPlace, label: \.name, figure: { .place($0.code) })
    }

    private func rows<Key>(
        _ groups: [PeriodReport.Group<Key>],
        label: (Key) -> String,
        figure: (Key) -> PeriodFigure
    ) -> [PeriodFigureRow] {
        groups.map { group in
            PeriodFigureRow(
                label: label(group.key),
                amount: group.amount,
                share: group.share,
                projects: group.projects,
                url: url(figure(group.key))
            )
        }
    }
}
