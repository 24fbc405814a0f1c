import Vietnamese

/// When a contract pays how much, by the rules of a pack: the first advance of each group of items, then the rest.
struct Instalments {
    private let pack: RulePack?

    init(_ pack: RulePack?) {
        self.pack = pack
    }

    /// Of the lines of a contract with what each gets.
    func rows(_ lines: [(line: ProposalLine, cost: EstimateSplit)]) -> [Instalment] {
        let groups = AdvanceGroup.allCases.compactMap { group -> Instalment? in
            let support = PaperText.sum(lines.filter { $0.line.advanceGroup == group }) { $0.cost.promotion }
            return support > .zero ? first(group, of: support) : nil
        }
        let rest = PaperText.sum(lines.filter { $0.line.advanceGroup == nil }) { $0.cost.promotion }
        let advances = groups + (rest > .zero ? [Instalments.decided] : [])
        let total = PaperText.sum(lines) { $0.cost.promotion }
        let last = PaperText.knownSum(advances, \.amount).map { total - $0 }
        return advances + (last == .zero ? [] : [Instalments.last(last)])
    }

    /// No wider than what may be advanced before acceptance; a start-up knows no such cap.
    private func first(_ group: AdvanceGroup, of support: Dong) -> Instalment? {
        guard let rule = pack?.number(group.firstAdvanceKey) else { return nil }
        let cap = group == .startUp ? nil : pack?.number(.advanceCapBeforeAcceptance)?.value
        let share = min(rule.value, cap ?? rule.value)
        return Instalment(
            name: "Tạm ứng lần một, không quá \(Instalments.percent(share))",
            condition: condition(group),
            amount: SupportLimit.share(share, of: support),
            basis: rule.use.citation
        )
    }

    private func condition(_ group: AdvanceGroup) -> String {
        let share = group.conditionKey.flatMap { pack?.number($0) }.map { Instalments.percent($0.value) }
        return switch group {
        case .clusterWorks: "Đã thực hiện trên \(share ?? PaperText.dots) khối lượng hạng mục được hỗ trợ"
        case .investment: "Đã thực hiện trên \(share ?? PaperText.dots) tổng vốn đầu tư"
        case .startUp: "Đã nghiệm thu cơ sở"
        case .training, .activity, .publicity: "Sau khi ký hợp đồng, có kế hoạch thực hiện"
        }
    }

    /// What Điều 13 names no share for.
    private static let decided = Instalment(
        name: "Tạm ứng lần một của nội dung khác",
        condition: "Theo quyết định của thủ trưởng cơ quan quản lý kinh phí",
        amount: nil,
        basis: "khoản 2 Điều 16 Thông tư 36/2013/TT-BCT"
    )

    private static func last(_ amount: Dong?) -> Instalment {
        Instalment(
            name: "Phần còn lại",
            condition: "Đề án đã hoàn thành, được nghiệm thu cơ sở",
            amount: amount,
            basis: "Điều 14 Thông tư 36/2013/TT-BCT"
        )
    }

    private static func percent(_ hundredths: Int) -> String {
        MoneyWriter.decimal(ExactDecimal(Int64(hundredths), scale: 2)) + "%"
    }
}
