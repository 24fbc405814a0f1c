import Vietnamese

/// A figure of an establishment that somebody should look at twice (số liệu nên xem lại).
///
/// Nothing is refused for it, since a firm may grow tenfold; whoever reviews the year reads it first.
package struct ImpactDoubt: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Codable {
        /// Ten times as much as the year before, or a tenth of it: mostly thousands or millions typed as đồng.
        case leap
        case exportBeyondRevenue, taxBeyondRevenue, wagesBeyondRevenue
        /// What is told for one unit of product counts another product than the year before.
        case otherProduct
    }

    package let kind: Kind
    /// In a sentence.
    package let words: String
}

extension ImpactPanel {
    /// What of a year does not go with itself or with the years before.
    package func doubts(_ year: Int) -> [ImpactDoubt] {
        guard let survey = survey(year) else { return [] }
        let earlier = surveys.filter { $0.year < year }
        return ImpactMeasure.allCases.compactMap { ImpactDoubt.leap($0, survey, earlier) }
            + ImpactDoubt.beyondRevenue(survey) + ImpactDoubt.otherProduct(survey, earlier)
    }

    /// Whether any of its years holds something to be looked at twice.
    package var isDoubtful: Bool { surveys.contains { !doubts($0.year).isEmpty } }
}

extension ImpactDoubt {
    private static let leapFactor = 10.0

    /// Against the nearest year before that tells the figure; a figure of another product is no measure of this one.
    fileprivate static func leap(
        _ measure: ImpactMeasure,
        _ survey: ImpactSurvey,
        _ earlier: [ImpactSurvey]
    ) -> ImpactDoubt? {
        guard let value = survey.value(measure), value > 0,
            let before = earlier.last(where: { ($0.value(measure) ?? 0) > 0 }), let base = before.value(measure),
            measure.quantity != .perProduct || isSameProduct(survey, before)
        else { return nil }
        let multiple = Double(value) / Double(base)
        guard multiple >= leapFactor || multiple <= 1 / leapFactor else { return nil }
        let isMore = multiple > 1
        let times = MoneyWriter.grouped(Int64((isMore ? multiple : 1 / multiple).rounded()))
        let change = isMore ? "gấp \(times) lần" : "chỉ bằng 1/\(times)"
        return ImpactDoubt(kind: .leap, words: "\(measure.name) \(change) năm \(before.year); xem lại đơn vị tính.")
    }

    fileprivate static func beyondRevenue(_ survey: ImpactSurvey) -> [ImpactDoubt] {
        guard let revenue = survey.value(.revenue) else { return [] }
        var doubts: [ImpactDoubt] = []
        if let export = survey.value(.export), export > revenue {
            doubts.append(ImpactDoubt(kind: .exportBeyondRevenue, words: "Giá trị xuất khẩu nhiều hơn doanh thu."))
        }
        if let tax = survey.value(.tax), tax > revenue {
            doubts.append(ImpactDoubt(kind: .taxBeyondRevenue, words: "Nộp ngân sách nhiều hơn doanh thu."))
        }
        if let wage = survey.value(.wage), let workers = survey.value(.workers),
            Double(wage) * Double(workers) * 12 > Double(revenue)
        {
            doubts.append(
                ImpactDoubt(
                    kind: .wagesBeyondRevenue,
                    words: "Thu nhập bình quân × số lao động × 12 tháng nhiều hơn doanh thu."
                )
            )
        }
        return doubts
    }

    fileprivate static func otherProduct(_ survey: ImpactSurvey, _ earlier: [ImpactSurvey]) -> [ImpactDoubt] {
        guard countsProducts(survey), let before = earlier.last(where: countsProducts),
            !isSameProduct(survey, before), let unit = before.productUnit
        else { return [] }
        return [
            ImpactDoubt(
                kind: .otherProduct,
                words: "Đơn vị sản phẩm khác năm \(before.year) (\(unit)), nên số liệu cho một sản phẩm không so được."
            )
        ]
    }

    private static func countsProducts(_ survey: ImpactSurvey) -> Bool {
        ImpactMeasure.allCases.contains { $0.quantity == .perProduct && survey.value($0) != nil }
    }

    private static func isSameProduct(_ survey: ImpactSurvey, _ other: ImpactSurvey) -> Bool {
        Fold.key(survey.productUnit ?? "") == Fold.key(other.productUnit ?? "")
    }
}
