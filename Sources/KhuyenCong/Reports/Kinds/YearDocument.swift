import Database

/// The report of one year or of another span beside the span before: growth, plan against result, what was achieved.
struct YearDocument {
    let request: ReportRequest
    let reading: ReportReading
    /// When it is issued: until then the ledger is told, where the question names no other day.
    let today: Day

    private var query: PeriodQuery { request.query }
    private var before: PeriodQuery { request.before }

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let place = try reading.place(query).place
        let notes =
            PeriodWords.notes(query, place, today: today)
            + [PeriodWords.lengths(request.periods), try reading.undatedNote(query)].compactMap { $0 }
        let plan = try PlanAgainstResult(query: query, reading: reading).section()
        let sections =
            [try headline(), try results()] + (try groups()) + [plan].compactMap(\.self) + [
                try MonthTable(query: query, reading: reading).section(),
                try StatisticalTable(query: query, reading: reading).section(),
            ] + (try PartTable(query: query, reading: reading).sections())
        return ReportDocument(
            request: request,
            title: "Kết quả hoạt động khuyến công",
            subtitle: "\(place.name), \(PeriodWords.span(query)), so với \(PeriodWords.span(before))",
            notes: notes,
            sections: sections.filter { $0.tables.allSatisfy { $0.rows.contains { $0.role != .total } } }
        )
    }

    private func groups() throws -> [ReportSection] {
        [
            try group("by-source", "Theo nguồn", "Nguồn", .source, .shares),
            try group("by-kind", "Theo nội dung", "Nội dung", .kind, .bars),
            try group("by-place", "Theo địa bàn", "Địa bàn", .place, .map),
            try group("by-form", "Theo loại hình cơ sở thụ hưởng", "Loại hình", .form, .bars),
        ]
    }

    private func group(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ dimension: SumDimension,
        _ form: ReportChart.Form
    ) throws -> ReportSection {
        let table = try SideBySide(now: query, before: before, dimension: dimension)
            .table(id, "Kinh phí \(heading.lowercased())", label, in: reading)
        return ReportSection(heading, tables: [table], charts: [ReportChart(form, of: id, table.caption, values: [1])])
    }

    private func headline() throws -> ReportSection {
        var rows = try money()
        let now = try reading.total(query)
        let earlier = try reading.total(before)
        rows.append(
            counted("Đề án", "đề án", now?.projects, earlier?.projects, .projects)
        )
        rows.append(
            counted(
                "Cơ sở thụ hưởng",
                "cơ sở",
                try reading.establishments(query),
                try reading.establishments(before),
                .establishments
            )
        )
        let columns = [
            ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Đơn vị"),
            ReportTable.Column(PeriodWords.short(query), nil), ReportTable.Column(PeriodWords.short(before), nil),
            ReportTable.Column("Tăng, giảm", .percent),
        ]
        return ReportSection(
            "Kết quả chung",
            tables: [ReportTable("total", "Kết quả chung", columns: columns, rows: rows)]
        )
    }

    /// Support, counterpart and all of it; below that what is neither, where there is such money, so that the rows add up.
    private func money() throws -> [ReportTable.Row] {
        let others = (now: try other(query), earlier: try other(before))
        let isThere = others.now.value != nil || others.earlier.value != nil
        let known = [
            moneyRow("Kinh phí hỗ trợ", try whole(query, .support), try whole(before, .support)),
            moneyRow("Vốn đối ứng", try whole(query, .counterpart), try whole(before, .counterpart)),
            moneyRow("Tổng kinh phí", try whole(query, .total), try whole(before, .total)),
        ]
        return known
            + (isThere ? [moneyRow("Trong đó: nguồn khác, hoặc chưa tách nguồn", others.now, others.earlier)] : [])
    }

    private func whole(_ query: PeriodQuery, _ basis: ReportBasis) throws -> ReportFigure {
        let counted = query.counting(basis)
        return .amount(try reading.total(counted)?.amount, .ledger(counted, [], measure: .amount))
    }

    /// Money of the total that is neither support nor counterpart.
    private func other(_ query: PeriodQuery) throws -> ReportFigure {
        let total = query.counting(.total)
        let named = ReportBasis.support.sources + ReportBasis.counterpart.sources
        let figures = try reading.sums(total, by: [.source]).compactMap { sum -> ReportFigure? in
            guard case .source(let source)? = sum.figures.first, !named.contains(source) else { return nil }
            return .amount(sum.amount, .ledger(total, sum.figures, measure: .amount))
        }
        return .sum(figures, .dong)
    }

    private func moneyRow(_ name: String, _ figure: ReportFigure, _ base: ReportFigure) -> ReportTable.Row {
        ReportTable.Row([
            .text(name), .text("đồng"), .figure(figure), .figure(base), .figure(.growth(from: base, to: figure)),
        ])
    }

    private func counted(
        _ name: String,
        _ unit: String,
        _ now: Int?,
        _ earlier: Int?,
        _ measure: ReportedFigure.Measure
    ) -> ReportTable.Row {
        let figure = ReportFigure.count(now, .ledger(query, [], measure: measure))
        let base = ReportFigure.count(earlier, .ledger(before, [], measure: measure))
        return ReportTable.Row([
            .text(name), .text(unit), .figure(figure), .figure(base), .figure(.growth(from: base, to: figure)),
        ])
    }

    /// Plan and result of what is counted in things; the year before beside it.
    private func results() throws -> ReportSection {
        let now = try reading.quantities(query)
        let earlier = try reading.quantities(before)
        let rows = Quantity.Measure.allCases.compactMap { measure -> ReportTable.Row? in
            let quantity = now.first { $0.measure == measure }
            let previous = earlier.first { $0.measure == measure }
            guard quantity != nil || previous != nil else { return nil }
            let origin = measure.origin(query)
            let planned = ReportFigure(.count, quantity?.planned, origin)
            let done = ReportFigure(.count, quantity?.done, origin)
            let base = ReportFigure(.count, previous?.done, measure.origin(before))
            return ReportTable.Row([
                .text(measure.name), .text(measure.unit), .figure(planned), .figure(done),
                .figure(.share(done, of: planned)), .figure(base), .figure(.growth(from: base, to: done)),
            ])
        }
        let columns = [
            ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Đơn vị"), ReportTable.Column("Kế hoạch", .count),
            ReportTable.Column("Thực hiện", .count), ReportTable.Column("So với kế hoạch", .percent),
            ReportTable.Column("Kỳ trước", .count), ReportTable.Column("Tăng, giảm", .percent),
        ]
        let note = "Mỗi dòng đề án tính một lần; trống là danh sách không ghi, không phải bằng 0."
        return ReportSection(
            "Kết quả thực hiện",
            tables: [
                ReportTable("results", "Kết quả thực hiện theo khối lượng", columns: columns, rows: rows, note: note)
            ]
        )
    }
}
