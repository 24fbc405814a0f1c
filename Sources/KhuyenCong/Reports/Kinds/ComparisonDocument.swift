import Database

/// Places, sources and kinds side by side, ranked, with shares and the growth against another period (so sánh).
struct ComparisonDocument {
    let request: ReportRequest
    let reading: ReportReading
    /// When it is issued: until then the ledger is told, where the question names no other day.
    let today: Day

    /// How many places may stand as columns.
    private static let mostColumns = 6

    private var query: PeriodQuery { request.query }
    private var before: PeriodQuery { request.before }

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let place = try reading.place(query).place
        let sides = try request.places.map { try ComparedPlace($0, query, before, reading) }
        let subject = sides.isEmpty ? place.name : sides.map(\.name).joined(separator: "; ")
        let notes =
            PeriodWords.notes(query, place, today: today) + [
                "\(request.further == nil ? "Cả hai" : "Các") kỳ trên cùng một bản đồ hành chính, nên so sánh được với nhau."
            ] + [PeriodWords.lengths(request.periods), try reading.undatedNote(query)].compactMap { $0 }
        let sums = PlaceSums(request.places.isEmpty ? [query.place] : request.places, reading)
        let periods =
            request.further == nil
            ? [] : try PeriodColumns(periods: request.periods, sides: sides, sums: sums, reading: reading).sections()
        return ReportDocument(
            request: request,
            title: "So sánh kết quả hoạt động khuyến công",
            subtitle:
                "\(subject), \(PeriodWords.span(query)) so với \(request.others.map(PeriodWords.span).joined(separator: ", "))",
            notes: notes,
            sections: periods + (sides.isEmpty ? try children() : try chosen(sides, sums))
        )
    }

    /// Every unit one level down.
    private func children() throws -> [ReportSection] {
        [
            try section("by-place", "Xếp hạng địa bàn", "Địa bàn", .place, .bars, isRanked: true),
            try matrix("place-source", "Địa bàn theo nguồn", .source),
            try section("by-source", "Xếp hạng nguồn", "Nguồn", .source, .shares, isRanked: true),
            try section("by-kind", "Xếp hạng nội dung", "Nội dung", .kind, .bars, isRanked: true),
        ] + (try PartTable(query: query, reading: reading).sections())
    }

    private func section(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ dimension: SumDimension,
        _ form: ReportChart.Form,
        isRanked: Bool = false
    ) throws -> ReportSection {
        let table = try SideBySide(now: query, before: before, dimension: dimension, isRanked: isRanked)
            .table(id, heading, label, in: reading)
        let name = isRanked ? 1 : 0
        let charts = [ReportChart(form, of: id, heading, label: name, values: [name + 1])]
        let dots = dimension == .place ? [ReportChart(.map, of: id, "Bản đồ", label: name, values: [name + 1])] : []
        return ReportSection(heading, tables: [table], charts: charts + dots)
    }

    private static let withoutColumns = ReportSection(
        "Theo nguồn, nội dung, năm",
        paragraphs: [
            ReportParagraph(
                "Chọn không quá \(mostColumns) địa bàn để các bảng theo nguồn, nội dung và năm đứng cạnh nhau."
            )
        ]
    )

    /// Units one level down by the groups of another dimension.
    private func matrix(_ id: String, _ heading: String, _ dimension: SumDimension) throws -> ReportSection {
        let sums = try reading.sums(query, by: [.place, dimension])
        let names = FigureNames(territories: reading.territories, map: query.map)
        let across = names.sorted(Set(sums.compactMap(\.figures.last)))
        let down = names.sorted(Set(sums.compactMap(\.figures.first)))
        let amounts = Dictionary(sums.map { ($0.figures, $0.amount) }) { first, _ in first }
        let rows = down.map { place in
            let cells = across.map { group in
                ReportTable.Cell.figure(
                    .amount(amounts[[place, group]], .ledger(query, [place, group], measure: .amount))
                )
            }
            return ReportTable.Row(
                [.text(names.name(place))] + cells,
                role: place.isUndetermined ? .undetermined : .data
            )
        }
        let totals = try reading.sums(query, by: [dimension])
        let total = across.map { group in
            let sum = totals.first { $0.figures == [group] }
            return ReportTable.Cell.figure(.amount(sum?.amount, .ledger(query, [group], measure: .amount)))
        }
        let table = ReportTable(
            id,
            heading,
            columns: [ReportTable.Column("Địa bàn")] + across.map { .init(names.name($0), .dong, addsUp: true) },
            rows: rows + [ReportTable.Row([.text("Cộng")] + total, role: .total)],
            note: PeriodWords.placeRule(query.map, of: rows)
        )
        return ReportSection(heading, tables: [table])
    }

    private func chosen(_ sides: [ComparedPlace], _ sums: PlaceSums) throws -> [ReportSection] {
        let ranking = PlaceRanking(sides: sides, query: query, before: before, addsUp: sums.areApart(on: query.map))
        guard sides.count <= Self.mostColumns else { return [ranking.section, Self.withoutColumns] }
        return [ranking.section]
            + (try [
                PlaceColumns(sides: sides, dimension: .source).section("places-source", "Theo nguồn", "Nguồn", reading),
                PlaceColumns(sides: sides, dimension: .kind).section(
                    "places-kind",
                    "Theo nội dung",
                    "Nội dung",
                    reading
                ),
                PlaceColumns(sides: sides, dimension: .year).section("places-year", "Theo năm", "Năm", reading),
            ])
    }
}

/// One of the places that stand side by side, with its sums in both periods.
struct ComparedPlace {
    let name: String
    /// False of the nation and of a region, which no dot of a map stands for.
    let isUnit: Bool
    let query: PeriodQuery
    let before: PeriodQuery
    let sum: LedgerSum?
    let sumBefore: LedgerSum?

    /// - Throws: `Refusal` (invalid, missing) where there is no such place, or it is not the officer's.
    init(_ code: String, _ query: PeriodQuery, _ before: PeriodQuery, _ reading: ReportReading) throws {
        self.query = query.at(code)
        self.before = before.at(code)
        let place = try reading.place(self.query)
        name = place.place.name
        isUnit = place.unit != nil
        sum = try reading.total(self.query)
        sumBefore = try reading.total(self.before)
    }
}
