import Database
import Vietnamese

/// What the plan of the year gives the project: nobody promises more than its line, or than the plan has left.
///
/// Khoản 4 Điều 6 Thông tư 36/2013/TT-BCT.
enum PlanLineChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        let stage: Stage = context.act == .contract ? .contracted : .approved
        let raised = (context.booking.bookings[stage] ?? [:]).filter {
            $0.value > .zero && $0.key.source.basis == .support
        }
        let keys = Set(
            raised.keys.map { SourceYear.Key($0.source, province: context.dossier.provinceNow, year: $0.year) }
        )
        return try keys.sorted { ($0.year, $0.source.rawValue) < ($1.year, $1.source.rawValue) }.compactMap { key in
            guard let plan = try AnnualPlan.find(key, in: context.tx), let project = context.dossier.projectID else {
                return nil
            }
            let standing = PlanRules.standing(try PlanRound.load(plan.id, in: context.tx))
            let total = promised(stage, key, context)
            if let line = standing[PlanSlot(.project(project), key.source)] {
                return withinLine(total, line, key, plan)
            }
            return context.act == .approve ? try withinRest(total, key, plan, context.tx) : nil
        }
    }

    private static func withinLine(
        _ total: Dong,
        _ line: Dong,
        _ key: SourceYear.Key,
        _ plan: AnnualPlan
    ) -> CheckResult {
        let holds = total <= line
        return CheckResult(
            .planBalance,
            holds ? .holds : .doesNotHold,
            "\(plan.name) dành cho đề án \(money(line)) đồng từ \(key.phrase); việc này cam kết \(money(total)) đồng.",
            remedy: holds ? nil : "Giảm số tiền, hoặc lập đợt điều chỉnh kế hoạch trước.",
            basis: basis,
            row: RuleRow(table: "annual_plan", id: plan.id, version: plan.version)
        )
    }

    /// A project that is not in the plan yet may take what the plan has not shared out.
    private static func withinRest(
        _ total: Dong,
        _ key: SourceYear.Key,
        _ plan: AnnualPlan,
        _ tx: Transaction
    ) throws -> CheckResult? {
        let balance = try SourceSheet.load(key, in: tx).balance
        guard balance.hasBudget else { return nil }
        let rest = balance.assigned - balance.planned
        let holds = total <= rest
        return CheckResult(
            .planBalance,
            holds ? .holds : .doesNotHold,
            "\(plan.name) còn \(money(rest)) đồng của \(key.phrase) chưa phân bổ; đề án chưa có trong kế hoạch cần "
                + "\(money(total)) đồng.",
            remedy: holds ? nil : "Giảm số tiền, hoặc điều chỉnh kế hoạch, ghi vốn bổ sung trước.",
            basis: basis,
            row: RuleRow(table: "annual_plan", id: plan.id, version: plan.version)
        )
    }

    /// What the file has promised from one account after the act.
    private static func promised(_ stage: Stage, _ key: SourceYear.Key, _ context: ActContext) -> Dong {
        [context.money.byStage[stage] ?? [:], context.booking.bookings[stage] ?? [:]].reduce(.zero) { sum, amounts in
            amounts.reduce(sum) { $1.key.source == key.source && $1.key.year == key.year ? $0 + $1.value : $0 }
        }
    }

    private static let basis = LegalBasis("Khoản 4 Điều 6 Thông tư 36/2013/TT-BCT", .fullText)

    private static func money(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
    }
}
