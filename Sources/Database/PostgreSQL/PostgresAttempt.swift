/// One run of a transaction on one connection.
enum PostgresAttempt {
    /// Failures after which the same transaction may be run again.
    enum Failure: Error {
        /// The server undid it, because another one was in the way.
        case conflict(DatabaseError)
        /// The connection was dead before the first statement was answered, so nothing was read or written.
        case nothingAnswered(DatabaseError)
    }

    static func run<T>(
        begin: String,
        on connection: PostgresConnection,
        _ body: (Transaction) throws -> T
    ) throws -> T {
        let session = PostgresSession(connection)
        do {
            try connection.command(begin)
            let transaction = Transaction(dialect: .postgres, session: session)
            let value = try body(transaction)
            try transaction.finish()
            try connection.command("COMMIT")
            return value
        } catch {
            connection.rollBack()
            throw classify(error, hasAnswered: session.hasAnswered)
        }
    }

    private static func classify(_ error: any Error, hasAnswered: Bool) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error {
        case .busy:
            return Failure.conflict(error)
        case .connectionLost where !hasAnswered:
            return Failure.nothingAnswered(error)
        default:
            return error
        }
    }
}
