import Database
import Vietnamese

/// How much counterpart each đồng of support has drawn (vốn đối ứng trên mỗi đồng hỗ trợ), as a multiple.
struct LeverageDocument {
    let request: ReportRequest
    let reading: ReportReading
    /// When it is issued: until then the ledger is told, where the question names no other day.
    let today: Day

    private var support: PeriodQuery { request.query.counting(.support) }
    private var counterpart: PeriodQuery { request.query.counting(.counterpart) }

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let query = request.query
        let place = try reading.place(query).place
        let notes =
            PeriodWords.notes(query, place, today: today, scope: "kinh phí Nhà nước hỗ trợ và vốn đối ứng")
            + [
                try withoutCounterpart(), try reading.undatedNote(query),
            ].compactMap { $0 }
        let groups: [(String, String, String, SumDimension)] = [
            ("by-kind", "Theo nội dung", "Nội dung", .kind), ("by-place", "Theo địa bàn", "Địa bàn", .place),
            ("by-year", "Theo năm", "Năm", .year),
        ]
        return ReportDocument(
            request: request,
            title: ReportKind.leverage.name,
            subtitle: "\(place.name), \(PeriodWords.span(query))",
            notes: notes,
            sections: [try bySource()]
                + (try groups.map { try section($0.0, $0.1, $0.2, $0.3) })
                .filter { $0.tables.allSatisfy { $0.rows.count > 1 } }
        )
    }

    private func section(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ dimension: SumDimension
    ) throws -> ReportSection {
        let names = FigureNames(territories: reading.territories, map: support.map)
        let supports = try amounts(support, dimension)
        let counterparts = try amounts(counterpart, dimension)
        let groups = names.sorted(Set(supports.keys).union(counterparts.keys))
        let rows = groups.map { group in
            row(
                names.name(group),
                .amount(supports[group], .ledger(support, [group], measure: .amount)),
                .amount(counterparts[group], .ledger(counterpart, [group], measure: .amount)),
                role: group.isUndetermined ? .undetermined : .data
            )
        }
        let caption = "Vốn đối ứng trên mỗi đồng hỗ trợ \(heading.lowercased())"
        let note = dimension == .place ? PeriodWords.placeRule(support.map, of: rows) : nil
        let table = ReportTable(id, caption, columns: columns(label), rows: rows + [try total()], note: note)
        return ReportSection(heading, tables: [table], charts: [ReportChart(.bars, of: id, caption, values: [3])])
    }

    /// A line may draw on several sources, and its counterpart belongs to all of them together.
    private func bySource() throws -> ReportSection {
        let mixes = try reading.sourceMixes(request.query)
        let whole = try total()
        let rows = mixes.map { mix in
            row(
                mix.sources.isEmpty
                    ? "Không có kinh phí hỗ trợ" : mix.sources.map(\.officialName).joined(separator: " và "),
                .amount(mix.support, part(of: whole, 1)),
                .amount(mix.counterpart, part(of: whole, 2)),
                role: .data
            )
        }
        let caption = "Vốn đối ứng trên mỗi đồng hỗ trợ theo nguồn hỗ trợ"
        let table = ReportTable(
            "by-source",
            caption,
            columns: columns("Nguồn hỗ trợ của dòng đề án"),
            rows: rows + [whole],
            note:
                "Dòng đề án có nhiều nguồn hỗ trợ đứng ở một hàng riêng, vì vốn đối ứng không chia được cho từng nguồn."
        )
        return ReportSection(
            "Theo nguồn",
            tables: [table],
            charts: [ReportChart(.bars, of: "by-source", caption, values: [3])]
        )
    }

    /// Which lines a mix holds no narrowing of the ledger says, so its figures name the whole that they are a part of.
    private func part(of whole: ReportTable.Row, _ column: Int) -> FigureOrigin? {
        guard case .figure(let figure) = whole.cells[column] else { return nil }
        return .computed([figure])
    }

    private func total() throws -> ReportTable.Row {
        row(
            "Cộng",
            .amount(try reading.total(support)?.amount, .ledger(support, [], measure: .amount)),
            .amount(try reading.total(counterpart)?.amount, .ledger(counterpart, [], measure: .amount)),
            role: .total
        )
    }

    private func columns(_ label: String) -> [ReportTable.Column] {
        [
            ReportTable.Column(label), ReportTable.Column("Kinh phí hỗ trợ", .dong, addsUp: true),
            ReportTable.Column("Vốn đối ứng", .dong, addsUp: true),
            ReportTable.Column("Đối ứng trên mỗi đồng hỗ trợ", .multiple),
        ]
    }

    private func row(
        _ name: String,
        _ support: ReportFigure,
        _ counterpart: ReportFigure,
        role: ReportTable.Row.Role
    ) -> ReportTable.Row {
        ReportTable.Row(
            [.text(name), .figure(support), .figure(counterpart), .figure(.multiple(counterpart, of: support))],
            role: role
        )
    }

    private func amounts(_ query: PeriodQuery, _ dimension: SumDimension) throws -> [PeriodFigure: Dong] {
        let sums = try reading.sums(query, by: [dimension])
        return Dictionary(sums.compactMap { sum in sum.figures.first.map { ($0, sum.amount) } }) { first, _ in first }
    }

    /// A multiple over projects that never stated a counterpart says less than it seems.
    func withoutCounterpart() throws -> String? {
        let mixes = try reading.sourceMixes(request.query)
        let silent = mixes.reduce(Dong.zero) { $0 + $1.supportAlone }
        guard silent > .zero else { return nil }
        return "Có \(MoneyWriter.grouped(silent.amount)) đồng hỗ trợ ở các dòng không ghi vốn đối ứng; "
            + "số lần của vốn đối ứng tính cả phần này."
    }
}
