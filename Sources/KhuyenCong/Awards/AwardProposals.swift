package import Database

/// Proposals for awards: proposing, examining, deciding.
package struct AwardProposals: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The proposals of a year, of one province of today's map or of all that the officer sees.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(_ year: Int, in province: String? = nil, by officer: Officer) async throws -> [AwardProposal] {
        try officer.require(.viewProjects)
        let place: SQL = if let province { "w.province_now = \(province)" } else { "TRUE" }
        let condition = AwardPolicy.visible(officer.territory(.viewProjects)) + " AND w.year = \(year) AND " + place
        return try await database.read { tx in
            try Territories.requireProvince(province, in: tx)
            return try AwardProposal.rows(condition, in: tx)
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func proposal(_ id: Int64, by officer: Officer) async throws -> AwardProposal {
        try await database.read { try AwardProposals.find(id, by: officer, in: $0) }
    }

    /// Proposes somebody; the fields are those of `AwardDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    package func propose(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> AwardProposal {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let territories = try Territories.load(tx)
            let draft = try FieldTreeReader.read(fields) { AwardDraft($0, territories, by: officer) }
            guard officer.territory(.enterResults).contains(province: draft.province) else { throw Refusal.missing }
            try AwardProposals.requireBeneficiary(draft, by: officer, in: tx)
            let id = try tx.insert(
                """
                INSERT INTO award_proposal (year, province_now, subject, name, beneficiary_id, form, authority,
                    achievements, state, account_id, officer_name, proposed_at)
                VALUES (\(draft.year), \(draft.province), \(draft.subject), \(draft.name), \(draft.beneficiary),
                    \(draft.form), \(draft.authority), \(draft.achievements), \(AwardProposal.State.proposed),
                    \(officer.userID), \(officer.name), \(now))
                RETURNING id
                """
            )
            return try AwardProposals.noted(id, AwardProposal.State.proposed.act, by: officer, at: now, in: tx)
        }
    }

    /// Examines, decides or refuses: "state", the "version" that was shown, with a decision "decision" and "decidedOn",
    /// with a refusal "reason".
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the proposer examines, the state does not
    ///   allow it, or another changed it since), `DatabaseError`.
    package func move(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> AwardProposal {
        try officer.require(.reviewResults)
        return try await database.write { tx in
            let proposal = try AwardProposals.find(id, by: officer, in: tx)
            try AwardPolicy.requireReview(proposal, by: officer)
            let step = try FieldTreeReader.read(fields) {
                AwardStep($0, from: proposal.state, of: proposal.year, today: now.day)
            }
            let changed = try tx.execute(
                """
                UPDATE award_proposal SET state = \(step.state), decision = \(step.decision),
                    decided_on = \(step.decidedOn), reason = \(step.reason), version = version + 1
                WHERE id = \(id) AND version = \(step.version ?? 0)
                """
            )
            guard changed == 1 else { throw StandingVersion.moved("Đề nghị này") }
            return try AwardProposals.noted(id, step.state.act, by: officer, at: now, in: tx)
        }
    }

    /// The establishment must be one of the province that the officer sees.
    private static func requireBeneficiary(_ draft: AwardDraft, by officer: Officer, in tx: Transaction) throws {
        guard let id = draft.beneficiary else { return }
        let seen = BeneficiaryPolicy.condition(officer.territory(.viewBeneficiaries))
        let found: Int64? = try tx.value(
            SQL("SELECT b.id FROM beneficiary b WHERE b.id = \(id) AND b.province_now = \(draft.province) AND ") + seen
        )
        guard found != nil else {
            throw Refusal(.invalid, "Không có cơ sở số \(id) trong tỉnh.", field: "beneficiary")
        }
    }

    private static func find(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> AwardProposal {
        try officer.require(.viewProjects)
        let seen = AwardPolicy.visible(officer.territory(.viewProjects))
        guard let found = try AwardProposal.rows(seen + " AND w.id = \(id)", in: tx).first else {
            throw Refusal.missing
        }
        return found
    }

    /// Names stay out of the chain of the log.
    private static func noted(
        _ id: Int64,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> AwardProposal {
        guard let proposal = try AwardProposal.rows("w.id = \(id)", in: tx).first else { throw Refusal.missing }
        let entry = AuditDraft(
            act: act,
            subject: "awardProposal",
            subjectID: id,
            provinceNow: proposal.provinceNow,
            detail: ["form": proposal.form.name, "decision": proposal.decision, "reason": proposal.reason],
            personal: ["name": proposal.name]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return proposal
    }
}

/// Who sees and who examines a proposal.
enum AwardPolicy {
    /// Over `award_proposal w`.
    static func visible(_ territory: Territory) -> SQL {
        territory.isNation ? "TRUE" : "w.province_now IN (\(list: territory.provinces.sorted()))"
    }

    static func mayReview(_ proposal: AwardProposal, by officer: Officer) -> Bool {
        officer.territory(.reviewResults).contains(province: proposal.provinceNow)
    }

    /// - Throws: `Refusal` (forbidden; conflict where it is the officer's own).
    static func requireReview(_ proposal: AwardProposal, by officer: Officer) throws {
        guard mayReview(proposal, by: officer) else { throw Refusal.forbidden }
        guard proposal.proposer == nil || proposal.proposer != officer.userID else {
            throw Refusal.conflict("Người đề nghị không tự xét.", remedy: "Để người khác xét đề nghị này.")
        }
    }
}

/// What is done with a proposal.
struct AwardStep {
    let state: AwardProposal.State
    let decision: String?
    let decidedOn: Day?
    let reason: String?
    let version: Int?

    /// From the state of a proposal for a year.
    init(_ fields: FieldTreeReader, from before: AwardProposal.State, of year: Int, today: Day) {
        let typed = fields.choice("state", of: AwardProposal.State.self)
        if fields.text("state") == nil { fields.fault("state", "Chọn kết quả xét.") }
        state = typed ?? before
        if let typed, !before.next.contains(typed) {
            fields.fault("state", "Đề nghị \(before.name.lowercased()), không chuyển sang trạng thái này được.")
        }
        decision = state == .decided ? fields.required("decision", "Ghi số quyết định.") : nil
        decidedOn = state == .decided ? fields.day("decidedOn") : nil
        if state == .decided, fields.text("decidedOn") == nil { fields.fault("decidedOn", "Ghi ngày quyết định.") }
        if let decidedOn, decidedOn > today { fields.fault("decidedOn", "Ngày \(decidedOn.vietnamese) chưa đến.") }
        if let decidedOn, decidedOn.year < year {
            fields.fault("decidedOn", "Ngày quyết định trước năm khen thưởng (\(year)).")
        }
        reason = state == .refused ? fields.required("reason", "Ghi lý do không khen thưởng.", .prose) : nil
        version = fields.integer("version", in: 1...Int(Int32.max))
    }
}

extension FieldShape {
    package static let award = FieldShape("NewAward") { AwardDraft($0, nowhere, by: .localOperator) }
    package static let awardStep = FieldShape("AwardStep") { fields in
        AwardStep(fields, from: .proposed, of: today.year, today: today)
    }
}
