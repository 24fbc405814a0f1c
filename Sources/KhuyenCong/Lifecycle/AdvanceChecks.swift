import Vietnamese

/// The conditions of an advance: how much of the work is done, and how much may be paid before acceptance.
enum AdvanceChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard case .advance(let advance) = context.content else { return [] }
        let pack = try context.rulePack()
        let lines = Set((advance.allotment.amounts ?? [:]).keys.map(\.line)).sorted()
        return lines.flatMap { line in
            [cap(line, pack, context), condition(line, advance, pack, context)].compactMap { $0 }
        }
    }

    /// Until a line is accepted, its advances stay within the share of its contracted support.
    private static func cap(_ line: Int, _ pack: RulePack?, _ context: ActContext) -> CheckResult? {
        guard context.lines.first(where: { $0.position == line })?.acceptedAt == nil else { return nil }
        // A start-up is paid after its own acceptance, in full.
        guard group(of: line, context) != .startUp else { return nil }
        guard let rule = pack?.number(.advanceCapBeforeAcceptance) else { return nil }
        let support = context.money.sum(.contracted, line: line)
        let advanced = context.booking.sumAfter(.advanced, line: line, context.money)
        // Compared as products, so that no rounding lets a đồng slip through.
        let holds = advanced.amount * 10_000 <= support.amount * Int64(rule.value)
        let share = support == .zero ? 0 : advanced.amount * 10_000 / support.amount
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
        let holds = done.amount * 10_000 > total.amount * Int64(rule.value)
        return CheckResult(
            .advanceCondition,
            line: line,
            holds ? .holds : .doesNotHold,
            "Dòng \(line): đã thực hiện \(MoneyWriter.percent(done.amount * 10_000 / total.amount)) tổng vốn đầu tư; "
                + "được tạm ứng khi trên \(needed).",
            remedy: holds ? nil : "Chờ khối lượng thực hiện đạt mức này rồi tạm ứng.",
            use: rule.use
        )
    }

    /// By the norm item that the proposal names, else by the kind.
    private static func group(of line: Int, _ context: ActContext) -> AdvanceGroup? {
        guard context.proposal.lines.indices.contains(line - 1) else { return nil }
        let proposed = context.proposal.lines[line - 1]
        if let item = proposed.item { return AdvanceGroup(of: item) }
        return AdvanceGroup(of: proposed.kind)
    }
}

extension ActContext {
    /// The rules that hold for this project on the day that chooses them.
    func rulePack() throws -> RulePack? {
        try Rules.inForce(
            level: dossier.level == .national ? .national : .local,
            formerProvince: formerProvince,
            presentProvince: dossier.provinceNow,
            on: ruleDay,
            in: tx
        )
    }
}
