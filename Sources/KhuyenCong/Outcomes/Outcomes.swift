package import Database

/// What projects brought about: entering it, asking after it, adding it up.
package struct Outcomes: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The outcomes of a project, and whether the officer may enter more.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func outcomes(
        of project: Int64,
        by officer: Officer
    ) async throws -> (project: String, outcomes: [Outcome], mayEnter: Bool) {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let title = try Outcomes.visible(project, .viewProjects, by: officer, in: tx)
            let found = try Outcome.rows("o.project_id = \(project)", in: tx)
            return (title, found, try Outcomes.sees(project, .enterResults, by: officer, in: tx))
        }
    }

    /// Every outcome of the years that the officer sees, of one province (of today's map) or of all.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(_ years: YearSpan, province: String?, by officer: Officer) async throws -> [Outcome] {
        try officer.require(.viewProjects)
        let (first, last) = (Day.firstOfYear(years.from), Day.lastOfYear(years.to))
        return try await database.read { tx in
            try Territories.requireProvince(province, in: tx)
            let place: SQL = if let province { "p.province_now = \(province)" } else { "TRUE" }
            return try Outcome.rows(
                Outcomes.seen(.viewProjects, by: officer) + " AND " + place
                    + " AND o.happened_on >= \(first) AND o.happened_on <= \(last)",
                in: tx
            )
        }
    }

    /// The outcomes of the projects in which an establishment has a line.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func outcomes(ofBeneficiary id: Int64, by officer: Officer) async throws -> [Outcome] {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let own: SQL = """
                EXISTS (SELECT 1 FROM project_line l WHERE l.project_id = p.id
                    AND l.beneficiary_id IN (\(Beneficiary.group(of: id))))
                """
            return try Outcome.rows(Outcomes.seen(.viewProjects, by: officer) + " AND " + own, in: tx)
        }
    }

    /// Outcomes that this officer should ask after by a day; those due first alone where they are many.
    ///
    /// - Throws: `DatabaseError`.
    package func toAsk(by officer: Officer, on today: Day) async throws -> [Outcome] {
        guard officer.may(.enterResults) else { return [] }
        let due: SQL = """
            o.id IN (SELECT o.id FROM outcome o JOIN project p ON p.id = o.project_id
                WHERE o.removed_at IS NULL AND o.asks_on > '' AND o.asks_on <= \(today)
                    AND \(Outcomes.near(officer)) AND \(Outcomes.seen(.enterResults, by: officer))
                ORDER BY o.asks_on, o.id LIMIT \(OtherTasks.most))
            """
        return try await database.read { try Outcome.rows(due, in: $0) }
    }

    /// Enters an outcome; the fields are those of `OutcomeDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    package func enter(
        _ fields: FieldTree,
        of project: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> Outcome {
        try officer.require(.enterResults)
        return try await database.write { tx in
            // Before anything is said of the form: what lies outside does not exist.
            _ = try Outcomes.visible(project, .enterResults, by: officer, in: tx)
            let draft = try FieldTreeReader.read(fields) { OutcomeDraft($0, today: now.day) }
            let id = try tx.insert(
                """
                INSERT INTO outcome (project_id, province_now, kind, title, party, happened_on, figures, source,
                    account_id, officer_name, entered_at)
                VALUES (\(project), (SELECT p.province_now FROM project p WHERE p.id = \(project)), \(draft.kind),
                    \(draft.title), \(draft.party), \(draft.happenedOn), \(try Outcome.stored(draft.figures)),
                    \(draft.source), \(officer.userID), \(officer.name), \(now))
                RETURNING id
                """
            )
            let outcome = try Outcomes.find(id, .enterResults, by: officer, in: tx)
            try outcome.storeAsking(in: tx)
            try outcome.note("outcome.enter", by: officer, at: now, in: tx)
            return outcome
        }
    }

    /// Enters what was found when somebody asked again: "on", "figures", "words", and the "version" that was shown.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func follow(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> Outcome {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let outcome = try Outcomes.find(id, .enterResults, by: officer, in: tx)
            let told = try FieldTreeReader.read(fields) { reader in
                let told = FollowUpDraft(reader, of: outcome.kind, known: outcome.figures, today: now.day)
                if told.day < outcome.happenedOn { reader.fault("on", "Ngày theo dõi trước ngày có kết quả.") }
                return told
            }
            try Outcomes.take(id, version: told.version, in: tx)
            try tx.execute(
                """
                INSERT INTO outcome_follow_up (outcome_id, asked_on, figures, words, account_id, officer_name, entered_at)
                VALUES (\(id), \(told.day), \(try Outcome.stored(told.figures)), \(told.words), \(officer.userID),
                    \(officer.name), \(now))
                """
            )
            try outcome.note("outcome.follow", by: officer, at: now, in: tx)
            let followed = try Outcomes.find(id, .enterResults, by: officer, in: tx)
            try followed.storeAsking(in: tx)
            return followed
        }
    }

    /// Takes an outcome out that was entered by mistake; the row stays in the database.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict), `DatabaseError`.
    package func remove(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        try officer.require(.enterResults)
        try await database.write { tx in
            let outcome = try Outcomes.find(id, .enterResults, by: officer, in: tx)
            try Outcomes.take(id, version: version, in: tx)
            try tx.execute("UPDATE outcome SET removed_at = \(now) WHERE id = \(id)")
            try outcome.note("outcome.remove", by: officer, at: now, in: tx)
        }
    }

    /// Moves the version on, unless another did since.
    private static func take(_ id: Int64, version: Int?, in tx: Transaction) throws {
        let changed = try tx.execute(
            "UPDATE outcome SET version = version + 1 WHERE id = \(id) AND version = \(version ?? 0)"
        )
        guard changed == 1 else { throw StandingVersion.moved("Kết quả này") }
    }

    private static func find(
        _ id: Int64,
        _ permission: Permission,
        by officer: Officer,
        in tx: Transaction
    ) throws -> Outcome {
        let found = try Outcome.rows(seen(permission, by: officer) + " AND o.id = \(id)", in: tx).first
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The title of a project that the officer sees with the permission.
    private static func visible(
        _ project: Int64,
        _ permission: Permission,
        by officer: Officer,
        in tx: Transaction
    ) throws -> String {
        let title: String? = try tx.value(
            SQL("SELECT p.title FROM project p WHERE p.id = \(project) AND ") + seen(permission, by: officer)
        )
        guard let title else { throw Refusal.missing }
        return title
    }

    private static func sees(
        _ project: Int64,
        _ permission: Permission,
        by officer: Officer,
        in tx: Transaction
    ) throws -> Bool {
        guard officer.may(permission) else { return false }
        let found: Int64? = try tx.value(
            SQL("SELECT p.id FROM project p WHERE p.id = \(project) AND ") + seen(permission, by: officer)
        )
        return found != nil
    }

    /// Over `outcome o`: in the provinces in which the officer enters any, so that an index finds them.
    private static func near(_ officer: Officer) -> SQL {
        let scopes = officer.grants.filter { $0.role.permissions.contains(.enterResults) }.map(\.scope)
        guard !scopes.contains(.nation) else { return "TRUE" }
        return "o.province_now IN (\(list: Set(scopes.compactMap(\.provinceCode)).sorted()))"
    }

    /// Over `project p`: live, and in the officer's place.
    private static func seen(_ permission: Permission, by officer: Officer) -> SQL {
        ProjectPolicy.visible(officer.territory(permission)) + " AND p.withdrawn_at IS NULL"
    }
}

extension Outcome {
    fileprivate func note(_ act: String, by officer: Officer, at now: Moment, in tx: Transaction) throws {
        let entry = AuditDraft(
            act: act,
            subject: "project",
            subjectID: projectID,
            provinceNow: provinceNow,
            detail: ["kind": kind.name, "title": title]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}

/// What was found when somebody asked again, as it was typed.
private struct FollowUpDraft {
    let day: Day
    let figures: [OutcomeMeasure: Int64]
    let words: String?
    let version: Int?

    init(_ fields: FieldTreeReader, of kind: OutcomeKind, known: [OutcomeMeasure: Int64], today: Day) {
        day = fields.day("on") ?? today
        if fields.text("on") == nil { fields.fault("on", "Ghi ngày theo dõi.") }
        if day > today { fields.fault("on", "Ngày \(day.vietnamese) chưa đến.") }
        figures = OutcomeDraft.figures(kind.laterMeasures, fields, known: known)
        words = fields.text("words", .prose)
        if figures.isEmpty, words == nil { fields.fault("words", "Ghi số liệu, hoặc ghi vì sao chưa có.") }
        version = fields.integer("version", in: 1...Int(Int32.max))
    }
}

extension FieldShape {
    package static let outcome = FieldShape("NewOutcome") { OutcomeDraft($0, today: today) }
    package static let followUp = FieldShape("NewFollowUp") { fields in
        _ = FollowUpDraft(fields, of: .course, known: [:], today: today)
        for kind in OutcomeKind.allCases { _ = FollowUpDraft(fields.forgiving, of: kind, known: [:], today: today) }
    }
}
