package import Database

/// The front door for reading the audit log; writing goes through `Audit.append` in the transaction of the act.
package struct AuditLog: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Newest first, within the places where this officer may see the log.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(
        _ filter: AuditFilter,
        for officer: Officer,
        page: Int = 1,
        pageSize: Int = 50
    ) async throws -> AuditPage {
        try await database.read { transaction in
            try AuditQueries.list(filter, for: officer, page: page, pageSize: pageSize, in: transaction)
        }
    }

    /// Every entry of the filter, the newest first, read in one snapshot and one at a time.
    ///
    /// `body` is given the reading; what it makes of the entries is the answer.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`, what `body` throws.
    package func read(
        _ filter: AuditFilter,
        for officer: Officer,
        _ body: @escaping @Sendable (AuditReading) throws -> Void
    ) async throws {
        try await database.read { try body(AuditReading(filter: filter, officer: officer, transaction: $0)) }
    }

    /// What the filter may offer: only what occurs.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func choices(for officer: Officer) async throws -> AuditChoices {
        try await database.read { try AuditQueries.choices(for: officer, in: $0) }
    }

    /// Recomputes the chain.
    /// - Throws: `Refusal` (forbidden unless the officer sees the whole log), `DatabaseError`.
    package func verify(for officer: Officer) async throws -> AuditVerdict {
        try officer.require(.viewAudit)
        guard officer.territory(.viewAudit).isNation else { throw Refusal.forbidden }
        return try await Audit.verify(database)
    }
}

/// The entries of a filter while they are read.
package struct AuditReading {
    let filter: AuditFilter
    let officer: Officer
    let transaction: Transaction

    /// - Throws: `Refusal` (forbidden), `DatabaseError`, what `body` throws.
    package func each(_ body: (AuditEntry) throws -> Void) throws {
        try AuditQueries.forEach(filter, for: officer, in: transaction, body)
    }
}

/// What occurs in the part of the log that an officer may see.
package struct AuditChoices: Sendable, Equatable {
    package let acts: [String]
    package let subjects: [String]
    package let officers: [AuditOfficer]
}

/// Somebody who acted, as a choice in the filter.
package struct AuditOfficer: Sendable, Equatable {
    package let accountID: Int64
    package let name: String
}
