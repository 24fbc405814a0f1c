import Vietnamese

/// The judges of a contest as a list: a line for each, the user name and, where somebody scores one group alone, the group by
/// its code or its name; columns apart by a tab, a semicolon or, as in a plain CSV file, a comma.
package enum JudgeList {
    /// The "judges" of `Contests.inviteAll`; a line of headings is passed over.
    package static func read(_ text: String) -> [FieldTree] {
        text.trimmingPrefix("\u{FEFF}").split(whereSeparator: \.isNewline).compactMap { line in
            let separator = separators.first { line.contains($0) } ?? ";"
            // The name of a group may have commas of its own.
            let cells = line.split(separator: separator, maxSplits: 1)
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            guard let name = cells.first, !name.isEmpty, !isHeading(name) else { return nil }
            let group = cells.count > 1 ? cells[1].trimmingQuotes : ""
            return .group(["userName": .text(name), "onlyGroup": group.isEmpty ? .empty : .text(code(group))])
        }
    }

    private static let separators: [Character] = ["\t", ";", ","]

    private static func isHeading(_ cell: String) -> Bool {
        ["ten dang nhap", "username", "tai khoan"].contains(Fold.key(cell))
    }

    /// What names no group stays as it was typed, to be named as a fault.
    private static func code(_ typed: String) -> String {
        let key = Fold.key(typed)
        return ProductGroup.allCases.first { $0.rawValue == key || Fold.key($0.name).hasPrefix(key) }?.rawValue ?? typed
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard count > 1, hasPrefix("\""), hasSuffix("\"") else { return self }
        return String(dropFirst().dropLast())
    }
}
