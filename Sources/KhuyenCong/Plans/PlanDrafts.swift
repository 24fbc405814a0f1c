import Database

extension Plans {
    /// Saves the lines of a trial under a name; a draft of that name is replaced where the form saw its version.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid; conflict where another saved it meanwhile), `DatabaseError`.
    package func saveDraft(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws {
        try await prepare(id, by: officer) { plan, tx in
            let (name, version) = try FieldTreeReader.read(fields) { PlanDraft.read($0, level: plan.level) }
            let lines = FieldTree.group(["lines": fields["lines"]])
            let standing = try PlanDraft.load(plan.id, in: tx).first { $0.name == name }
            guard let standing else {
                try PlanDraft.insert(name, lines, plan, officer, now, in: tx)
                return
            }
            guard standing.version == version else {
                throw Refusal(
                    .conflict,
                    "Đã có bản nháp “\(name)” (phiên bản \(standing.version)).",
                    field: "name",
                    remedy: "Mở bản nháp đó rồi sửa, hoặc đặt tên khác."
                )
            }
            try tx.execute(
                """
                UPDATE plan_draft SET fields = \(try lines.json()), version = version + 1, changed_at = \(now),
                    account_id = \(officer.userID)
                WHERE id = \(standing.id)
                """
            )
        }
    }

    /// - Throws: `Refusal` (missing, forbidden), `DatabaseError`.
    package func removeDraft(_ draftID: Int64, of id: Int64, by officer: Officer) async throws {
        try await prepare(id, by: officer) { plan, tx in
            let removed = try tx.execute("DELETE FROM plan_draft WHERE id = \(draftID) AND plan_id = \(plan.id)")
            guard removed == 1 else { throw Refusal.missing }
        }
    }

    /// States the area and trade that put a project before others.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    package func statePriority(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws {
        try await prepare(id, by: officer) { plan, tx in
            let typed = try FieldTreeReader.read(fields) { PriorityRequest($0) }
            let project = try PlanSubjects(plan: plan, tx: tx).project(typed.project, .zero, "project")
            let written = try tx.execute(
                """
                INSERT INTO project_priority (project_id, area, trade, note) VALUES (\(project), \(typed.area),
                    \(typed.trade), \(typed.note))
                ON CONFLICT (project_id) DO UPDATE SET area = excluded.area, trade = excluded.trade,
                    note = excluded.note, version = project_priority.version + 1
                WHERE project_priority.version = \(typed.version)
                """
            )
            guard written == 1 else { throw StandingVersion.moved("Ưu tiên của đề án này") }
            let entry = AuditDraft(
                act: "plan.priority",
                subject: "project",
                subjectID: project,
                provinceNow: plan.provinceNow,
                detail: ["area": typed.area?.rawValue ?? "", "trade": typed.trade?.rawValue ?? ""]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }

    private func prepare(
        _ id: Int64,
        by officer: Officer,
        _ body: @escaping @Sendable (AnnualPlan, Transaction) throws -> Void
    ) async throws {
        try await database.write { tx in
            let plan = try AnnualPlan.load(id, forChange: true, by: officer, in: tx)
            guard PlanPolicy.mayPrepare(province: plan.provinceNow, by: officer) else { throw Refusal.forbidden }
            try plan.requireOpen()
            try body(plan, tx)
        }
    }
}

/// What an officer states about a project's priority.
private struct PriorityRequest {
    let project: DossierCode
    let area: PlanPriority.Area?
    let trade: PlanPriority.Trade?
    let note: String?
    let version: Int

    init(_ fields: FieldTreeReader) {
        let typed = fields.required("project", "Ghi mã đề án.")
        project = DossierCode(typed) ?? .project(0)
        area = fields.choice("area", of: PlanPriority.Area.self)
        trade = fields.choice("trade", of: PlanPriority.Trade.self)
        note = fields.text("note", .prose)
        version = fields.integer("version", in: 0...Int(Int32.max)) ?? 0
    }
}

extension FieldShape {
    package static let planDraft = FieldShape("NewPlanDraft") { PlanDraft.read($0, level: .local) }
    package static let planPriority = FieldShape("NewPlanPriority", PriorityRequest.init)
}

extension PlanDraft {
    fileprivate static func read(_ fields: FieldTreeReader, level: ProgrammeLevel) -> (name: String, version: Int?) {
        _ = PlanRequest.lines(fields, level: level)
        return (
            name: fields.required("name", "Đặt tên bản nháp."),
            version: fields.integer("draftVersion", in: 0...Int(Int32.max))
        )
    }

    fileprivate static func insert(
        _ name: String,
        _ lines: FieldTree,
        _ plan: AnnualPlan,
        _ officer: Officer,
        _ now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO plan_draft (plan_id, name, fields, changed_at, account_id)
            VALUES (\(plan.id), \(name), \(try lines.json()), \(now), \(officer.userID))
            """
        )
    }
}
