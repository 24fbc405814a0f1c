/// One establishment as the report on results sees it: reviewed years only.
struct ImpactCase: Sendable {
    let beneficiaryID: Int64
    /// T0; nil where the State has not supported it.
    let supportYear: Int?
    /// What it was supported with in that year.
    let kinds: Set<ActivityKind.Code>
    /// Code of the place one level below the reported one; nil where it cannot be carried to the map.
    let place: String?
    let surveys: [Int: ImpactSurvey]

    /// The figure in two years, where both are known, above zero and told in the same unit.
    func pair(_ measure: ImpactMeasure, from first: Int, to last: Int) -> (before: Double, now: Double)? {
        guard let earlier = surveys[first], let later = surveys[last],
            let before = earlier.value(measure), let now = later.value(measure), before > 0
        else { return nil }
        if measure.quantity == .perProduct, earlier.productUnit != later.productUnit { return nil }
        return (Double(before), Double(now))
    }

    /// From T0 to the latest of T+1 to T+3 that is known.
    func pair(_ measure: ImpactMeasure) -> (before: Double, now: Double)? {
        guard let supportYear else { return nil }
        let later = (1...ImpactPanel.yearsAfter).reversed()
        return later.lazy.compactMap { pair(measure, from: supportYear, to: supportYear + $0) }.first
    }

    var size: ImpactSize {
        ImpactSize(workers: supportYear.flatMap { surveys[$0]?.value(.workers) })
    }
}

/// How many people an establishment of industry employs, by the bounds of Điều 5 Nghị định 80/2021/NĐ-CP.
///
/// The decree asks for capital or revenue as well; here only the workers decide, and the report says so.
enum ImpactSize: Int, CaseIterable, Sendable {
    case micro, small, medium, large, unknown

    init(workers: Int64?) {
        switch workers {
        case nil: self = .unknown
        case .some(...10): self = .micro
        case .some(...100): self = .small
        case .some(...200): self = .medium
        case .some: self = .large
        }
    }

    var name: String {
        switch self {
        case .micro: "Đến 10 lao động"
        case .small: "11 đến 100 lao động"
        case .medium: "101 đến 200 lao động"
        case .large: "Trên 200 lao động"
        case .unknown: "Chưa rõ lao động năm hỗ trợ"
        }
    }
}
