import Vietnamese

/// What was planned and what was done, with the rate or the rest behind them.
///
/// "Kế hoạch 20 cơ sở, thực hiện 23 cơ sở, đạt 115%", "Dự toán 4.250 triệu đồng, đã quyết toán 4.118 triệu đồng, đạt 96,9%;
/// còn lại 132 triệu đồng".
struct PlanChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let plans: [[Substring]] = [
        ["ke", "hoach"], ["du", "toan"], ["chi", "tieu"], ["duoc", "giao"], ["duoc", "phan", "bo"],
        ["duoc", "phe", "duyet"],
    ]
    /// What may stand between the plan and what was done.
    private static let acts: Set<Substring> = [
        "thuc", "hien", "giai", "ngan", "quyet", "toan", "nghiem", "thu", "da", "duoc", "ket", "qua", "la", "den",
        "nay", "hoan",
        "thanh", "xong", "trien", "khai", "ho", "tro", "het",
    ]
    private static let rates: Set<[Substring]> = [["dat"], ["bang"], ["dat", "ty", "le"], ["ty", "le"], []]
    private static let rests: Set<[Substring]> = [
        ["con", "lai"], ["so", "con", "lai"], ["so", "kinh", "phi", "con", "lai"], ["kinh", "phi", "con", "lai"],
        ["so", "tien", "con", "lai"], ["so", "von", "con", "lai"], ["von", "con", "lai"], ["con", "lai", "la"],
        ["kinh", "phi", "huy"], ["huy"], ["huy", "du", "toan"], ["so", "kinh", "phi", "huy"],
        ["kinh", "phi", "huy", "la"],
        ["nop", "tra", "ngan", "sach"], ["chuyen", "nguon"],
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in statement.figures.dropLast(2).flatMap { checks($0, statement) } }
    }

    private func checks(_ index: Int, _ statement: Statement) -> [ClaimCheck] {
        let (plan, done, next) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard plan.isPlainAmount, done.isPlainAmount, plan.unit == done.unit, !reading.isChange(index),
            !reading.isChange(index + 1), let number = done.number, let all = plan.number, all > 0,
            isPlan(index), isDone(plan, done)
        else { return [] }
        guard next.unit == .percent else {
            return [rest(index + 2, plan, done, statement)].compactMap { $0 }
        }
        let rest = index + 3 < statement.figures.upperBound ? rest(index + 3, plan, done, statement) : nil
        return [rate(next, done, number, plan, all), rest].compactMap { $0 }
    }

    /// The plan's own words lead to it, and no whole of it was told before.
    private func isPlan(_ index: Int) -> Bool {
        let words = gaps.clause(before: reading.figures[index])
        return PlanChecks.plans.contains(where: words.has) && !words.contains("dat") && !words.contains("so")
            && !words.contains("moi")
    }

    private func isDone(_ plan: Figure, _ done: Figure) -> Bool {
        guard let words = gaps.between(plan, done), !words.isEmpty else { return false }
        return words.allSatisfy(PlanChecks.acts.contains)
    }

    private func rate(_ rate: Figure, _ done: Figure, _ number: Double, _ plan: Figure, _ all: Double) -> ClaimCheck? {
        guard rate.role == .ratio || rate.role == .share, rate.value != nil,
            let words = gaps.between(done, rate), PlanChecks.rates.contains(words),
            gaps.clause(behind: rate).isEmpty
        else { return nil }
        return .share(rate, of: done, number, in: all, within: Interval.ofWhole(plan), and: [plan])
    }

    private func rest(_ index: Int, _ plan: Figure, _ done: Figure, _ statement: Statement) -> ClaimCheck? {
        let rest = reading.figures[index]
        guard rest.isPlainAmount, rest.unit == plan.unit, !reading.isChange(index), statement.partsAt.isEmpty,
            PlanChecks.rests.contains(gaps.clause(before: rest)), !gaps.clause(behind: rest).contains("truoc"),
            !reading.isCompleted(index, with: done, to: plan, in: statement)
        else { return nil }
        return .sum([done, rest], of: plan)
    }
}
