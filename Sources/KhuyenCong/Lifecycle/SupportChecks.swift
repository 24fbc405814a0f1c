import Vietnamese

/// Norm and eligibility of every line, by the rows of the day that chooses them.
enum SupportChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        let law = try SupportLaw.load(in: context.tx)
        let others = try SameCost.load(context)
        return context.proposal.lines.enumerated().flatMap { offset, line in
            norm(offset + 1, line, law, others[offset + 1] ?? [], context)
                + eligibility(offset + 1, line, law, context)
        }
    }

    /// All State money for the cost of the line counts, whatever source and file it comes from.
    private static func norm(
        _ position: Int,
        _ line: ProposalLine,
        _ law: SupportLaw,
        _ others: [SameCost],
        _ context: ActContext
    ) -> [CheckResult] {
        let support = stateMoney(position, line, context)
        guard !support.isEmpty else { return [] }
        let same = others.filter(\.isSame)
        let question = SupportQuestion(
            line,
            support: support + same.flatMap(\.support),
            of: context.dossier,
            formerProvince: context.proposal.formerProvince(of: line, context.territories),
            on: context.ruleDay
        )
        let answer = law.answer(question)
        let norm = answer.norms.first
        // Several items could be meant and none is named: left open, any ceiling could be passed.
        let isOpen = line.item == nil && answer.limit == nil && answer.norms.count > 1
        let decided = CheckResult(
            .norm,
            line: position,
            isOpen ? .doesNotHold : answer.verdict,
            answer.sentence + counted(same),
            remedy: isOpen ? "Dòng \(position): chọn “Mục định mức”." : answer.remedy,
            basis: basis(norm, counting: same),
            row: norm.map { RuleRow(table: "norm", id: $0.normID, version: $0.version) },
            further: answer.norms.dropFirst().map { RuleRow(table: "norm", id: $0.normID, version: $0.version) }
                + answer.rules.map { RuleRow(table: "rule", id: $0.ruleID, version: $0.version) }
        )
        return [decided] + sharing(position, line, answer) + mayBeSame(position, others.filter { !$0.isSame }, context)
            + answer.warnings.map { CheckResult(.norm, line: position, .undecided, $0, remedy: answer.remedy) }
    }

    /// The norm sets the ceiling; that other files count towards it follows from the law of one cost.
    private static func basis(_ norm: NormUse?, counting same: [SameCost]) -> LegalBasis? {
        guard !same.isEmpty else { return norm.map { LegalBasis($0.citation, $0.evidence) } }
        guard let norm else { return SameCost.basis }
        return LegalBasis("\(norm.citation); \(SameCost.basis.citation)", norm.evidence)
    }

    private static func counted(_ same: [SameCost]) -> String {
        same.isEmpty ? "" : " Đã cộng \(same.map(\.phrase).joined(separator: ", "))."
    }

    /// Other files of the beneficiary whose cost may be this one.
    private static func mayBeSame(_ position: Int, _ others: [SameCost], _ context: ActContext) -> [CheckResult] {
        others.map { other in
            CheckResult(
                .norm,
                line: position,
                .undecided,
                "Dòng \(position): cùng đơn vị thụ hưởng, cùng nội dung, năm \(context.proposal.year) đã có "
                    + "\(other.phrase); chưa kết luận được có phải một khoản chi.",
                remedy: "Đối chiếu hai hồ sơ; một khoản chi chỉ nhận một nguồn hỗ trợ của Nhà nước.",
                basis: SameCost.basis
            )
        }
    }

    /// A ceiling for one establishment is not multiplied by giving one beneficiary several shares of it.
    private static func sharing(_ position: Int, _ line: ProposalLine, _ answer: SupportAnswer) -> [CheckResult] {
        guard line.units > 1, let beneficiary = line.beneficiary, line.sharesByBeneficiary else { return [] }
        return [
            CheckResult(
                .norm,
                line: position,
                .doesNotHold,
                "Dòng \(position) tính mức trần cho \(line.units) cơ sở nhưng chỉ nêu một: \(beneficiary.name).",
                remedy: "Tách mỗi cơ sở thành một dòng, hoặc ghi số cơ sở là 1.",
                basis: answer.norms.first.map { LegalBasis($0.citation, $0.evidence) }
            )
        ]
    }

    private static func eligibility(
        _ position: Int,
        _ line: ProposalLine,
        _ law: SupportLaw,
        _ context: ActContext
    ) -> [CheckResult] {
        // Places and beneficiaries of a group scheme are settled later, and checked then.
        if context.dossier.scheme == .group, line.beneficiary == nil { return [] }
        let question = EligibilityQuestion(
            form: line.beneficiary.flatMap { $0.form ?? BeneficiaryForm.guess(fromName: $0.name) },
            place: line.place,
            kind: line.kind,
            trade: line.trade,
            on: context.request.day,
            approvedOn: context.dossier.approvedOn,
            isSmallOrMedium: line.isSmallOrMedium,
            isDifficultArea: line.isDifficultArea,
            isFair: line.kind == .product && (line.isFair || line.item.map(isFair) ?? false),
            isCleanerProduction: line.kind == .cleanerProduction,
            isSustainableProduction: line.isSustainableProduction,
            isCraftVillage: line.isCraftVillage,
            isClusterInvestor: line.isClusterInvestor
        )
        let answer = law.answer(question, context.territories)
        return answer.findings.map { finding in
            CheckResult(
                finding.subject == .trade ? .trade : .eligibility,
                line: position,
                finding.verdict,
                finding.sentence,
                remedy: finding.remedy,
                basis: finding.use.map { LegalBasis($0.citation, $0.evidence) },
                row: finding.use.map { RuleRow(table: "eligibility_term", id: $0.termID, version: $0.version) }
            )
        }
    }

    /// What this act allots to the line where it allots anything, else what was asked for.
    private static func stateMoney(
        _ position: Int,
        _ line: ProposalLine,
        _ context: ActContext
    ) -> [SupportAmount] {
        let stage: Stage =
            switch context.act {
            case .appraise, .appraiseAtMinistry: .appraised
            case .approve, .change: .approved
            default: .registered
            }
        let held = context.money.amounts(stage).merging(context.booking.bookings[stage] ?? [:], uniquingKeysWith: +)
        let allotted = held.filter {
            $0.key.line == position && ($0.key.source.isStateMoney ?? false) && $0.value > .zero
        }
        guard allotted.isEmpty else {
            return allotted.map { SupportAmount($0.key.source, $0.value) }.sortedBySource
        }
        return line.amounts.filter { ($0.source.isStateMoney ?? false) && $0.amount > .zero }
            .map { SupportAmount($0.source, $0.amount) }
    }

    private static func isFair(_ item: NormItem) -> Bool {
        [.domesticFair, .fairParticipation, .foreignFair].contains(item)
    }
}

extension ProposalLine {
    /// Kinds whose ceilings are for one establishment, which one beneficiary is.
    fileprivate var sharesByBeneficiary: Bool {
        [.machinery, .consulting].contains(kind)
    }
}
