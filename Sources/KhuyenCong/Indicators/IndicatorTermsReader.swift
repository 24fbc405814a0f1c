import Vietnamese

extension IndicatorTerms {
    /// Reads "key", "goal", "target", "targetTo", "value" (number or percent), "accumulation", "baseline" and
    /// "baselineYear"; a row of before these were asked is a target to be reached at least, added up over the years.
    ///
    /// A percentage is typed as "9,5"; where "isPercentage" is true it comes as the API gives it, in hundredths.
    init(_ row: FieldTreeReader, named name: String) {
        let isPercentage = row.flag("isPercentage") || row.choice("value", of: ValueKind.self) == .percent
        let kind = row.choice("goal", of: IndicatorGoal.Kind.self) ?? .atLeast
        let low = IndicatorTerms.amount("target", row, isPercentage) ?? 0
        let high = IndicatorTerms.amount("targetTo", row, isPercentage)
        if kind == .range, (high ?? 0) <= low { row.fault("targetTo", "Ghi số trên của khoảng, lớn hơn \(low).") }
        self.isPercentage = isPercentage
        goal = IndicatorGoal(kind, low, to: high)
        key = row.text("key") ?? Fold.key(name)
        accumulation =
            row.choice("accumulation", of: Accumulation.self) ?? (isPercentage ? .perPeriod : .cumulative)
        baseline = IndicatorTerms.amount("baseline", row, isPercentage)
        baselineYear = row.integer("baselineYear", in: .programmeYears)
    }

    /// As they are stored and typed again.
    var fields: [String: FieldTree] {
        [
            "key": .text(key), "goal": .text(goal.kind.rawValue),
            "targetTo": goal.kind == .range ? typed(goal.high) : .empty,
            "value": .text((isPercentage ? ValueKind.percent : .number).rawValue),
            "accumulation": .text(accumulation.rawValue), "baseline": baseline.map(typed) ?? .empty,
            "baselineYear": baselineYear.map { .number(Int64($0)) } ?? .empty,
        ]
    }

    /// The target as it is typed: percentages with a decimal comma.
    var target: FieldTree { typed(goal.low) }

    private enum ValueKind: String, CaseIterable {
        case number, percent
    }

    private func typed(_ value: Int64) -> FieldTree {
        isPercentage ? .text(ImpactWords.decimal(value)) : .number(value)
    }

    /// 10.000 tỷ đồng: more than any indicator of a programme.
    private static let most = 10_000_000_000_000

    private static func amount(_ name: String, _ row: FieldTreeReader, _ isPercentage: Bool) -> Int64? {
        guard isPercentage, !row.flag("isPercentage") else { return row.integer(name, in: 0...most).map(Int64.init) }
        guard let typed = row.text(name) else { return nil }
        if case .number(let reading) = NumberReader.read(typed), reading.value.digits >= 0,
            let hundredths = reading.value.shifted(by: 2)?.rounded, hundredths <= 1_000_000
        {
            return hundredths
        }
        row.fault(name, "Không đọc được tỷ lệ “\(typed)”; ghi như 80 hoặc 9,5.")
        return nil
    }
}
