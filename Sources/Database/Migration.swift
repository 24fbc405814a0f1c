/// One step of the schema's history.
///
/// Its text never changes once shipped.
///
/// Portable text says `{identity}`, `{integer}`, `{real}`, `{text}`, `{bytes}` and `{strict}` where the engines differ:
/// `CREATE TABLE contest (id {identity}, year {integer} NOT NULL, name {text} NOT NULL) {strict};`
package struct Migration: Sendable {
    package let name: String
    /// FNV-1a over the name and the texts as written: it is to notice an edit, not an attacker.
    package let checksum: String
    private let sqlite: String
    private let postgres: String

    /// The same text for both engines.
    package init(_ name: String, _ sql: String) {
        self.init(name, sqlite: sql, postgres: sql)
    }

    /// A text for each engine, for triggers.
    ///
    /// Tokens may be used here too.
    package init(_ name: String, sqlite: String, postgres: String) {
        self.name = name
        self.sqlite = sqlite
        self.postgres = postgres
        checksum = Migration.checksum("\(name)\n\(sqlite)\n\(postgres)")
    }

    /// The text for one engine.
    ///
    /// Throws `MigrationError.unknownToken`.
    package func text(for dialect: Dialect) throws -> String {
        switch dialect {
        case .sqlite: try substitute(sqlite, dialect)
        case .postgres: try substitute(postgres, dialect)
        }
    }

    private static func checksum(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return String(hash, radix: 16)
    }

    private func substitute(_ source: String, _ dialect: Dialect) throws -> String {
        var result = ""
        var rest = source[...]
        while let opening = rest.firstIndex(of: "{") {
            result += rest[..<opening]
            let word = rest[rest.index(after: opening)...].prefix { $0.isASCII && $0.isLowercase }
            let end = word.endIndex
            // Braces around anything but one word, as in the text of a JSON default, are not tokens.
            if !word.isEmpty, end < rest.endIndex, rest[end] == "}" {
                guard let meaning = dialect.meaning(of: String(word)) else {
                    throw MigrationError.unknownToken(String(word), migration: name)
                }
                result += meaning
                rest = rest[rest.index(after: end)...]
            } else {
                result += "{"
                rest = rest[rest.index(after: opening)...]
            }
        }
        return result + rest
    }
}

package enum MigrationError: Error, Sendable, Equatable {
    /// A migration that was applied reads otherwise now.
    case changed(String)
    /// The database knows a migration that this program does not: it was made by a newer program.
    case unknown(String)
    /// A migration stands before one that was applied already.
    case outOfOrder(String)
    case unknownToken(String, migration: String)
}
