/// Which period the next sentences go on with.
extension SentenceScope {
    /// How many words may stand before the period that opens a sentence: "Tính đến hết năm 2024, …".
    private static let opening = 3

    /// The period that the next sentence goes on with: years that only divide the one before do not replace it.
    func carried(over old: Period?) -> Period? {
        let periods = periods.contains(where: \.isPart) ? wholePeriods : periods
        guard let first = periods.first?.period, !comparesOnly else { return nil }
        let parts = Set(periods.map { $0.period.from ?? 0 })
        if let old, parts.count > 1, periods.allSatisfy({ old.contains($0.period) }) { return old }
        if let reached { return reached }
        return first.from == nil ? old : first
    }

    /// The later of two periods that the sentence goes on to: "từ 980 tỷ đồng năm 2015 lên 1.715 tỷ đồng năm 2020", "giai đoạn
    /// 2016-2020 có 39 cơ sở thì năm 2021 có 72".
    private var reached: Period? {
        guard let first = periods.first, let last = periods.last, let from = last.period.from, from > first.period.to,
            first.period.from != nil
        else { return nil }
        let between = events[first.index + 1..<last.index]
        let isThen = between.last.map { if case .cue(.then) = $0.what { true } else { false } } ?? false
        let isValue = between.allSatisfy { event in
            switch event.what {
            case .cue(.becomes), .cue(.up), .cue(.down), .figure: true
            default: false
            }
        }
        let isReached = between.contains { if case .cue(.becomes) = $0.what { true } else { false } }
        return isThen || (isValue && isReached) ? last.period : nil
    }

    /// "Giá trị sản xuất năm 2025 ước đạt …" under a stage: a year of it that does not open its
    /// sentence, or is only that of one establishment.
    func isPassing(_ period: Period, within old: Period?, isOfOne: Bool) -> Bool {
        guard let old, old != period, old.contains(period), period.years == 1, let first = periods.first else {
            return false
        }
        return isOfOne || !isNearStart(first.index) || periods.allSatisfy(\.isPart)
    }

    /// "Sáu tháng đầu năm, tỉnh giải ngân 3 tỷ đồng": a part of a year holds for the next sentences only where it opens its own.
    private var wholePeriods: [Told] {
        periods.contains { !$0.isPart }
            ? periods.filter { !$0.isPart } : periods.prefix(1).filter { isNearStart($0.index) }
    }

    private func isNearStart(_ index: Int) -> Bool {
        let start = range.lowerBound > 0 ? events[range.lowerBound - 1].end : 0
        return events[index].start <= start + SentenceScope.opening
    }
}
