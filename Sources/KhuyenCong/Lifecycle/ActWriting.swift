import Database

/// Writes an act that holds: its record and checks, the money, what it changes in the ledger, and the new state.
struct ActWriting {
    let context: ActContext
    let fields: FieldTree
    let target: ProjectState
    let checks: [CheckResult]

    private var dossier: Dossier { context.dossier }
    private var tx: Transaction { context.tx }

    /// Answers the act's number.
    func write() throws -> Int64 {
        let lineIDs = try applyProposal()
        let actID = try insertAct()
        try insertChecks(of: actID)
        try moveDraftFiles(actID)
        try applyContent(actID)
        try writeAccounts(actID, lineIDs)
        try book(lineIDs)
        try moveState()
        try DossierClock.refresh(dossier.id, in: tx)
        try audit()
        try tell(actID)
        return actID
    }

    /// In the same transaction, so that no act stands of which nobody was told.
    private func tell(_ actID: Int64) throws {
        try ActNotices(
            dossier: dossier,
            act: context.act,
            actID: actID,
            target: target,
            reason: context.content.reason,
            actor: context.officer,
            now: context.now
        ).write(in: tx)
    }

    /// A submission writes the project; every other act finds it written.
    ///
    /// - Returns: the ledger's line of each position, before and after the act.
    private func applyProposal() throws -> [Int: Int64] {
        var lineIDs = Dictionary(uniqueKeysWithValues: context.lines.map { ($0.position, $0.lineID) })
        guard case .submission(let proposal) = context.content else { return lineIDs }
        let project = DossierProject(
            proposal: proposal,
            territories: context.territories,
            provinceNow: dossier.provinceNow,
            now: context.now
        )
        let projectID = try project.write(dossierID: dossier.id, projectID: dossier.projectID, in: tx)
        try tx.execute(
            """
            UPDATE dossier SET project_id = \(projectID), submitted_by = \(context.officer.userID)
            WHERE id = \(dossier.id)
            """
        )
        for line in try DossierLine.load(dossier.id, in: tx) {
            lineIDs[line.position] = line.lineID
        }
        return lineIDs
    }

    /// A submission takes them along; they go with a draft that is given up.
    private func moveDraftFiles(_ actID: Int64) throws {
        let files = DraftFileCarrying(dossierID: dossier.id, actID: actID, officer: context.officer, now: context.now)
        switch context.act {
        case .submit: try files.carry(in: tx)
        case .withdraw: try files.drop(in: tx)
        default: break
        }
    }

    private func insertAct() throws -> Int64 {
        let request = context.request
        let position: Int =
            try tx.value(
                "SELECT COALESCE(MAX(position), 0) + 1 FROM dossier_act WHERE dossier_id = \(dossier.id)"
            ) ?? 1
        let actID = try tx.insert(
            """
            INSERT INTO dossier_act (dossier_id, position, act, from_state, to_state, performed_at, account_id,
                officer_name, on_behalf_of, day, office, document_type, document_number, document_year, signer,
                legal_ground, fields)
            VALUES (\(dossier.id), \(position), \(context.act), \(dossier.state), \(target), \(context.now),
                \(context.officer.userID), \(context.officer.name), \(request.onBehalfOf), \(request.day),
                \(request.document.office), \(request.document.type), \(request.document.number),
                \(request.document.year), \(request.document.signer), \(request.document.legalGround),
                \(try fields.json()))
            RETURNING id
            """
        )
        if case .submission = context.content {
            try tx.execute(
                """
                INSERT INTO dossier_proposal (act_id, proposal) VALUES (\(actID), \(try dossier.proposal.json()))
                """
            )
        }
        return actID
    }

    private func insertChecks(of actID: Int64) throws {
        try tx.insertMany(
            into: "dossier_check",
            columns: [
                "act_id", "rule", "line_position", "verdict", "sentence", "remedy", "citation", "evidence",
                "row_table", "row_id", "row_version", "override_reason", "further_rows",
            ],
            rows: try checks.map { check in
                [
                    .integer(actID), .text(check.rule.rawValue), check.line.sqlValue, .text(check.verdict.rawValue),
                    .text(check.sentence), check.remedy.sqlValue, (check.basis?.citation).sqlValue,
                    (check.basis?.evidence.rawValue).sqlValue, (check.row?.table).sqlValue, (check.row?.id).sqlValue,
                    (check.row?.version).sqlValue, check.overrideReason.sqlValue,
                    check.further.isEmpty ? .null : .text(try AuditDraft.json(check.further)),
                ]
            }
        )
    }

