import Vietnamese

/// The headings of the groups that enclose a row, outermost first ("A Khuyến công quốc gia" › "I Đào tạo nghề").
struct GroupStack {
    private var groups: [(level: Int, title: String)] = []
    private var kindOfGroups: ActivityKind.Code?
    private var sourceOfGroups: FundingSource.Code?
    private var yearOfGroups: DateReading?
    /// The year of the decision that a heading names, where nothing else tells one.
    private(set) var decisionYear: Int?

    /// No row stands below the innermost heading yet.
    private var isEmptyBelow = true

    mutating func open(level: Int, title: String) {
        let first = groups.firstIndex { $0.level >= level } ?? groups.endIndex
        groups.removeSubrange((outerOfSameLevel(level, title) ?? first)...)
        groups.append((level, title))
        isEmptyBelow = true
        readTitles()
    }

    /// A row stands below the headings.
    mutating func holdRow() {
        isEmptyBelow = false
    }

    /// Where a heading without a number begins among those of its level: "Huyện Nam Đàn" right below "Khuyến công quốc gia"
    /// lies in it, and so does the next district, until another source is named; nil where it lies in none of them.
    private func outerOfSameLevel(_ level: Int, _ title: String) -> Int? {
        guard level == RowClassifier.outermostLevel || level == RowClassifier.innermostLevel,
            let first = groups.firstIndex(where: { $0.level == level })
        else { return nil }
        let named = HeadingSubject(title)
        let last = groups[first...].firstIndex { $0.level != level } ?? groups.endIndex
        return groups[first..<last].firstIndex { HeadingSubject($0.title) == named } ?? (isEmptyBelow ? last : nil)
    }

    mutating func close(from level: Int) {
        groups.removeAll { $0.level >= level }
        readTitles()
    }

    func hasLevel(in levels: Range<Int>) -> Bool {
        groups.contains { levels.contains($0.level) }
    }

    private mutating func readTitles() {
        let subjects = titles.filter { !HeadingSubject.isOffice($0) }
        kindOfGroups = subjects.lazy.compactMap(ActivityKindReader.read).first
        sourceOfGroups = subjects.lazy.compactMap(FundingSourceReader.read).first
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

/// What a heading sets apart from the others of its kind.
private enum HeadingSubject {
    case place, office, source, year, kind, other

    /// What an office is called tells no kind and no source: "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp".
    static func isOffice(_ title: String) -> Bool {
        let key = Fold.key(title)
        return ["so cong thuong", "trung tam ", "ttkc", "tt kc", "cuc "].contains { key.hasPrefix($0) }
    }

    init(_ title: String) {
        self =
            if PlaceHeading.opens(title) {
                .place
            } else if HeadingSubject.isOffice(title) {
                .office
            } else if FundingSourceReader.read(title) != nil {
                .source
            } else if PeriodReader.read(title) != nil || YearWords.ofGroup(title) != nil {
                .year
            } else if ActivityKindReader.read(title) != nil {
                .kind
            } else {
                .other
            }
    }
}
