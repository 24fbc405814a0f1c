import Database

extension AnnualPlan {
    /// Plans that a condition over `annual_plan p` names, the latest year first.
    static func rows(_ condition: SQL, lock: SQL = "", in tx: Transaction) throws -> [AnnualPlan] {
        let territories = try Territories.load(tx)
        return try tx.rows(
            """
            SELECT p.id, p.level, p.province_now, p.year, p.decision_number, p.decision_day, p.signer, p.version,
                p.closed_at
            FROM annual_plan p WHERE \(condition) ORDER BY p.year DESC, COALESCE(p.province_now, '')\(lock)
            """
        ) { row in
            let province: String? = try row.get(2)
            return AnnualPlan(
                id: try row.get(0),
                level: try row.get(1),
                provinceNow: province,
                provinceName: province.map { territories.name(.of2025, $0) },
                year: try row.get(3),
                decision: PlanDecision(number: try row.get(4), day: try row.get(5), signer: try row.get(6)),
                version: try row.get(7),
                closedAt: try row.get(8)
            )
        }
    }

    /// - Throws: `Refusal` (missing).
    static func load(_ id: Int64, forChange: Bool, by officer: Officer, in tx: Transaction) throws -> AnnualPlan {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        guard let plan = try rows("p.id = \(id)", lock: lock, in: tx).first else { throw Refusal.missing }
        try PlanPolicy.requireSee(province: plan.provinceNow, by: officer)
        return plan
    }

    /// The plan of a level, place and year; nil where none was entered.
    static func find(_ key: SourceYear.Key, in tx: Transaction) throws -> AnnualPlan? {
        try rows(
            """
            p.year = \(key.year) AND p.level = \(key.level) AND COALESCE(p.province_now, '') = \(key.provinceNow ?? "")
            """,
            in: tx
        ).first
    }

    /// - Throws: `Refusal` (conflict).
    func requireOpen() throws {
        guard closedAt == nil else { throw Refusal.conflict("\(name) đã kết thúc, không điều chỉnh được nữa.") }
    }
}

extension PlanRound {
    /// The rounds of a plan, the first one first, with what each did.
    static func load(_ planID: Int64, in tx: Transaction) throws -> [PlanRound] {
        var entries: [Int: [(slot: PlanSlot, amount: Dong)]] = [:]
        try tx.forEach(
            """
            SELECT r.position, e.project_id, e.assignment_id, e.source_code, e.amount
            FROM plan_round r JOIN plan_entry e ON e.round_id = r.id
            WHERE r.plan_id = \(planID) ORDER BY e.id
            """
        ) { row in
            let project: Int64? = try row.get(1)
            let subject = try project.map(PlanSubject.project) ?? .assignment(row.get(2))
            entries[try row.get(0), default: []].append((PlanSlot(subject, try row.get(3)), try row.get(4)))
        }
        let heads = try tx.rows(
            """
            SELECT position, cause, document_number, document_day, signer, performed_at,
                \(SQL.officerName(of: "plan_round"))
            FROM plan_round WHERE plan_id = \(planID) ORDER BY position
            """
        ) { row in
            PlanRound(
                position: try row.get(0),
                cause: try row.get(1),
                decision: PlanDecision(number: try row.get(2), day: try row.get(3), signer: try row.get(4)),
                performedAt: try row.get(5),
                officer: try row.get(6),
                steps: []
            )
        }
        let steps = PlanRules.steps(heads.map { entries[$0.position] ?? [] })
        return zip(heads, steps).map { $0.with($1) }
    }

    private func with(_ steps: [PlanStep]) -> PlanRound {
        PlanRound(
            position: position,
            cause: cause,
            decision: decision,
            performedAt: performedAt,
            officer: officer,
            steps: steps
        )
    }
}

extension PlanSubjectName {
    /// The names of what the lines of a plan are about, whether they stand or were taken out.
    static func load(_ plan: AnnualPlan, in tx: Transaction) throws -> [PlanSubject: PlanSubjectName] {
        var names: [PlanSubject: PlanSubjectName] = [:]
        try tx.forEach(
            """
            SELECT p.id, p.title, d.id, d.scheme, d.state, p.implementer_text FROM project p LEFT JOIN dossier d ON d.project_id = p.id
            WHERE p.id IN (
                SELECT e.project_id FROM plan_entry e JOIN plan_round r ON r.id = e.round_id WHERE r.plan_id = \(plan.id)
                )
            """
        ) { row in
            let id: Int64 = try row.get(0)
            let dossier: Int64? = try row.get(2)
            names[.project(id)] = PlanSubjectName(
                code: dossier.map { "HS\($0)" } ?? "DA\(id)",
                title: try row.get(1),
                assignment: nil,
                scheme: try row.get(3),
                state: try row.get(4),
                implementer: try row.get(5)
            )
        }
        try tx.forEach("SELECT id, title, kind FROM plan_assignment WHERE plan_id = \(plan.id) ORDER BY id") { row in
            names[.assignment(try row.get(0))] = PlanSubjectName(
                code: nil,
                title: try row.get(1),
                assignment: try row.get(2),
                scheme: nil,
                state: nil,
                implementer: nil
            )
        }
        return names
    }
}

extension PlanDraft {
    static func load(_ planID: Int64, in tx: Transaction) throws -> [PlanDraft] {
        try tx.rows(
            """
            SELECT d.id, d.name, d.fields, d.version, d.changed_at, a.full_name
            FROM plan_draft d LEFT JOIN account a ON a.id = d.account_id WHERE d.plan_id = \(planID) ORDER BY d.id
            """
        ) { row in
            let fields: String = try row.get(2)
            return PlanDraft(
                id: try row.get(0),
                name: try row.get(1),
                fields: try FieldTree(json: fields),
                version: try row.get(3),
                changedAt: try row.get(4),
                officer: try row.get(5)
            )
        }
    }
}
