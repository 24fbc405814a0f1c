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
    /// Signatures and notes under the table.
    case footer
}

/// Tells the kinds apart by the number in the first column and by which columns are filled.
struct RowClassifier {
    private let number: Int?
    private let title: Int
    private let describing: [Int]
    private let amounts: [Int]

    init(_ layout: SheetLayout) {
        number = layout.column(.number)?.index
        title = layout.column(.title)?.index ?? 1
        describing = layout.describingColumns.map(\.index)
        amounts = layout.amountColumns.map(\.index)
    }

    func kind(of row: RawRow, hasProject: Bool) -> RowKind {
        if row.isBlank { return .blank }
        let marker = number.flatMap { row.cell($0).words }
        let titleWords = row.cell(title).words
        let isDescribed = describing.contains { !row.cell($0).isBlank }
        let hasAmounts = amounts.contains { !row.cell($0).isBlank }
        if isColumnNumbers(row) { return .columnNumbers }
        if !isDescribed {
            let heading = titleWords ?? marker ?? ""
            if RowClassifier.isTotal(heading) { return .total }
            if let level = RowClassifier.level(ofMarker: marker ?? "") { return .group(level: level) }
            if titleWords != nil || marker != nil, describing.count >= 2 {
                return undescribed(marker: marker, hasTitle: titleWords != nil, hasAmounts: hasAmounts)
            }
            if !hasAmounts, marker == nil { return .footer }
        }
        if titleWords == nil, marker == nil {
            return hasProject && (isDescribed || hasAmounts) ? .continuation : .footer
        }
        return .project
    }

    /// A row that no describing column fills: a signature, an unnumbered group, or a project told in few words.
    private func undescribed(marker: String?, hasTitle: Bool, hasAmounts: Bool) -> RowKind {
        guard hasTitle else { return hasAmounts ? .project : .footer }
        guard marker != nil else { return hasAmounts ? .group(level: 5) : .footer }
        return hasAmounts ? .project : .group(level: 4)
    }

    private func isColumnNumbers(_ row: RawRow) -> Bool {
        // Asked of every row, so the first long cell, which is the title as a rule, ends the question.
        guard row.cells.allSatisfy(\.mayNumberColumn) else { return false }
        let numbers = row.cells.compactMap(\.words).map { $0.filter { !"()[]".contains($0) } }
        guard numbers.count >= 3 else { return false }
        guard numbers.allSatisfy({ $0.count <= 2 || $0.contains("=") || $0.contains("+") }) else { return false }
        let plain = numbers.compactMap(Int.init)
        return plain.count >= 3 && zip(plain, plain.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    static func isTotal(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        return ["tong", "tong cong", "tong so", "cong", "toan tinh"].contains(key)
            || key.hasPrefix("tong cong ") || key.hasPrefix("cong ") || key.hasPrefix("tong so ")
    }

    /// A, B, C: 1; I, II, III: 2; "1.1", "a)": 4; a plain number is a project and has no level.
    static func level(ofMarker marker: String) -> Int? {
        let mark = marker.trimmingSuffix(while: { ".)-: ".contains($0) })
        guard !mark.isEmpty else { return nil }
        if mark.allSatisfy({ "IVX".contains($0) }) { return 2 }
        if mark.count == 1, let letter = mark.first, letter.isLetter { return letter.isUppercase ? 1 : 4 }
        return nil
    }
}

extension String {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, matches(self[index(before: end)]) {
            end = index(before: end)
        }
        return self[..<end]
    }
}

extension CellValue {
    /// Short enough for "(12)" or "(5)=(6)+(7)+(8)".
    fileprivate var mayNumberColumn: Bool {
        switch self {
        case .empty: true
        case .number(let number): number >= 0 && number < 100
        case .text(let text): text.utf8.count <= 24
        case .bool, .error, .date: false
        }
    }
}
