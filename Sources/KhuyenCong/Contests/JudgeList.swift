import Vietnamese

/// The judges of a contest as a list: a line for each, the user name and, where somebody scores one group alone, the group by
/// its code or its name; columns apart by a tab, a semicolon or, as in a plain CSV file, a comma.
package enum JudgeList {
    /// The "judges" of `Contests.inviteAll`; a line of headings is passed over.
    package static func read(_ text: String) -> [FieldTree] {
        text.trimmingPrefix("\u{FEFF}").split(whereSeparator: \.isNewline).compactMap { line in
            let separator = separators.first { line.contains($0) } ?? ";"
            // The name of a group may have commas of its own.
            let cells = line.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
            let name = tidy(cells[0], separator)
            let group = cells.count > 1 ? tidy(cells[1], separator) : ""
            guard !name.isEmpty || !group.isEmpty, !isHeading(name) else { return nil }
            return .group(["userName": .text(name), "onlyGroup": group.isEmpty ? .empty : .text(code(group))])
        }
    }

    /// Without blanks, quotes and the separators of empty columns behind it.
    private static func tidy(_ cell: Substring, _ separator: Character) -> String {
        var cell = cell
        while let last = cell.last, last == separator || last.isWhitespace { cell.removeLast() }
        return cell.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingQuotes
    }

    private static let separators: [Character] = ["\t", ";", ","]

    private static func isHeading(_ cell: String) -> Bool {
        ["ten dang nhap", "username", "tai khoan"].contains(Fold.key(cell))
    }

    /// What names no group, or the beginning of several, stays as it was typed, to be named as a fault.
    private static func code(_ typed: String) -> String {
        let key = Fold.key(typed)
        let named = ProductGroup.allCases.filter { $0.rawValue == key || "\(Fold.key($0.name)) ".hasPrefix("\(key) ") }
        return named.count == 1 ? named[0].rawValue : typed
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard count > 1, hasPrefix("\""), hasSuffix("\"") else { return self }
        return String(dropFirst().dropLast())
    }
}
