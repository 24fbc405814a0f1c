import Database
import Vietnamese

/// Taking over (tiếp nhận): a project of the ledger, imported or run on paper so far, gets its file and goes on here.
///
/// Nothing is told again: lines and money are those of the ledger, and the signed table of the hand-over must agree.
struct TakingOver {
    private let project: Project
    private let lines: [TakenOverLine]
    private let fields: FieldTree
    private let request: ActRequest
    /// The names of the files that come with it.
    private let files: Set<String>
    private let told: Told
    private let officer: Officer
    private let now: Moment
    private let tx: Transaction

    /// What the hand-over says.
    private struct Told {
        let state: ProjectState
        let level: ProgrammeLevel
        let scheme: ProjectScheme
        let approvedOn: Day?
        /// Of the base appraisal's paper; nil leaves the day of what was registered.
        let appraisedOn: Day?
        let table: SignedTable
        let papers: TakenOverPapers

        init(_ fields: FieldTreeReader, today: Day) {
            state = fields.choice("state", of: ProjectState.self) ?? .underWay
            if fields.text("state") == nil { fields.fault("state", "Chọn trạng thái của đề án khi tiếp nhận.") }
            level = fields.choice("level", of: ProgrammeLevel.self) ?? .local
            scheme = fields.choice("scheme", of: ProjectScheme.self) ?? .single
            approvedOn = fields.day("approvedOn")
            appraisedOn = fields.day("appraisedOn")
            table = SignedTable(fields)
            papers = TakenOverPapers(fields)
            checkState(fields)
            for (field, day) in [("approvedOn", approvedOn), ("appraisedOn", appraisedOn)] {
                guard let day, day > today else { continue }
                fields.fault(field, "Ngày \(day.vietnamese) chưa đến.")
            }
        }

        private func checkState(_ fields: FieldTreeReader) {
            if !ProjectState.takenOver.contains(state) {
                fields.fault("state", "Chỉ tiếp nhận đề án đã nộp; đề án đang soạn, trả lại để sửa thì soạn và nộp.")
            }
            if state == .ministryAppraised, level == .local {
                fields.fault("state", "Đề án khuyến công địa phương không qua thẩm định cấp Bộ.")
            }
            if state.isBeforeApproval, approvedOn != nil {
                fields.fault("approvedOn", "Đề án ở trạng thái “\(state.name)” chưa có ngày phê duyệt.")
            }
            if state == .submitted, appraisedOn != nil {
                fields.fault("appraisedOn", "Đề án ở trạng thái “\(state.name)” chưa có ngày thẩm định.")
            }
        }
    }

    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    init(
        _ code: DossierCode,
        _ fields: FieldTree,
        files: Set<String> = [],
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        guard case .project(let id) = code else { throw Refusal.missing }
        let head = try StoredHead.lock(id, visibleIn: officer.territory(.viewProjects), in: tx)
        project = head.project
        try ProjectPolicy.requireLive(project)
        (request, told) = try FieldTreeReader.read(fields) { TakingOver.read($0, today: now.day) }
        lines = try TakenOverLine.load(id, in: tx)
        self.fields = fields
        self.files = files
        self.officer = officer
        self.now = now
        self.tx = tx
    }

    private static func read(_ fields: FieldTreeReader, today: Day) -> (ActRequest, Told) {
        let request = ActRequest(fields, today: today)
        let told = Told(fields, today: today)
        SignedTable.requirePaper(request.document, fields)
        return (request, told)
    }

    /// The fields of a hand-over, for those who describe them.
    static func read(_ fields: FieldTreeReader) {
        _ = read(fields, today: FieldShape.today)
    }

