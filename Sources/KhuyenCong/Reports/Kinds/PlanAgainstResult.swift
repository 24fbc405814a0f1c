import Database

/// What the annual plans gave, how adjustments changed it, what was carried out and paid of it, by source; beside it the
/// amounts booked at each stage (kế hoạch và thực hiện).
struct PlanAgainstResult {
    let query: PeriodQuery
    let reading: ReportReading

    private static let stages: [Stage] = [.approved, .contracted, .performed, .accepted, .settled]

    /// Nil where neither a plan nor the ledger tells anything.
    ///
    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func section() throws -> ReportSection? {
        let plan = try PlanTable(money: try PlannedMoney(query: query, reading: reading)).table()
        let tables = [plan, try stages()].compactMap(\.self)
        guard !tables.isEmpty else { return nil }
        let words = ReportParagraph(
            "Chưa nhập kế hoạch năm có đề án, nhiệm vụ của địa bàn này, nên chỉ nêu số đã ghi ở từng giai đoạn."
        )
        return ReportSection("Kế hoạch và thực hiện", paragraphs: plan == nil ? [words] : [], tables: tables)
    }

    private func stages() throws -> ReportTable? {
        let sums = try reading.stageSums(query)
        guard !sums.isEmpty else { return nil }
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
        return ReportTable(
            "plan-result",
            "Kinh phí đã ghi ở từng giai đoạn, theo nguồn",
            columns: columns,
            rows: rows + [total],
            note: "Mỗi cột là số tiền đã ghi ở giai đoạn đó; trống là chưa ghi giai đoạn đó, không phải bằng 0."
        )
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
