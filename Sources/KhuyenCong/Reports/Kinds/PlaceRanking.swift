/// The chosen places, most money first, each with its growth and what a project of it costs on average.
struct PlaceRanking {
    let sides: [ComparedPlace]
    let query: PeriodQuery
    let before: PeriodQuery
    /// False where one of them lies in another: there is no sum of them then, and no share of it.
    let addsUp: Bool

    var section: ReportSection {
        let ranked = sides.enumerated().sorted { first, second in
            let (left, right) = (first.element.sum?.amount, second.element.sum?.amount)
            return (right ?? Dong(.min), first.offset) < (left ?? Dong(.min), second.offset)
        }
        let rows = ranked.enumerated().map { row($1.element, rank: $0 + 1) }
        let table = ReportTable(
            "places",
            "Xếp hạng địa bàn",
            columns: columns,
            rows: addsUp ? rows + [total] : rows,
            note: addsUp
                ? "Dòng Cộng là tổng của các địa bàn đã chọn."
                : "Có địa bàn nằm trong địa bàn khác đã chọn, nên không có dòng Cộng và tỷ trọng."
        )
        return ReportSection(
            "Xếp hạng địa bàn",
            tables: [table],
            charts: [ReportChart(.bars, of: "places", table.caption, label: 1, values: [2])]
                + (sides.contains(where: \.isUnit)
                    ? [ReportChart(.map, of: "places", "Bản đồ", label: 1, values: [2])] : [])
        )
    }

    private var columns: [ReportTable.Column] {
        let (now, earlier) = (PeriodWords.short(query), PeriodWords.short(before))
        let share = addsUp ? [ReportTable.Column("Tỷ trọng", .percent)] : []
        return [.rank, ReportTable.Column("Địa bàn"), ReportTable.Column("Kinh phí \(now)", .dong, addsUp: addsUp)]
            + share + [
                ReportTable.Column("Đề án \(now)", .count, addsUp: addsUp),
                ReportTable.Column("Bình quân một đề án", .dong),
                ReportTable.Column("Kinh phí \(earlier)", .dong, addsUp: addsUp),
                ReportTable.Column("Tăng, giảm", .percent),
            ]
    }

    private var amounts: [ReportFigure] { sides.map(amount) }

    private var whole: ReportFigure {
        .sum(amounts, .dong)
    }

    private func amount(_ side: ComparedPlace) -> ReportFigure {
        .amount(side.sum?.amount, .ledger(side.query, [], measure: .amount))
    }

    private func amountBefore(_ side: ComparedPlace) -> ReportFigure {
        .amount(side.sumBefore?.amount, .ledger(side.before, [], measure: .amount))
    }

    private func projects(_ side: ComparedPlace) -> ReportFigure {
        .count(side.sum?.projects, .ledger(side.query, [], measure: .projects))
    }

    private func row(_ side: ComparedPlace, rank: Int) -> ReportTable.Row {
        ReportTable.Row(
            [.text(String(rank)), .text(side.name)] + cells(amount(side), projects(side), amountBefore(side))
        )
    }

    private var total: ReportTable.Row {
        ReportTable.Row(
            [.text(""), .text("Cộng")]
                + cells(whole, .sum(sides.map(projects), .count), .sum(sides.map(amountBefore), .dong)),
            role: .total
        )
    }

    private func cells(
        _ amount: ReportFigure,
        _ projects: ReportFigure,
        _ amountBefore: ReportFigure
    ) -> [ReportTable.Cell] {
        let share = addsUp ? [ReportFigure.share(amount, of: whole)] : []
        let growth = ReportFigure.growth(from: amountBefore, to: amount)
        let figures = [amount] + share + [projects, ReportFigure.mean(amount, projects), amountBefore, growth]
        return figures.map { .figure($0) }
    }
}
