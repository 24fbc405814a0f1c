/// More than two periods side by side, in the order of time: the money and the counts of each, how each grew on the one
/// before it, and the sources, contents and places of each.
///
/// How many times the money of the period before, and by how many percent it grew, stand in columns of their own: 1,12
/// lần is a growth of 12 %.
struct PeriodColumns {
    private let periods: [PeriodQuery]
    private let reading: ReportReading

    init(_ periods: [PeriodQuery], _ reading: ReportReading) {
        self.periods = periods
        self.reading = reading
    }

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func sections(_ sides: [ComparedPlace]) throws -> [ReportSection] {
        [
            try whole(), try PeriodYears(periods: periods, reading: reading).section,
            try groups("periods-source", "Nguồn theo kỳ", "Nguồn", .source, growth: "Nguồn tăng, giảm qua các kỳ"),
            try groups("periods-kind", "Nội dung theo kỳ", "Nội dung", .kind, growth: "Nội dung tăng, giảm qua các kỳ"),
            sides.isEmpty ? try groups("periods-place", "Địa bàn theo kỳ", "Địa bàn", .place) : try places(sides),
        ]
        .filter { $0.tables.contains { $0.rows.contains { $0.role != .total } } }
    }

    private func whole() throws -> ReportSection {
        var earlier = (amount: ReportFigure.amount(nil), projects: ReportFigure.count(nil))
        let rows = try periods.map { period in
            let sum = try reading.total(period)
            let amount = ReportFigure.amount(sum?.amount, .ledger(period, [], measure: .amount))
            let projects = ReportFigure.count(sum?.projects, .ledger(period, [], measure: .projects))
            let establishments = ReportFigure.count(
                try reading.establishments(period),
                .ledger(period, [], measure: .establishments)
            )
            defer { earlier = (amount, projects) }
            return ReportTable.Row([
                .text(PeriodWords.short(period)), .figure(amount), .figure(projects), .figure(establishments),
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
        let rule =
            "Mỗi kỳ so với kỳ đứng ngay trên; kỳ đầu, và kỳ mà kỳ trước không có số, thì không có dữ liệu để so."
        let lengths = periods.map(\.years)
        guard Set(lengths).count > 1 else { return rule }
        let years = lengths.map { "\($0) năm" }.joined(separator: ", ")
        return "\(rule) Các kỳ dài ngắn khác nhau (\(years)), nên tăng, giảm có phần do độ dài của kỳ."
    }

    /// The groups of a dimension down, the periods across; then, where it has a caption, how each group grew.
    private func groups(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ dimension: SumDimension,
        growth: String? = nil
    ) throws -> ReportSection {
        let amounts = try periods.map { period in
            let sums = try reading.sums(period, by: [dimension])
            return Dictionary(sums.compactMap { sum in sum.figures.first.map { ($0, sum.amount) } }) { first, _ in first
            }
        }
        let totals = try periods.map { period in
            ReportFigure.amount(try reading.total(period)?.amount, .ledger(period, [], measure: .amount))
        }
        let map = periods.first?.map ?? .of2025
        let names = FigureNames(territories: reading.territories, map: map)
        let found = names.sorted(Set(amounts.flatMap(\.keys)))
        let rows = found.map { group in
            let cells = zip(periods, amounts).map { period, amounts in
                ReportTable.Cell.figure(.amount(amounts[group], .ledger(period, [group], measure: .amount)))
            }
            return ReportTable.Row(
                [.text(names.name(group))] + cells,
                role: group.isUndetermined ? .undetermined : .data
            )
        }
        let total = ReportTable.Row([.text("Cộng")] + totals.map { .figure($0) }, role: .total)
        let note = dimension == .place ? PeriodWords.placeRule(map) : nil
        let grown = growth.map { caption in
            GroupGrowth(periods: periods, amounts: amounts, totals: totals, names: names)
                .table(id + "-growth", caption, label, found)
        }
        return ReportSection(
            heading,
            tables: [table(id, heading, label, rows + [total], note)] + [grown].compactMap { $0 }
        )
    }

    /// The chosen places down, the periods across; one of them may lie in another, so there is no sum.
    private func places(_ sides: [ComparedPlace]) throws -> ReportSection {
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
