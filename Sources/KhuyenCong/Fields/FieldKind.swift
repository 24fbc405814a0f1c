import Synchronization

/// A closed set of codes that a field may hold.
package typealias FieldChoice = CaseIterable & RawRepresentable<String>

/// As what a reader asks for a field.
package enum FieldKind: Sendable, Hashable {
    case text(TextLength)
    case day, flag
    /// Whole đồng, at most `Dong.most`.
    case dong
    case integer(ClosedRange<Int>)
    case choice([String])
    /// Several texts; several codes of a closed set.
    case texts
    case choices([String])
    /// Rows of fields; fields below one name.
    case list
    case group

    static func codes<Choice: FieldChoice>(of: Choice.Type, except: [Choice] = []) -> [String] {
        let all = codesOf.withLock { known in
            let codes = known[ObjectIdentifier(Choice.self)] ?? Choice.allCases.map(\.rawValue)
            known[ObjectIdentifier(Choice.self)] = codes
            return codes
        }
        let left = except.map(\.rawValue)
        return left.isEmpty ? all : all.filter { !left.contains($0) }
    }

    /// Made once: a reader is asked thousands of times what it reads.
    private static let codesOf = Mutex<[ObjectIdentifier: [String]]>([:])

    /// One field asked for twice: whoever knows more of it is right, and what either takes is taken.
    ///
    /// A text may be as long as both take it: each of them finds fault with more.
    func joined(_ other: FieldKind) -> FieldKind {
        switch (self, other) {
        case (.text(let mine), .text(let theirs)): .text(mine.rawValue < theirs.rawValue ? mine : theirs)
        case (.text, _): other
        case (.integer(let mine), .integer(let theirs)):
            .integer(min(mine.lowerBound, theirs.lowerBound)...max(mine.upperBound, theirs.upperBound))
        case (.choice(let mine), .choice(let theirs)): .choice(mine + theirs.filter { !mine.contains($0) })
        default: self
        }
    }
}

/// The fields that readings asked for, in the order of asking, rows of a list under the number 1.
final class FieldNotes {
    private(set) var fields: [String] = []
    private(set) var kinds: [String: FieldKind] = [:]

    func note(_ field: String, _ kind: FieldKind) {
        if let known = kinds[field] {
            if known != kind { kinds[field] = known.joined(kind) }
        } else {
            fields.append(field)
            kinds[field] = kind
        }
    }
}