    /// Writes the file; answers its id and that of the act.
    ///
    /// - Throws: `Refusal` (forbidden; conflict where there is a file already or the tables differ; invalid where a paper
    ///   is none of the project's, or tells of a line that it has not), `DatabaseError`.
    func write() throws -> (dossierID: Int64, actID: Int64) {
        guard TakingOver.may(project, at: told.level, by: officer) else { throw Refusal.forbidden }
        try refuseSecondFile()
        try ActPaper.require(request.papers, of: project.id, in: tx)
        try ActPaper.requireFiles(request.papers, sent: files)
        try told.papers.require(lines)
        let dossierID = try insertDossier()
        for (offset, line) in lines.enumerated() {
            try insert(line, position: offset + 1, of: dossierID)
        }
        for machine in told.papers.machines {
            try machine.insert(dossierID: dossierID, line: machine.line, in: tx)
        }
        let held = try DossierMoney.load(dossierID, in: tx)
        try SignedTable.requireReached(told.state, held)
        try bookAppraisal(held)
        try told.table.requireEqual(try DossierMoney.load(dossierID, in: tx))
        let actID = try insertAct(dossierID)
        try DossierClock.refresh(dossierID, in: tx)
        // The lists that ask for projects without a file have one less.
        try Ledger.advanceRevision(in: tx)
        let entry = AuditDraft(
            act: ProjectAct.takeOver.auditVerb,
            subject: "dossier",
            subjectID: dossierID,
            provinceNow: project.provinceNow,
            detail: ["project": String(project.id), "state": told.state.rawValue]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return (dossierID, actID)
    }

    private func refuseSecondFile() throws {
        let existing: Int64? = try tx.value("SELECT id FROM dossier WHERE project_id = \(project.id)")
        guard let existing else { return }
        throw Refusal.conflict("Đề án DA\(project.id) đã có hồ sơ HS\(existing).")
    }

    private func insertDossier() throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO dossier (project_id, level, scheme, state, title, title_folded, province_now, approved_on, proposal,
                created_at, changed_at, owner_id)
            VALUES (\(project.id), \(told.level), \(told.scheme), \(told.state), \(project.title),
                \(Fold.search(project.title)), \(project.provinceNow), \(told.approvedOn), \(try proposal.json()), \(now), \(now),
                \(told.state.isBeforeApproval ? officer.userID : nil))
            RETURNING id
            """
        )
    }

    /// The lines as ledger and papers tell them, so that later acts find kinds, places, beneficiaries, items and machines.
    private var proposal: FieldTree {
        .group([
            "level": .text(told.level.rawValue), "scheme": .text(told.scheme.rawValue),
            "title": .text(project.title), "year": .number(Int64(project.year)),
            "untilYear": .number(Int64(project.untilYear)), "map": .number(Int64(project.map.rawValue)),
            "province": .text(project.provinceCode), "implementer": .text(project.implementer ?? ""),
            "lines": .list(
                lines.enumerated().map { offset, line in line.proposal(told.papers.terms[offset + 1]) }
            ),
            "machines": .list(told.papers.machines.map { $0.fields(line: $0.line) }),
        ])
    }

    private func insert(_ line: TakenOverLine, position: Int, of dossierID: Int64) throws {
        let terms = told.papers.terms[position]
        let eligibleCost: Dong = terms?.eligibleCost ?? .zero
        let isAccepted = [.accepted, .settled, .closed].contains(told.state)
        let isSettled = [.settled, .closed].contains(told.state)
        try tx.execute(
            """
            INSERT INTO dossier_line (dossier_id, position, line_id, eligible_cost, accepted_at, settled_at)
            VALUES (\(dossierID), \(position), \(line.id), \(eligibleCost), \(isAccepted ? now : nil),
                \(isSettled ? now : nil))
            """
        )
        if let costItem = terms?.costItem {
            try tx.execute(
                "UPDATE project_line SET cost_item = \(costItem) WHERE id = \(line.id) AND cost_item IS NULL"
            )
        }
    }

    /// What was registered is then what was appraised, as in an appraisal that names no amounts; the signed table says so.
    private func bookAppraisal(_ held: DossierMoney) throws {
        guard told.state.isBeforeApproval, told.state != .submitted, held.amounts(.appraised).isEmpty else { return }
        let drafts = try TakenOverAppraisal.entries(of: project.id, on: told.appraisedOn, in: tx)
        guard !drafts.isEmpty else { return }
        let booking = Ledger.Booking(officer: officer, day: now.day, importID: nil, isCorrection: false)
        try Ledger.book(drafts, as: booking, provinces: [project.provinceNow], in: tx)
        try Standing.refresh(.ofProject(project.id), in: tx)
    }

    private func insertAct(_ dossierID: Int64) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO dossier_act (dossier_id, position, act, from_state, to_state, performed_at, account_id,
                officer_name, on_behalf_of, day, office, document_type, document_number, document_year, signer,
                legal_ground, fields)
            VALUES (\(dossierID), 1, \(ProjectAct.takeOver), NULL, \(told.state), \(now), \(officer.userID),
                \(officer.name), \(request.onBehalfOf), \(request.day), \(request.document.office),
                \(request.document.type), \(request.document.number), \(request.document.year),
                \(request.document.signer), \(request.document.legalGround), \(try fields.json()))
            RETURNING id
            """
        )
    }
}
