/// The chosen places, most money first, each with its growth and what a project of it costs on average.
struct PlaceRanking {
    let sides: [ComparedPlace]
    let query: PeriodQuery
    let before: PeriodQuery

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
            rows: rows + [total],
            note: "Dòng Cộng là tổng của các địa bàn đã chọn."
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
        return [
            ReportTable.Column.rank, ReportTable.Column("Địa bàn"),
            ReportTable.Column("Kinh phí \(now)", .dong, addsUp: true), ReportTable.Column("Tỷ trọng", .percent),
            ReportTable.Column("Đề án \(now)", .count, addsUp: true),
            ReportTable.Column("Bình quân một đề án", .dong),
            ReportTable.Column("Kinh phí \(earlier)", .dong, addsUp: true),
            ReportTable.Column("Tăng, giảm", .percent),
        ]
    }

    private var amounts: [ReportFigure] { sides.map(amount) }

    private var whole: ReportFigure {
        sum(amounts, .dong)
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
                + cells(whole, sum(sides.map(projects), .count), sum(sides.map(amountBefore), .dong)),
            role: .total
        )
    }

    private func cells(
        _ amount: ReportFigure,
        _ projects: ReportFigure,
        _ amountBefore: ReportFigure
    ) -> [ReportTable.Cell] {
        [
            .figure(amount), .figure(.share(amount, of: whole)), .figure(projects), .figure(.mean(amount, projects)),
            .figure(amountBefore), .figure(.growth(from: amountBefore, to: amount)),
        ]
    }

    /// No value where none of them has one.
    private func sum(_ figures: [ReportFigure], _ unit: FigureUnit) -> ReportFigure {
        let values = figures.compactMap(\.value)
        return ReportFigure(unit, values.isEmpty ? nil : values.reduce(0, +), .computed(figures))
    }
}
