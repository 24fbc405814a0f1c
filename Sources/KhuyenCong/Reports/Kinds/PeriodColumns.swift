/// More than two periods side by side, in the order of time: the money and the counts of each, how each grew on the one
/// before it, and the sources, contents and places of each.
///
/// How many times the money of the period before, and by how many percent it grew, stand in columns of their own: 1,12
/// lần is a growth of 12 %.
///
/// Where places were chosen, the whole of a period is what they have together; where one of them lies in another there is
/// no such whole, and they stand by themselves only.
struct PeriodColumns {
    let periods: [PeriodQuery]
    /// The chosen places; none where the report is of one place with all that lies in it.
    let sides: [ComparedPlace]
    let sums: PlaceSums
    let reading: ReportReading

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func sections() throws -> [ReportSection] {
        let byPlace =
            sides.isEmpty ? try groups("periods-place", "Địa bàn theo kỳ", "Địa bàn", .place) : try places()
        guard sums.areApart(on: map) else { return [byPlace] }
        return [
            try whole(), try PeriodYears(periods: periods, sums: sums).section,
            try groups("periods-source", "Nguồn theo kỳ", "Nguồn", .source, growth: "Nguồn tăng, giảm qua các kỳ"),
            try groups("periods-kind", "Nội dung theo kỳ", "Nội dung", .kind, growth: "Nội dung tăng, giảm qua các kỳ"),
            byPlace,
        ]
        .filter { $0.tables.contains { $0.rows.contains { $0.role != .total } } }
    }

    private var map: AdminMap { periods.first?.map ?? .of2025 }

    private func whole() throws -> ReportSection {
        var earlier = (amount: ReportFigure.amount(nil), projects: ReportFigure.count(nil))
        let rows = try periods.map { period in
            let amount = try sums.amount(period)
            let projects = try sums.projects(period)
            defer { earlier = (amount, projects) }
            return ReportTable.Row([
                .text(PeriodWords.short(period)), .figure(amount), .figure(projects),
                .figure(try sums.establishments(period)),
                .figure(.multiple(amount, of: earlier.amount)), .figure(.growth(from: earlier.amount, to: amount)),
                .figure(.growth(from: earlier.projects, to: projects)),
            ])
        }
        let columns = [
            ReportTable.Column("Kỳ"), .init("Kinh phí", .dong), .init("Đề án", .count),
            .init("Cơ sở thụ hưởng", .count), .init("Kinh phí gấp kỳ trước", .multiple),
            .init("Kinh phí tăng, giảm", .percent), .init("Số đề án tăng, giảm", .percent),
        ]
        let table = ReportTable("periods", "Các kỳ cạnh nhau", columns: columns, rows: rows, note: note)
        return ReportSection(
            table.caption,
            tables: [table],
            charts: [ReportChart(.columns, of: table.id, "Kinh phí từng kỳ", values: [1])]
        )
    }

    private var note: String {
        var rules = [
            "Mỗi kỳ so với kỳ đứng ngay trên; kỳ đầu, và kỳ mà kỳ trước không có số, thì không có dữ liệu để so."
        ]
        rules += [PeriodWords.lengths(periods)].compactMap(\.self)
        if sides.count > 1 {
            rules.append(
                "Số của mỗi kỳ là tổng của các địa bàn đã chọn; đề án, cơ sở có ở hai địa bàn được đếm ở cả hai."
            )
        }
        return rules.joined(separator: " ")
    }

    /// The groups of a dimension down, the periods across; then, where it has a caption, how each group grew.
    private func groups(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ dimension: SumDimension,
        growth: String? = nil
    ) throws -> ReportSection {
        let amounts = try periods.map { try sums.amounts($0, by: dimension) }
        let totals = try periods.map(sums.amount)
        let names = FigureNames(territories: reading.territories, map: map)
        let found = names.sorted(Set(amounts.flatMap(\.keys)))
        let rows = found.map { group in
            let cells = amounts.map { ReportTable.Cell.figure($0[group] ?? .amount(nil)) }
            return ReportTable.Row(
                [.text(names.name(group))] + cells,
                role: group.isUndetermined ? .undetermined : .data
            )
        }
        let total = ReportTable.Row([.text("Cộng")] + totals.map { .figure($0) }, role: .total)
        let note = dimension == .place ? PeriodWords.placeRule(map, of: rows) : nil
        let grown = growth.map { caption in
            GroupGrowth(periods: periods, amounts: amounts, totals: totals, names: names)
                .table(id + "-growth", caption, label, found)
        }
        return ReportSection(
            heading,
            tables: [table(id, heading, label, rows + [total], note)] + [grown].compactMap { $0 }
        )
    }

    /// The chosen places down, the periods across; their sum stands with the periods.
    private func places() throws -> ReportSection {
        let rows = try sides.map { side in
            let cells = try periods.map { period in
                let query = period.at(side.query.place)
                let amount = try reading.total(query)?.amount
                return ReportTable.Cell.figure(.amount(amount, .ledger(query, [], measure: .amount)))
            }
            return ReportTable.Row([.text(side.name)] + cells)
        }
        let heading = "Địa bàn theo kỳ"
        return ReportSection(heading, tables: [table("periods-place", heading, "Địa bàn", rows, nil)])
    }

    private func table(
        _ id: String,
        _ caption: String,
        _ label: String,
        _ rows: [ReportTable.Row],
        _ note: String?
    ) -> ReportTable {
        let addsUp = rows.last?.role == .total
        let columns = periods.map { ReportTable.Column(PeriodWords.short($0), .dong, addsUp: addsUp) }
        return ReportTable(id, caption, columns: [ReportTable.Column(label)] + columns, rows: rows, note: note)
    }
}
