import Database
import Vietnamese

/// The conditions of an advance: how much of the work is done, how much is paid first, and how much before acceptance.
enum AdvanceChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard case .advance(let advance) = context.content else { return [] }
        let pack = try context.rulePack()
        let lines = Set((advance.allotment.amounts ?? [:]).keys.map(\.line)).sorted()
        return try lines.flatMap { line in
            [cap(line, pack, context), try first(line, pack, context), condition(line, advance, pack, context)]
                .compactMap { $0 }
        }
    }

    /// Until a line is accepted, its advances stay within the share of its contracted support.
    private static func cap(_ line: Int, _ pack: RulePack?, _ context: ActContext) -> CheckResult? {
        guard context.lines.first(where: { $0.position == line })?.acceptedAt == nil else {
            return withinAccepted(line, context)
        }
        // A start-up is paid after its own acceptance, in full.
        guard group(of: line, context) != .startUp else { return nil }
        guard let rule = pack?.number(.advanceCapBeforeAcceptance) else { return nil }
        let support = context.money.stateMoney(.contracted, line)
        let advanced = context.booking.statePaidAfter(line, context.money)
        // The share is rounded down to the đồng, so that no rounding lets one slip through.
        let holds = advanced <= SupportLimit.share(rule.value, of: support)
        let share = Percent(advanced, of: support)?.hundredths ?? 0
        return CheckResult(
            .advanceCap,
            line: line,
            holds ? .holds : .doesNotHold,
            "Dòng \(line): tạm ứng cộng dồn \(MoneyWriter.grouped(advanced.amount)) đồng, bằng "
                + "\(MoneyWriter.percent(share)) kinh phí hỗ trợ; trước nghiệm thu không quá "
                + "\(MoneyWriter.percent(Int64(rule.value))).",
            remedy: holds ? nil : "Giảm số tạm ứng, hoặc ghi văn bản cho phép vượt mức và lý do.",
            use: rule.use
        )
    }

    /// What is paid first, by the group of the line: Điều 13 Thông tư 36/2013/TT-BCT.
    ///
    /// The head of the agency may allow another share (Khoản 1 Điều 16): it passes with a reason. Where the cap is no
    /// wider than the share, the cap says it already.
    private static func first(_ line: Int, _ pack: RulePack?, _ context: ActContext) throws -> CheckResult? {
        guard context.lines.first(where: { $0.position == line })?.acceptedAt == nil,
            let group = AdvanceChecks.group(of: line, context), let rule = pack?.number(group.firstAdvanceKey),
            try context.isFirstAdvance(of: line)
        else { return nil }
        let support = context.money.stateMoney(.contracted, line)
        let advanced = context.booking.statePaidAfter(line, context.money)
        let holds = advanced <= SupportLimit.share(rule.value, of: support)
        let cap = group == .startUp ? nil : pack?.number(.advanceCapBeforeAcceptance)
        if !holds, let cap, cap.value <= rule.value { return nil }
        let share = Percent(advanced, of: support)?.hundredths ?? 0
        return CheckResult(
            .firstAdvance,
            line: line,
            holds ? .holds : .doesNotHold,
            "Dòng \(line): tạm ứng lần đầu \(MoneyWriter.grouped(advanced.amount)) đồng, bằng "
                + "\(MoneyWriter.percent(share)) kinh phí hỗ trợ; lần đầu không quá "
                + "\(MoneyWriter.percent(Int64(rule.value))) (\(rule.use.citation)).",
            remedy: holds ? nil : "Giảm số tạm ứng, hoặc ghi văn bản cho phép tỷ lệ khác và lý do.",
            use: rule.use
        )
    }

    /// After acceptance the rest is paid, up to what was accepted: Điều 14 Thông tư 36/2013/TT-BCT.
    private static func withinAccepted(_ line: Int, _ context: ActContext) -> CheckResult? {
        let accepted = context.money.stateMoney(.accepted, line)
        let advanced = context.booking.statePaidAfter(line, context.money)
        guard advanced > accepted else { return nil }
        return CheckResult(
            .withinAccepted,
            line: line,
            .doesNotHold,
            "Dòng \(line): tạm ứng cộng dồn \(MoneyWriter.grouped(advanced.amount)) đồng vượt giá trị nghiệm thu "
                + "\(MoneyWriter.grouped(accepted.amount)) đồng.",
            remedy: "Giảm số tạm ứng.",
            basis: LegalBasis("Điều 14 Thông tư 36/2013/TT-BCT", .fullText)
        )
    }

    /// Models, machines and works are paid when so much of the investment is done.
    private static func condition(
        _ line: Int,
        _ advance: Advance,
        _ pack: RulePack?,
        _ context: ActContext
    ) -> CheckResult? {
        guard let key = group(of: line, context)?.conditionKey, let rule = pack?.number(key) else { return nil }
        let needed = MoneyWriter.percent(Int64(rule.value))
        guard let done = advance.investmentDone, let total = advance.investmentTotal, total > .zero else {
            return CheckResult(
                .advanceCondition,
                line: line,
                .doesNotHold,
                "Dòng \(line): chưa ghi giá trị khối lượng đã thực hiện và tổng vốn đầu tư.",
                remedy: "Ghi hai số này theo báo cáo tiến độ có xác nhận của Sở Công Thương; cần trên \(needed).",
                use: rule.use
            )
        }
        if let short = shortTotal(line, total, rule.use, context) { return short }
        let holds = done > SupportLimit.share(rule.value, of: total)
        let share = Percent(done, of: total)?.hundredths ?? 0
        return CheckResult(
            .advanceCondition,
            line: line,
            holds ? .holds : .doesNotHold,
            "Dòng \(line): đã thực hiện \(MoneyWriter.percent(share)) tổng vốn đầu tư; "
                + "được tạm ứng khi trên \(needed).",
            remedy: holds ? nil : "Chờ khối lượng thực hiện đạt mức này rồi tạm ứng.",
            use: rule.use
        )
    }

    /// A total below the cost that was approved would make any part of it more than the share asked for.
    private static func shortTotal(_ line: Int, _ total: Dong, _ use: RuleUse, _ context: ActContext) -> CheckResult? {
        let approved = context.lines.first { $0.position == line }?.eligibleCost ?? .zero
        guard total < approved else { return nil }
        return CheckResult(
            .advanceCondition,
            line: line,
            .doesNotHold,
            "Dòng \(line): tổng vốn đầu tư ghi \(MoneyWriter.grouped(total.amount)) đồng, thấp hơn chi phí được duyệt "
                + "\(MoneyWriter.grouped(approved.amount)) đồng.",
            remedy: "Ghi tổng vốn đầu tư theo dự án được duyệt, hoặc điều chỉnh đề án trước.",
            use: use
        )
    }

    private static func group(of line: Int, _ context: ActContext) -> AdvanceGroup? {
        guard context.proposal.lines.indices.contains(line - 1) else { return nil }
        return context.proposal.lines[line - 1].advanceGroup
    }
}

