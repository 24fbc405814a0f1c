import Vietnamese

/// One figure that two documents of the same report give differently.
package struct ReportDifference: Sendable, Equatable {
    /// Where it stands: "Kinh phí theo nguồn › Khuyến công cấp tỉnh › Kinh phí".
    package let place: String
    package let unit: FigureUnit
    package let before: Int64?
    package let after: Int64?
    let origin: FigureOrigin?

    /// In the order of the first document and in its words; what only the second has follows.
    package static func between(_ before: ReportDocument, _ after: ReportDocument) -> [ReportDifference] {
        let old = before.figures
        let new = after.inWords(of: before).figures
        let newByPlace = Dictionary(new.map { ($0.place, $0.figure) }) { first, _ in first }
        let places = Set(old.map(\.place))
        let changed = old.compactMap { placed -> ReportDifference? in
            let now = newByPlace[placed.place]
            guard now?.value != placed.figure.value else { return nil }
            return ReportDifference(
                place: placed.place,
                unit: placed.figure.unit,
                before: placed.figure.value,
                after: now?.value,
                origin: placed.figure.origin
            )
        }
        let added = new.filter { !places.contains($0.place) && $0.figure.value != nil }.map { placed in
            ReportDifference(
                place: placed.place,
                unit: placed.figure.unit,
                before: nil,
                after: placed.figure.value,
                origin: placed.figure.origin
            )
        }
        return changed + added
    }

    /// The place and both values.
    ///
    /// "Kinh phí theo nguồn › Khuyến công cấp tỉnh › Kinh phí: 22.000.000.000 đồng, nay là 21.900.000.000 đồng."
    package var sentence: String {
        "\(place): \(ReportDifference.words(before, unit)), nay là \(ReportDifference.words(after, unit))."
    }

    package static func words(_ value: Int64?, _ unit: FigureUnit) -> String {
        guard let value else { return FigureWriter.noData }
        switch unit {
        case .dong: return MoneyWriter.grouped(value) + " đồng"
        case .count: return MoneyWriter.grouped(value)
        case .percent: return MoneyWriter.percent(value)
        case .multiple: return MoneyWriter.fixed(value, scale: 2, decimals: 2) + " lần"
        case .days: return MoneyWriter.decimal(ExactDecimal(value, scale: 1)) + " ngày"
        }
    }
}
