import Database

/// Who may decide: not whoever made the proposal, and for a change only the level that the rules name.
enum DecisionChecks {
    static func makerApprover(_ context: ActContext) throws -> [CheckResult] {
        let makers = [context.dossier.submittedBy, context.dossier.ownerID].compactMap { $0 }
        guard let officer = context.officer.userID, try makers.contains(officer) || hasSubmitted(context, officer)
        else { return [] }
        return [
            CheckResult(
                .makerApprover,
                .doesNotHold,
                "Người soạn hoặc nộp đề án không thẩm định, phê duyệt chính đề án đó.",
                remedy: "Giao người khác trong cơ quan xử lý."
            )
        ]
    }

    /// A hand-over gives the file to another; who submitted it before stays its maker.
    private static func hasSubmitted(_ context: ActContext, _ accountID: Int64) throws -> Bool {
        let acts: Int? = try context.tx.value(
            """
            SELECT COUNT(*) FROM dossier_act
            WHERE dossier_id = \(context.dossier.id) AND act = \(ProjectAct.submit) AND account_id = \(accountID)
            """
        )
        return (acts ?? 0) > 0
    }

    /// Somebody else's decision is shown by its paper.
    private static func isShown(_ decider: RuleDecider, _ context: ActContext) -> Bool {
        let own: RuleDecider =
            context.officer.grants.contains { $0.role == .nationalAgency } ? .agency : .department
        let document = context.request.document
        return decider == own || (document.office != nil && document.number != nil)
    }

    /// A decider above the one that the rules name may always decide.
    static func changeDecider(_ context: ActContext) throws -> [CheckResult] {
        guard case .change(let change) = context.content else { return [] }
        let pack = try context.rulePack()
        let isGroup = context.dossier.scheme == .group
        guard let rule = pack?.decider(ofChange: change.type.rawValue, isGroupScheme: isGroup) else {
            return [
                CheckResult(
                    .changeDecider,
                    .undecided,
                    "Chưa có quy định cấp quyết định việc “\(change.type.name)”.",
                    remedy: "Bổ sung quy định này ở trang Bộ quy tắc, hoặc ghi căn cứ trong văn bản."
                )
            ]
        }
        let holds = change.decider.rank >= rule.value.rank && isShown(change.decider, context)
        return [
            CheckResult(
                .changeDecider,
                holds ? .holds : .doesNotHold,
                "Việc “\(change.type.name)” của \(context.dossier.scheme.name.lowercased()) \(context.dossier.level.name) do "
                    + "\(rule.value.name) quyết định; văn bản này do \(change.decider.name) quyết định.",
                remedy: holds ? nil : "Trình \(rule.value.name) quyết định rồi nhập cơ quan và số của văn bản đó.",
                use: rule.use
            )
        ]
    }
}

extension RuleDecider {
    package var name: String {
        switch self {
        case .minister: "Bộ trưởng Bộ Công Thương"
        case .agency: "Cục quản lý khuyến công"
        case .provincialCommittee: "Chủ tịch UBND tỉnh"
        case .department: "Giám đốc Sở Công Thương"
        }
    }

    /// A higher one decides in a lower one's place, never the other way round.
    fileprivate var rank: Int {
        switch self {
        case .department: 1
        case .provincialCommittee: 2
        case .agency: 2
        case .minister: 3
        }
    }
}

extension CheckResult {
    /// A check that a rule of a pack decided.
    init(
        _ rule: CheckRule,
        line: Int? = nil,
        _ verdict: CheckVerdict,
        _ sentence: String,
        remedy: String? = nil,
        use: RuleUse
    ) {
        self.init(
            rule,
            line: line,
            verdict,
            sentence,
            remedy: remedy,
            basis: LegalBasis(use.citation, use.evidence),
            row: RuleRow(table: "rule", id: use.ruleID, version: use.version)
        )
    }
}
