import Vietnamese

/// Whether a beneficiary can pay its own part (năng lực tài chính của cơ sở), as the appraisal found it for one line.
struct FinanceFinding: Equatable {
    let line: Int
    let verdict: FinanceVerdict
    /// Of the last year that was told, in đồng.
    let revenue: Dong?
    /// What the beneficiary showed that it has for its part, in đồng.
    let ownFunds: Dong?
    let grounds: String?

    /// Nil where a form shows the line and nobody said anything of it.
    private init?(_ fields: FieldTreeReader) {
        line = fields.integer("line", in: 1...1000) ?? 1
        let told = fields.choice("verdict", of: FinanceVerdict.self)
        revenue = fields.dong("revenue")
        ownFunds = fields.dong("ownFunds")
        grounds = fields.text("grounds", .prose)
        if told == nil, fields.text("verdict") == nil, [revenue, ownFunds] != [nil, nil] || grounds != nil {
            fields.fault("verdict", "Chọn đánh giá năng lực tài chính của dòng \(line).")
        }
        guard let told else { return nil }
        verdict = told
        if told != .sound, grounds == nil {
            fields.fault("grounds", "Ghi căn cứ của đánh giá “\(told.name)”.")
        }
    }

    static func list(_ fields: FieldTreeReader) -> [FinanceFinding] {
        let found = fields.list("finances") { FinanceFinding($0) }.compactMap(\.self)
        if Set(found.map(\.line)).count < found.count {
            fields.fault("finances", "Mỗi dòng của đề án chỉ có một đánh giá năng lực tài chính.")
        }
        return found
    }
}

/// What an appraisal says of a beneficiary's finances.
package enum FinanceVerdict: String, Sendable, CaseIterable, Codable {
    case sound, doubtful, unsound

    package var name: String {
        switch self {
        case .sound: "Bảo đảm"
        case .doubtful: "Còn nghi ngờ"
        case .unsound: "Không bảo đảm"
        }
    }
}

/// The third criterion of an appraisal, the capability of who is supported, as far as money goes.
enum FinanceChecks {
    /// Who appraises and finds that the beneficiary cannot pay its part does not propose to approve, unless against this
    /// finding and with a reason.
    static func atAppraisal(_ context: ActContext) -> [CheckResult] {
        (context.content.outcome?.finances ?? []).map { finding in
            result(finding, context, ifUnsound: .doesNotHold)
        }
    }

    /// Who approves sees what the last appraisal found: a doubt stays with the approval and shows on the file.
    ///
    /// - Throws: `DatabaseError`.
    static func atApproval(_ context: ActContext) throws -> [CheckResult] {
        let acts = try ActRecord.load(context.dossier.id, in: context.tx)
        guard let last = acts.first(where: { [.appraise, .appraiseAtMinistry].contains($0.act) }) else { return [] }
        return AppraisalOutcome(last.act, .lenient(last.fields)).finances.map { finding in
            result(finding, context, ifUnsound: .undecided)
        }
    }

    private static func result(
        _ finding: FinanceFinding,
        _ context: ActContext,
        ifUnsound: CheckVerdict
    ) -> CheckResult {
        let promised = context.money.amounts(.registered).reduce(Dong.zero) { sum, entry in
            entry.key.line == finding.line && entry.key.source == .counterpart ? sum + entry.value : sum
        }
        let isShort = finding.ownFunds.map { $0 < promised } ?? false
        let grounds = finding.grounds.map { ": \($0)" } ?? ""
        let funds = finding.ownFunds.map { funds in
            "; vốn tự có \(MoneyWriter.grouped(funds.amount)) đồng, vốn đối ứng cam kết "
                + "\(MoneyWriter.grouped(promised.amount)) đồng"
        }
        let verdict: CheckVerdict =
            switch finding.verdict {
            case .sound: isShort ? .undecided : .holds
            case .doubtful: .undecided
            case .unsound: ifUnsound
            }
        return CheckResult(
            .finances,
            line: finding.line,
            verdict,
            "Năng lực tài chính của cơ sở ở dòng \(finding.line): \(finding.verdict.name.lowercased())\(grounds)"
                + "\(funds ?? "").",
            remedy: verdict == .holds
                ? nil : "Yêu cầu cơ sở chứng minh nguồn vốn đối ứng trước khi ký hợp đồng, hoặc trả lại đề án.",
            basis: LegalBasis("Điều 9 Thông tư 36/2013/TT-BCT", .fullText)
        )
    }
}
