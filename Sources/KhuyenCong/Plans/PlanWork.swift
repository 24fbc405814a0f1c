import Database

/// Writes plans and their rounds, in the one transaction of the front door.
struct PlanWork {
    let officer: Officer
    let now: Moment
    let tx: Transaction

    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    func decide(_ fields: FieldTree) throws -> AnnualPlan {
        let head = try FieldTreeReader.read(fields) { PlanHead($0, today: now.day) }
        try PlanPolicy.require(PlanPolicy.mayDecide, province: head.province, by: officer)
        try head.requireProvince(in: tx)
        guard try AnnualPlan.find(head.key, in: tx) == nil else { throw PlanWork.decidedBefore(head.year) }
        let request = try FieldTreeReader.read(fields) {
            PlanRequest($0, level: head.level, isFirst: true, today: now.day)
        }
        let id = try insert(head, request.decision)
        let plan = try AnnualPlan.load(id, forChange: true, by: officer, in: tx)
        let repeated = request.repeatsAssignments ? try assignments(before: plan) : []
        try write(request, request.lines + repeated, in: plan, position: 0)
        try audit("plan.decide", plan, ["document": request.decision.number])
        return plan
    }

    /// - Throws: `Refusal` (invalid, conflict), `DatabaseError`.
    func adjust(_ plan: AnnualPlan, _ fields: FieldTree) throws {
        let request = try FieldTreeReader.read(fields) {
            PlanRequest($0, level: plan.level, isFirst: false, today: now.day)
        }
        try StandingVersion.require(request.version, plan.version, of: plan.name)
        try plan.requireOpen()
        let last: Int? = try tx.value("SELECT MAX(position) FROM plan_round WHERE plan_id = \(plan.id)")
        try write(request, request.lines, in: plan, position: (last ?? 0) + 1)
        try tx.execute("UPDATE annual_plan SET version = version + 1 WHERE id = \(plan.id)")
        if let draft = try FieldTreeReader.read(fields, PlanRound.draft) {
            try tx.execute("DELETE FROM plan_draft WHERE id = \(Int64(draft)) AND plan_id = \(plan.id)")
        }
        try audit("plan.adjust", plan, ["document": request.decision.number, "cause": request.cause ?? ""])
    }

    /// - Throws: `Refusal` (conflict).
    func close(_ plan: AnnualPlan) throws {
        try plan.requireOpen()
        try tx.execute("UPDATE annual_plan SET closed_at = \(now), version = version + 1 WHERE id = \(plan.id)")
        try audit("plan.close", plan, [:])
    }

    /// Of two who decide at once, both find no plan; the second one is told by the table.
    private func insert(_ head: PlanHead, _ decision: PlanDecision) throws -> Int64 {
        do {
            return try tx.insert(
                """
                INSERT INTO annual_plan (level, province_now, year, decision_number, decision_day, signer, created_at)
                VALUES (\(head.level), \(head.province), \(head.year), \(decision.number), \(decision.day),
                    \(decision.signer), \(now))
                RETURNING id
                """
            )
        } catch DatabaseError.unique {
            throw PlanWork.decidedBefore(head.year)
        }
    }

    private static func decidedBefore(_ year: Int) -> Refusal {
        Refusal.conflict("Kế hoạch năm \(year) đã có rồi.", remedy: "Mở kế hoạch đó và lập đợt điều chỉnh.")
    }

