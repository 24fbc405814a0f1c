import Database
import Vietnamese

/// The vouchers of a settlement: enough of them, and none claimed before.
enum VoucherChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard context.act == .settle else { return [] }
        return try claimedTwice(context) + withinVouchers(context)
    }

    private static func claimedTwice(_ context: ActContext) throws -> [CheckResult] {
        var seen: Set<String> = []
        return try context.accounts.vouchers.compactMap { draft in
            let key = draft.claimKey
            guard !key.isEmpty else { return nil }
            let place = try earlier(key, context) ?? (seen.insert(key).inserted ? nil : "việc quyết toán này")
            return place.map { flag(draft, claimedIn: $0) }
        }
    }

    private static func flag(_ draft: VoucherDraft, claimedIn place: String) -> CheckResult {
        let number = [draft.symbol, draft.number].compactMap { $0 }.joined(separator: " ")
        return CheckResult(
            .voucherClaimedTwice,
            line: draft.line,
            .doesNotHold,
            "\(draft.kind.name) \(number) của \(draft.seller ?? draft.sellerTaxCode ?? "người bán") "
                + "đã được đề nghị quyết toán ở \(place).",
            remedy: "Bỏ chứng từ này; nếu một hóa đơn chia cho nhiều dòng thì ghi lý do và số tiền từng phần.",
            basis: LegalBasis("Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT", .fullText)
        )
    }

    private static func earlier(_ key: String, _ context: ActContext) throws -> String? {
        let found: Int64? = try context.tx.value(
            """
            SELECT MIN(d.dossier_id) FROM voucher v JOIN dossier_line d ON d.line_id = v.line_id
            WHERE v.claim_key = \(key) AND v.claim_key <> ''
            """
        )
        return found.map { "hồ sơ HS\($0)" }
    }

    /// What is settled stays within what the norm gives for the cost that vouchers prove.
    private static func withinVouchers(_ context: ActContext) throws -> [CheckResult] {
        let booked = context.booking.bookings[.settled] ?? [:]
        let lines = Set(booked.filter { $0.value > .zero && $0.key.source.basis == .support }.keys.map(\.line))
        guard !lines.isEmpty else { return [] }
        let stored = try Voucher.load(context.dossier.id, in: context.tx)
        let law = try SupportLaw.load(in: context.tx)
        return lines.sorted().map { line in
            let old = stored.filter { $0.line == line }.reduce(Dong.zero) { $0 + $1.gross }
            let proved = context.accounts.vouchers.filter { $0.line == line }.reduce(old) { $0 + $1.gross }
            guard proved > .zero else { return unproved(line) }
            return compare(line, proved, law, context)
        }
    }

    private static func unproved(_ line: Int) -> CheckResult {
        CheckResult(
            .withinVouchers,
            line: line,
            .undecided,
            "Dòng \(line): chưa ghi chứng từ nên chưa đối chiếu được số quyết toán.",
            remedy: "Ghi hóa đơn, chứng từ của dòng theo Mẫu 8a, 8b.",
            basis: VoucherChecks.basis
        )
    }

    private static func compare(
        _ line: Int,
        _ proved: Dong,
        _ law: SupportLaw,
        _ context: ActContext
    ) -> CheckResult {
        let settled = context.booking.supportAfter(.settled, line: line, context.money)
        let (limit, row) = limit(line, proved, settled, law, context)
        let holds = settled <= limit
        return CheckResult(
            .withinVouchers,
            line: line,
            holds ? .holds : .doesNotHold,
            "Dòng \(line): quyết toán \(MoneyWriter.grouped(settled.amount)) đồng; chứng từ "
                + "\(MoneyWriter.grouped(proved.amount)) đồng được hỗ trợ không quá "
                + "\(MoneyWriter.grouped(limit.amount)) đồng.",
            remedy: holds ? nil : "Giảm số quyết toán, hoặc bổ sung chứng từ còn thiếu.",
            basis: VoucherChecks.basis,
            row: row
        )
    }

    /// The norm's rate of the proved cost, where the line has a norm; else the whole of it.
    private static func limit(
        _ line: Int,
        _ proved: Dong,
        _ settled: Dong,
        _ law: SupportLaw,
        _ context: ActContext
    ) -> (Dong, RuleRow?) {
        guard context.proposal.lines.indices.contains(line - 1) else { return (proved, nil) }
        let proposed = context.proposal.lines[line - 1]
        var question = SupportQuestion(
            proposed,
            support: [SupportAmount(context.dossier.level == .national ? .national : .province, settled)],
            of: context.dossier,
            formerProvince: context.proposal.formerProvince(of: proposed, context.territories),
            on: context.ruleDay
        )
        question.eligibleCost = proved
        let answer = law.answer(question)
        let row = answer.norms.first.map { RuleRow(table: "norm", id: $0.normID, version: $0.version) }
        return (min(answer.limit ?? proved, proved), row)
    }

    static let basis = LegalBasis("Khoản 1 Điều 19 Thông tư 36/2013/TT-BCT", .fullText)
}
