import Vietnamese

/// Contracts add up to what is booked, and pass on to beneficiaries no more than that.
enum ContractChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        let plan = ContractPlan(context)
        return sums(plan) + (try passedOn(plan, context))
    }

    private static func sums(_ plan: ContractPlan) -> [CheckResult] {
        Set(plan.difference.keys.map(\.line)).sorted().map { line in
            let difference = plan.difference.reduce(Dong.zero) { $1.key.line == line ? $0 + $1.value : $0 }
            return CheckResult(
                .contractSum,
                line: line,
                .doesNotHold,
                "Dòng \(line): giá trị các hợp đồng lệch "
                    + "\(MoneyWriter.grouped(difference.amount)) đồng so với số tiền ký của việc này.",
                remedy: "Sửa số tiền theo nguồn, năm của từng hợp đồng cho khớp."
            )
        }
    }

    private static func passedOn(_ plan: ContractPlan, _ context: ActContext) throws -> [CheckResult] {
        let new = plan.sum { !$0.kind.isMain }
        guard !new.isEmpty else { return [] }
        let stored = try Contract.load(context.dossier.id, in: context.tx).filter { !$0.kind.isMain }
        let held = stored.map(\.amounts).reduce(into: new) { $0.merge($1, uniquingKeysWith: +) }
        let booked = context.booking.bookings[.contracted] ?? [:]
        let contracted = context.money.amounts(.contracted).merging(booked, uniquingKeysWith: +)
        return held.keys.sorted { ($0.line, $0.year) < ($1.line, $1.year) }.compactMap { key in
            let passed = held[key] ?? .zero
            let most = contracted[key] ?? .zero
            guard passed > most else { return nil }
            return CheckResult(
                .contractSum,
                line: key.line,
                .doesNotHold,
                "Dòng \(key.line), \(key.source.officialName): hợp đồng hỗ trợ "
                    + "\(MoneyWriter.grouped(passed.amount)) đồng vượt giá trị hợp đồng thực hiện "
                    + "\(MoneyWriter.grouped(most.amount)) đồng.",
                remedy: "Giảm số tiền hỗ trợ, hoặc ký phụ lục tăng giá trị trước."
            )
        }
    }
}