extension ProposalLine {
    /// By the norm item that the proposal names, else by the kind; nil where Điều 13 names no share.
    var advanceGroup: AdvanceGroup? {
        if let item { return AdvanceGroup(of: item) }
        return AdvanceGroup(of: kind)
    }
}

extension ActContext {
    /// The rules that hold for this project on the day that chooses them.
    func rulePack() throws -> RulePack? {
        try Rules.inForce(
            level: dossier.level,
            formerProvince: proposal.formerProvince(territories),
            presentProvince: dossier.provinceNow,
            on: ruleDay,
            in: tx
        )
    }
}

extension ActContext {
    /// Whether no State money of the line is out from an earlier day: what is paid in parts on one day is one advance.
    fileprivate func isFirstAdvance(of line: Int) throws -> Bool {
        let moved = try tx.rows(
            """
            SELECT e.source_code, e.stage, CAST(SUM(e.amount) AS BIGINT) FROM dossier_line d
            JOIN amount_entry e ON e.line_id = d.line_id
            WHERE d.dossier_id = \(dossier.id) AND d.position = \(line)
                AND (e.stage = \(Stage.returned) OR (e.stage = \(Stage.advanced)
                    AND (e.document_day IS NULL OR e.document_day < \(request.day))))
            GROUP BY e.source_code, e.stage
            """
        ) { row in
            (
                source: try row.get(0) as FundingSource.Code, stage: try row.get(1) as Stage,
                amount: try row.get(2) as Dong
            )
        }
        let out = moved.filter { $0.source.isStateMoney == true }.reduce(Dong.zero) { sum, entry in
            entry.stage == .advanced ? sum + entry.amount : sum - entry.amount
        }
        return out <= .zero
    }
}

extension DossierMoney {
    /// Money of any State budget, of this programme or of another one.
    fileprivate func stateMoney(_ stage: Stage, _ line: Int) -> Dong {
        (byStage[stage] ?? [:]).reduce(.zero) { sum, entry in
            entry.key.line == line && entry.key.source.isStateMoney == true ? sum + entry.value : sum
        }
    }
}

extension ActMoney {
    /// What is paid and has not come back, with what the act pays.
    fileprivate func statePaidAfter(_ line: Int, _ money: DossierMoney) -> Dong {
        let paid = FundingSource.Code.allCases.filter { $0.isStateMoney == true }.reduce(Dong.zero) { sum, source in
            sum + money.paid(LineSource(line: line, source: source))
        }
        return (bookings[.advanced] ?? [:]).reduce(paid) { sum, entry in
            entry.key.line == line && entry.key.source.isStateMoney == true ? sum + entry.value : sum
        }
    }
}
