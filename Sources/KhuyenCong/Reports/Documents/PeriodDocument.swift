/// A period report as a document: headline, then source, kind, year and place, each a table with its chart.
struct PeriodDocument {
    let request: ReportRequest
    let report: PeriodReport
    /// When it is issued: until then the ledger is told, where the question names no other day.
    let today: Day

    init(_ request: ReportRequest, _ report: PeriodReport, today: Day) {
        self.request = request
        self.report = report
        self.today = today
    }

    var document: ReportDocument {
        ReportDocument(
            request: request,
            title: "Kết quả hoạt động khuyến công",
            subtitle: "\(report.place.name), \(PeriodWords.span(report.query))",
            notes: PeriodWords.notes(report.query, report.place, today: today),
            sections: [headline] + groups
        )
    }

    private var headline: ReportSection {
        let total = report.total
        let rows: [ReportTable.Row] = [
            ReportTable.Row([.text("Kinh phí"), .text("đồng"), .figure(.amount(total.amount, origin(.total)))]),
            ReportTable.Row([
                .text("Đề án"), .text("đề án"), projects,
            ]),
            ReportTable.Row([
                .text("Cơ sở thụ hưởng"), .text("cơ sở"),
                .figure(.count(total.establishments, origin(.total, .establishments))),
            ]),
        ]
        let columns = [
            ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Đơn vị"), ReportTable.Column("Kết quả", nil),
        ]
        return ReportSection(
            "Kết quả chung",
            tables: [ReportTable("total", "Kết quả chung", columns: columns, rows: rows)]
        )
    }

    /// No data where nothing was booked, never 0.
    private var projects: ReportTable.Cell {
        .figure(.count(report.total.amount == nil ? nil : report.total.projects, origin(.total, .projects)))
    }

    private var groups: [ReportSection] {
        var sections = [
            section("by-source", "Theo nguồn", "Nguồn", .shares, report.sourcesInOrder) { source in
                (source.officialName, .source(source))
            },
            section("by-kind", "Theo nội dung", "Nội dung", .bars, report.kindsInOrder) { kind in
                (kind?.officialName ?? "Chưa phân loại", .kind(kind))
            },
            section("by-year", "Theo năm", "Năm", .columns, report.byYear) { year in (String(year), .year(year)) },
        ]
        if !report.byPlace.isEmpty {
            sections.append(
                section("by-place", "Theo địa bàn", "Địa bàn", .map, report.byPlace) { place in
                    (place.name, .place(place.code))
                }
            )
        }
        return sections
    }

    private func section<Key>(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ form: ReportChart.Form,
        _ groups: [PeriodReport.Group<Key>],
        _ naming: (Key) -> (name: String, figure: PeriodFigure)
    ) -> ReportSection {
        let columns = [
            ReportTable.Column(label), ReportTable.Column("Kinh phí", .dong, addsUp: true),
            ReportTable.Column("Tỷ trọng", .percent), ReportTable.Column("Đề án", .count),
        ]
        let rows = groups.map { group in
            let (name, figure) = naming(group.key)
            return row(name, group, figure)
        }
        let total = ReportTable.Row(
            [
                .text("Cả kỳ"), .figure(.amount(report.total.amount, origin(.total))),
                .figure(
                    .percent(report.total.amount.flatMap { Percent($0, of: $0) }, share(report.total.amount, .total))
                ),
                projects,
            ],
            role: .total
        )
        let counting =
            "Một đề án được đếm một lần trong mỗi nhóm, nên số đề án của các nhóm có thể lớn hơn số của cả kỳ."
        let isByPlace = groups.first.map { if case .place = naming($0.key).figure { true } else { false } } ?? false
        let rule = isByPlace ? PeriodWords.placeRule(report.query.map, of: rows) : nil
        let table = ReportTable(
            id,
            "Kinh phí \(heading.lowercased())",
            columns: columns,
            rows: rows + [total],
            note: [counting, rule].compactMap(\.self).joined(separator: " ")
        )
        return ReportSection(heading, tables: [table], charts: [ReportChart(form, of: id, table.caption, values: [1])])
    }

    private func row<Key>(_ name: String, _ group: PeriodReport.Group<Key>, _ figure: PeriodFigure) -> ReportTable.Row {
        let cells: [ReportTable.Cell] = [
            .text(name), .figure(.amount(group.amount, origin(figure))),
            .figure(.percent(group.share, share(group.amount, figure))),
            .figure(.count(group.projects, origin(figure, .projects))),
        ]
        return ReportTable.Row(cells, role: figure.isUndetermined ? .undetermined : .data)
    }

    private func share(_ part: Dong?, _ figure: PeriodFigure) -> FigureOrigin {
        .computed([.amount(part, origin(figure)), .amount(report.total.amount, origin(.total))])
    }

    private func origin(_ figure: PeriodFigure, _ measure: ReportedFigure.Measure = .amount) -> FigureOrigin {
        .ledger(report.query, figure == .total ? [] : [figure], measure: measure)
    }
}

extension PeriodFigure {
    /// Whether it gathers what has no kind or cannot be carried to the map.
    var isUndetermined: Bool {
        switch self {
        case .kind(nil), .place(nil), .form(nil), .month(nil), .provinceNow(nil), .provinceOld(nil): true
        default: false
        }
    }
}
