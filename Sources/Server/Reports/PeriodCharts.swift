import KhuyenCong

/// The pictures of a period report, each with its table behind it.
struct PeriodCharts: Sendable {
    let report: PeriodReport
    let series: [YearAmount]
    let territories: Territories
    let links: PeriodFigureLinks

    /// A column for each year of the period, without gaps, stacked by source.
    var years: ChartFigure {
        let sources = FundingSource.Code.allCases.filter { source in series.contains { $0.source == source } }
        let years = Array(report.query.from...report.query.to)
        let columns = years.map { year in
            let total = report.byYear.first { $0.key == year }?.amount
            return ColumnChart.Column(
                String(year),
                total: total.map { ReportLabels.wholeMillions($0) } ?? "—",
                parts: sources.map { part(year, $0) },
                url: links.url(.year(year))
            )
        }
        return ColumnChart(
            text("nam", "Kinh phí theo năm và nguồn", best(report.byYear) { "năm \($0)" }),
            columns: columns
        )
        .figure
    }

    /// A line for each source over the years; nil of a period of one year.
    var courses: ChartFigure? {
        guard report.query.years > 1 else { return nil }
        let sources = FundingSource.Code.allCases.filter { source in series.contains { $0.source == source } }
        let marks = (report.query.from...report.query.to).map { year in
            let figures = sources.map { source in
                ReportFigure.amount(series.first { $0.year == year && $0.source == source }?.amount)
            }
            return ReportChartDrawing.Mark(name: String(year), figures: figures, place: nil)
        }
        let names = sources.count > 1 ? sources.map { ReportLabels.source($0) } : []
        let lines = LinesDrawing.onPage(marks, series: names)
        return lines.figure(text("dien-bien", "Diễn biến từng nguồn qua các năm", lines.description))
    }

    var sources: ChartFigure {
        let parts = report.sourcesInOrder.map { group in
            ShareBar.Part(
                value(ReportLabels.source(group.key), group.amount, .source(group.key)),
                share: ReportLabels.percent(group.share)
            )
        }
        return ShareBar(text("nguon", "Cơ cấu theo nguồn", best(report.bySource, ReportLabels.source)), parts: parts)
            .figure.besideItsTable
    }

    /// Largest first, because the order of kinds says nothing.
    var kinds: ChartFigure {
        let values = report.byKind
            .sorted { ($0.amount ?? .zero) > ($1.amount ?? .zero) }
            .map { value(ReportLabels.shortKind($0.key), $0.amount, .kind($0.key)) }
        return BarChart(
            text("noi-dung", "Kinh phí theo nội dung", best(report.byKind, ReportLabels.shortKind)),
            values: values
        )
        .figure.besideItsTable
    }

    /// One dot for each place one level down, among all communes of today.
    var map: ChartFigure {
        let places = report.byPlace.compactMap(point)
        let own = Set(places.map(\.code))
        let title = "Kinh phí theo địa bàn"
        return CommuneMap(
            text("dia-ban", title, best(report.byPlace, \.name)),
            points: background.filter { !own.contains($0.code) } + places,
            highlighted: own,
            labels: labels
        ).figure.besideItsTable
    }

    private func part(_ year: Int, _ source: FundingSource.Code) -> ChartValue {
        let amount = series.first { $0.year == year && $0.source == source }?.amount
        return ChartValue(ReportLabels.source(source), amount?.amount, text: ReportLabels.wholeMillions(amount))
    }

    private func value(_ label: String, _ amount: Dong?, _ figure: PeriodFigure) -> ChartValue {
        ChartValue(label, amount?.amount, text: ReportLabels.wholeMillions(amount), url: links.url(figure))
    }

    private func point(_ group: PeriodReport.Group<ReportPlace>) -> CommuneMap.Point? {
        guard let code = group.key.code,
            let coordinate = territories.unit(report.query.map, code)?.coordinate
        else { return nil }
        return CommuneMap.Point(
            code: code,
            name: group.key.name,
            latitude: coordinate.latitude,
            longitude: coordinate.longitude,
            amount: group.amount?.amount,
            text: ReportLabels.wholeMillions(group.amount)
        )
    }

    private var background: [CommuneMap.Point] {
        CommuneBackground.points(territories)
    }

    /// The reported place's own name; on the map of the nation, those of the three places with most money.
    private var labels: [CommuneMap.Label] {
        let isNation = report.place.code == PeriodQuery.nation
        let largest = report.byPlace.sorted { ($0.amount ?? .zero) > ($1.amount ?? .zero) }.prefix(3)
        let codes = isNation ? largest.compactMap(\.key.code) : [report.place.code]
        return codes.compactMap { code in
            guard let unit = territories.unit(report.query.map, code), let coordinate = unit.coordinate else {
                return nil
            }
            return CommuneMap.Label(unit.name, latitude: coordinate.latitude, longitude: coordinate.longitude)
        }
    }

    private func text(_ id: String, _ title: String, _ description: String) -> ChartText {
        ChartText(id: id, title: title, description: description, unit: "triệu đồng, làm tròn")
    }

    /// The sentence on what stands out.
    private func best<Key>(_ groups: [PeriodReport.Group<Key>], _ name: (Key) -> String) -> String {
        guard let most = groups.max(by: { ($0.amount ?? .zero) < ($1.amount ?? .zero) }) else {
            return "Không có dữ liệu."
        }
        let amount = most.amount.map { ReportLabels.parts($0) }.map { $0.value + " " + $0.unit } ?? FigureWriter.noData
        return "Nhiều nhất: \(name(most.key)), \(amount) (\(ReportLabels.percent(most.share)))."
    }
}
