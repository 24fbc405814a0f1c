/// A report's money by the month of its documents; what has only a year stands in a row of its own.
struct MonthTable {
    let query: PeriodQuery
    let reading: ReportReading

    func section() throws -> ReportSection {
        let sums = try reading.sums(query, by: [.month])
        let names = FigureNames(territories: reading.territories, map: query.map)
        let byMonth = Dictionary(sums.compactMap { sum in sum.figures.first.map { ($0, sum) } }) { first, _ in first }
        let total = try reading.total(query)
        let rows = names.sorted(byMonth.keys).map { figure in
            row(
                names.name(figure),
                [figure],
                byMonth[figure],
                total,
                role: figure.isUndetermined ? .undetermined : .data
            )
        }
        let columns = [
            ReportTable.Column("Tháng"), ReportTable.Column("Kinh phí", .dong, addsUp: true),
            ReportTable.Column("Tỷ trọng", .percent), ReportTable.Column("Đề án", .count),
        ]
        let table = ReportTable(
            "by-month",
            "Kinh phí theo tháng",
            columns: columns,
            rows: rows + [row("Cộng", [], total, total, role: .total)],
            note: note(byMonth.keys)
        )
        return ReportSection(
            "Theo tháng",
            tables: [table],
            charts: [ReportChart(.columns, of: "by-month", table.caption, values: [1])]
        )
    }

    /// Money of a budget year may be settled by a paper of the year after, which a reader takes for an error.
    private func note(_ months: some Sequence<PeriodFigure>) -> String {
        let isOutside = months.contains { figure in
            guard case .month(let month?) = figure, let year = Int(month.prefix(4)) else { return false }
            return !(query.from...query.to).contains(year)
        }
        let words = "Theo ngày của văn bản. Dòng của danh sách chỉ ghi năm không chia được cho tháng nào."
        let outside = "Tháng của năm khác là ngày của văn bản lập trước hoặc sau năm ngân sách của khoản đó."
        return isOutside ? "\(words) \(outside)" : words
    }

    private func row(
        _ name: String,
        _ figures: [PeriodFigure],
        _ sum: LedgerSum?,
        _ total: LedgerSum?,
        role: ReportTable.Row.Role
    ) -> ReportTable.Row {
        let amount = ReportFigure.amount(sum?.amount, .ledger(query, figures, measure: .amount))
        let whole = ReportFigure.amount(total?.amount, .ledger(query, [], measure: .amount))
        let projects = ReportFigure.count(sum?.projects, .ledger(query, figures, measure: .projects))
        return ReportTable.Row(
            [.text(name), .figure(amount), .figure(.share(amount, of: whole)), .figure(projects)],
            role: role
        )
    }
}
