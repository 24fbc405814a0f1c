import Database

extension Contests {
    /// Gives somebody who holds the role of a judge there a seat: "userName", "onlyGroup" (of products; empty: all).
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where judges score already), `DatabaseError`.
    package func invite(
        _ fields: FieldTree,
        to id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestDetail {
        try await database.write { tx in
            let contest = try Contests.undecided(id, by: officer, in: tx)
            let invitation = try FieldTreeReader.read(fields, ContestJudge.invitation)
            try Contests.seat(invitation, in: contest, by: officer, at: now, in: tx)
            return try Contests.detail(id, by: officer, on: now.day, in: tx)
        }
    }

    /// Several at once, all of them or none: "judges", each as `invite` reads one.
    ///
    /// - Throws: as `invite`, with one detail for each judge who cannot be asked.
    package func inviteAll(
        _ fields: FieldTree,
        to id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestDetail {
        try await database.write { tx in
            let contest = try Contests.undecided(id, by: officer, in: tx)
            let invitations = try FieldTreeReader.read(fields, ContestJudge.invitations)
            var refused: [Refusal.Detail] = []
            for (offset, invitation) in invitations.enumerated() {
                do {
                    try Contests.seat(invitation, in: contest, by: officer, at: now, in: tx)
                } catch let refusal as Refusal where refusal.kind == .invalid {
                    let words = "\(invitation.userName): \(refusal.message)"
                    refused.append(
                        Refusal.Detail(field: "judges.\(offset + 1).userName", message: words, remedy: refusal.remedy)
                    )
                }
            }
            if let first = refused.first {
                throw Refusal(.invalid, first.message, remedy: first.remedy, details: refused)
            }
            return try Contests.detail(id, by: officer, on: now.day, in: tx)
        }
    }

    /// - Throws: `Refusal` (invalid; conflict where judges score already), `DatabaseError`.
    private static func seat(
        _ invitation: ContestJudge.Invitation,
        in contest: Contest,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        guard contest.state == .preparing else {
            throw Refusal.conflict("Ban giám khảo đang chấm, không mời thêm được.")
        }
        let normalised = UserName.normalised(invitation.userName)
        let account = try Contests.judge(normalised, of: contest, on: now.day, in: tx)
        let seated: Int64? = try tx.value(
            "SELECT id FROM contest_judge WHERE contest_id = \(contest.id) AND account_id = \(account)"
        )
        guard seated == nil else { throw Refusal.invalid("Người này đã được mời.", field: "userName") }
        let groups = Set([invitation.group].compactMap(\.self))
        try contest.ask(account, normalised, groups, by: officer, at: now, in: tx)
    }

    /// The account of a judge of the contest's place; the refusal says nothing of anybody else's account.
    private static func judge(
        _ userName: String,
        of contest: Contest,
        on today: Day,
        in tx: Transaction
    ) throws -> Int64 {
        let account: Int64? = try tx.value(
            "SELECT id FROM account WHERE user_name = \(userName) AND disabled_at IS NULL"
        )
        let territories = try Territories.load(tx)
        guard let account,
            try AccountRows.grantsInForce(accountID: account, on: today, in: tx).contains(where: { grant in
                grant.role == .judge && ContestPolicy.maySit(grant.scope, in: contest, territories)
            })
        else {
            throw Refusal.invalid(
                "Không có giám khảo nào của địa bàn này mang tên đăng nhập “\(userName)”.",
                field: "userName",
                remedy: "Giao vai trò Giám khảo của địa bàn ở trang Người dùng trước."
            )
        }
        return account
    }

    /// A judge takes the own seat, or declines it with a "reason", on the "version" that was shown.
    ///
    /// - Throws: `Refusal` (missing, invalid; conflict where the contest is decided), `DatabaseError`.
    package func answer(_ fields: FieldTree, to id: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            try Contests.lock(id, in: tx)
            let detail = try Contests.detail(id, by: officer, on: now.day, in: tx)
            guard let seat = detail.seat else { throw Refusal.missing }
            let (answer, reason, version) = try FieldTreeReader.read(fields, ContestJudge.reply)
            try StandingVersion.require(version, seat.version, of: "Phiếu chấm này")
            guard detail.contest.state == .preparing else {
                throw Refusal.conflict("Ban giám khảo đã chấm; báo cơ quan tổ chức nếu cần thay người.")
            }
            try tx.execute(
                """
                UPDATE contest_judge SET answer = \(answer), reason = \(answer == .declined ? reason : nil),
                    version = version + 1 WHERE id = \(seat.id)
                """
            )
            let said = ["answer": answer?.name ?? "", "reason": reason?.name ?? ""]
            try detail.contest.note("contest.answer", said, by: officer, at: now, in: tx)
        }
    }

    /// Hands in the officer's own sheet for a product: "marks" or an "abstention", a "remark", and the "version" of the
    /// product that was judged; whoever declared a conflict of interest scores this product no more.
    ///
    /// - Throws: `Refusal` (missing, invalid; conflict outside the days of judging, once sheets are open, or on a stale
    ///   version), `DatabaseError`.
    package func score(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            try Contests.lock(Contests.entry(id, in: tx).contestID, in: tx)
            let entry = try Contests.entry(id, in: tx)
            let detail = try Contests.detail(entry.contestID, by: officer, on: now.day, in: tx)
            guard let seat = detail.seat, seat.judges(entry) else { throw Refusal.missing }
            let draft = try FieldTreeReader.read(fields) { ContestSheetDraft($0) }
            try StandingVersion.require(draft.version, entry.version, of: "Sản phẩm này")
            let days = detail.contest.days
            guard detail.contest.state == .judging, days.judgingFrom <= now.day, now.day <= days.judgingUntil else {
                throw Refusal.conflict(
                    "Chỉ chấm từ \(days.judgingFrom.vietnamese) đến \(days.judgingUntil.vietnamese),"
                        + " khi ban giám khảo làm việc."
                )
            }
            guard detail.isSealed else {
                throw Refusal.conflict("Phiếu chấm đã mở, không chấm lại được nữa.")
            }
            guard detail.own[id]?.abstention != .conflict else {
                throw Refusal.conflict("Ông/bà đã khai có quan hệ với cơ sở, không chấm sản phẩm này được.")
            }
            let score = draft.abstention == nil ? detail.contest.weights.score(draft.marks, in: entry.group) : nil
            try tx.execute(
                """
                INSERT INTO contest_sheet (entry_id, judge_id, entry_version, marks, abstention, score, remark,
                    entered_at)
                VALUES (\(id), \(seat.id), \(entry.version), \(try AuditDraft.json(draft.marks)),
                    \(draft.abstention), \(score), \(draft.remark), \(now))
                """
            )
            // The score itself stays out of the log, which others read before the sheets are opened.
            try detail.contest.note("contest.score", ["product": entry.product], by: officer, at: now, in: tx)
            try Contests.noteOpening(of: entry.contestID, by: officer, on: now.day, in: tx)
        }
    }
}

