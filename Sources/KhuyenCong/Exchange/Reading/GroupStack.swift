import Vietnamese

/// The headings of the groups that enclose a row, outermost first ("A Khuyến công quốc gia" › "I Đào tạo nghề").
struct GroupStack {
    private var groups: [(level: Int, title: String)] = []
    private var kindOfGroups: ActivityKind.Code?
    private var sourceOfGroups: FundingSource.Code?

    mutating func open(level: Int, title: String) {
        groups.removeAll { $0.level >= level }
        groups.append((level, title))
        kindOfGroups = groups.reversed().lazy.compactMap { ActivityKindReader.read($0.title) }.first
        sourceOfGroups = groups.reversed().lazy.compactMap { FundingSourceReader.read($0.title) }.first
    }

    /// The kind that the innermost heading names, for lists without such a column.
    var kind: ActivityKind.Code? { kindOfGroups }

    var source: FundingSource.Code? { sourceOfGroups }

    /// A heading that is a place or a year is read by whoever needs it.
    var titles: [String] { groups.reversed().map(\.title) }
}
