/// The groups of one dimension in each of several periods, a row for each group and period: its money, its share of the
/// period, and how it grew on the period before.
///
/// How many times the money of the period before, and by how many percent it grew, stand in columns of their own: 1,12
/// lần is a growth of 12 %. Neither has a value in the first period, nor where the group had nothing in the one before.
struct GroupGrowth {
    let periods: [PeriodQuery]
    /// What each period has of each group, in the order of the periods.
    let amounts: [[PeriodFigure: ReportFigure]]
    /// The money of each period, in the same order.
    let totals: [ReportFigure]
    let names: FigureNames

    /// `groups`: in the order in which they stand.
    func table(_ id: String, _ caption: String, _ label: String, _ groups: [PeriodFigure]) -> ReportTable {
        let columns = [
            ReportTable.Column(label), .init("Kỳ"), .init("Kinh phí", .dong), .init("Tỷ trọng", .percent),
            .init("Gấp kỳ trước", .multiple), .init("Tăng, giảm", .percent),
        ]
        return ReportTable(
            id,
            caption,
            columns: columns,
            rows: groups.flatMap(rows),
            note:
                "Tỷ trọng là phần của nhóm trong kinh phí của kỳ; kỳ trước không có số của nhóm thì không có dữ liệu để so."
        )
    }

    private func rows(of group: PeriodFigure) -> [ReportTable.Row] {
        var earlier = ReportFigure.amount(nil)
        return zip(periods, zip(amounts, totals)).map { period, found in
            let amount = found.0[group] ?? .amount(nil)
            defer { earlier = amount }
            return ReportTable.Row(
                [
                    .text(names.name(group)), .text(PeriodWords.short(period)), .figure(amount),
                    .figure(.share(amount, of: found.1)), .figure(.multiple(amount, of: earlier)),
                    .figure(.growth(from: earlier, to: amount)),
                ],
                role: group.isUndetermined ? .undetermined : .data
            )
        }
    }
}