extension Contest {
    /// Gives an account a seat, for all groups where none is named, and notes whose it is.
    func ask(
        _ account: Int64,
        _ userName: String,
        _ groups: Set<ProductGroup>,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO contest_judge (contest_id, account_id, product_groups, invited_at)
            VALUES (\(id), \(account), \(groups.map(\.rawValue).sorted().joined(separator: " ")), \(now))
            """
        )
        try note("contest.invite", ["judge": userName], by: officer, at: now, in: tx)
    }
}

/// A sheet as a judge fills it in.
private struct ContestSheetDraft {
    let marks: [String: Int]
    let abstention: ContestSheet.Abstention?
    let remark: String?
    let version: Int?

    init(_ fields: FieldTreeReader) {
        let abstention = fields.choice("abstention", of: ContestSheet.Abstention.self)
        let marks = fields.group("marks") { reader in
            ContestCriterion.allCases.reduce(into: [String: Int]()) { marks, criterion in
                marks[criterion.rawValue] = reader.integer(criterion.rawValue, in: 0...ContestWeights.bestMark)
            }
        }
        self.abstention = abstention
        self.marks = abstention == nil ? marks : [:]
        remark = fields.text("remark", .prose)
        version = fields.integer("version", in: 1...Int(Int32.max))
        if abstention == nil, marks.isEmpty {
            fields.fault(
                "marks.\(ContestCriterion.market.rawValue)",
                "Chấm ít nhất một tiêu chí, hoặc chọn lý do không chấm."
            )
        }
    }
}

extension ContestJudge {
    fileprivate typealias Invitation = (userName: String, group: ProductGroup?)

    fileprivate static func invitations(_ fields: FieldTreeReader) -> [Invitation] {
        let judges = fields.list("judges", invitation)
        if judges.isEmpty, !fields.hasRows("judges") { fields.fault("judges", "Ghi ít nhất một giám khảo.") }
        return judges
    }

    fileprivate static func invitation(_ fields: FieldTreeReader) -> Invitation {
        (
            userName: fields.required("userName", "Ghi tên đăng nhập của giám khảo."),
            group: fields.choice("onlyGroup", of: ProductGroup.self)
        )
    }

    fileprivate static func reply(_ fields: FieldTreeReader) -> (answer: Answer?, reason: Reason?, version: Int?) {
        let answer = fields.choice("answer", of: Answer.self)
        let reason = fields.choice("reason", of: Reason.self)
        if fields.text("answer") == nil { fields.fault("answer", "Chọn nhận chấm hoặc từ chối.") }
        if answer == .declined, reason == nil { fields.fault("reason", "Chọn lý do từ chối.") }
        return (answer, reason, fields.integer("version", in: 1...Int(Int32.max)))
    }
}

extension FieldShape {
    package static let contestJudge = FieldShape("ContestInvitation", ContestJudge.invitation)
    package static let contestJudges = FieldShape("ContestInvitations", ContestJudge.invitations)
    package static let contestReply = FieldShape("ContestSeatReply", ContestJudge.reply)
    package static let contestSheet = FieldShape("NewContestSheet", ContestSheetDraft.init)
}
