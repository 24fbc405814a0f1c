/// The names of tables and columns that may be placed into a statement.
enum SQLIdentifier {
    static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, !isDigit(first) else { return false }
        return name.utf8.allSatisfy { byte in
            isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_")
        }
    }

    /// Quoted, so that a name which is also a keyword works on both engines.
    static func quoted(_ name: String) -> String {
        "\"\(name)\""
    }

    /// Throws `DatabaseError.invalidIdentifier` for the first name that is not one.
    static func check(_ names: [String]) throws {
        for name in names where !isValid(name) {
            throw DatabaseError.invalidIdentifier(name)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
