import Database

/// Finds what the lines of a round are about, and refuses what does not belong in the plan.
struct PlanSubjects {
    let plan: AnnualPlan
    let tx: Transaction

    /// New amounts by place, and the places in the order in which they were named.
    struct Wanted {
        var amounts: [PlanSlot: Dong] = [:]
        var order: [PlanSlot] = []
    }

    /// New assignments are written as they are met.
    ///
    /// - Throws: `Refusal` (invalid), `DatabaseError`.
    func wanted(_ lines: [PlanRequest.Line]) throws -> Wanted {
        var wanted = Wanted()
        for (offset, line) in lines.enumerated() {
            let field = "lines.\(offset + 1)"
            let slot = PlanSlot(try subject(line, field), line.source)
            guard wanted.amounts.updateValue(line.amount, forKey: slot) == nil else {
                throw Refusal.invalid("Dòng này có hai lần với cùng một nguồn.", field: field)
            }
            wanted.order.append(slot)
        }
        return wanted
    }

    /// The same for a trial, which writes nothing: a new assignment gets a number below zero.
    ///
    /// - Throws: `Refusal` (invalid), `DatabaseError`.
    func tried(_ lines: [PlanRequest.Line]) throws -> Wanted {
        var wanted = Wanted()
        for (offset, line) in lines.enumerated() {
            let subject: PlanSubject
            if case .newAssignment = line.subject {
                subject = .assignment(Int64(-offset - 1))
            } else {
                subject = try self.subject(line, "lines.\(offset + 1)")
            }
            let slot = PlanSlot(subject, line.source)
            wanted.amounts[slot] = line.amount
            wanted.order.append(slot)
        }
        return wanted
    }

    private func subject(_ line: PlanRequest.Line, _ field: String) throws -> PlanSubject {
        switch line.subject {
        case .project(let code): return .project(try project(code, line.amount, field))
        case .assignment(let id):
            let found: Int64? = try tx.value(
                "SELECT id FROM plan_assignment WHERE id = \(id) AND plan_id = \(plan.id)"
            )
            guard let found else {
                throw Refusal.invalid("Kế hoạch không có nhiệm vụ này.", field: field + ".assignment")
            }
            return .assignment(found)
        case .newAssignment(let kind, let title): return .assignment(try newAssignment(kind, title))
        }
    }

    /// Writes an assignment of the plan; answers its number.
    func newAssignment(_ kind: PlanAssignment.Kind, _ title: String) throws -> Int64 {
        try tx.insert(
            "INSERT INTO plan_assignment (plan_id, kind, title) VALUES (\(plan.id), \(kind), \(title)) RETURNING id"
        )
    }

    /// A project of another place or programme reads as one that does not exist.
    func project(_ code: DossierCode, _ amount: Dong, _ field: String) throws -> Int64 {
        let condition: SQL =
            switch code {
            case .dossier(let id): "d.id = \(id)"
            case .project(let id): "p.id = \(id)"
            }
        let found = try tx.first(
            """
            SELECT p.id, p.province_now, d.level, d.state FROM project p LEFT JOIN dossier d ON d.project_id = p.id
            WHERE p.withdrawn_at IS NULL AND p.twin_of IS NULL AND
            """ + " " + condition
        ) { row in
            (
                id: try row.get(0) as Int64, province: try row.get(1) as String,
                level: try row.get(2) as ProgrammeLevel?,
                state: try row.get(3) as ProjectState?
            )
        }
        guard let found, plan.provinceNow == nil || found.province == plan.provinceNow,
            found.level ?? plan.level == plan.level
        else {
            throw Refusal.invalid("Không có đề án này trong phạm vi của kế hoạch.", field: field + ".project")
        }
        guard amount == .zero || PlanRules.mayEnter(found.state) else {
            throw Refusal.invalid(
                "Đề án đang ở trạng thái “\(found.state?.name ?? "")”, chưa đưa vào kế hoạch được.",
                field: field + ".project",
                remedy: "Chờ đề án được đăng ký kế hoạch."
            )
        }
        return found.id
    }
}
