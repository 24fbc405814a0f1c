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
        let contests = try ContestTable(query: query, reading: reading).table()
        return ReportSection("Biểu thống kê", tables: [table, try moneyTable(), contests].compactMap(\.self))
    }

    /// The support of each content, local and national.
    private func moneyTable() throws -> ReportTable? {
        let support = query.counting(.support)
        let sums = try reading.sums(support, by: [.kind, .source])
        let names = FigureNames(territories: reading.territories, map: query.map)
        let kinds = names.sorted(Set(sums.compactMap(\.figures.first)))
        guard !kinds.isEmpty else { return nil }
        let rows = kinds.map { kind in
            let ofKind = sums.filter { $0.figures.first == kind }
            return ReportTable.Row(
                [.text(names.name(kind))] + cells(ofKind, support),
                role: kind.isUndetermined ? .undetermined : .data
            )
        }
        let total = ReportTable.Row(
            [.text("Cộng")] + cells(try reading.sums(support, by: [.source]), support),
            role: .total
        )
        return ReportTable(
            "statistics-money",
            "Kinh phí khuyến công",
            columns: [
                ReportTable.Column("Nội dung"), ReportTable.Column("Khuyến công địa phương", .dong, addsUp: true),
                ReportTable.Column("Khuyến công quốc gia", .dong, addsUp: true),
            ],
            rows: rows + [total]
        )
    }

    private func money() throws -> [ReportTable.Row] {
        let support = query.counting(.support)
        return [
            ReportTable.Row(
                [.text("Kinh phí hỗ trợ"), .text("đồng")] + cells(try reading.sums(support, by: [.source]), support)
            )
        ]
    }

    /// The local money and the national of sums that end in their source.
    private func cells(_ sums: [LedgerSum], _ support: PeriodQuery) -> [ReportTable.Cell] {
        let national = sums.first { $0.figures.last == .source(.national) }
        let others = sums.filter { $0.figures.last != .source(.national) }
        let amounts = others.map { sum in
            ReportFigure.amount(sum.amount, .ledger(support, sum.figures, measure: .amount))
        }
        let local = others.isEmpty ? nil : others.reduce(Dong.zero) { $0 + $1.amount }
        return [
            .figure(.amount(local, others.isEmpty ? nil : .computed(amounts))),
            .figure(.amount(national?.amount, national.map { .ledger(support, $0.figures, measure: .amount) })),
        ]
    }

    private func quantities(_ lines: LineChoice) throws -> [Quantity] {
        try reading.quantities(query.counting(.support), of: lines)
    }

    /// What was done; a plan is no result.
    private func cell(_ measure: Quantity.Measure, _ quantities: [Quantity]) -> ReportFigure {
        ReportFigure(.count, quantities.first { $0.measure == measure }?.done, measure.origin(query))
    }
}