    /// Writes the assignments of the plan of the year before into this one; answers what stood last of each.
    ///
    /// - Throws: `Refusal` (invalid) where there is nothing to repeat.
    private func assignments(before plan: AnnualPlan) throws -> [PlanRequest.Line] {
        let year = plan.year - 1
        let key = plan.key(plan.level == .national ? .national : .province).moved(to: year)
        guard let last = try AnnualPlan.find(key, in: tx) else {
            throw PlanWork.nothingToRepeat("Chưa nhập kế hoạch năm \(year).")
        }
        let names = try PlanSubjectName.load(last, in: tx)
        let standing = PlanRules.standing(try PlanRound.load(last.id, in: tx))
        let bySubject = Dictionary(grouping: standing, by: \.key.subject)
        let subjects = PlanSubjects(plan: plan, tx: tx)
        var lines: [PlanRequest.Line] = []
        for (subject, name) in names.sorted(by: { $0.value.title < $1.value.title }) {
            guard let kind = name.assignment, let amounts = bySubject[subject] else { continue }
            let id = try subjects.newAssignment(kind, name.title)
            lines += amounts.sorted { $0.key.source.rawValue < $1.key.source.rawValue }.map {
                PlanRequest.Line(subject: .assignment(id), source: $0.key.source, amount: $0.value)
            }
        }
        guard !lines.isEmpty else {
            throw PlanWork.nothingToRepeat("Kế hoạch năm \(year) không còn nhiệm vụ nào.")
        }
        return lines
    }

    private static func nothingToRepeat(_ why: String) -> Refusal {
        Refusal.invalid(
            "Không có nhiệm vụ để chép: \(why)",
            field: "repeatsAssignments",
            remedy: "Bỏ chọn rồi ghi nhiệm vụ ở bảng điều chỉnh."
        )
    }

    private func write(
        _ request: PlanRequest,
        _ lines: [PlanRequest.Line],
        in plan: AnnualPlan,
        position: Int
    ) throws {
        let standing = PlanRules.standing(try PlanRound.load(plan.id, in: tx))
        let wanted = try PlanSubjects(plan: plan, tx: tx).wanted(lines)
        let differences = PlanRules.differences(wanted.amounts, from: standing)
        guard position == 0 || !differences.isEmpty else {
            throw Refusal.invalid("Đợt điều chỉnh này không đổi số tiền nào.", field: "lines")
        }
        let roundID = try tx.insert(
            """
            INSERT INTO plan_round (plan_id, position, cause, document_number, document_day, signer, performed_at,
                account_id, officer_name)
            VALUES (\(plan.id), \(position), \(request.cause), \(request.decision.number), \(request.decision.day),
                \(request.decision.signer), \(now), \(officer.userID), \(officer.name))
            RETURNING id
            """
        )
        for slot in wanted.order {
            guard let difference = differences[slot] else { continue }
            try insert(slot, difference, roundID)
        }
    }

    private func insert(_ slot: PlanSlot, _ difference: Dong, _ roundID: Int64) throws {
        let (project, assignment): (Int64?, Int64?) =
            switch slot.subject {
            case .project(let id): (id, nil)
            case .assignment(let id): (nil, id)
            }
        try tx.execute(
            """
            INSERT INTO plan_entry (round_id, project_id, assignment_id, source_code, amount)
            VALUES (\(roundID), \(project), \(assignment), \(slot.source), \(difference))
            """
        )
    }

    private func audit(_ act: String, _ plan: AnnualPlan, _ detail: [String: String]) throws {
        let entry = AuditDraft(
            act: act,
            subject: "plan",
            subjectID: plan.id,
            provinceNow: plan.provinceNow,
            detail: ["year": String(plan.year)].merging(detail) { _, new in new }
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}

/// Whose plan, of which year.
struct PlanHead: Equatable {
    let level: ProgrammeLevel
    let province: String?
    let year: Int

    /// Reads "level", "province" and "year"; the national plan has no province.
    init(_ fields: FieldTreeReader, today: Day) {
        level = fields.choice("level", of: ProgrammeLevel.self) ?? .local
        province = level == .national ? nil : fields.required("province", "Chọn tỉnh, thành phố.")
        year = fields.integer("year", in: .programmeYears) ?? today.year
    }

    var key: SourceYear.Key {
        SourceYear.Key(level == .national ? .national : .province, province: province ?? "", year: year)
    }

    /// - Throws: `Refusal` (missing).
    func requireProvince(in tx: Transaction) throws {
        guard let province else { return }
        guard try Territories.load(tx).unit(.of2025, province)?.level == .province else { throw Refusal.missing }
    }
}
