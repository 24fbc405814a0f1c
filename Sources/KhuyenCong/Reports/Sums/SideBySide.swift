/// The groups of one dimension in two periods side by side: money, share, growth, projects.
struct SideBySide {
    let now: PeriodQuery
    let before: PeriodQuery
    let dimension: SumDimension
    /// Most money first, with a column of ranks; else in the order of the law.
    var isRanked = false

    private typealias Sums = [PeriodFigure: LedgerSum]

    func table(_ id: String, _ caption: String, _ label: String, in reading: ReportReading) throws -> ReportTable {
        let current = try sums(now, reading)
        let earlier = try sums(before, reading)
        let total = try reading.total(now)
        let totalBefore = try reading.total(before)
        let names = FigureNames(territories: reading.territories, map: now.map)
        // Where nothing is known of the other period, its columns would be dashes from top to bottom.
        let shown = totalBefore == nil && earlier.isEmpty ? Self.ofOnePeriod : columns.count
        let rows = order(current, earlier, names).enumerated().map { offset, figure in
            let cells = cells([figure], current[figure], earlier[figure], whole: total?.amount)
            let isUndetermined = figure.isUndetermined
            let rank: [ReportTable.Cell] = isRanked ? [.text(isUndetermined ? "–" : String(offset + 1))] : []
            return ReportTable.Row(
                rank + [.text(names.name(figure))] + cells.prefix(shown),
                role: isUndetermined ? .undetermined : .data
            )
        }
        let name: [ReportTable.Cell] = isRanked ? [.text(""), .text("Cộng")] : [.text("Cộng")]
        let sums = cells([], total, totalBefore, whole: total?.amount).prefix(shown)
        let heads: [ReportTable.Column] = isRanked ? [.rank, .init(label)] : [.init(label)]
        return ReportTable(
            id,
            caption,
            columns: heads + columns.prefix(shown),
            rows: rows + [ReportTable.Row(name + sums, role: .total)],
            note: note(rows, isAlone: shown == Self.ofOnePeriod)
        )
    }

    /// Money, share and projects of the period itself.
    private static let ofOnePeriod = 3

    private var columns: [ReportTable.Column] {
        let (current, earlier) = (PeriodWords.short(now), PeriodWords.short(before))
        return [
            ReportTable.Column("Kinh phí \(current)", .dong, addsUp: true), ReportTable.Column("Tỷ trọng", .percent),
            ReportTable.Column("Đề án \(current)", .count),
            ReportTable.Column("Kinh phí \(earlier)", .dong, addsUp: true),
            ReportTable.Column("Đề án \(earlier)", .count), ReportTable.Column("Tăng, giảm", .percent),
        ]
    }

    private func note(_ rows: [ReportTable.Row], isAlone: Bool) -> String? {
        let rule: String? =
            switch dimension {
            case .place, .provinceNow, .provinceOld: PeriodWords.placeRule(now.map, of: rows)
            case .source, .kind, .year, .form, .month:
                "Một đề án được đếm một lần trong mỗi nhóm, nên số đề án của các nhóm có thể lớn hơn số cộng."
            }
        let alone = isAlone ? "Không có dữ liệu \(PeriodWords.span(before)) để so sánh." : nil
        let notes = [rule, alone].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    private func sums(_ query: PeriodQuery, _ reading: ReportReading) throws -> Sums {
        let sums = try reading.sums(query, by: [dimension])
        return Dictionary(sums.compactMap { sum in sum.figures.first.map { ($0, sum) } }) { first, _ in first }
    }

    private func order(_ current: Sums, _ earlier: Sums, _ names: FigureNames) -> [PeriodFigure] {
        let figures = names.sorted(Set(current.keys).union(earlier.keys))
        guard isRanked else { return figures }
        let known = figures.filter { !$0.isUndetermined }
        let ranked = known.enumerated().sorted { first, second in
            let (left, right) = (current[first.element]?.amount, current[second.element]?.amount)
            return (right ?? Dong(.min), first.offset) < (left ?? Dong(.min), second.offset)
        }
        return ranked.map(\.element) + figures.filter(\.isUndetermined)
    }

    private func cells(
        _ figures: [PeriodFigure],
        _ current: LedgerSum?,
        _ earlier: LedgerSum?,
        whole: Dong?
    ) -> [ReportTable.Cell] {
        let amount = ReportFigure.amount(current?.amount, .ledger(now, figures, measure: .amount))
        let amountBefore = ReportFigure.amount(earlier?.amount, .ledger(before, figures, measure: .amount))
        let share = current.flatMap { part in whole.flatMap { Percent(part.amount, of: $0) } }
        let total = ReportFigure.amount(whole, .ledger(now, [], measure: .amount))
        let growth = current.flatMap { now in earlier.flatMap { Percent.growth(from: $0.amount, to: now.amount) } }
        return [
            .figure(amount), .figure(.percent(share, .computed([amount, total]))),
            .figure(.count(current?.projects, .ledger(now, figures, measure: .projects))), .figure(amountBefore),
            .figure(.count(earlier?.projects, .ledger(before, figures, measure: .projects))),
            .figure(.percent(growth, .computed([amount, amountBefore]))),
        ]
    }
}
