@testable import KhuyenCong

/// What may be recorded beside the figures of a province that there is not.
enum RandomRecords {
    private static let words = [
        "Kinh phí cấp chậm", "Cơ sở thiếu vốn đối ứng", "Định mức hỗ trợ còn thấp", "Xã chưa có người làm khuyến công",
        "Đường vào cụm công nghiệp hư hỏng", "Giá máy tăng 20 % so với năm trước",
        "Giải ngân dồn vào quý IV, còn 5 tỷ đồng",
    ]

    /// From none to all of them.
    static func difficulties(_ generator: inout SeededGenerator) -> [ToldDifficulty] {
        let count = Int.random(in: 0...words.count, using: &generator)
        return words.shuffled(using: &generator).prefix(count).map { ToldDifficulty(words: $0, conferences: [1]) }
    }

    /// From none to two programmes of the five years that follow.
    static func programmes(after query: PeriodQuery, _ generator: inout SeededGenerator) -> [Programme] {
        let first = query.to + 1
        return (0..<Int.random(in: 0...2, using: &generator)).map { number in
            Programme(
                id: Int64(number + 1),
                kind: Programme.Kind.allCases[number],
                level: .local,
                provinceNow: "40",
                provinceName: "Tỉnh Nghệ An",
                name: "Chương trình khuyến công tỉnh Nghệ An",
                startsOn: .firstOfYear(first),
                endsOn: .lastOfYear(first + 4),
                decision: PlanDecision(number: "55/QĐ-UBND", day: .firstOfYear(first), signer: nil),
                indicators: indicators(&generator),
                budgets: [],
                version: 1
            )
        }
    }

    private static func indicators(_ generator: inout SeededGenerator) -> [ProgrammeIndicator] {
        let low = Int64.random(in: 1...5000, using: &generator)
        let high = low + Int64.random(in: 1...500, using: &generator)
        let share = Int64.random(in: 1...100, using: &generator) * 100
        let all = [
            indicator("Mô hình trình diễn kỹ thuật", "mô hình", IndicatorGoal(.range, low, to: high)),
            indicator("Lao động qua đào tạo", "người", IndicatorGoal(.atLeast, low)),
            indicator("Đào tạo nghề", "lớp", IndicatorGoal(.exact, low)),
            indicator("Cơ sở đổi mới công nghệ", "", IndicatorGoal(.atLeast, share), isPercentage: true),
            indicator("Hỗ trợ của ngân sách", "đồng", IndicatorGoal(.atLeast, (low + 1000) * 1_000_000)),
            indicator("Máy móc, thiết bị tiên tiến", "máy", IndicatorGoal(.atLeast, high)),
            indicator("Cơ sở có doanh thu trên 10 tỷ đồng", "cơ sở", IndicatorGoal(.atLeast, low)),
        ]
        let count = Int.random(in: 0...all.count, using: &generator)
        return Array(all.shuffled(using: &generator).prefix(count))
    }

    static func indicator(
        _ name: String,
        _ unit: String,
        _ goal: IndicatorGoal,
        isPercentage: Bool = false
    ) -> ProgrammeIndicator {
        ProgrammeIndicator(
            name: name,
            unit: unit,
            measure: nil,
            activity: nil,
            terms: IndicatorTerms(
                key: name,
                goal: goal,
                isPercentage: isPercentage,
                accumulation: .cumulative,
                baseline: nil,
                baselineYear: nil
            )
        )
    }
}
