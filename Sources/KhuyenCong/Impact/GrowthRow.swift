import Statistics

/// Medians and quartiles of one measure over some establishments.
struct GrowthRow {
    private let name: String
    private let measure: ImpactMeasure
    private let origin: FigureOrigin
    private let count: Int
    private let quantiles: Quantiles?

    init(_ name: String, _ measure: ImpactMeasure, _ cases: [ImpactCase]) {
        let growths = cases.compactMap { one -> (id: Int64, ratio: Double)? in
            guard let pair = one.pair(measure), let growth = Growth(from: pair.before, to: pair.now) else { return nil }
            return (one.beneficiaryID, growth.multiple.ratio)
        }
        self.name = name
        self.measure = measure
        count = growths.count
        origin = .records(table: "beneficiary", ids: growths.map(\.id))
        quantiles = growths.count < ImpactDocument.fewest ? nil : Quantiles(growths.map(\.ratio))
    }

    /// Whether enough establishments have the figure that it is no single one's business.
    var isTold: Bool { quantiles != nil }

    /// The multiple and the percentage stand in columns of their own, each with its unit.
    static func columns(_ label: String) -> [ReportTable.Column] {
        [
            ReportTable.Column(label), ReportTable.Column("Cơ sở có đủ số liệu", .count),
            ReportTable.Column("Tứ phân vị dưới, gấp", .multiple), ReportTable.Column("Trung vị, gấp", .multiple),
            ReportTable.Column("Tứ phân vị trên, gấp", .multiple), ReportTable.Column("Trung vị, thay đổi", .percent),
        ]
    }

    var row: ReportTable.Row {
        let multiples = [quantiles?.lowerQuartile, quantiles?.median, quantiles?.upperQuartile].map { ratio in
            ratio.map { ImpactWords.figure(GrowthMultiple(ratio: $0), origin) } ?? ReportFigure(.multiple, nil)
        }
        let change = quantiles.map { ImpactWords.figure(GrowthPercentage(GrowthMultiple(ratio: $0.median)), origin) }
        let cells: [ReportTable.Cell] =
            [.text(name), .figure(.count(count, origin))] + multiples.map(ReportTable.Cell.figure) + [
                .figure(change ?? ReportFigure(.percent, nil))
            ]
        return ReportTable.Row(cells)
    }

    /// Reads "Doanh thu: trung vị của 12 cơ sở gấp 1,12 lần năm được hỗ trợ, tức tăng 12 %".
    var sentence: ReportParagraph? {
        guard let median = quantiles?.median else { return nil }
        let multiple = GrowthMultiple(ratio: median)
        let percentage = GrowthPercentage(multiple)
        return ReportParagraph([
            .text("\(name): trung vị của "), .figure("\(count) cơ sở", .count(count, origin)), .text(" gấp "),
            .figure(ImpactWords.multiple(median), ImpactWords.figure(multiple, origin)),
            .text(" năm được hỗ trợ, tức "),
            .figure(ImpactWords.change(percentage), ImpactWords.figure(percentage, origin)),
            .text(measure.isBurden ? " (càng thấp càng tốt)." : "."),
        ])
    }
}
