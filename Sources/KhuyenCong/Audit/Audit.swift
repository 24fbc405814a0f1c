package import Database

/// The audit log (nhật ký thao tác): a hash chain with one head row, written in the transaction of the act itself.
package enum Audit {
    /// Adds one entry.
    ///
    /// Call it last: the head row stays locked until the transaction ends.
    ///
    /// The entry holds the account's id, not the name: names stay in the account, where they can be anonymised.
    /// - Throws: `DatabaseError`, `EncodingError`, `SecretsError`.
    @discardableResult
    package static func append(
        _ draft: AuditDraft,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws -> AuditHead {
        let personal = try draft.personal.map(PersonalPart.init)
        let detail = try AuditDraft.json(draft.detail)
        let previous = try lockHead(in: transaction)
        let link = AuditLink(
            sequence: previous.sequence + 1,
            at: now.secondsSince1970,
            accountID: officer.userID,
            officer: officer.userID == nil ? officer.name : "",
            act: draft.act,
            subject: draft.subject,
            subjectID: draft.subjectID,
            provinceNow: draft.provinceNow,
            detail: detail,
            personalHash: personal?.hash,
            previousHash: previous.hash
        )
        let head = AuditHead(sequence: link.sequence, hash: link.hash)
        try insert(link, hash: head.hash, in: transaction)
        if let personal { try insert(personal, sequence: head.sequence, in: transaction) }
        try transaction.execute("UPDATE audit_head SET hash = \(head.hash) WHERE id = 1")
        return head
    }

    /// The end of the chain now; `AuditHead.empty` before the first entry.
    ///
    /// - Throws: `DatabaseError`.
    package static func head(in transaction: Transaction) throws -> AuditHead {
        try transaction.first("SELECT sequence, hash FROM audit_head WHERE id = 1", decodeHead) ?? .empty
    }

    /// Blanks the personal values of all entries about one thing; the chain still verifies, because it holds their
    /// salted hash.
    ///
    /// The anonymising is itself an entry.
    /// - Returns: How many entries lost their personal values.
    /// - Throws: `AuditError`, `DatabaseError`.
    @discardableResult
    package static func anonymise(
        subject: String,
        subjectID: Int64,
        by officer: Officer,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Int {
        let blanked = try transaction.execute(
            """
            UPDATE audit_personal SET body = NULL, anonymised_at = \(now)
            WHERE body IS NOT NULL AND sequence IN
                (SELECT sequence FROM audit_entry WHERE subject = \(subject) AND subject_id = \(subjectID))
            """
        )
        let draft = AuditDraft(
            act: "audit.anonymise",
            subject: subject,
            subjectID: subjectID,
            provinceNow: nil,
            detail: ["entries": blanked]
        )
        try append(draft, by: officer, at: now, in: transaction)
        return blanked
    }

    /// Takes the head row for this transaction.
    ///
    /// The sequence it then holds is already that of the entry to come.
    private static func lockHead(in transaction: Transaction) throws -> AuditHead {
        let take: SQL = "UPDATE audit_head SET sequence = sequence + 1 WHERE id = 1 RETURNING sequence - 1, hash"
        if let head = try transaction.first(take, decodeHead) { return head }
        try transaction.execute(
            """
            INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, \(AuditHead.empty.hash))
            ON CONFLICT (id) DO NOTHING
            """
        )
        guard let head = try transaction.first(take, decodeHead) else { throw AuditError.headMissing }
        return head
    }

    private static func decodeHead(_ row: Row) throws -> AuditHead {
        AuditHead(sequence: try row.get(0), hash: try row.get(1))
    }

    private static func insert(_ link: AuditLink, hash: [UInt8], in transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO audit_entry (sequence, at, account_id, officer, act, subject, subject_id, province_now, detail,
                personal_hash, previous_hash, hash)
            VALUES (\(link.sequence), \(link.at), \(link.accountID), \(link.officer), \(link.act), \(link.subject),
                \(link.subjectID), \(link.provinceNow), \(link.detail), \(link.personalHash), \(link.previousHash),
                \(hash))
            """
        )
    }

    private static func insert(_ personal: PersonalPart, sequence: Int64, in transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO audit_personal (sequence, salt, body) VALUES (\(sequence), \(personal.salt), \(personal.body))
            """
        )
    }
}

package enum AuditError: Error, Equatable {
    /// The head row could neither be read nor made.
    case headMissing
}

/// Personal values, their salt, and what of them goes into the chain.
private struct PersonalPart {
    let salt: [UInt8]
    let body: String
    let hash: [UInt8]

    init(_ values: any Encodable) throws {
        salt = try RandomBytes.make(16)
        body = try AuditDraft.json(values)
        hash = AuditLink.personalHash(salt: salt, body: body)
    }
}
