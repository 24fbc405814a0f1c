import CPostgres

/// A statement as PostgreSQL reads it: `$1`, `$2`, … and their values.
struct PostgresStatement {
    let text: String
    let parameters: PostgresParameters

    /// NULL stands in the text, because a parameter would need the type of the column it is for.
    ///
    /// Throws `DatabaseError.nulInText`.
    init(_ sql: SQL, prefix: String = "") throws {
        var text = prefix
        var parameters = PostgresParameters()
        let source = sql.text.utf8
        var rest = source.startIndex
        for (offset, value) in zip(sql.placeholders, sql.values) {
            let mark = source.index(source.startIndex, offsetBy: offset)
            text += sql.text[rest..<mark]
            if value == .null {
                text += "NULL"
            } else {
                try parameters.append(value)
                text += "$\(parameters.types.count)"
            }
            rest = source.index(after: mark)
        }
        text += sql.text[rest...]
        self.text = text
        self.parameters = parameters
    }
}

/// Values on their way to libpq, all in one buffer.
///
/// Their types are told: what the server guesses is text in `INSERT … SELECT $1` and nothing at all in `$1 + $2`.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var buffer: [CChar] = []
    private var offsets: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    mutating func append(_ value: SQLValue) throws {
        switch value {
        case .null:
            return
        case .integer(let number):
            append(text: String(number), type: PostgresType.int8)
        case .real(let number):
            append(text: String(number), type: PostgresType.float8)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw DatabaseError.nulInText }
            append(text: text, type: PostgresType.text)
        case .bytes(let bytes):
            append(binary: bytes)
        }
    }

    func withPointers<T>(
        _ body: (
            _ types: UnsafeBufferPointer<Oid>,
            _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> T
    ) -> T {
        buffer.withUnsafeBufferPointer { characters in
            let values = offsets.map { offset in characters.baseAddress.map { $0 + offset } }
            return types.withUnsafeBufferPointer { types in
                body(types, values, lengths, formats)
            }
        }
    }

    private mutating func append(text: String, type: Oid) {
        begin(type: type, length: 0, format: 0)
        buffer += text.utf8CString
    }

    private mutating func append(binary: [UInt8]) {
        begin(type: PostgresType.bytea, length: Int32(binary.count), format: 1)
        buffer += binary.lazy.map { CChar(bitPattern: $0) }
        // An empty value at the end of the buffer still needs an address inside it.
        buffer.append(0)
    }

    private mutating func begin(type: Oid, length: Int32, format: Int32) {
        types.append(type)
        offsets.append(buffer.count)
        lengths.append(length)
        formats.append(format)
    }
}

/// Object ids of the built-in types, fixed in the server's catalogue (pg_type.dat).
private enum PostgresType {
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let text: Oid = 25
    static let float8: Oid = 701
}
