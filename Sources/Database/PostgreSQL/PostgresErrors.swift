import CPostgres

/// SQLSTATEs (PostgreSQL manual, appendix A) in our words.
enum PostgresErrors {
    static func translate(_ result: OpaquePointer, isAlive: Bool, sql: String) -> DatabaseError {
        let message = field(result, "M") ?? trimmed(PQresultErrorMessage(result).map { String(cString: $0) } ?? "")
        let code = field(result, "C") ?? ""
        if !isAlive || isLoss(code) {
            return .connectionLost(message: message)
        }
        switch code {
        case "23505":
            return .unique(constraint: uniqueColumns(result))
        case "23503":
            return .foreignKey
        case "23514":
            return .check(constraint: field(result, "n") ?? "")
        case "23502":
            return .notNull(column: "\(field(result, "t") ?? "").\(field(result, "c") ?? "")")
        case "P0001":
            return .raised(message)
        case "40001", "40P01", "55P03":
            return .busy
        case "57014":
            return .timeout
        case "25006":
            return .readOnly
        default:
            return .statement(code: code, message: message, sql: sql)
        }
    }

    static func trimmed(_ message: String) -> String {
        var message = message[...]
        while message.last?.isWhitespace == true {
            message.removeLast()
        }
        return String(message)
    }

    /// The server is shutting down, crashed or starting, or the connection broke.
    private static func isLoss(_ code: String) -> Bool {
        code.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05"].contains(code)
    }

    /// The detail reads "Key (code, year)=(NA-1, 2026) already exists." in the language of the server.
    ///
    /// Named as SQLite does: `project.code, project.year`; the name of the index where it is on an expression.
    private static func uniqueColumns(_ result: OpaquePointer) -> String {
        let name = field(result, "n") ?? ""
        guard let table = field(result, "t"), let detail = field(result, "D"),
            let opening = detail.firstIndex(of: "("), let closing = detail.firstRange(of: ")=(")
        else { return name }
        let list = detail[detail.index(after: opening)..<closing.lowerBound]
        let columns = list.split(separator: ", ").map { String($0.filter { $0 != "\"" }) }
        guard columns.allSatisfy(SQLIdentifier.isValid) else { return name }
        return columns.map { "\(table).\($0)" }.joined(separator: ", ")
    }

    /// A field of the report, by the letter of libpq's PG_DIAG constants.
    private static func field(_ result: OpaquePointer, _ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
    }
}
