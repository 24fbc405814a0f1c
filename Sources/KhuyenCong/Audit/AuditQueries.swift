package import Database
import Foundation

/// One entry of the audit log (nhật ký thao tác) as people read it.
package struct AuditEntry: Sendable, Equatable {
    package let sequence: Int64
    package let at: Moment
    /// Nil for the local operator and for the system itself.
    package let accountID: Int64?
    /// The account's name as it is today, or what the operator is called.
    package let officer: String
    package let act: String
    package let subject: String
    package let subjectID: Int64?
    package let provinceNow: String?
    /// JSON, sorted keys; `AuditFieldChange.read` lays it out field by field.
    package let detail: String
    /// JSON; nil where the entry has none.
    package let personal: String?
    package let isAnonymised: Bool
}

/// What a list of audit entries is narrowed to; nil means all.
package struct AuditFilter: Sendable, Equatable {
    package var accountID: Int64?
    package var act: String?
    package var subject: String?
    package var subjectID: Int64?
    /// First and last day, both included, by Vietnam's calendar.
    package var from: Day?
    package var through: Day?

    package init(
        accountID: Int64? = nil,
        act: String? = nil,
        subject: String? = nil,
        subjectID: Int64? = nil,
        from: Day? = nil,
        through: Day? = nil
    ) {
        self.accountID = accountID
        self.act = act
        self.subject = subject
        self.subjectID = subjectID
        self.from = from
        self.through = through
    }
}

package struct AuditPage: Sendable, Equatable {
    package let entries: [AuditEntry]
    package let total: Int
    /// Counted from 1.
    package let page: Int
    package let pageSize: Int
}

/// Reads of the audit log, newest first, within the places where this officer may see it.
package enum AuditQueries {
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package static func list(
        _ filter: AuditFilter,
        for officer: Officer,
        page: Int = 1,
        pageSize: Int = 50,
        in transaction: Transaction
    ) throws -> AuditPage {
        try officer.require(.viewAudit)
        let condition = condition(filter, territory: officer.territory(.viewAudit))
        let page = max(1, page)
        let count: Int? = try transaction.value("SELECT COUNT(*) FROM audit_entry e WHERE \(condition)")
        let window: SQL = " LIMIT \(pageSize) OFFSET \((page - 1) * pageSize)"
        let entries = try transaction.rows(entries(condition) + window, decode)
        return AuditPage(entries: entries, total: count ?? 0, page: page, pageSize: pageSize)
    }

    /// Every entry of the filter, one at a time.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`, what `body` throws.
    static func forEach(
        _ filter: AuditFilter,
        for officer: Officer,
        in transaction: Transaction,
        _ body: (AuditEntry) throws -> Void
    ) throws {
        try officer.require(.viewAudit)
        let condition = condition(filter, territory: officer.territory(.viewAudit))
        try transaction.forEach(entries(condition)) { row in try body(decode(row)) }
    }

    private static func entries(_ condition: SQL) -> SQL {
        """
        SELECT e.sequence, e.at, e.account_id, COALESCE(a.full_name, e.officer), e.act, e.subject, e.subject_id,
            e.province_now, e.detail, p.body, p.anonymised_at
        FROM audit_entry e
        LEFT JOIN account a ON a.id = e.account_id
        LEFT JOIN audit_personal p ON p.sequence = e.sequence
        WHERE \(condition)
        ORDER BY e.sequence DESC
        """
    }

    /// What the filter may offer to this officer.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    static func choices(for officer: Officer, in transaction: Transaction) throws -> AuditChoices {
        try officer.require(.viewAudit)
        let condition = condition(AuditFilter(), territory: officer.territory(.viewAudit))
        let acts = try transaction.rows(
            "SELECT DISTINCT e.act FROM audit_entry e WHERE \(condition) ORDER BY e.act"
        ) { try $0.get(0) as String }
        let subjects = try transaction.rows(
            "SELECT DISTINCT e.subject FROM audit_entry e WHERE \(condition) ORDER BY e.subject"
        ) { try $0.get(0) as String }
        let officers = try transaction.rows(
            """
            SELECT a.id, a.full_name FROM account a
            WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.account_id = a.id AND \(condition))
            ORDER BY a.full_name, a.id
            """
        ) { AuditOfficer(accountID: try $0.get(0), name: try $0.get(1)) }
        return AuditChoices(acts: acts, subjects: subjects, officers: officers)
    }

    private static func condition(_ filter: AuditFilter, territory: Territory) -> SQL {
        var parts: [SQL] = ["1 = 1"]
        if !territory.isNation {
            // Entries without a province concern the installation as a whole: only the nation's officers read them.
            let provinces = territory.provinces.sorted()
            parts.append(provinces.isEmpty ? "1 = 0" : "e.province_now IN (\(list: provinces))")
        }
        if let accountID = filter.accountID { parts.append("e.account_id = \(accountID)") }
        if let act = filter.act { parts.append("e.act = \(act)") }
        if let subject = filter.subject { parts.append("e.subject = \(subject)") }
        if let subjectID = filter.subjectID { parts.append("e.subject_id = \(subjectID)") }
        if let from = filter.from { parts.append("e.at >= \(Moment.start(of: from))") }
        if let through = filter.through { parts.append("e.at < \(Moment.start(of: through).adding(seconds: 86_400))") }
        return parts.joined(separator: " AND ")
    }

    private static func decode(_ row: Row) throws -> AuditEntry {
        let anonymisedAt: Int64? = try row.get(10)
        return AuditEntry(
            sequence: try row.get(0),
            at: try row.get(1),
            accountID: try row.get(2),
            officer: try row.get(3),
            act: try row.get(4),
            subject: try row.get(5),
            subjectID: try row.get(6),
            provinceNow: try row.get(7),
            detail: try row.get(8),
            personal: try row.get(9),
            isAnonymised: anonymisedAt != nil
        )
    }
}
