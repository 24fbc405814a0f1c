/// What somebody filled in (nội dung đã nhập): a form or a JSON body, before anything is believed of it.
///
/// A draft is kept as such a tree, since a draft may be wrong; an act reads it with a `FieldTreeReader`.
package indirect enum FieldTree: Sendable, Hashable {
    case empty
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([FieldTree])
    case group([String: FieldTree])

    /// Names such as "lines.1.amount" become lists and groups; lists count from 1, as pages do.
    ///
    /// No form of ours nests deeper than eight; what comes deeper stays one name.
    package init(form: [(name: String, value: String)]) {
        var root = FieldTree.group([:])
        for (name, value) in form {
            root.set(name.split(separator: ".", maxSplits: 7).map(String.init)[...], to: .text(value))
        }
        self = root.foldingLists()
    }

    package subscript(name: String) -> FieldTree {
        guard case .group(let members) = self else { return .empty }
        return members[name] ?? .empty
    }

    var asText: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The rows of a list; none of anything else.
    package var items: [FieldTree] {
        if case .list(let items) = self { items } else { [] }
    }

    package var isGroup: Bool {
        if case .group = self { true } else { false }
    }

    /// The other tree's members over this one's; what the other does not name stays.
    package func merging(_ other: FieldTree) -> FieldTree {
        guard case .group(let mine) = self, case .group(let theirs) = other else { return other }
        return .group(mine.merging(theirs) { old, new in old.merging(new) })
    }

    private mutating func set(_ path: ArraySlice<String>, to value: FieldTree) {
        guard let first = path.first else {
            self = value
            return
        }
        var members: [String: FieldTree] = [:]
        if case .group(let existing) = self {
            members = existing
        }
        // With two holders, each field of a long form would copy all before it.
        self = .empty
        members[first, default: .empty].set(path.dropFirst(), to: value)
        self = .group(members)
    }

    /// A group whose names are all numbers was a list; rows that were left out close up.
    private func foldingLists() -> FieldTree {
        guard case .group(let members) = self else { return self }
        let folded = members.mapValues { $0.foldingLists() }
        let numbered = folded.compactMap { name, value in Int(name).map { (number: $0, value: value) } }
        guard !folded.isEmpty, numbered.count == folded.count else { return .group(folded) }
        return .list(numbered.sorted { $0.number < $1.number }.map(\.value).filter { !$0.isBlank })
    }

    /// Whether nothing was typed anywhere in it.
    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number, .flag: false
        case .list(let items): items.allSatisfy(\.isBlank)
        case .group(let members): members.values.allSatisfy(\.isBlank)
        }
    }
}
