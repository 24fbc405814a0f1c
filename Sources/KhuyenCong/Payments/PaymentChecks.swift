import Vietnamese

/// Payments add up to what is booked and belong to the budget year that they name.
enum PaymentChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard let plan = PaymentPlan(context) else { return [] }
        let pack = try context.rulePack()
        return sums(plan) + plan.entries.compactMap { year($0, plan.kind, pack) } + future(plan, context)
    }

    private static func sums(_ plan: PaymentPlan) -> [CheckResult] {
        Set(plan.difference.keys.map(\.line)).sorted().map { line in
            let difference = plan.difference.reduce(Dong.zero) { $1.key.line == line ? $0 + $1.value : $0 }
            return CheckResult(
                .paymentSum,
                line: line,
                .doesNotHold,
                "Dòng \(line): các chứng từ kho bạc lệch \(MoneyWriter.grouped(difference.amount)) đồng "
                    + "so với số phải chi của việc này.",
                remedy: "Sửa số tiền theo nguồn, năm của từng chứng từ cho khớp."
            )
        }
    }

    private static func year(_ entry: PaymentPlan.Entry, _ kind: PaymentKind, _ pack: RulePack?) -> CheckResult? {
        guard let day = entry.terms.bookedOn else { return nil }
        let year = entry.key.year
        let closing = PaymentRules.closing(year, pack)
        switch PaymentRules.standing(kind, year: year, bookedOn: day, closing: closing?.value) {
        case .sameYear: return nil
        case .closingMonth:
            return CheckResult(
                .budgetYear,
                line: entry.key.line,
                .holds,
                "Kho bạc hạch toán ngày \(day.vietnamese), trong thời gian chỉnh lý quyết toán ngân sách \(year).",
                basis: closing.map { LegalBasis($0.use.citation, $0.use.evidence) },
                row: closing.map { RuleRow(table: "rule", id: $0.use.ruleID, version: $0.use.version) }
            )
        case .otherYear:
            return CheckResult(
                .budgetYear,
                line: entry.key.line,
                .doesNotHold,
                "Kho bạc hạch toán ngày \(day.vietnamese), nhưng khoản chi ghi ngân sách năm \(year).",
                remedy: "Ghi đúng năm ngân sách; nếu kinh phí được chuyển nguồn thì ghi văn bản cho phép.",
                basis: closing.map { LegalBasis($0.use.citation, $0.use.evidence) },
                row: closing.map { RuleRow(table: "rule", id: $0.use.ruleID, version: $0.use.version) }
            )
        }
    }

    private static func future(_ plan: PaymentPlan, _ context: ActContext) -> [CheckResult] {
        let days = Set(plan.entries.compactMap(\.terms.bookedOn)).filter { $0 > context.now.day }
        return days.sorted().map { day in
            CheckResult(
                .paymentSum,
                .doesNotHold,
                "Ngày kho bạc hạch toán \(day.vietnamese) chưa đến.",
                remedy: "Ghi ngày trên chứng từ, hoặc bổ sung sau khi kho bạc hạch toán."
            )
        }
    }
}