    private func applyContent(_ actID: Int64) throws {
        switch context.content {
        case .acceptance(let acceptance): try AcceptanceWriting(context: context, actID: actID).write(acceptance)
        case .allotment(let allotment) where context.act == .settle:
            for line in context.lines where allotment.settles(line) {
                try tx.execute(
                    """
                    UPDATE dossier_line SET settled_at = \(context.now)
                    WHERE dossier_id = \(dossier.id) AND position = \(line.position)
                    """
                )
            }
        case .allotment where context.act == .approve:
            try tx.execute("UPDATE dossier SET approved_on = \(context.request.day) WHERE id = \(dossier.id)")
        case .change(let change): try ChangeWriting(context: context, actID: actID).write(change)
        case .reason where context.act == .withdraw, .declined where context.act == .reject:
            // What was not taken up leaves the lists and reports; its file keeps all that was said.
            try tx.execute(
                "UPDATE project SET withdrawn_at = \(context.now) WHERE id = \(dossier.projectID ?? 0)"
            )
        case .plain, .reason, .declined, .halt, .submission, .appraisal, .allotment, .advance, .progress, .recovery:
            break
        }
    }

    private func writeAccounts(_ actID: Int64, _ lineIDs: [Int: Int64]) throws {
        try ContractWriting(context: context, actID: actID, lineIDs: lineIDs).write()
        try PaymentWriting(context: context, actID: actID, lineIDs: lineIDs).write()
        try VoucherWriting(context: context, actID: actID, lineIDs: lineIDs).write()
        try ConclusionWriting(context: context, actID: actID).write()
        guard ActDrafts.isKept(context.act) else { return }
        try ActDrafts.remove(context.act, of: dossier.id, owner: context.officer.userID ?? 0, in: tx)
    }

    private func book(_ lineIDs: [Int: Int64]) throws {
        let drafts = context.booking.bookings.flatMap { stage, amounts in
            amounts.compactMap { key, amount -> EntryDraft? in
                guard let lineID = lineIDs[key.line] else { return nil }
                return EntryDraft(
                    lineID: lineID,
                    source: key.source,
                    stage: stage,
                    budgetYear: key.year,
                    amount: amount,
                    documentDay: context.request.day,
                    documentPrecision: .day
                )
            }
        }
        .sorted(by: isBefore)
        let booking = Ledger.Booking(officer: context.officer, day: context.now.day, importID: nil, isCorrection: false)
        try Ledger.book(drafts, as: booking, provinces: [dossier.provinceNow], in: tx)
        guard !drafts.isEmpty || changesSums else { return }
        if let projectID = try Dossier.load(.dossier(dossier.id), forChange: false, in: tx).projectID {
            try Standing.refresh(.ofProject(projectID), in: tx)
        }
        try Ledger.advanceRevision(in: tx)
    }

    /// Equal acts leave equal ledgers, row by row.
    private func isBefore(_ left: EntryDraft, _ right: EntryDraft) -> Bool {
        (left.lineID, left.stage.rawValue, left.source.rawValue, left.budgetYear)
            < (right.lineID, right.stage.rawValue, right.source.rawValue, right.budgetYear)
    }

    /// Acts that book nothing and still change what the sums and lists say of the project.
    private var changesSums: Bool {
        switch context.act {
        case .submit, .withdraw, .reject, .change: true
        case .returnForRevision, .appraise, .register, .appraiseAtMinistry, .approve, .contract, .advance, .report,
            .suspend, .resume, .accept, .settle, .close, .stop, .recover, .takeOver:
            false
        }
    }

    private func moveState() throws {
        try tx.execute(
            """
            UPDATE dossier SET state = \(target), version = version + 1, changed_at = \(context.now)
            WHERE id = \(dossier.id)
            """
        )
    }

    private func audit() throws {
        let detail = ActAudit(
            fromState: dossier.state.rawValue,
            toState: target.rawValue,
            onBehalf: context.request.onBehalfOf != nil,
            overridden: checks.filter { $0.overrideReason != nil }.map(\.rule.rawValue)
        )
        let entry = AuditDraft(
            act: context.act.auditVerb,
            subject: "dossier",
            subjectID: dossier.id,
            provinceNow: dossier.provinceNow,
            detail: detail
        )
        try Audit.append(entry, by: context.officer, at: context.now, in: tx)
    }

    private struct ActAudit: Encodable {
        let fromState: String
        let toState: String
        let onBehalf: Bool
        let overridden: [String]
    }
}
