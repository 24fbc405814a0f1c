import Database

/// What was approved beside what was contracted, accepted and settled of it, by source (kế hoạch và thực hiện).
struct PlanAgainstResult {
    let query: PeriodQuery
    let reading: ReportReading

    private static let stages: [Stage] = [.approved, .contracted, .performed, .accepted, .settled]

    func section() throws -> ReportSection {
        let sums = try reading.stageSums(query)
        let names = FigureNames(territories: reading.territories, map: query.map)
        let sources = names.sorted(Set(sums.keys.map { PeriodFigure.source($0.source) }))
        let rows = sources.compactMap { figure -> ReportTable.Row? in
            guard case .source(let source) = figure else { return nil }
            return row(names.name(figure), [figure], role: .data) { sums[StageSource(stage: $0, source: source)] }
        }
        let total = row("Cộng", [], role: .total) { stage in
            let amounts = sums.filter { $0.key.stage == stage }.map(\.value)
            return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
        }
        let columns =
            [ReportTable.Column("Nguồn")]
            + Self.stages.map { ReportTable.Column(StageLabels.label($0), .dong, addsUp: true) }
            + [ReportTable.Column("Quyết toán so với phê duyệt", .percent)]
        let table = ReportTable(
            "plan-result",
            "Kế hoạch và thực hiện theo nguồn",
            columns: columns,
            rows: rows + [total],
            note: "Mỗi cột là số tiền đã ghi ở giai đoạn đó; trống là chưa ghi giai đoạn đó, không phải bằng 0."
        )
        return ReportSection("Kế hoạch và thực hiện", tables: [table])
    }

    private func row(
        _ name: String,
        _ figures: [PeriodFigure],
        role: ReportTable.Row.Role,
        _ amount: (Stage) -> Dong?
    ) -> ReportTable.Row {
        let cells = Self.stages.map { stage in
            ReportFigure.amount(amount(stage), .ledger(query.at(.only(stage)), figures, measure: .amount))
        }
        guard let approved = cells.first, let settled = cells.last else { return ReportTable.Row([.text(name)]) }
        return ReportTable.Row(
            [.text(name)] + cells.map(ReportTable.Cell.figure) + [.figure(.share(settled, of: approved))],
            role: role
        )
    }
}

struct StageSource: Hashable {
    let stage: Stage
    let source: FundingSource.Code
}

extension ReportReading {
    /// The amounts booked at each stage, by source; stages without a booking have no entry.
    func stageSums(_ query: PeriodQuery) throws -> [StageSource: Dong] {
        let furthest = query.at(.furthest)
        return try remembered(nation.stages, furthest, .all) {
            let sums = try detail(furthest)?.stages() ?? bookedStages(furthest)
            return Dictionary(sums.map { ($0.key, $0.amount) }) { first, _ in first }
        }
    }

    private func bookedStages(_ query: PeriodQuery) throws -> [(key: StageSource, amount: Dong)] {
        let facts = PeriodFacts(query, try place(query))
        return try tx.rows(facts.stageSums(territory)) { row in
            (key: StageSource(stage: try row.get(0), source: try row.get(1)), amount: try row.get(2) as Dong)
        }
    }
}
