import CPostgres

/// Bulk inserts by COPY in text format (PostgreSQL manual, COPY, "File Formats").
enum PostgresCopy {
    private static let chunk = 1 << 16

    /// Answers how many rows were inserted.
    static func insert(
        into table: String,
        columns: [String],
        on connection: PostgresConnection,
        _ nextRow: () throws -> [SQLValue]?
    ) throws -> Int {
        let names = columns.map(SQLIdentifier.quoted).joined(separator: ", ")
        let text = "COPY \(SQLIdentifier.quoted(table)) (\(names)) FROM STDIN"
        try connection.command(text)
        do {
            try send(to: connection, nextRow)
        } catch {
            // The server must hear that no more comes, else the connection stays in COPY for ever.
            _ = PQputCopyEnd(connection.handle, "abandoned")
            drain(connection)
            throw error
        }
        guard PQputCopyEnd(connection.handle, nil) == 1 else { throw connection.lost() }
        defer { drain(connection) }
        return try connection.check(PQgetResult(connection.handle), sql: text).affectedRows
    }

    private static func send(to connection: PostgresConnection, _ nextRow: () throws -> [SQLValue]?) throws {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(chunk + chunk / 4)
        while let row = try nextRow() {
            try append(row, to: &buffer)
            if buffer.count >= chunk {
                try flush(&buffer, to: connection)
            }
        }
        try flush(&buffer, to: connection)
    }

    private static func flush(_ buffer: inout [UInt8], to connection: PostgresConnection) throws {
        guard !buffer.isEmpty else { return }
        let code = buffer.withUnsafeBytes { bytes in
            PQputCopyData(connection.handle, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        guard code == 1 else { throw connection.lost() }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func drain(_ connection: PostgresConnection) {
        while let result = PQgetResult(connection.handle) {
            PQclear(result)
        }
    }

    private static func append(_ row: [SQLValue], to buffer: inout [UInt8]) throws {
        for (index, value) in row.enumerated() {
            if index > 0 {
                buffer.append(UInt8(ascii: "\t"))
            }
            try append(value, to: &buffer)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    private static func append(_ value: SQLValue, to buffer: inout [UInt8]) throws {
        switch value {
        case .null: buffer += "\\N".utf8
        case .integer(let number): buffer += String(number).utf8
        case .real(let number): buffer += String(number).utf8
        case .text(let text): try append(escaping: text, to: &buffer)
        case .bytes(let bytes): append(hexadecimal: bytes, to: &buffer)
        }
    }

    private static func append(escaping text: String, to buffer: inout [UInt8]) throws {
        for byte in text.utf8 {
            switch byte {
            case 0: throw DatabaseError.nulInText
            case UInt8(ascii: "\\"): buffer += "\\\\".utf8
            case UInt8(ascii: "\t"): buffer += "\\t".utf8
            case UInt8(ascii: "\n"): buffer += "\\n".utf8
            case UInt8(ascii: "\r"): buffer += "\\r".utf8
            default: buffer.append(byte)
            }
        }
    }

    /// The backslash of bytea's `\x` is itself escaped in COPY.
    private static func append(hexadecimal bytes: [UInt8], to buffer: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        buffer += "\\\\x".utf8
        for byte in bytes {
            buffer.append(digits[Int(byte >> 4)])
            buffer.append(digits[Int(byte & 0x0F)])
        }
    }
}
