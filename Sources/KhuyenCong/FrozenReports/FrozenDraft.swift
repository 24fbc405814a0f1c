import Database
import Foundation

/// A report about to be frozen.
struct FrozenDraft {
    let document: ReportDocument
    let number: String?
    let province: String?
    let frozenAt: Moment

    /// The report, its rows and the audit entry; answers the id, that of the same report where it stands already.
    ///
    /// - Throws: `Refusal` (invalid, conflict), `DatabaseError`.
    func write(by officer: Officer, in tx: Transaction) throws -> Int64 {
        let text = try FrozenDraft.text(document)
        if number == nil, let id = try frozenAlready(text, by: officer, in: tx) { return id }
        let head = try Audit.head(in: tx)
        let id = try insert(text, head, by: officer, in: tx)
        if let number { try FrozenDraft.claim(number, for: id, in: tx) }
        let rows = FrozenRows(document, try Territories.load(tx))
        let count = try rows.copy(to: id, in: tx)
        let hash = try FrozenRows.hash(id, in: tx)
        try tx.execute("UPDATE frozen_report SET row_count = \(count), rows_hash = \(hash) WHERE id = \(id)")
        let entry = AuditDraft(
            act: "frozenReport.freeze",
            subject: "frozenReport",
            subjectID: id,
            provinceNow: province,
            detail: FrozenDetail(
                number: number,
                rows: count,
                document: Hex.encode(Digest.sha256(text)),
                hash: Hex.encode(hash)
            )
        )
        try Audit.append(entry, by: officer, at: frozenAt, in: tx)
        return id
    }

    /// The report that the officer froze today from the same ledger, and that waits for its number: a form sent twice.
    private func frozenAlready(_ text: String, by officer: Officer, in tx: Transaction) throws -> Int64? {
        try tx.value(
            """
            SELECT id FROM frozen_report
            WHERE document_hash = \(Digest.sha256(text)) AND state = 'frozen' AND number IS NULL
                AND frozen_on = \(frozenAt.day) AND province_now IS NOT DISTINCT FROM \(province)
                AND account_id IS NOT DISTINCT FROM \(officer.userID) AND officer_name = \(officerName(officer))
                AND last_entry_id = (SELECT COALESCE(MAX(id), 0) FROM amount_entry)
            ORDER BY id LIMIT 1
            """
        )
    }

    /// The text that is stored and hashed; sorted keys make it the same for the same document.
    static func text(_ document: ReportDocument) throws -> String {
        try AuditDraft.json(document)
    }

    /// Gives a report its number; one office gives a number once a year.
    ///
    /// - Throws: `Refusal` (invalid; conflict where the number is taken).
    static func claim(_ number: String, for id: Int64, in tx: Transaction) throws {
        let key = try ReportNumber.key(number)
        let taken: Int64? = try tx.value(
            """
            SELECT o.id FROM frozen_report o JOIN frozen_report r ON r.id = \(id)
            WHERE o.number_key = \(key) AND o.number_year = r.number_year AND o.id <> r.id
                AND o.province_now IS NOT DISTINCT FROM r.province_now
            """
        )
        if let taken {
            throw Refusal(.conflict, "Số \(number) đã được ghi cho báo cáo BC\(taken).", field: "number")
        }
        let shown = number.trimmingCharacters(in: .whitespaces)
        try tx.execute("UPDATE frozen_report SET number = \(shown), number_key = \(key) WHERE id = \(id)")
    }

    private func insert(_ text: String, _ head: AuditHead, by officer: Officer, in tx: Transaction) throws -> Int64 {
        let query = document.request.query
        let request = try AuditDraft.json(document.request)
        let nothing: [UInt8] = []
        return try tx.insert(
            """
            INSERT INTO frozen_report (number_year, province_now, kind, map, place_code, year_from, year_to, title,
                subtitle, request, document, document_hash, row_count, rows_hash, last_entry_id, audit_sequence,
                audit_hash, state, frozen_on, frozen_at, account_id, officer_name)
            VALUES (\(frozenAt.day.year), \(province), \(document.request.kind.rawValue), \(query.map), \(query.place),
                \(query.from), \(query.to), \(document.title), \(document.subtitle), \(request), \(text),
                \(Digest.sha256(text)), 0, \(nothing), (SELECT COALESCE(MAX(id), 0) FROM amount_entry),
                \(head.sequence), \(head.hash), 'frozen', \(frozenAt.day), \(frozenAt), \(officer.userID),
                \(officerName(officer)))
            RETURNING id
            """
        )
    }

    /// Who has no account is known by the name alone.
    private func officerName(_ officer: Officer) -> String {
        officer.userID == nil ? officer.name : ""
    }
}

/// What the log keeps of a freeze: the hashes stand in the chain, so that nobody changes a report unseen.
struct FrozenDetail: Codable, Sendable {
    let number: String?
    let rows: Int
    let document: String
    let hash: String
}
