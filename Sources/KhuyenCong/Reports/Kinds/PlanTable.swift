import Vietnamese

/// The plan of each source beside what came of it: as decided, adjusted, carried out, paid.
struct PlanTable {
    let money: PlannedMoney

    private static let columns = [
        ReportTable.Column("Nguồn"), ReportTable.Column("Kế hoạch giao", .dong, addsUp: true),
        ReportTable.Column("Điều chỉnh", .dong, addsUp: true),
        ReportTable.Column("Kế hoạch sau điều chỉnh", .dong, addsUp: true),
        ReportTable.Column("Thực hiện", .dong, addsUp: true), ReportTable.Column("Giải ngân", .dong, addsUp: true),
        ReportTable.Column("Thực hiện so với kế hoạch", .percent),
        ReportTable.Column("Giải ngân so với kế hoạch", .percent),
    ]

    private static let note =
        "Kế hoạch giao: theo quyết định giao kế hoạch năm; điều chỉnh: cộng các đợt điều chỉnh. Thực hiện: đã nghiệm thu, "
        + "quyết toán. Giải ngân: tạm ứng và quyết toán, trừ phần thu hồi. Chỉ tính đề án, nhiệm vụ có trong kế hoạch."

    /// Nil where no plan names anything of the place.
    ///
    /// - Throws: `DatabaseError`.
    func table() throws -> ReportTable? {
        let sums = try money.sums()
        guard !sums.isEmpty else { return nil }
        let parts = sums.keys.sorted {
            ($0.source.position, $0.isAssignment ? 1 : 0) < ($1.source.position, $1.isAssignment ? 1 : 0)
        }
        let told = parts.map { part in (name: name(part), figures: figures(part, sums[part] ?? PlannedMoney.Sums())) }
        let rows = told.map { row($0.name, $0.figures, role: .data) }
        let whole = (0..<Self.amounts).map { column in
            ReportFigure(
                .dong,
                told.compactMap { $0.figures[column].value }.reduce(0, +),
                .computed(told.map { $0.figures[column] })
            )
        }
        return ReportTable(
            "plan",
            "Kế hoạch kinh phí, thực hiện và giải ngân theo nguồn",
            columns: Self.columns,
            rows: rows + [row("Cộng", whole, role: .total)],
            note: [Self.note, try divided()].compactMap(\.self).joined(separator: " ")
        )
    }

    /// Decided, adjusted, standing, carried out, paid.
    private static let amounts = 5

    private func figures(_ part: PlannedMoney.Part, _ sums: PlannedMoney.Sums) -> [ReportFigure] {
        let plan = FigureOrigin.records(table: "annual_plan", ids: sums.plans.sorted())
        let result =
            part.isAssignment ? plan : FigureOrigin.records(table: "project", ids: sums.projects.sorted())
        let decided = ReportFigure.amount(sums.decided, plan)
        let adjusted = ReportFigure.amount(sums.adjusted, plan)
        return [
            decided, adjusted, .amount(sums.decided + sums.adjusted, .computed([decided, adjusted])),
            .amount(sums.carriedOut, result), .amount(sums.paid, result),
        ]
    }

    private func row(_ name: String, _ figures: [ReportFigure], role: ReportTable.Row.Role) -> ReportTable.Row {
        let (plan, carriedOut, paid) = (figures[2], figures[3], figures[4])
        let shares = [ReportFigure.share(carriedOut, of: plan), .share(paid, of: plan)]
        return ReportTable.Row([.text(name)] + (figures + shares).map { .figure($0) }, role: role)
    }

    private func name(_ part: PlannedMoney.Part) -> String {
        part.isAssignment ? "\(part.source.officialName): nhiệm vụ khác" : part.source.officialName
    }

    /// What a reader would look for in vain.
    private func divided() throws -> String? {
        try money.divided().map { divided in
            "Không tính \(divided.projects) đề án thực hiện ở cả địa bàn khác, kế hoạch "
                + "\(MoneyWriter.grouped(divided.amount.amount)) đồng, vì kế hoạch không chia cho từng địa bàn."
        }
    }
}
