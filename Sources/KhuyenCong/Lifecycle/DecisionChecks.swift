import Database

/// Who may decide: not whoever made the proposal, and for a change only the level that the rules name.
enum DecisionChecks {
    /// Who enters what others have decided has not appraised the file either: else one person alone would have looked at it.
    static func makerApprover(_ context: ActContext) throws -> [CheckResult] {
        let isOthers = !DossierPolicy.may(context.act, on: context.dossier, by: context.officer)
        guard let officer = context.officer.userID, isOthers || ActPolicy.isDecision(context.act) else { return [] }
        let isEntered = isOthers || context.request.isOnBehalf
        let making: [ProjectAct] = [.submit, .takeOver]
        let looking: [ProjectAct] = isEntered && context.act != .appraise ? [.appraise, .appraiseAtMinistry] : []
        let makers = [context.dossier.submittedBy, context.dossier.ownerID].compactMap { $0 }
        guard
            try makers.contains(officer) || hasDone(making + looking, context, officer)
                || hasHandedOver(context, officer)
        else { return [] }
        return [
            CheckResult(
                .makerApprover,
                .doesNotHold,
                isEntered
                    ? "Người soạn, nộp, tiếp nhận hoặc thẩm định đề án không nhập thay quyết định về chính đề án đó."
                    : "Người soạn, nộp hoặc tiếp nhận đề án không thẩm định, phê duyệt chính đề án đó.",
                remedy: "Giao người khác trong cơ quan xử lý."
            )
        ]
    }

    private static func hasDone(_ acts: [ProjectAct], _ context: ActContext, _ accountID: Int64) throws -> Bool {
        let done: Int? = try context.tx.value(
            """
            SELECT COUNT(*) FROM dossier_act
            WHERE dossier_id = \(context.dossier.id) AND act IN (\(list: acts)) AND account_id = \(accountID)
            """
        )
        return (done ?? 0) > 0
    }

    /// A hand-over gives the file to another; who wrote it before stays its maker.
    private static func hasHandedOver(_ context: ActContext, _ accountID: Int64) throws -> Bool {
        let files: Int? = try context.tx.value(
            """
            SELECT COUNT(*) FROM hand_over_file f JOIN hand_over h ON h.id = f.hand_over_id
            WHERE f.dossier_id = \(context.dossier.id) AND f.was_owner = 1 AND h.from_account = \(accountID)
            """
        )
        return (files ?? 0) > 0
    }

    /// Somebody else's decision is shown by its paper.
    private static func isShown(_ decider: RuleDecider, _ context: ActContext) -> Bool {
        let document = context.request.document
        return decider == own(context) || (document.office != nil && document.number != nil)
    }

    /// What the office of whoever acts decides by itself.
    private static func own(_ context: ActContext) -> RuleDecider {
        context.officer.grants.contains { $0.role == .nationalAgency } ? .agency : .department
    }

    /// A decider above the one that the rules name may always decide.
    static func changeDecider(_ context: ActContext) throws -> [CheckResult] {
        switch context.content {
        case .change(let change):
            try decider(change.decider, of: change.type, context) + direction(change, context)
                + raiseDecider(change, context)
        case .halt(let halt): try decider(halt.decider ?? own(context), of: halt.type, context)
        default: []
        }
    }

    /// Who raises the support needs the decider of a raise, whatever the change is called.
    private static func raiseDecider(_ change: ProjectChange, _ context: ActContext) throws -> [CheckResult] {
        guard change.type != .amountUp, let raised = SupportShift.raised(context) else { return [] }
        return try decider(change.decider, of: .amountUp, because: " Việc này làm tăng: \(raised.phrase).", context)
    }

    /// A change that is named after a direction goes in it, or the history would tell the contrary of the ledger.
    private static func direction(_ change: ProjectChange, _ context: ActContext) -> [CheckResult] {
        let shift = change.type == .shift ? SupportShift.unbalanced(context) : SupportShift.total(context)
        guard let shift, let fault = fault(change.type, shift) else { return [] }
        return [
            CheckResult(
                .changeDecider,
                .doesNotHold,
                "“\(change.type.name)” nhưng số mới \(fault.sentence): \(shift.phrase).",
                remedy: fault.remedy,
                basis: LegalBasis("Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT", .fullText)
            )
        ]
    }

    private static func fault(_ type: ChangeType, _ shift: SupportShift) -> (sentence: String, remedy: String)? {
        if type == .amountDown, !shift.isLowered {
            return (
                "không làm giảm kinh phí hỗ trợ",
                "Ghi số tiền thấp hơn, hoặc chọn loại “\(ChangeType.amountUp.name)” và cấp quyết định của loại đó."
            )
        }
        if type == .amountUp, shift.isLowered {
            return (
                "làm giảm kinh phí hỗ trợ",
                "Ghi số tiền cao hơn, hoặc chọn loại “\(ChangeType.amountDown.name)”."
            )
        }
        if type == .shift {
            return (
                shift.before == shift.after ? "không chuyển khoản nào" : "làm đổi tổng của một nguồn trong năm",
                "Ghi số mới của các dòng sao cho tổng của từng nguồn, từng năm giữ nguyên; tổng thay đổi thì chọn loại khác."
            )
        }
        return nil
    }

    private static func decider(
        _ decider: RuleDecider,
        of type: ChangeType,
        because reason: String = "",
        _ context: ActContext
    ) throws -> [CheckResult] {
        let pack = try context.rulePack()
        let isGroup = context.dossier.scheme == .group
        let name = context.act == .change ? type.name : context.act.name
        guard let rule = pack?.decider(ofChange: type.deciderName, isGroupScheme: isGroup) else {
            return [
                CheckResult(
                    .changeDecider,
                    .undecided,
                    "Chưa có quy định cấp quyết định việc “\(name)”.\(reason)",
                    remedy: "Bổ sung quy định này ở trang Bộ quy tắc, hoặc ghi căn cứ trong văn bản."
                )
            ]
        }
        let holds = decider.rank >= rule.value.rank && isShown(decider, context)
        return [
            CheckResult(
                .changeDecider,
                holds ? .holds : .doesNotHold,
                "Việc “\(name)” của \(context.dossier.scheme.name.lowercased()) \(context.dossier.level.name) do "
                    + "\(rule.value.name) quyết định; văn bản này do \(decider.name) quyết định.\(reason)",
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
        use: RuleUse,
        further: [RuleRow] = []
    ) {
        self.init(
            rule,
            line: line,
            verdict,
            sentence,
            remedy: remedy,
            basis: LegalBasis(use.citation, use.evidence),
            row: use.row,
            further: further
        )
    }
}

extension RuleUse {
    /// The row of the pack, as a check stores it.
    var row: RuleRow { RuleRow(table: "rule", id: ruleID, version: version) }
}
