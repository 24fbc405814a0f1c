package import Database

package enum AuditVerdict: Sendable, Equatable {
    case sound(AuditHead)
    /// The first entry that does not hold, and why, in Vietnamese.
    case broken(sequence: Int64, reason: String)
}

extension Audit {
    /// Recomputes the whole chain in one snapshot, entry by entry, in constant memory.
    ///
    /// The head `expected` was printed with a backup: it must still be part of the chain.
    /// - Returns: sound with the head of today, or the first entry that does not hold.
    /// - Throws: `DatabaseError`.
    package static func verify(_ database: Database, expecting expected: AuditHead? = nil) async throws -> AuditVerdict
    {
        try await database.read { try verify(in: $0, expecting: expected) }
    }

    static func verify(in transaction: Transaction, expecting expected: AuditHead?) throws -> AuditVerdict {
        var chain = ChainCheck(expected: expected)
        try transaction.forEach(
            """
            SELECT e.sequence, e.at, e.account_id, e.officer, e.act, e.subject, e.subject_id, e.province_now, e.detail,
                e.personal_hash, e.previous_hash, e.hash, p.salt, p.body, p.anonymised_at
            FROM audit_entry e LEFT JOIN audit_personal p ON p.sequence = e.sequence
            ORDER BY e.sequence
            """
        ) { row in
            guard chain.fault == nil else { return }
            chain.take(try StoredLink(row))
        }
        return chain.verdict(head: try head(in: transaction))
    }
}

/// An entry as it lies in the database, with the hash it claims and its personal values.
private struct StoredLink {
    let link: AuditLink
    let claimedHash: [UInt8]
    let salt: [UInt8]?
    let body: String?
    let anonymisedAt: Int64?

    init(_ row: Row) throws {
        link = AuditLink(
            sequence: try row.get(0),
            at: try row.get(1),
            accountID: try row.get(2),
            officer: try row.get(3),
            act: try row.get(4),
            subject: try row.get(5),
            subjectID: try row.get(6),
            provinceNow: try row.get(7),
            detail: try row.get(8),
            personalHash: try row.get(9),
            previousHash: try row.get(10)
        )
        claimedHash = try row.get(11)
        salt = try row.get(12)
        body = try row.get(13)
        anonymisedAt = try row.get(14)
    }

    /// Nil where the personal values are those of the entry, or were blanked by anonymising.
    var personalFault: String? {
        switch (link.personalHash, salt) {
        case (nil, nil):
            nil
        case (nil, .some):
            "có dữ liệu cá nhân mà lúc ghi không có"
        case (.some, nil):
            "mất dữ liệu cá nhân đi kèm"
        case (let hash?, let salt?):
            bodyFault(hash: hash, salt: salt)
        }
    }

    private func bodyFault(hash: [UInt8], salt: [UInt8]) -> String? {
        guard let body else {
            return anonymisedAt == nil ? "dữ liệu cá nhân bị xóa ngoài quy trình ẩn danh" : nil
        }
        return AuditLink.personalHash(salt: salt, body: body) == hash ? nil : "dữ liệu cá nhân đã bị sửa"
    }
}

/// Walks the chain from its first entry and remembers the first fault.
private struct ChainCheck {
    struct Fault {
        let sequence: Int64
        let reason: String
    }

    let expected: AuditHead?
    private(set) var fault: Fault?
    private var last = AuditHead.empty
    private var hasMetExpected: Bool

    init(expected: AuditHead?) {
        self.expected = expected
        hasMetExpected = expected == nil || expected == .empty
    }

    mutating func take(_ stored: StoredLink) {
        if let reason = reason(against: stored) {
            fault = Fault(sequence: stored.link.sequence, reason: reason)
            return
        }
        last = AuditHead(sequence: stored.link.sequence, hash: stored.claimedHash)
        if last == expected { hasMetExpected = true }
    }

    func verdict(head: AuditHead) -> AuditVerdict {
        if let fault { return .broken(sequence: fault.sequence, reason: fault.reason) }
        if head.sequence > last.sequence {
            return .broken(sequence: last.sequence + 1, reason: "các dòng cuối của nhật ký bị cắt mất")
        }
        if head != last {
            return .broken(sequence: last.sequence, reason: "dòng đầu chuỗi không khớp với dòng cuối của nhật ký")
        }
        if !hasMetExpected, let expected {
            return .broken(sequence: expected.sequence, reason: "nhật ký không còn chứa mốc ghi trong bản sao lưu")
        }
        return .sound(head)
    }

    private func reason(against stored: StoredLink) -> String? {
        let link = stored.link
        if link.sequence != last.sequence + 1 {
            return "thiếu dòng \(last.sequence + 1)"
        }
        if link.previousHash != last.hash {
            return "không nối với dòng trước"
        }
        if link.hash != stored.claimedHash {
            return "nội dung đã bị sửa"
        }
        return stored.personalFault
    }
}
