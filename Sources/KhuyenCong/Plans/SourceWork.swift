import Database

/// Writes on the account of a source-year, in the one transaction of the front door.
struct SourceWork {
    let officer: Officer
    let now: Moment
    let tx: Transaction

    /// - Throws: `Refusal` (missing, invalid, conflict), `DatabaseError`.
    func record(_ request: FlowRequest) throws {
        try requireProvince(request.key)
        try requireAssignment(request)
        let account = try SourceYear.opened(request.key, in: tx)
        let source = try FundingSources.all(in: tx).first { $0.code == request.key.source }
        try SourceRules.require(
            request,
            on: try SourceSheet.load(request.key, in: tx),
            source,
            isYearClosed: try isYearClosed(request.key)
        )
        let id = try insert(Draft(request), on: account)
        if request.kind == .carriedOut {
            try carryIn(request, source, counterpart: id)
        }
        try audit("sourceYear.record", account, ["kind": request.kind.rawValue, "document": request.document])
    }

    /// The other side of a carry-over: the same source, the year after.
    private func carryIn(_ request: FlowRequest, _ source: FundingSource?, counterpart: Int64) throws {
        let key = request.key.moved(to: request.key.year + 1)
        let next = try SourceYear.opened(key, in: tx)
        try SourceRules.requireOpen(try SourceSheet.load(key, in: tx), isYearClosed: try isYearClosed(key))
        // Dated in its own year even where the decision came before it began.
        try SourceRules.requireTaking(key, on: max(request.day, Day.firstOfYear(key.year)), source)
        var draft = Draft(request)
        draft.kind = .carriedIn
        draft.counterpart = counterpart
        try insert(draft, on: next)
    }

    /// - Throws: `Refusal` (missing, invalid, conflict), `DatabaseError`.
    func reverse(_ flowID: Int64, of account: SourceYear, reason: String) throws {
        let reason = try TypedReason.checked(reason)
        let sheet = try SourceSheet.load(account.key, in: tx)
        try SourceRules.requireOpen(sheet, isYearClosed: try isYearClosed(account.key))
        guard let flow = sheet.flows.first(where: { $0.id == flowID }) else { throw Refusal.missing }
        guard !flow.isReversed, flow.reverses == nil else {
            throw Refusal.conflict("Khoản này đã được hủy.")
        }
        try insert(Draft(taking: flow, back: reason, on: now.day), on: account)
        if let other = flow.counterpart { try reverseOther(other, reason) }
        try audit("sourceYear.reverse", account, ["kind": flow.kind.rawValue, "reason": reason])
    }

    private func reverseOther(_ flowID: Int64, _ reason: String) throws {
        guard let id: Int64 = try tx.value("SELECT source_year_id FROM source_flow WHERE id = \(flowID)") else {
            return
        }
        let other = try SourceYear.load(id, forChange: true, in: tx)
        let sheet = try SourceSheet.load(other.key, in: tx)
        try SourceRules.requireOpen(sheet, isYearClosed: try isYearClosed(other.key))
        guard let flow = sheet.flows.first(where: { $0.id == flowID }) else { throw Refusal.missing }
        try insert(Draft(taking: flow, back: reason, on: now.day), on: other)
    }

    /// - Throws: `Refusal` (conflict).
    func close(_ account: SourceYear) throws {
        let sheet = try SourceSheet.load(account.key, in: tx)
        guard account.closedAt == nil else { throw Refusal.conflict("Cân đối này đã khóa rồi.") }
        try SourceRules.requireZero(sheet)
        try tx.execute("UPDATE source_year SET closed_at = \(now) WHERE id = \(account.id)")
        try audit("sourceYear.close", account, [:])
    }

    /// - Throws: `Refusal` (invalid, conflict).
    func reopen(_ account: SourceYear, reason: String) throws {
        let reason = try TypedReason.checked(reason)
        guard account.closedAt != nil else { throw Refusal.conflict("Cân đối này chưa khóa.") }
        try tx.execute("UPDATE source_year SET closed_at = NULL WHERE id = \(account.id)")
        try audit("sourceYear.open", account, ["reason": reason])
    }

    private func requireProvince(_ key: SourceYear.Key) throws {
        guard let code = key.provinceNow else { return }
        guard try Territories.load(tx).unit(.of2025, code)?.level == .province else { throw Refusal.missing }
    }

    /// An assignment that is paid stands in the plan of that year.
    private func requireAssignment(_ request: FlowRequest) throws {
        guard let id = request.assignmentID else { return }
        let found: Int64? = try tx.value(
            """
            SELECT a.id FROM plan_assignment a JOIN annual_plan p ON p.id = a.plan_id
            WHERE a.id = \(id) AND p.year = \(request.key.year) AND p.level = \(request.key.level)
                AND COALESCE(p.province_now, '') = \(request.key.provinceNow ?? "")
            """
        )
        guard found != nil, request.kind == .spent else {
            throw Refusal.invalid("Kế hoạch năm \(request.key.year) không có nhiệm vụ này.", field: "assignment")
        }
    }

    private func isYearClosed(_ key: SourceYear.Key) throws -> Bool {
        guard let province = key.provinceNow else { return false }
        let found: Int? = try tx.value(
            """
            SELECT c.year FROM closed_year c WHERE c.province_now = \(province) AND c.year = \(key.year)
                AND \(ClosedYears.isClosed(to: officer, on: now.day))
            """
        )
        return found != nil
    }
}

extension SourceWork {
    /// A row of `source_flow` about to be written.
    fileprivate struct Draft {
        var kind: SourceFlow.Kind
        let amount: Dong
        let day: Day
        let document: String
        let note: String?
        let assignmentID: Int64?
        var counterpart: Int64?
        let reverses: Int64?

        init(_ request: FlowRequest) {
            kind = request.kind
            amount = request.amount
            day = request.day
            document = request.document
            note = request.note
            assignmentID = request.assignmentID
            counterpart = nil
            reverses = nil
        }

        init(taking flow: SourceFlow, back reason: String, on day: Day) {
            kind = flow.kind
            amount = -flow.amount
            self.day = day
            document = flow.document
            note = reason
            assignmentID = nil
            counterpart = nil
            reverses = flow.id
        }
    }

    @discardableResult
    fileprivate func insert(_ draft: Draft, on account: SourceYear) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO source_flow (source_year_id, kind, amount, day, document, note, assignment_id, counterpart_id,
                reverses_id, entered_at, account_id, officer_name)
            VALUES (\(account.id), \(draft.kind), \(draft.amount), \(draft.day), \(draft.document), \(draft.note),
                \(draft.assignmentID), \(draft.counterpart), \(draft.reverses), \(now), \(officer.userID),
                \(officer.name))
            RETURNING id
            """
        )
    }

    fileprivate func audit(_ act: String, _ account: SourceYear, _ detail: [String: String]) throws {
        let named = ["source": account.key.source.rawValue, "year": String(account.key.year)]
        let entry = AuditDraft(
            act: act,
            subject: "sourceYear",
            subjectID: account.id,
            provinceNow: account.key.provinceNow,
            detail: named.merging(detail) { _, new in new }
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}
