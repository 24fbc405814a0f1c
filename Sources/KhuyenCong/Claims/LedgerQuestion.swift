import Claims
import Vietnamese

/// What a figure of a text asks of the ledger; where its reading is unclear, several questions, the likeliest first.
struct LedgerQuestion {
    /// What is computed of the money or things.
    enum Form: Equatable {
        case sum
        /// The mean of one year.
        case yearly
        /// Part of a whole of the same period, in percent.
        case share
        /// By how much it changed, in percent, against the years of the base.
        case change(YearSpan)
        /// The same in the unit itself: by how many đề án, by how much money.
        case difference(YearSpan)
    }

    private(set) var queries: [PeriodQuery]
    /// Empty: all sources of the basis.
    let sources: [[FundingSource.Code]]
    /// Empty: all kinds.
    let kinds: [ActivityKind.Code]
    let measure: ReportedFigure.Measure
    /// What else it may be of, where the words leave that open.
    let otherMeasure: ReportedFigure.Measure?
    let form: Form
    /// Whether it tells how much less something became.
    let isDecrease: Bool

    /// Whether it asks how something changed.
    var isOfChange: Bool {
        switch form {
        case .change, .difference: true
        case .sum, .yearly, .share: false
        }
    }

    /// Why a figure cannot be asked.
    enum Silence: Error, Equatable {
        case noPlace, noPeriod, notWholeYears, noSuchThing, notAsked
    }

    /// - Throws: `Silence`.
    init(_ figure: Figure, _ setting: FigureSetting = FigureSetting()) throws(Silence) {
        guard figure.per == nil, figure.outOf == nil, !setting.isOfEach else { throw .notAsked }
        let measures = LedgerQuestion.measures(figure, setting)
        guard let measure = measures.first else {
            if case .count = figure.unit { throw .noSuchThing }
            throw .notAsked
        }
        form = try LedgerQuestion.form(figure, setting)
        isDecrease = figure.role == .decline || setting.difference == .less
        self.measure = measure
        otherMeasure = measures.dropFirst().first
        guard let place = figure.place else { throw .noPlace }
        guard figure.period?.isWholeYears ?? true else { throw .notWholeYears }
        guard let from = figure.from, let to = figure.to else { throw .noPeriod }
        let words = Fold.key(figure.measure ?? "")
        if figure.unit == .money, LedgerQuestion.isPerformance(words) { throw .notAsked }
        let days = LedgerQuestion.days(from, to, figure.months)
        let bases = LedgerQuestion.bases(figure)
        let queries = LedgerQuestion.stages(words).flatMap { stage in
            bases.compactMap { basis in
                // Years that no report can be asked for are no period.
                try? PeriodQuery(place: place, from: from, to: to, basis: basis, stage: stage, days: days)
            }
        }
        guard !queries.isEmpty else { throw .noPeriod }
        self.queries = queries
        sources = LedgerQuestion.sources(figure.source)
        kinds = LedgerQuestion.kinds(figure, words)
        if form == .share, sources.isEmpty, kinds.isEmpty { throw .notAsked }
    }

    /// What an establishment or a region earns, pays and sells, of which the ledger knows nothing.
    private static func isPerformance(_ words: String) -> Bool {
        performance.contains { " \(words) ".contains($0) }
    }

    private static let performance = [
        " doanh thu ", " doanh so ", " loi nhuan ", " gia tri san xuat ", " thu nhap ", " tien luong ", " kim ngach ",
        " nop ngan sach ", " von dang ky ", " gia tri giao dich ", " gia ban ", " gia thanh ", " tien cong ",
    ]

    /// The same question of a district or commune.
    func asked(of unit: AdminUnit) -> LedgerQuestion {
        var question = self
        question.queries = queries.compactMap { query in
            // The period was one already; the unit names the map that knows it.
            try? PeriodQuery(
                place: unit.code,
                map: unit.map,
                from: query.from,
                to: query.to,
                basis: query.basis,
                stage: query.stage,
                days: query.days
            )
        }
        return question
    }

    private static func form(_ figure: Figure, _ setting: FigureSetting) throws(Silence) -> Form {
        switch figure.role {
        case .amount where setting.difference != nil: return .difference(try base(figure))
        case .amount: return figure.isPerYear ? .yearly : .sum
        case .share: return .share
        case .growth, .decline:
            guard figure.unit == .percent else { throw .notAsked }
            return .change(try base(figure))
        case .planRate, .ratio: throw .notAsked
        }
    }

