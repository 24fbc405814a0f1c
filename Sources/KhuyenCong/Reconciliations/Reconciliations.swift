package import Database
import Foundation
import Office

/// Matching the lists of the accounting program and of the treasury with our payments.
package struct Reconciliations: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// In bytes.
    package static let maxBytes = 16 * 1024 * 1024

    /// What is to be matched with what.
    package struct Question: Sendable, Equatable {
        package let path: String
        /// As the officer knows the file.
        package let name: String
        package let origin: StatementOrigin
        /// Code of today's map.
        package let provinceNow: String
        package let budgetYear: Int

        package init(path: String, name: String, origin: StatementOrigin, provinceNow: String, budgetYear: Int) {
            self.path = path
            self.name = name
            self.origin = origin
            self.provinceNow = provinceNow
            self.budgetYear = budgetYear
        }
    }

    /// Reads a list, matches it with the payments of the province and budget year, and keeps what was found.
    ///
    /// - Returns: the id of the reconciliation.
    /// - Throws: `Refusal` (forbidden, missing where the province is not the officer's, invalid), `DatabaseError`.
    package func make(_ question: Question, by officer: Officer, at now: Moment) async throws -> Int64 {
        try ReconciliationPolicy.requireMake(question.provinceNow, by: officer)
        let (theirs, hash) = try await OwnThread.run {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: question.path))
            return (try StatementReader().read(path: question.path, name: question.name), Digest.sha256(Array(bytes)))
        }
        return try await database.write { tx in
            let ours = try Payment.all(of: question.budgetYear, in: question.provinceNow, tx)
            let rows = ReconciliationMatching.match(theirs, ours)
            let id = try Reconciliation.insert(question, hash, by: officer, at: now, in: tx)
            try ReconciliationRow.insert(rows, into: id, in: tx)
            let entry = AuditDraft(
                act: "reconciliation.make",
                subject: "reconciliation",
                subjectID: id,
                provinceNow: question.provinceNow,
                detail: [
                    "origin": question.origin.rawValue, "year": String(question.budgetYear),
                    "sha256": Hex.encode(hash), "rows": String(rows.count),
                ],
                personal: ["file": question.name]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return id
        }
    }

    /// The reconciliations of the officer's provinces, newest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [Reconciliation] {
        try officer.require(.viewProjects)
        let territory = officer.territory(.viewProjects)
        return try await database.read { tx in
            try Reconciliation.load("TRUE", in: tx).filter { territory.contains(province: $0.provinceNow) }
        }
    }

    /// One reconciliation and its rows.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func reconciliation(
        _ id: Int64,
        by officer: Officer
    ) async throws -> (head: Reconciliation, rows: [ReconciliationRow]) {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let territory = officer.territory(.viewProjects)
            guard let head = try Reconciliation.load("r.id = \(id)", in: tx).first,
                territory.contains(province: head.provinceNow)
            else { throw Refusal.missing }
            return (head, try ReconciliationRow.load(id, in: tx))
        }
    }

    /// Whether the officer may match a list anywhere.
    package static func mayMake(_ officer: Officer) -> Bool {
        ReconciliationPolicy.mayMake(officer)
    }
}

/// Who matches lists: the offices that pay, in their own province.
enum ReconciliationPolicy {
    private static let roles: Set<Role> = [.accountant, .department, .nationalAgency, .promotionCentre]

    static func mayMake(_ officer: Officer) -> Bool {
        officer == .localOperator || officer.grants.contains { roles.contains($0.role) }
    }

    /// - Throws: `Refusal` (missing, forbidden).
    static func requireMake(_ provinceNow: String, by officer: Officer) throws {
        guard officer.territory(.viewProjects).contains(province: provinceNow) else { throw Refusal.missing }
        let may =
            officer == .localOperator
            || officer.grants.contains {
                roles.contains($0.role) && $0.scope.covers(province: provinceNow, commune: nil)
            }
        guard may else { throw Refusal.forbidden }
    }
}
