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
        /// Several narrowings in one: "nguon:national,nam:2020".
        static let narrowing = "loc"
    }

    let address: URLQuery

    func url(_ figure: PeriodFigure) -> SiteURL {
        url([figure])
    }

    /// `figures`: what narrows the rows down, all at once.
    func url(_ figures: [PeriodFigure]) -> SiteURL {
        SiteURL.periodRows.with(PeriodFigureLinks.setting(figures, in: address))
    }

    static func setting(_ figures: [PeriodFigure], in address: URLQuery) -> URLQuery {
        if figures.count > 1 {
            return address.setting(Name.narrowing, figures.map(\.word).joined(separator: ","))
        }
        let figure = figures.first ?? .total
        return address.setting(Name.figure, figure.sort).setting(Name.value, figure.code)
    }

    /// - Throws: `Refusal.missing` for a figure that no report has.
    static func figures(_ typed: URLQuery) throws -> [PeriodFigure] {
        guard let words = typed[Name.narrowing] else {
            return [try PeriodFigure(sort: typed[Name.figure] ?? PeriodFigure.total.sort, code: typed[Name.value])]
        }
        return try words.split(separator: ",").prefix(8).map { word in
            let parts = word.split(separator: ":", maxSplits: 1)
            return try PeriodFigure(sort: String(parts.first ?? ""), code: parts.count > 1 ? String(parts[1]) : nil)
        }
    }
}

extension PeriodFigure {
    /// The figure as addresses have it: its sort, and the group's code where it has one.
    var sort: String {
        switch self {
        case .total: "tong"
        case .source: "nguon"
        case .kind: "noi-dung"
        case .year: "nam"
        case .place: "noi"
        case .form: "loai-hinh"
        case .month: "thang"
        case .provinceNow: "tinh-nay"
        case .provinceOld: "tinh-cu"
        }
    }

    var code: String? {
        switch self {
        case .total: nil
        case .source(let source): source.rawValue
        case .kind(let kind): kind?.rawValue
        case .year(let year): String(year)
        case .place(let code), .provinceNow(let code), .provinceOld(let code): code
        case .form(let form): form?.rawValue
        case .month(let month): month
        }
    }

    /// "nguon:national"; "noi" for what has no place.
    fileprivate var word: String {
        code.map { sort + ":" + $0 } ?? sort
    }

    /// - Throws: `Refusal.missing` for a figure that no report has.
    init(sort: String, code: String?) throws {
        guard let figure = PeriodFigure.read(sort: sort, code: code) else { throw Refusal.missing }
        self = figure
    }

    private static func read(sort: String, code: String?) -> PeriodFigure? {
        switch sort {
        case "tong": return .total
        case "nguon": return code.flatMap(FundingSource.Code.init(rawValue:)).map(PeriodFigure.source)
        case "noi-dung":
            guard let code else { return .kind(nil) }
            return ActivityKind.Code(rawValue: code).map(PeriodFigure.kind)
        case "nam": return code.flatMap { Int($0) }.map(PeriodFigure.year)
        case "noi": return .place(code)
        case "loai-hinh":
            guard let code else { return .form(nil) }
            return BeneficiaryForm(rawValue: code).map(PeriodFigure.form)
        case "thang": return .month(code)
        case "tinh-nay": return .provinceNow(code)
        case "tinh-cu": return .provinceOld(code)
        default: return nil
        }
    }
}

extension PeriodFigureLinks {
    func rows(bySource report: PeriodReport) -> [PeriodFigureRow] {
        rows(
            report.sourcesInOrder,
            label: { $0.officialName },
            figure: { .source($0) }
        )
    }

    func rows(byKind report: PeriodReport) -> [PeriodFigureRow] {
        rows(report.kindsInOrder, label: ReportLabels.kind, figure: { .kind($0) })
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
