import Database

/// What must hold between a file, its acts, its money and its lines, recomputed for the nightly check.
enum DossierConsistency {
    static func differences(in tx: Transaction) throws -> [String] {
        try states(in: tx) + gaps(in: tx) + illegalSteps(in: tx) + unpinned(in: tx) + unaudited(in: tx)
            + lines(in: tx) + halts(in: tx) + withdrawals(in: tx) + money(in: tx)
    }

    /// The state of a file is the one that its last act led to.
    private static func states(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT d.id FROM dossier d JOIN dossier_act a ON a.dossier_id = d.id
            WHERE a.position = (SELECT MAX(b.position) FROM dossier_act b WHERE b.dossier_id = d.id)
                AND a.to_state <> d.state
            ORDER BY d.id
            """
        ) { "Hồ sơ HS\(try $0.get(0) as Int64): trạng thái không phải là trạng thái sau việc cuối cùng." }
    }

    /// Acts follow one another without a gap; the first one starts from a draft or brings the file in.
    private static func gaps(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT a.dossier_id, a.position FROM dossier_act a
            LEFT JOIN dossier_act b ON b.dossier_id = a.dossier_id AND b.position = a.position - 1
            WHERE (a.position > 1 AND (b.id IS NULL OR b.to_state <> a.from_state))
                OR (a.position = 1 AND a.from_state <> 'draft')
            ORDER BY a.dossier_id, a.position
            """
        ) { "Hồ sơ HS\(try $0.get(0) as Int64), việc thứ \(try $0.get(1) as Int): không nối tiếp việc trước." }
    }

    /// Every step is one that the state machine knows, whoever wrote it.
    private static func illegalSteps(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT d.level, a.act, a.from_state, a.to_state, MIN(a.dossier_id), COUNT(*) FROM dossier_act a
            JOIN dossier d ON d.id = a.dossier_id
            WHERE a.from_state IS NOT NULL
            GROUP BY d.level, a.act, a.from_state, a.to_state ORDER BY MIN(a.dossier_id)
            """
        ) { row -> String? in
            let act: ProjectAct = try row.get(1)
            let from: ProjectState = try row.get(2)
            let to: ProjectState = try row.get(3)
            let level: ProgrammeLevel = try row.get(0)
            let legal = [false, true].map { ProjectLifecycle.next(from: from, by: act, level: level, partsLeft: $0) }
            guard !legal.contains(to) else { return nil }
            return "Hồ sơ HS\(try row.get(4) as Int64): việc “\(act.name)” đưa “\(from.name)” sang “\(to.name)”, "
                + "vòng đời không cho (\(try row.get(5) as Int) lần)."
        }.compactMap(\.self)
    }

    /// What was submitted stays as it was judged.
    private static func unpinned(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT a.dossier_id, a.position FROM dossier_act a LEFT JOIN dossier_proposal p ON p.act_id = a.id
            WHERE a.act = 'submit' AND p.act_id IS NULL ORDER BY a.dossier_id, a.position
            """
        ) { "Hồ sơ HS\(try $0.get(0) as Int64), việc thứ \(try $0.get(1) as Int): thiếu bản đề án đã nộp." }
    }

    /// An act and its audit entry are written together: as many of one as of the other.
    private static func unaudited(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT a.dossier_id, a.acts, COALESCE(e.entries, 0) FROM
                (SELECT dossier_id, COUNT(*) AS acts FROM dossier_act GROUP BY dossier_id) a
            LEFT JOIN
                (SELECT subject_id, COUNT(*) AS entries FROM audit_entry
                WHERE subject = 'dossier' AND act LIKE 'project.%' GROUP BY subject_id) e
                ON e.subject_id = a.dossier_id
            WHERE a.acts <> COALESCE(e.entries, 0) ORDER BY a.dossier_id
            """
        ) { row in
            "Hồ sơ HS\(try row.get(0) as Int64): \(try row.get(1) as Int) việc nhưng nhật ký có \(try row.get(2) as Int)."
        }
    }

    /// All lines of an accepted file are accepted, of a settled one settled; before the work there is neither.
    private static func lines(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT d.id, l.position FROM dossier d JOIN dossier_line l ON l.dossier_id = d.id
            WHERE (d.state IN ('accepted', 'settled', 'closed') AND l.accepted_at IS NULL
                    AND COALESCE(l.halt, '') <> 'stopped')
                OR (d.state IN ('settled', 'closed') AND l.settled_at IS NULL AND COALESCE(l.halt, '') <> 'stopped')
                OR (l.halt IS NOT NULL AND l.accepted_at IS NOT NULL)
                OR (l.settled_at IS NOT NULL AND l.accepted_at IS NULL)
                OR (l.accepted_at IS NOT NULL AND d.state NOT IN
                    ('underWay', 'suspended', 'stopped', 'accepted', 'settled', 'closed'))
            ORDER BY d.id, l.position
            """
        ) {
            "Hồ sơ HS\(try $0.get(0) as Int64), dòng \(try $0.get(1) as Int): nghiệm thu, quyết toán không khớp trạng thái."
        }
    }

    /// What was not taken up is not in the sums, all else is.
    private static func withdrawals(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT d.id FROM dossier d JOIN project p ON p.id = d.project_id
            WHERE (d.state IN ('withdrawn', 'rejected')) <> (p.withdrawn_at IS NOT NULL) ORDER BY d.id
            """
        ) { "Hồ sơ HS\(try $0.get(0) as Int64): đề án trong sổ và hồ sơ không cùng rút." }
    }
}
