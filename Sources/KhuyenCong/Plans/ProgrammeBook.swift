package import Database

/// The programmes of the nation and of provinces: entering, revising, and what came of them.
package struct ProgrammeBook: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The programmes that the officer sees, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [Programme] {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            try Programme.rows("TRUE", in: tx).filter { PlanPolicy.maySee(province: $0.provinceNow, by: officer) }
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func view(_ id: Int64, by officer: Officer) async throws -> ProgrammeView {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let programme = try Programme.load(id, forChange: false, by: officer, in: tx)
            return try ProgrammeView.load(programme, by: officer, in: tx)
        }
    }

    /// Enters a programme; "level" and "province" beside its own fields.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid), `DatabaseError`. Nothing is written then.
    package func add(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> ProgrammeView {
        try await database.write { tx in
            let head = try FieldTreeReader.read(fields) { PlanHead($0, today: now.day) }
            try PlanPolicy.require(PlanPolicy.mayDecide, province: head.province, by: officer)
            try head.requireProvince(in: tx)
            let request = try FieldTreeReader.read(fields) {
                ProgrammeRequest($0, level: head.level, today: now.day)
            }
            let id = try tx.insert(
                """
                INSERT INTO programme (level, province_now, kind, name, starts_on, ends_on, decision_number,
                    decision_day, signer, fields, changed_at)
                VALUES (\(head.level), \(head.province), \(request.kind), \(request.name), \(request.startsOn),
                    \(request.endsOn), \(request.decision.number), \(request.decision.day), \(request.decision.signer),
                    \(try Programme.stored(request).json()), \(now))
                RETURNING id
                """
            )
            try ProgrammeBook.audit("programme.add", id, head.province, nil, request, officer, now, tx)
            let programme = try Programme.load(id, forChange: false, by: officer, in: tx)
            return try ProgrammeView.load(programme, by: officer, in: tx)
        }
    }

    /// Revises a programme as a whole; the log keeps both versions.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid; conflict where another revised it meanwhile), `DatabaseError`.
    package func revise(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ProgrammeView {
        try await database.write { tx in
            let before = try Programme.load(id, forChange: true, by: officer, in: tx)
            guard PlanPolicy.mayDecide(province: before.provinceNow, by: officer) else { throw Refusal.forbidden }
            let request = try FieldTreeReader.read(fields) {
                ProgrammeRequest($0, level: before.level, today: now.day)
            }
            try StandingVersion.require(request.version, before.version, of: "Chương trình này")
            try tx.execute(
                """
                UPDATE programme SET kind = \(request.kind), name = \(request.name), starts_on = \(request.startsOn),
                    ends_on = \(request.endsOn), decision_number = \(request.decision.number),
                    decision_day = \(request.decision.day), signer = \(request.decision.signer),
                    fields = \(try Programme.stored(request).json()), version = version + 1, changed_at = \(now)
                WHERE id = \(id)
                """
            )
            try ProgrammeBook.audit("programme.revise", id, before.provinceNow, before, request, officer, now, tx)
            let after = try Programme.load(id, forChange: false, by: officer, in: tx)
            return try ProgrammeView.load(after, by: officer, in: tx)
        }
    }

    private struct Detail: Encodable, Sendable {
        let name: String
        let document: String
        let indicators: [String: Int64]
        let budgets: [String: Int64]

        init(_ name: String, _ document: String, _ indicators: [ProgrammeIndicator], _ budgets: [ProgrammeBudget]) {
            self.name = name
            self.document = document
            self.indicators = Dictionary(indicators.map { ($0.name, $0.target) }) { first, _ in first }
            self.budgets = Dictionary(budgets.map { ("\($0.source.rawValue) \($0.year)", $0.amount.amount) }) {
                first,
                _ in first
            }
        }
    }

    private static func audit(
        _ act: String,
        _ id: Int64,
        _ province: String?,
        _ before: Programme?,
        _ after: ProgrammeRequest,
        _ officer: Officer,
        _ now: Moment,
        _ tx: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "programme",
            subjectID: id,
            provinceNow: province,
            detail: AuditChange(
                before: before.map { Detail($0.name, $0.decision.number, $0.indicators, $0.budgets) },
                after: Detail(after.name, after.decision.number, after.indicators, after.budgets)
            )
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}
