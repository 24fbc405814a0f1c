/// Which parts of a proposal its submission must tell in words, as the rule pack of its level and province has it.
///
/// Without such rules nothing is asked for, and the check says that it cannot decide.
struct ToldParts {
    private let proposal: Proposal
    private let rules: [PartRule]

    private struct PartRule {
        let part: ProposalPart
        let isAsked: Bool
        let use: RuleUse
    }

    init(_ proposal: Proposal, _ pack: RulePack?) {
        self.proposal = proposal
        rules = ProposalPart.allCases.compactMap { part in
            guard let rule = pack?.flag(part.rule) else { return nil }
            return PartRule(part: part, isAsked: rule.value, use: rule.use)
        }
    }

    /// The parts that nobody has written yet, each named at its field.
    func check(_ fields: FieldTreeReader) {
        for rule in rules where rule.isAsked && proposal.text(of: rule.part) == nil {
            fields.fault(
                rule.part.rawValue,
                "Thiếu phần “\(rule.part.name)”.",
                remedy: "Ghi ở phần thuyết minh của đề án (\(rule.use.citation))."
            )
        }
    }

    /// Which rows asked for them; what is missing was refused at its field.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard !Proposal.isOfOfficesAlone(.lenient(context.dossier.proposal)) else { return [] }
        return [ToldParts(context.proposal, try context.rulePack()).result]
    }

    private var result: CheckResult {
        let asked = rules.filter(\.isAsked)
        guard let first = asked.first ?? rules.first else {
            return CheckResult(
                .toldParts,
                .undecided,
                "Chưa có quy định đề án phải thuyết minh những phần nào.",
                remedy: "Bổ sung quy định này ở trang Bộ quy tắc."
            )
        }
        let names = asked.map { "“\($0.part.name)”" }.joined(separator: ", ")
        return CheckResult(
            .toldParts,
            .holds,
            asked.isEmpty ? "Bộ quy tắc không bắt buộc phần thuyết minh nào." : "Đã ghi đủ phần thuyết minh: \(names).",
            use: first.use,
            further: rules.filter { $0.part != first.part }.map(\.use.row)
        )
    }
}

extension Proposal {
    fileprivate func text(of part: ProposalPart) -> String? {
        switch part {
        case .necessity: necessity
        case .objective: objective
        case .scale: scale
        case .plan: plan
        case .effect: effect
        }
    }

    /// Tasks of the offices alone are no project: they tell no parts, and no beneficiary would commit itself.
    static func isOfOfficesAlone(_ fields: FieldTreeReader) -> Bool {
        let kinds = fields.list("lines") { $0.text("kind") }
        return !kinds.isEmpty && kinds.allSatisfy { $0 == ActivityKind.Code.administration.rawValue }
    }
}
