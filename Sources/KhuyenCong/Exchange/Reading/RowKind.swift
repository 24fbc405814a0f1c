import Office
import Vietnamese

/// What a row under the header is.
enum RowKind: Equatable {
    case blank
    /// "(1) (2) (3)": the numbering of the columns.
    case columnNumbers
    /// A grand total or a subtotal that a list prints as "Tổng cộng", "Cộng".
    case total
    /// The heading of a group, with or without its printed subtotal; a smaller level encloses a greater one.
    case group(level: Int)
    case project
    /// A further line of the project above: its title cell is empty or merged with the one above.
    case continuation
    /// Money of no project: rates, comparisons, what was planned.
    case aside
    /// Signatures and notes under the table.
    case footer

    var isGroup: Bool {
        if case .group = self { true } else { false }
    }

    /// Whether the money below may show the row to head a group, or how many such groups it encloses.
    var mayHeadUnnumbered: Bool {
        switch self {
        case .project, .aside: true
        case .group(let level): level == RowClassifier.outermostLevel || level == RowClassifier.innermostLevel
        default: false
        }
    }
}

/// Tells the kinds apart by the number in the first column and by which columns are filled.
struct RowClassifier {
    /// What stands around a row.
    struct Surroundings {
        let hasProject: Bool
        /// A signature or a note stood above, and no money since.
        let isBelowTable: Bool
        /// No group is open, or one without a number around all others.
        let isOutermost: Bool
        /// How deep the project right above is numbered; nil below anything else.
        let projectDepth: Int?
        /// The row below that is not blank.
        let next: RawRow?
    }

    /// Headings without a number lie inside the numbered groups, or around them where they come first.
    static let outermostLevel = 0
    static let innermostLevel = 100

    private let number: Int?
    let title: Int
    private let describing: [Int]
    private let amounts: [Int]
    /// In a list of the whole country a province heads rows by its name alone.
    let provinces: NamedProvinces?

    init(_ layout: SheetLayout, provinces: NamedProvinces? = nil) {
        self.provinces = provinces
        number = layout.column(.number)?.index
        title = layout.column(.title)?.index ?? 1
        describing = layout.describingColumns.map(\.index)
        amounts = layout.amountColumns.map(\.index)
    }

    func kind(of row: RawRow, _ around: Surroundings) -> RowKind {
        if row.isBlank { return .blank }
        if ColumnNumbers.are(row) { return .columnNumbers }
        let words = marker(of: row)
        let hasTitle = !row.cell(title).isBlank
        let isDescribed = isDescribed(row)
        let hasAmounts = hasAmounts(row)
        if around.isBelowTable || isFooter(row), !holdsMoney(row) { return .footer }
        if !isDescribed {
            if let kind = undescribed(row, words, hasTitle, hasAmounts, around) { return kind }
        } else if words == nil || !hasTitle, let kind = summary(row, words, hasTitle, hasAmounts) {
            return kind
        }
        if !hasTitle, let mark = words.flatMap(RowMarker.init) {
            if mark.isDash, isDescribed, around.hasProject { return .continuation }
            // "1.1" or "a)" without a title under the project "1": one of its establishments.
            if let above = around.projectDepth, mark.depth > above, isDescribed { return .continuation }
            if namesGroup(row, mark, around.next) { return .group(level: mark.depth) }
        }
        if !hasTitle, words == nil {
            return around.hasProject && (isDescribed || hasAmounts) ? .continuation : .footer
        }
        return .project
    }

    /// Whether the list numbers its rows.
    var numbersRows: Bool { number != nil }

    /// What stands in the column of numbers.
    func marker(of row: RawRow) -> String? {
        number.flatMap { row.cell($0).words }
    }

    func isDescribed(_ row: RawRow) -> Bool {
        describing.contains { !row.cell($0).isBlank }
    }

    /// A numbered row that only tells a place or a kind, over rows without a number or deeper ones: "1 | Nam Đàn | | 180".
    private func namesGroup(_ row: RawRow, _ mark: RowMarker, _ next: RawRow?) -> Bool {
        guard let next, !next.cell(title).isBlank else { return false }
        if let words = marker(of: next) {
            guard let below = RowMarker(words), below.depth > mark.depth else { return false }
        }
        return describing.count { !row.cell($0).isBlank } == 1
    }

