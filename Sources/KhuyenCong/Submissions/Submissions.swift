package import Database

/// Rounds in which units report upward: opening them, sending under a link, reading what came.
package struct Submissions: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The rounds of the officer's province or of the nation, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [SubmissionSummary] {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try SubmissionSummary.rows("TRUE", in: tx).filter { SubmissionPolicy.maySee($0.provinceNow, by: officer) }
        }
    }

    /// The rounds of the officer that are due soon or past, and that some unit has not answered; the latest due alone
    /// where they are many.
    ///
    /// - Throws: `DatabaseError`.
    package func awaited(by officer: Officer, on today: Day) async throws -> [SubmissionSummary] {
        let awaited: SQL = """
            r.id IN (SELECT r.id FROM submission_round r
                WHERE r.due_on <= \(SubmissionSummary.lastDue(remindedOn: today)) AND \(SubmissionPolicy.opened(by: officer))
                    AND EXISTS (SELECT 1 FROM submission_unit w WHERE w.round_id = r.id
                        AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.unit_id = w.id))
                ORDER BY r.due_on DESC, r.id DESC LIMIT \(OtherTasks.most))
            """
        return try await database.read { try SubmissionSummary.rows(awaited, in: $0) }
    }

    /// One round with what each unit sent, beside what the ledger gives.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func round(_ id: Int64, by officer: Officer) async throws -> SubmissionRound {
        try officer.require(.viewReports)
        return try await database.read { tx in
            guard let round = try SubmissionRound.rows("r.id = \(id)", in: tx).first,
                SubmissionPolicy.maySee(round.provinceNow, by: officer)
            else { throw Refusal.missing }
            return round
        }
    }

    /// Opens a round; answers the secret of each unit's link by its place, which is kept nowhere else.
    ///
    /// Reads "province" (empty: the nation), "title", "from", "to", "dueOn" and "places" (empty: all units).
    /// - Throws: `Refusal` (forbidden, invalid), `DatabaseError`.
    package func open(
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> (round: SubmissionRound, links: [String: String]) {
        try await database.write { tx in
            let territories = try Territories.load(tx)
            let draft = try FieldTreeReader.read(fields) { SubmissionRoundDraft($0, territories) }
            guard SubmissionPolicy.mayOpen(draft.province, by: officer) else { throw Refusal.forbidden }
            let id = try tx.insert(
                """
                INSERT INTO submission_round (province_now, title, year_from, year_to, due_on, account_id,
                    officer_name, opened_at)
                VALUES (\(draft.province), \(draft.title), \(draft.years.from), \(draft.years.to), \(draft.dueOn),
                    \(officer.userID), \(officer.name), \(now)) RETURNING id
                """
            )
            var links: [String: String] = [:]
            for place in draft.places {
                let token = try OpaqueToken.make()
                links[place] = token.text
                try tx.execute(
                    "INSERT INTO submission_unit (round_id, place, token_hash) VALUES (\(id), \(place), \(token.hash))"
                )
            }
            let entry = AuditDraft(
                act: "submission.open",
                subject: "submissionRound",
                subjectID: id,
                provinceNow: draft.province,
                detail: ["name": draft.title, "rows": String(draft.places.count)]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            guard let round = try SubmissionRound.rows("r.id = \(id)", in: tx).first else { throw Refusal.missing }
            return (round, links)
        }
    }

    /// The round and the unit that a link belongs to.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func asked(_ token: String) async throws -> (round: SubmissionRound, unit: SubmissionUnit) {
        try await database.read { try Submissions.asked(token, in: $0) }
    }

    /// Takes what a unit sends under its link; each sending stands beside the earlier ones.
    ///
    /// - Throws: `Refusal` (missing, invalid, tooMany; conflict where another sending came meanwhile), `DatabaseError`.
    package func send(
        _ token: String,
        _ fields: FieldTree,
        from address: String?,
        at now: Moment
    ) async throws -> SubmissionUnit {
        try await database.write { tx in
            if let address { try PublicThrottle(tx).take(.saving(address), at: now) }
            let (round, unit) = try Submissions.asked(token, isCounted: false, in: tx)
            let draft = try FieldTreeReader.read(fields) { SubmissionDraft($0) }
            let position = unit.submissions.count + 1
            guard draft.seen == position - 1 else {
                throw Refusal.conflict(
                    "Đơn vị vừa gửi một báo cáo khác.",
                    remedy: "Xem báo cáo mới nhất rồi gửi lại nếu cần."
                )
            }
            try tx.execute(
                """
                INSERT INTO submission (unit_id, position, is_nil, fields, reporter, sent_at)
                VALUES (\(unit.id), \(position), \(draft.isNil ? 1 : 0), \(try draft.fields.json()), \(draft.reporter),
                    \(now))
                """
            )
            let entry = AuditDraft(
                act: "submission.send",
                subject: "submissionRound",
                subjectID: round.id,
                provinceNow: round.provinceNow,
                detail: ["code": unit.place, "version": String(position)],
                personal: ["name": draft.reporter]
            )
            let sender = Officer(userID: nil, name: unit.placeName, grants: [])
            try Audit.append(entry, by: sender, at: now, in: tx)
            return try Submissions.asked(token, in: tx).unit
        }
    }

    private static func asked(
        _ token: String,
        isCounted: Bool = true,
        in tx: Transaction
    ) throws -> (round: SubmissionRound, unit: SubmissionUnit) {
        let found = try tx.first(
            "SELECT round_id, id, place FROM submission_unit WHERE token_hash = \(OpaqueToken.hash(of: token))"
        ) { (round: try $0.get(0) as Int64, unit: try $0.get(1) as Int64, place: try $0.get(2) as String) }
        guard let found else { throw Refusal.missing }
        let counting: SubmissionRound.Counting = isCounted ? .unit(found.place) : .nothing
        let rounds = try SubmissionRound.rows("r.id = \(found.round)", counting: counting, in: tx)
        guard let round = rounds.first, let unit = round.units.first(where: { $0.id == found.unit }) else {
            throw Refusal.missing
        }
        return (round, unit)
    }
}

extension FieldShape {
    package static let submissionRound = FieldShape("NewSubmissionRound") { SubmissionRoundDraft($0, nowhere) }
    package static let submission = FieldShape("NewSubmission", SubmissionDraft.init)
}