    /// The years that a change is measured against: they lie before its own and are as many, for one year set against
    /// five says more of how the sentence was read than of the money.
    private static func base(_ figure: Figure) throws(Silence) -> YearSpan {
        guard !figure.isPerYear, let base = figure.base, let from = base.from, let start = figure.from,
            let end = figure.to, base.to < start, base.to - from == end - start
        else { throw .notAsked }
        return YearSpan(from: from, to: base.to)
    }

    /// None where the ledger has no such thing.
    private static func measures(_ figure: Figure, _ setting: FigureSetting) -> [ReportedFigure.Measure] {
        switch figure.unit {
        case .money: [.amount]
        case .percent where setting.subjects.isEmpty: [.amount]
        case .percent:
            setting.subjects.compactMap { subject -> ReportedFigure.Measure? in
                switch subject {
                case .money: .amount
                case .things(let noun): things[noun]
                }
            }
        case .percentagePoint, .times: []
        case .count(let noun): things[noun].map { [$0] } ?? []
        }
    }

    private static let things: [String: ReportedFigure.Measure] = [
        "đề án": .projects, "nhiệm vụ": .projects, "người": .people, "lao động": .people, "học viên": .people,
        "lượt người": .people, "lớp": .courses, "khóa": .courses, "mô hình": .models, "máy": .machines,
        "thiết bị": .machines, "dây chuyền": .machines, "cơ sở": .establishments, "cơ sở thụ hưởng": .establishments,
        "doanh nghiệp": .establishments,
    ]

    /// The days of "9 tháng năm 2022"; nil for whole years.
    private static func days(_ from: Int, _ to: Int, _ months: Int?) -> DaySpan? {
        guard let months, (1...11).contains(months) else { return nil }
        let last = (28...31).reversed().lazy.compactMap { Day(year: to, month: months, day: $0) }.first
        return last.map { DaySpan(from: Day.firstOfYear(from), to: $0) }
    }

    private static func bases(_ figure: Figure) -> [ReportBasis] {
        switch figure.basis {
        case .support: [.support]
        case .counterpart: [.counterpart]
        case .total: [.total]
        case nil: figure.source == "counterpart" ? [.counterpart] : [.support, .total]
        }
    }

    /// The stage that the words before a figure name; the furthest one otherwise, and where the ledger has no other.
    private static func stages(_ words: String) -> [StageChoice] {
        let named = stageWords.first { words.contains($0.words) }?.stage
        return named.map { [.only($0), .furthest] } ?? [.furthest]
    }

    private static let stageWords: [(words: String, stage: Stage)] = [
        ("quyet toan", .settled), ("nghiem thu", .accepted), ("tam ung", .advanced), ("ky hop dong", .contracted),
        ("tham dinh", .appraised), ("dang ky", .registered), ("phe duyet", .approved), ("duoc duyet", .approved),
        ("duoc giao", .approved), ("phan bo", .approved),
    ]

    /// Local money is all levels of it, or as people speak the province's alone; "khuyến công tỉnh" is the province's or, where a list splits none, the local.
    private static func sources(_ named: String?) -> [[FundingSource.Code]] {
        switch named {
        case nil: []
        case "local": [[.local, .province, .district, .commune, .fund], [.province]]
        case "province": [[.province], [.province, .fund], [.local]]
        case .some(let code): FundingSource.Code(rawValue: code).map { [[$0]] } ?? []
        }
    }

    /// The kind that was read and others that the words name, for "đào tạo về khởi sự doanh nghiệp" is two in law.
    private static func kinds(_ figure: Figure, _ words: String) -> [ActivityKind.Code] {
        guard let read = figure.kind.flatMap(ActivityKind.Code.init(rawValue:)) else { return [] }
        let padded = " \(words) "
        let named = Lexicon.usualKinds.filter { padded.contains(" \(Fold.key($0.name)) ") }
            .compactMap { ActivityKind.Code(rawValue: $0.code) }
        return [read] + ActivityKind.Code.allCases.filter { $0 != read && named.contains($0) }
    }
}
