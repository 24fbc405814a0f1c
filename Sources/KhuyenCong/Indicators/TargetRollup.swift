/// What the programmes of provinces come to together (tổng hợp từ các tỉnh): of a region, or of the nation.
struct TargetRollup {
    let place: PeriodReport.Place
    let shared: [SharedIndicator]
    let territories: Territories
    /// The regions, where the place is the nation.
    let regions: [Region]

    init(_ place: PeriodReport.Place, _ boards: [IndicatorBoard], through last: Int, _ territories: Territories) {
        self.place = place
        self.territories = territories
        shared = SharedIndicator.all(boards, through: last)
        regions = place.code == PeriodQuery.nation ? territories.regions : []
    }

    /// Nil where no province has a programme with an indicator.
    var section: ReportSection? {
        guard !shared.isEmpty else { return nil }
        let provinces = Set(shared.flatMap(\.provinces.keys))
        let ofSeveral = shared.filter { $0.provinces.count > 1 }
        let parts = ofSeveral.isEmpty ? [] : [regionTable(ofSeveral), provinceTable(ofSeveral)].compactMap(\.self)
        return ReportSection(
            "Chương trình của các tỉnh, thành phố",
            paragraphs: [
                ReportParagraph(
                    "\(provinces.count) tỉnh, thành phố có chương trình trong các năm này, với \(shared.count) chỉ tiêu khác nhau, "
                        + "\(ofSeveral.count) chỉ tiêu của từ hai tỉnh trở lên."
                )
            ],
            tables: [summary] + parts
        )
    }

    private var summary: ReportTable {
        ReportTable(
            "targets-rollup",
            "Chỉ tiêu cộng từ các tỉnh",
            columns: [
                ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Đơn vị"), ReportTable.Column("Số tỉnh", .count),
                ReportTable.Column("Mục tiêu cộng lại", nil), ReportTable.Column("Thực hiện", nil),
                ReportTable.Column("So với mục tiêu", .percent),
            ],
            rows: shared.map { shared in
                let sum = shared.sum()
                let unit = shared.indicator.figureUnit
                let share = sum?.target.flatMap { target in
                    sum?.value.flatMap { Percent(Dong($0), of: Dong(target)) }
                }
                return ReportTable.Row([
                    .text(shared.indicator.nameWithKind), .text(shared.indicator.unitName),
                    .figure(.count(shared.provinces.count)), .figure(ReportFigure(unit, sum?.target)),
                    .figure(figure(shared, sum)), .figure(.percent(share)),
                ])
            },
            note: "Mục tiêu theo tỷ lệ và mục tiêu của từng năm không cộng được nên để trống; tỷ lệ là tổng chia tổng."
        )
    }

    private func regionTable(_ shared: [SharedIndicator]) -> ReportTable? {
        guard !regions.isEmpty else { return nil }
        let members = regions.map { (name: $0.name, provinces: $0.provincesNow(territories)) }
        let known = members.reduce(into: Set<String>()) { $0.formUnion($1.provinces) }
        let rows = members.map { member in row(member.name, shared) { member.provinces.contains($0) } }
        let others = row("Tỉnh thuộc nhiều vùng", shared, role: .undetermined) { !known.contains($0) }
        let all = (rows + [others]).compactMap(\.self)
        return table("targets-rollup-region", "Các tỉnh cộng theo vùng", "Vùng", shared, all)
    }

    private func provinceTable(_ shared: [SharedIndicator]) -> ReportTable {
        let codes = Set(shared.flatMap(\.provinces.keys)).sorted()
        let rows = codes.compactMap { code in row(territories.name(.of2025, code), shared) { $0 == code } }
        return table("targets-rollup-place", "Từng tỉnh, thành phố", "Tỉnh, thành phố", shared, rows)
    }

    private func table(
        _ id: String,
        _ caption: String,
        _ head: String,
        _ shared: [SharedIndicator],
        _ rows: [ReportTable.Row]
    ) -> ReportTable {
        ReportTable(
            id,
            caption,
            columns: [ReportTable.Column(head)]
                + shared.map { ReportTable.Column($0.indicator.nameWithUnit, $0.indicator.figureUnit) },
            rows: rows + [row(place.name, shared, role: .total) { _ in true }].compactMap(\.self)
        )
    }

    /// Nil where none of the provinces has any of the indicators.
    private func row(
        _ name: String,
        _ shared: [SharedIndicator],
        role: ReportTable.Row.Role = .data,
        of some: (String) -> Bool
    ) -> ReportTable.Row? {
        let sums = shared.map { ($0, $0.sum(over: some)) }
        guard sums.contains(where: { $0.1 != nil }) else { return nil }
        return ReportTable.Row([.text(name)] + sums.map { .figure(figure($0.0, $0.1)) }, role: role)
    }

    private func figure(_ shared: SharedIndicator, _ sum: SharedIndicator.Sum?) -> ReportFigure {
        let value = sum.flatMap { shared.indicator.terms.value($0.value, of: $0.base) }
        let origin = sum.map { FigureOrigin.records(table: "programme", ids: $0.programmes.sorted()) }
        return ReportFigure(shared.indicator.figureUnit, value, value == nil ? nil : origin)
    }
}
