/// A piece of SQL with the values bound into it.
///
/// Written as a literal; `\(value)` becomes a parameter, so nothing a person typed is ever read as SQL:
/// `"SELECT title FROM project WHERE code = \(code)"`. A piece nests in another one by `\(piece)`.
package struct SQL: Sendable, Equatable {
    package static var empty: SQL { SQL() }

    /// The text with `?` where a value goes, which is how SQLite reads it.
    package private(set) var text: String
    package private(set) var values: [SQLValue]
    /// Where in the UTF-8 of `text` each `?` of ours stands; another `?` may belong to a string literal.
    private(set) var placeholders: [Int]
    /// True when the length of the text follows the data, so that keeping it prepared would only fill memory.
    private(set) var isVariable: Bool
    /// Why this piece must not run; thrown when it is executed, because an interpolation cannot throw.
    private(set) var refusal: DatabaseError?

    private init() {
        text = ""
        values = []
        placeholders = []
        isVariable = false
        refusal = nil
    }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package static func += (left: inout SQL, right: SQL) {
        left.append(right)
    }

    fileprivate mutating func append(literal: String) {
        text += literal
    }

    fileprivate mutating func append(value: SQLValue) {
        placeholders.append(text.utf8.count)
        text += "?"
        values.append(value)
    }

    fileprivate mutating func append(_ piece: SQL) {
        let offset = text.utf8.count
        text += piece.text
        values += piece.values
        placeholders += piece.placeholders.map { $0 + offset }
        isVariable = isVariable || piece.isVariable
        refusal = refusal ?? piece.refusal
    }

    fileprivate mutating func append(list: [SQLValue]) {
        isVariable = true
        guard !list.isEmpty else {
            append(emptyListAfter: text)
            return
        }
        for (index, value) in list.enumerated() {
            if index > 0 {
                text += ", "
            }
            append(value: value)
        }
    }

    fileprivate mutating func append(list: [SQLValue], filledTo count: Int) {
        guard let last = list.last, list.count <= count else {
            append(list: list)
            return
        }
        for index in 0..<count {
            if index > 0 {
                text += ", "
            }
            append(value: index < list.count ? list[index] : last)
        }
    }

    /// `IN (NULL)` matches nothing, as an empty list should; `NOT IN (NULL)` would match nothing too, which is wrong.
    private mutating func append(emptyListAfter preceding: String) {
        if preceding.uppercased().hasSuffix("NOT IN (") {
            refusal = refusal ?? .emptyList
        }
        text += "NULL"
    }

    fileprivate mutating func append(identifier: String) {
        guard SQLIdentifier.isValid(identifier) else {
            refusal = refusal ?? .invalidIdentifier(identifier)
            return
        }
        text += SQLIdentifier.quoted(identifier)
    }
}

extension [SQL] {
    package func joined(separator: SQL) -> SQL {
        var whole = SQL.empty
        for (index, piece) in enumerated() {
            if index > 0 {
                whole += separator
            }
            whole += piece
        }
        return whole
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL.empty

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
            sql.placeholders.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql.append(literal: literal)
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some SQLEncodable) {
            sql.append(value: value.sqlValue)
        }

        /// Binds a value or NULL.
        ///
        /// Declared apart, because the compiler warns of an optional in an interpolation that does not ask for one.
        package mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) {
            sql.append(value: value.sqlValue)
        }

        /// Nests another piece.
        package mutating func appendInterpolation(_ piece: SQL) {
            sql.append(piece)
        }

        /// Binds several values, separated by commas, for `IN (…)`.
        ///
        /// `NOT IN` of an empty list is refused.
        package mutating func appendInterpolation(list: [some SQLEncodable]) {
            sql.append(list: list.map(\.sqlValue))
        }

        /// Binds several values for `IN (…)`, the last one again and again up to `count` of them.
        ///
        /// However many values there are, the text stays the same, and so prepared.
        package mutating func appendInterpolation(list: [some SQLEncodable], filledTo count: Int) {
            sql.append(list: list.map(\.sqlValue), filledTo: count)
        }

        /// A quoted table or column name of lower-case letters, digits and underscores; any other is refused.
        package mutating func appendInterpolation(identifier: String) {
            sql.append(identifier: identifier)
        }
    }

    package init(stringLiteral literal: String) {
        self.init()
        append(literal: literal)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }
}
