package import Claims
import Vietnamese

/// What was read of a figure, as the measures, sources and kinds of the ledger name it.
package struct FigureProposal: Sendable, Equatable {
    package let measure: ReportedFigure.Measure?
    package let source: FundingSource.Code?
    package let kind: ActivityKind.Code?
    package let basis: ReportBasis
    package let nature: ReportedFigure.Nature

    package init(_ figure: Figure) {
        measure = FigureProposal.measure(figure)
        source = figure.source.flatMap(FundingSource.Code.init(rawValue:))
        kind = figure.kind.flatMap(ActivityKind.Code.init(rawValue:))
        basis = figure.basis.flatMap { ReportBasis(rawValue: $0.rawValue) } ?? .support
        nature = figure.isPlanned ? .target : figure.isPerYear ? .yearlyAverage : .actual
    }

    private static func measure(_ figure: Figure) -> ReportedFigure.Measure? {
        switch figure.unit {
        case .money: .amount
        case .percent: [.growth, .decline].contains(figure.role) ? .growth : nil
        case .percentagePoint, .times: nil
        case .count(let noun): things[noun]
        }
    }

    private static let things: [String: ReportedFigure.Measure] = [
        "đề án": .projects, "nhiệm vụ": .projects, "người": .people, "lao động": .people, "học viên": .people,
        "lượt người": .people, "lớp": .courses, "khóa": .courses, "mô hình": .models, "máy": .machines,
        "thiết bị": .machines, "dây chuyền": .machines, "cơ sở": .establishments, "cơ sở thụ hưởng": .establishments,
        "doanh nghiệp": .establishments,
    ]
}
