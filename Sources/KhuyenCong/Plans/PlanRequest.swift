/// What a round is told: its paper, its cause, and the lines whose amounts become others.
struct PlanRequest: Equatable {
    /// The version of the plan that the form was drawn from.
    let version: Int?
    let decision: PlanDecision
    let cause: String?
    /// Whether a new plan begins with the assignments of the year before.
    let repeatsAssignments: Bool
    let lines: [Line]

    /// A line with its new amount of one source, in đồng; nothing takes it out.
    struct Line: Equatable {
        enum Subject: Equatable {
            case project(DossierCode)
            case assignment(Int64)
            case newAssignment(PlanAssignment.Kind, String)
        }

        let subject: Subject
        let source: FundingSource.Code
        let amount: Dong
    }

    /// Reads "version", "decision" (number, day, signer), "cause" and "lines".
    ///
    /// A new plan may tell "repeatsAssignments". A line names a "project" ("HS12", "DA34"), an "assignment" by number, or
    /// a new one by "kind" and "title".
    init(_ fields: FieldTreeReader, level: ProgrammeLevel, isFirst: Bool, today: Day) {
        version = fields.integer("version", in: 0...Int(Int32.max))
        decision = fields.group("decision") { PlanDecision($0, today: today) }
        cause = isFirst ? fields.text("cause", .prose) : fields.required("cause", "Ghi nguyên nhân điều chỉnh.", .prose)
        repeatsAssignments = isFirst && fields.flag("repeatsAssignments")
        lines = PlanRequest.lines(fields, level: level)
    }

    /// The lines alone, for a trial that has no paper yet.
    static func lines(_ fields: FieldTreeReader, level: ProgrammeLevel) -> [Line] {
        fields.list("lines") { Line($0, level: level) }.compactMap { $0 }
    }
}

extension PlanDecision {
    init(_ fields: FieldTreeReader, today: Day) {
        number = fields.required("number", "Ghi số quyết định.")
        day = fields.pastDay("day", today: today)
        signer = fields.text("signer")
    }
}

extension PlanRequest.Line {
    /// Nil where a fault was noted.
    fileprivate init?(_ fields: FieldTreeReader, level: ProgrammeLevel) {
        source = fields.choice("source", of: FundingSource.Code.self) ?? (level == .national ? .national : .province)
        if source.basis != .support || (source == .national) != (level == .national) {
            fields.fault("source", "Nguồn \(source.officialName) không thuộc kế hoạch này.")
        }
        amount = fields.requiredDong("amount", "Ghi số tiền; ghi 0 để đưa ra khỏi kế hoạch.")
        if let typed = fields.text("project") {
            guard let code = DossierCode(typed) else {
                fields.fault("project", "Không có đề án mang mã “\(typed)”; ghi như HS12 hoặc DA34.")
                return nil
            }
            subject = .project(code)
        } else if let id = fields.id("assignment") {
            subject = .assignment(id)
        } else {
            guard let kind = fields.choice("kind", of: PlanAssignment.Kind.self) else {
                fields.fault("project", "Ghi mã đề án, hoặc chọn loại nhiệm vụ.")
                return nil
            }
            subject = .newAssignment(kind, fields.required("title", "Ghi tên nhiệm vụ."))
        }
    }
}

extension FieldShape {
    package static let plan = FieldShape("NewPlan") { fields in
        let head = PlanHead(fields, today: today)
        return PlanRequest(fields, level: head.level, isFirst: true, today: today)
    }
    package static let planRound = FieldShape("NewPlanRound") { fields in
        _ = PlanRound.draft(fields)
        return PlanRequest(fields, level: .local, isFirst: false, today: today)
    }
    package static let planTrial = FieldShape("PlanTrialLines") { PlanRequest.lines($0, level: .local) }
}

extension PlanRound {
    /// The draft that a round is made of, which is then no longer needed.
    static func draft(_ fields: FieldTreeReader) -> Int? {
        fields.integer("draft", in: 1...Int(Int32.max))
    }
}