    /// A row that no describing column fills: a total, a group, a signature, or a project told in few words.
    private func undescribed(
        _ row: RawRow,
        _ marker: String?,
        _ hasTitle: Bool,
        _ hasAmounts: Bool,
        _ around: Surroundings
    ) -> RowKind? {
        let heading = heading(of: row)
        if isTotal(heading, marker) { return .total }
        let mark = marker.flatMap(RowMarker.init)
        if hasAmounts, mark?.isDash ?? true, TotalWords.tellNoMoney(heading) {
            return .aside
        }
        if let mark, mark.isSection {
            guard hasTitle, hasAmounts, standsAlone(mark, heading, around.next) else {
                return .group(level: mark.depth)
            }
            return TotalWords.tellPlan(heading) || TotalWords.tellNoMoney(heading) ? .aside : nil
        }
        if let mark, mark.isDash, says(heading), !hasAmounts || around.next.map(isNumberedPlainly) ?? false {
            return .group(level: RowClassifier.innermostLevel)
        }
        if !hasTitle, mark != nil, isEmptyOfMoney(row) { return .blank }
        if let mark, hasTitle, encloses(mark, hasAmounts, around.next) { return .group(level: mark.depth) }
        if mark == nil, marker != nil || hasTitle, !hasAmounts {
            return says(heading) || endsProvince(around) ? .group(level: levelOfWords(row, around)) : .footer
        }
        guard describing.count >= 2 else {
            if marker == nil, hasAmounts, TotalWords.tellPlan(heading) { return .aside }
            return hasAmounts || marker != nil ? nil : .footer
        }
        if hasAmounts, marker == nil || mark == nil && !hasTitle {
            return .group(level: levelOfWords(row, around))
        }
        guard let mark, hasTitle, !hasAmounts else { return nil }
        return .group(level: mark.depth)
    }

    /// Whether the row below lies deeper: "1" over "1.1", or over dashes.
    private func encloses(_ mark: RowMarker, _ hasAmounts: Bool, _ next: RawRow?) -> Bool {
        guard let next, let below = number.flatMap({ next.cell($0).words }).flatMap(RowMarker.init) else {
            return false
        }
        // Dashes without titles are the establishments of one project.
        if next.cell(title).isBlank, isDescribed(next) { return false }
        return below.depth > mark.depth && (!hasAmounts || self.hasAmounts(next))
    }

    /// "III Chi quản lý chương trình" with its money and no rows of its own is a project, where it names no mere part.
    private func standsAlone(_ mark: RowMarker, _ heading: String, _ next: RawRow?) -> Bool {
        guard FundingSourceReader.read(heading) == nil, PeriodReader.read(heading) == nil,
            !PlaceHeading.opens(heading)
        else { return false }
        guard let next else { return true }
        if let below = marker(of: next).flatMap(RowMarker.init) { return below.depth <= mark.depth }
        if isFooter(next), !holdsMoney(next) { return true }
        return !isDescribed(next) && isTotal(self.heading(of: next), nil)
    }

    /// "1" below "* Huyện Quỳ Hợp".
    private func isNumberedPlainly(_ row: RawRow) -> Bool {
        marker(of: row).flatMap(RowMarker.init).map { $0.depth == RowMarker.integerDepth } ?? false
    }

    /// Whether a number or a letter stands in front of the row.
    func isNumbered(_ row: RawRow) -> Bool {
        marker(of: row).flatMap(RowMarker.init).map { !$0.isDash } ?? false
    }

    /// How deep a heading lies that has no number in its column, but perhaps one before its words.
    private func levelOfWords(_ row: RawRow, _ around: Surroundings) -> Int {
        if let numbered = NumberedHeading(written(in: row)) { return numbered.marker.depth }
        return around.isOutermost ? RowClassifier.outermostLevel : RowClassifier.innermostLevel
    }

    /// The words of a heading, wherever they stand, without a number that stands in their cell.
    func heading(of row: RawRow) -> String {
        let words = written(in: row)
        return NumberedHeading(words)?.words ?? words
    }

    private func written(in row: RawRow) -> String {
        if let words = row.cell(title).words { return words }
        let texts = row.cells.lazy.compactMap { cell -> String? in
            guard case .text = cell, let words = cell.words, RowMarker(words) == nil else { return nil }
            return words
        }
        return texts.first { $0.contains(where: \.isLetter) } ?? ""
    }

    /// Whether a heading without number and money tells something of the rows below it.
    func says(_ heading: String) -> Bool {
        ActivityKindReader.read(heading) != nil || FundingSourceReader.read(heading) != nil
            || PeriodReader.read(heading) != nil || PlaceHeading.opens(heading)
            || YearWords.opensGroup(heading) || provinces?.heads(heading) ?? false
    }

    func hasAmounts(_ row: RawRow) -> Bool {
        amounts.contains { !row.cell($0).isBlank || row.cell($0) == .uncomputed }
    }

    /// Whether a money column holds more than the words of a signature.
    func holdsMoney(_ row: RawRow) -> Bool {
        amounts.contains { column in
            switch row.cell(column) {
            case .text(let text): text.prefix(4).contains(where: \.isNumber)
            case let cell: !cell.isBlank || cell == .uncomputed
            }
        }
    }

    /// Numbered in advance and never filled: nothing, dashes and noughts in all money columns.
    private func isEmptyOfMoney(_ row: RawRow) -> Bool {
        amounts.allSatisfy { column in
            switch row.cell(column) {
            case .empty: true
            case .number(let number): number == 0
            case .text(let text): !text.contains { $0.isLetter || ("1"..."9").contains($0) }
            case .bool, .error, .date: false
            }
        }
    }

    private func isFooter(_ row: RawRow) -> Bool {
        guard row.cells.count(where: { !$0.isBlank }) <= 4 else { return false }
        let cells = row.cells.compactMap(\.words)
        guard let first = cells.first, RowMarker(first) == nil else { return false }
        return cells.contains { FooterWords.ends(Fold.key($0)) }
    }
}
