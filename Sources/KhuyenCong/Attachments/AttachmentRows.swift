import Database

/// Papers as rows.
enum AttachmentRows {
    private static let columns: SQL = """
        SELECT t.id, t.subject, t.subject_id, t.act_id, t.paper_kind, t.stage, t.name, t.content_type, t.size, t.sha256,
            t.taken_at, t.latitude, t.longitude, COALESCE(a.full_name, t.officer), t.account_id, t.uploaded_at,
            t.removed_at, COALESCE(r.full_name, t.removed_officer), t.removed_reason, t.picture_taken_at,
            t.picture_latitude, t.picture_longitude
        FROM attachment t LEFT JOIN account a ON a.id = t.account_id LEFT JOIN account r ON r.id = t.removed_by
        """

    static func of(_ subject: AttachmentSubject, in tx: Transaction) throws -> [Attachment] {
        try tx.rows(
            columns + " WHERE t.subject = \(subject.word) AND t.subject_id = \(subject.id) ORDER BY t.id",
            decode
        )
    }

    static func find(_ id: Int64, in tx: Transaction) throws -> Attachment? {
        try tx.first(columns + " WHERE t.id = \(id)", decode)
    }

    static func insert(
        _ inspected: InspectedFile,
        _ draft: AttachmentDraft,
        to subject: AttachmentSubject,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO attachment (subject, subject_id, act_id, paper_kind, stage, name, content_type, size, sha256,
                taken_at, latitude, longitude, picture_taken_at, picture_latitude, picture_longitude, account_id,
                officer, uploaded_at)
            VALUES (\(subject.word), \(subject.id), \(draft.actID), \(draft.kind),
                \(draft.stage ?? draft.kind.usualStage), \(inspected.name), \(inspected.contentType),
                \(inspected.size), \(inspected.hash), \(draft.shot.takenAt), \(draft.shot.position?.latitude),
                \(draft.shot.position?.longitude), \(inspected.picture?.takenAt),
                \(inspected.picture?.position?.latitude), \(inspected.picture?.position?.longitude), \(officer.userID), \(officer.signature), \(now)) RETURNING id
            """
        )
    }

    /// - Returns: whether the paper was still standing.
    static func remove(
        _ id: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Bool {
        let changed = try tx.execute(
            """
            UPDATE attachment SET removed_at = \(now), removed_by = \(officer.userID),
                removed_officer = \(officer.signature), removed_reason = \(reason)
            WHERE id = \(id) AND removed_at IS NULL
            """
        )
        return changed == 1
    }

    static func recordOpening(_ id: Int64, by officer: Officer, at now: Moment, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO attachment_opening (attachment_id, account_id, officer, opened_at)
            VALUES (\(id), \(officer.userID), \(officer.signature), \(now))
            """
        )
    }

    static func openings(of id: Int64, limit: Int, in tx: Transaction) throws -> [AttachmentOpening] {
        try tx.rows(
            """
            SELECT o.opened_at, COALESCE(a.full_name, o.officer)
            FROM attachment_opening o LEFT JOIN account a ON a.id = o.account_id
            WHERE o.attachment_id = \(id) ORDER BY o.id DESC LIMIT \(limit)
            """
        ) { AttachmentOpening(at: try $0.get(0), officer: try $0.get(1)) }
    }

    private static func decode(_ row: Row) throws -> Attachment {
        Attachment(
            id: try row.get(0),
            subject: try AttachmentSubject.decode(row, 1),
            actID: try row.get(3),
            kind: try row.get(4),
            stage: try row.get(5),
            name: try row.get(6),
            contentType: try row.get(7),
            size: try row.get(8),
            sha256: try row.get(9),
            shot: try shot(row, 10),
            picture: try picture(row),
            uploadedBy: try row.get(13),
            uploadedByID: try row.get(14),
            uploadedAt: try row.get(15),
            removal: try removal(row)
        )
    }

    private static func picture(_ row: Row) throws -> Attachment.Shot? {
        let shot = try shot(row, 19)
        return shot == Attachment.Shot() ? nil : shot
    }

    private static func shot(_ row: Row, _ first: Int) throws -> Attachment.Shot {
        let latitude: Double? = try row.get(first + 1)
        let longitude: Double? = try row.get(first + 2)
        let position = latitude.flatMap { latitude in
            longitude.flatMap { Attachment.Position(latitude: latitude, longitude: $0) }
        }
        return Attachment.Shot(takenAt: try row.get(first), position: position)
    }

    private static func removal(_ row: Row) throws -> Attachment.Removal? {
        guard let at: Moment = try row.get(16) else { return nil }
        return Attachment.Removal(at: at, by: try row.get(17) ?? "", reason: try row.get(18) ?? "")
    }
}

extension Officer {
    /// Names stand in the account, where they can be anonymised; only the server's own operator has none.
    fileprivate var signature: String {
        userID == nil ? name : ""
    }
}
