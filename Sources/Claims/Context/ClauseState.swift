/// What a sentence has said so far, as far as the next figure needs it.
struct ClauseState {
    enum Kinds {
        case none, several
        /// All of one, or all of none.
        case one(String?)

        var only: String? { if case .one(let kind) = self { kind } else { nil } }

        mutating func add(_ kind: String?) {
            switch self {
            case .none: self = .one(kind)
            case .one(let first) where first == kind: break
            default: self = .several
            }
        }
    }

    var source: String?
    var isMixedSource = false
    var kind: String?
    /// Whether the kind was named by the noun of an earlier figure.
    var isKindOwned = false
    /// Whether the kind stood behind its amount: "4,2 tỷ đồng đào tạo nghề, 9,9 tỷ đồng …".
    var isKindBehind = false
    /// Whether an amount of the kind was told, so that another kind begins another item.
    var isKindSpent = false
    var basis: Lexicon.Basis?
    var isPerYear = false
    /// Whether "mỗi năm" was said before a semicolon only.
    var isRateCarried = false
    var isAverage = false
    var role: Figure.Role = .amount
    /// Whether the last amount was of the State, so that a beneficiary named behind it pays the other part.
    var isStateTold = false
    var isTotal = false
    var isPerformance = false
    /// Whether the last amount was of the beneficiaries, so that a total behind it is of all.
    var isOwnTold = false
    /// Whether the source is only that of the sentence before, and others are named in this one.
    var isTopic = false
    /// Of which kinds the figures since the last semicolon were.
    var kinds = Kinds.none
    /// The sources of the counts since the last amount.
    var countSources: Set<String> = []
    /// The source of the whole that "trong đó" takes apart: the support among its parts is of that.
    var parted: String?
    /// What the clause before the semicolon was about.
    var before: (source: String?, basis: Lexicon.Basis?, kind: String?, isPerYear: Bool) = (nil, nil, nil, false)
    /// Whether a figure was told since the last semicolon.
    private var isTelling = false

    mutating func endClause() {
        isTelling = true
        role = .amount
        isTotal = false
    }

    mutating func reset() {
        self = ClauseState()
    }

    /// A semicolon: what follows names its own source, unless it only goes on with other years.
    mutating func endStatement() {
        let ended = (source, basis, kind, isPerYear)
        self = ClauseState()
        before = ended
    }

    /// What stood before a colon holds for all behind it, until another kind is named.
    mutating func inherit(kind inherited: String?) {
        kind = inherited
        isKindSpent = inherited != nil
    }

    mutating func inherit(topic code: String, isOfAll: Bool) {
        source = code
        isTopic = !isOfAll
        basis = .support
    }

    mutating func inherit(_ heading: Heading) {
        inherit(kind: heading.kind)
        inherit(sourceOf: heading)
    }

    mutating func inherit(sourceOf heading: Heading) {
        source = heading.source
        basis = heading.basis
    }

    /// Other years go on with what was said before the semicolon: "2011-2015 mỗi năm 24 đề án; 2016-2020 là 37 đề án".
    mutating func meetPeriod(_ period: Period) {
        if source == nil { (source, basis) = (before.source, before.basis) }
        if before.isPerYear, period.years ?? 1 > 1 { (isPerYear, isRateCarried) = (true, true) }
    }

    /// "Trong đó": the parts name their own sources.
    ///
    /// "máy móc 7 tỷ đồng; trong đó quốc gia 1,3 tỷ đồng": they are parts of what the clause before the semicolon told.
    mutating func openParts() {
        if !isTelling, kind == nil { kind = before.kind }
        if let source, source != "counterpart", !isTopic { parted = source }
        isTopic = false
        source = nil
        isMixedSource = false
        basis = nil
        isTotal = false
        role = .amount
        countSources = []
        isKindOwned = false
        isStateTold = false
    }

    mutating func meet(_ cue: Cue, after previous: Event?, gap: Int) {
        switch cue {
        case .source(let code): meetSource(code, after: previous, gap: gap)
        case .kind(let code):
            meetKind(code)
        case .state:
            // "vốn đối ứng 63 tỷ đồng, trong khi ngân sách chỉ bỏ ra 9,2 tỷ đồng".
            if isOwnTold { (source, basis, isOwnTold) = (nil, nil, false) }
            basis = basis ?? .support
        case .support:
            if basis == nil, source == nil, !isMixedSource, let parted { source = parted }
            basis = basis ?? .support
        case .counterpart: basis = .counterpart
        case .total, .investment: meetTotal()
        case .price:
            meetTotal()
            (source, basis) = (nil, nil)
        case .perYear: isPerYear = true
        case .allYears: isPerYear = false
        case .average: isAverage = true
        case .share: role = .share
        case .ofPlan: if role == .share { role = .planRate }
        case .up: role = .growth
        case .down: role = .decline
        case .becomes: role = .amount
        case .performance: isPerformance = true
        case .parts: openParts()
        case .remainder:
            source = nil
            basis = nil
        default: break
        }
    }

    mutating func begin(kind code: String) {
        (kind, isKindOwned, isKindSpent) = (code, false, false)
    }

    private mutating func meetKind(_ code: String) {
        if isKindSpent {
            begin(kind: code)
        } else if kind == nil || !isKindOwned {
            kind = ClauseState.narrower(kind, code)
        }
    }

    private mutating func meetSource(_ code: String, after previous: Event?, gap: Int) {
        if let previous, case .cue(.source(let other)) = previous.what, other != code, gap <= 2 {
            source = nil
            isMixedSource = true
            basis = .support
            return
        }
        if code == "counterpart", let previous, case .cue(.support) = previous.what, (1...2).contains(gap) {
            source = nil
            isMixedSource = true
            basis = .total
            return
        }
        source = code
        isTopic = false
        isMixedSource = false
        basis = code == "counterpart" ? .counterpart : code == "integrated" ? nil : .support
    }

    private mutating func meetTotal() {
        isTotal = true
        if isOwnTold { (source, basis, isOwnTold) = (nil, nil, false) }
        if isTopic { (source, basis, isTopic) = (nil, nil, false) }
        if isRateCarried { isPerYear = false }
        role = .amount
        if countSources.count > 1 {
            source = nil
            basis = nil
        }
    }

    private static let order = [
        "cleanerProduction", "administration", "machinery", "model", "product", "management", "training", "linkage",
        "consulting", "information", "cooperation",
    ]

    /// Where a phrase names two kinds the narrower one counts.
    static func narrower(_ first: String?, _ second: String) -> String {
        guard let first else { return second }
        let ranks = (order.firstIndex(of: first) ?? order.count, order.firstIndex(of: second) ?? order.count)
        return ranks.0 <= ranks.1 ? first : second
    }
}
