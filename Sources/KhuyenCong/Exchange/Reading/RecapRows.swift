import Office
import Vietnamese

/// Lines under a total that split it once more: "Trong đó", "- Khuyến công quốc gia", "- Huyện Nam Đàn".
///
/// They repeat money that other rows hold, and head no group.
struct RecapRows {
    /// The row whose amounts the lines split; nil where none stands above.
    private var above: RawRow?
    private var isBelowTotal = false
    private var isBelowProject = false
    /// "Trong đó" was said.
    private var isNamed = false
    private var sums: [Int: Int64] = [:]

    private static let openings = ["trong do", "bao gom", "gom co", "chia ra"]

    /// Notes what stands above the rows that follow.
    mutating func follow(_ kind: RowKind, _ row: RawRow) {
        if kind == .blank { return }
        isNamed = false
        sums = [:]
        isBelowTotal = kind == .total
        isBelowProject = kind == .project || kind == .continuation
        above = row
    }

    /// Whether a row belongs to the lines that split the total above it.
    mutating func takes(_ row: RawRow, _ classifier: RowClassifier) -> Bool {
        guard !classifier.isDescribed(row), let mark = RecapRows.mark(of: row, classifier) else { return false }
        let heading = classifier.heading(of: row)
        if RecapRows.opens(heading) {
            isNamed = true
            return true
        }
        guard isNamed || isBelowTotal, !heading.isEmpty, classifier.hasAmounts(row) else { return false }
        if mark == .dash || heading.first.map("-–−+•*".contains) ?? false { return true }
        return isNamed && (classifier.numbersRows || classifier.says(heading))
    }

    /// Lines that add up to more than what they split, or split a project whose sources nobody else tells.
    mutating func doubts(of row: RawRow, _ cells: AmountCells, _ place: FindingPlace) -> [ImportFinding] {
        let printed = cells.printed(row)
        guard let column = printed.filter({ $0.value != 0 }).keys.min() else { return [] }
        sums.merge(printed, uniquingKeysWith: +)
        let above = above.map(cells.printed)
        let isTooMuch = printed.keys.contains { sums[$0, default: 0] > (above?[$0] ?? .max) }
        guard isBelowProject || isTooMuch else { return [] }
        return [
            place.warning(
                row.address(column),
                row.cell(column).shown,
                isBelowProject
                    ? "Dòng \"trong đó\" dưới một đề án: không cộng vào sổ, chưa tách theo dòng này."
                    : "Các dòng \"trong đó\" cộng lại lớn hơn dòng tổng ở trên; không cộng vào sổ.",
                remedy: "Nếu là nguồn vốn của đề án, ghi mỗi nguồn thành một cột."
            )
        ]
    }

    private enum Mark { case none, dash }

    /// Nil for a row with a number or a letter of its own, which is no line of a total.
    private static func mark(of row: RawRow, _ classifier: RowClassifier) -> Mark? {
        guard let words = classifier.marker(of: row) else { return Mark.none }
        if opens(words) { return Mark.none }
        return RowMarker(words)?.isDash ?? false ? .dash : nil
    }

    private static func opens(_ heading: String) -> Bool {
        guard let first = heading.first, "tTbBgGcC(-–".contains(first) else { return false }
        let key = Fold.key(heading)
        return openings.contains { key == $0 || key.hasPrefix($0 + " ") }
    }
}
