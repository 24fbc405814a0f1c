/// How thousands and decimals are marked.
package enum Grouping: String, Hashable, Sendable {
    /// "1.234.567,5"
    case vietnamese
    /// "1,234,567.5"
    case english

    var other: Grouping {
        self == .vietnamese ? .english : .vietnamese
    }

    var decimalMark: WrittenNumber.Mark {
        self == .vietnamese ? .comma : .dot
    }
}
