import Vietnamese

/// The headings of the groups that enclose a row, outermost first ("A Khuyến công quốc gia" › "I Đào tạo nghề").
struct GroupStack {
    private var groups: [(level: Int, title: String)] = []
    private var kindOfGroups: ActivityKind.Code?
    private var sourceOfGroups: FundingSource.Code?
    private var yearOfGroups: DateReading?
    /// The year of the decision that a heading names, where nothing else tells one.
    private(set) var decisionYear: Int?

    mutating func open(level: Int, title: String) {
        groups.removeAll { $0.level >= level }
        groups.append((level, title))
        readTitles()
    }

    mutating func close(from level: Int) {
        groups.removeAll { $0.level >= level }
        readTitles()
    }

    func hasLevel(in levels: Range<Int>) -> Bool {
        groups.contains { levels.contains($0.level) }
    }

    private mutating func readTitles() {
        kindOfGroups = titles.lazy.compactMap(ActivityKindReader.read).first
        sourceOfGroups = titles.lazy.compactMap(FundingSourceReader.read).first
        yearOfGroups = titles.lazy.compactMap(GroupStack.year).first
        decisionYear = titles.lazy.compactMap(YearWords.ofDecision).first
    }

    private static func year(_ title: String) -> DateReading? {
        PeriodReader.read(title) ?? YearWords.ofGroup(title).map { DateReading(year: $0) }
    }

    var isEmpty: Bool { groups.isEmpty }

    /// A heading without number is open around the numbered ones; the next such heading ends it.
    var isWithinUnnumbered: Bool { groups.contains { $0.level == RowClassifier.outermostLevel } }

    /// The kind that the innermost heading names, for lists without such a column.
    var kind: ActivityKind.Code? { kindOfGroups }

    var source: FundingSource.Code? { sourceOfGroups }

    var year: DateReading? { yearOfGroups }

    /// A heading that is a place is read by whoever needs it; innermost first.
    var titles: [String] { groups.reversed().map(\.title) }
}
