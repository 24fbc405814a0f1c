import Database

/// The table that statistics ask for: target, unit, what the local and the national programme have done.
struct StatisticalTable {
    let query: PeriodQuery
    let reading: ReportReading

    private static let columns = [
        ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Đơn vị tính"),
        ReportTable.Column("Khuyến công địa phương", nil), ReportTable.Column("Khuyến công quốc gia", nil),
    ]

    func section() throws -> ReportSection {
        let local = try quantities(.local)
        let national = try quantities(.national)
        let things = Quantity.Measure.allCases.map { measure in
            ReportTable.Row([
                .text(measure.name), .text(measure.unit), .figure(cell(measure, local)),
                .figure(cell(measure, national)),
            ])
        }
        let table = ReportTable(
            "statistics",
            "Kết quả công tác khuyến công",
            columns: Self.columns,
            rows: try money() + things,
            note:
                "Dòng đề án có kinh phí quốc gia tính vào khuyến công quốc gia, các dòng khác vào khuyến công địa phương."
        )
        return ReportSection("Biểu thống kê", tables: [table])
    }

    private func money() throws -> [ReportTable.Row] {
        let support = query.counting(.support)
        let sums = try reading.sums(support, by: [.source])
        let national = sums.first { $0.figures == [.source(.national)] }
        let others = sums.filter { $0.figures != [.source(.national)] }
        let amounts = others.map { sum in
            ReportFigure.amount(sum.amount, .ledger(support, sum.figures, measure: .amount))
        }
        let local = others.isEmpty ? nil : others.reduce(Dong.zero) { $0 + $1.amount }
        let nationally = FigureOrigin.ledger(support, [.source(.national)], measure: .amount)
        return [
            ReportTable.Row([
                .text("Kinh phí hỗ trợ"), .text("đồng"), .figure(.amount(local, .computed(amounts))),
                .figure(.amount(national?.amount, nationally)),
            ])
        ]
    }

    private func quantities(_ lines: LineChoice) throws -> [Quantity] {
        try reading.quantities(query.counting(.support), of: lines)
    }

    private func cell(_ measure: Quantity.Measure, _ quantities: [Quantity]) -> ReportFigure {
        let quantity = quantities.first { $0.measure == measure }
        return ReportFigure(.count, quantity?.done ?? quantity?.planned, measure.origin(query))
    }
}
