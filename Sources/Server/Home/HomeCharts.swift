import KhuyenCong
import Vietnamese

/// The pictures of the overview; every mark leads to the projects that it is made of.
struct HomeCharts {
    let overview: Overview

    /// More columns than this no longer fit beside what waits.
    private static let mostYears = 10
    /// A phone shows the newest ones, so that their names can be read.
    private static let mostOnPhone = 5

    /// Columns by year, stacked by source.
    var years: HTML {
        let amounts = Dictionary(overview.years.map { (Cell($0.year, $0.source), $0.amount) }) { $0 + $1 }
        let last = overview.years.map(\.year).max() ?? 0
        let first = max(overview.years.map(\.year).min() ?? 0, last - HomeCharts.mostYears + 1)
        let sources = FundingSource.Code.allCases.filter { source in
            overview.years.contains { $0.source == source && $0.year >= first }
        }
        let columns = (first...max(first, last)).map { year -> ColumnChart.Column in
            let parts = sources.map { source in
                part(ProjectLabels.source(source), amounts[Cell(year, source)])
            }
            let sum = sources.compactMap { amounts[Cell(year, $0)] }
            return ColumnChart.Column(
                String(year),
                total: sum.isEmpty ? ProjectLabels.blank : short(sum.reduce(.zero, +)),
                parts: parts,
                url: sum.isEmpty ? nil : ProjectListAddress.url(ProjectFilter(from: year, to: year))
            )
        }
        let all = chart("nam", columns) + newestOnly(columns.count)
        guard columns.count > HomeCharts.mostOnPhone else { return all }
        let newest =
            chart("nam-gan-day", Array(columns.suffix(HomeCharts.mostOnPhone))) + newestOnly(HomeCharts.mostOnPhone)
        return "<div class=\"on-desk\">\(all)</div><div class=\"on-phone\">\(newest)</div>"
    }

    /// Says so where there are years that are not drawn.
    private func newestOnly(_ drawn: Int) -> HTML {
        let years = overview.years.map(\.year)
        guard let first = years.min(), let last = years.max(), last - first + 1 > drawn else { return .empty }
        return "<p class=\"note\">\(drawn) năm gần nhất, trong các năm \(first)–\(last).</p>"
    }

    private func chart(_ id: String, _ columns: [ColumnChart.Column]) -> HTML {
        let (first, last) = (columns.first?.label ?? "", columns.last?.label ?? "")
        let text = ChartText(
            id: id,
            title: "Tiền theo năm và nguồn",
            description: "Từ \(first) đến \(last), mỗi cột một năm, chồng theo nguồn.",
            unit: "tỷ đồng"
        )
        return ColumnChart(text, columns: columns).figure.html
    }

    var kinds: HTML {
        let values = overview.kinds.filter { $0.support != nil }.map { group in
            ChartValue(
                ReportLabels.shortKind(group.kind),
                group.support?.amount,
                text: group.support.map(billions) ?? ProjectLabels.blank,
                url: ProjectListAddress.url(ProjectFilter(kind: group.kind.map { .allotted($0) } ?? .unallotted))
            )
        }
        guard let first = values.first else { return "<p>Chưa có số hỗ trợ nào.</p>" }
        let text = ChartText(
            id: "noi-dung",
            title: "Hỗ trợ theo nội dung",
            description: "Nhiều nhất: \(first.label), \(first.text) tỷ đồng.",
            unit: "tỷ đồng"
        )
        return BarChart(text, values: values).figure.html
    }

    var map: HTML {
        let places = overview.places.filter { $0.place != nil }
        guard !overview.places.isEmpty else { return "<p>Chưa có số hỗ trợ nào.</p>" }
        let isNation = places.contains { $0.place?.map == .of2025 && $0.place?.code.utf8.count == 2 }
        let text = ChartText(
            id: "dia-ban",
            title: "Hỗ trợ theo địa bàn",
            description: isNation
                ? "Mỗi chấm là một xã hiện nay, tô theo số hỗ trợ của tỉnh."
                : "Mỗi chấm là một xã hiện nay, tô theo số hỗ trợ của huyện mà xã thuộc về đến 30/06/2025.",
            unit: "tỷ đồng"
        )
        let points = overview.map.map { point in
            CommuneMap.Point(
                code: point.code,
                name: point.name,
                latitude: point.coordinate.latitude,
                longitude: point.coordinate.longitude,
                amount: point.support?.amount,
                text: point.support.map(billions) ?? ProjectLabels.blank
            )
        }
        let here = overview.map.filter(\.isHere).map(\.code)
        let chart = CommuneMap(
            text,
            points: points,
            highlighted: here.count == overview.map.count ? [] : Set(here)
        )
        return ChartFigure(drawing: chart.drawing, table: table).html + "<p class=\"note\">\(text.description)</p>"
    }

    /// The twenty places with the most support, by name; 3,321 communes would help nobody.
    private var table: HTML {
        let table = DataTable<Overview.PlaceAmount>(
            "Hỗ trợ theo địa bàn",
            columns: [
                .init("Địa bàn") { placeLink($0, province: overview.province) },
                .init("Đề án", .figure) { "\(grouped: $0.projects)" },
                .init("Hỗ trợ", unit: ProjectLabels.unit, .figure) { "\(ProjectLabels.millions($0.support))" },
            ]
        )
        return table.html(overview.places.prefix(20))
    }

    private struct Cell: Hashable {
        let year: Int
        let source: FundingSource.Code

        init(_ year: Int, _ source: FundingSource.Code) {
            self.year = year
            self.source = source
        }
    }

    private func part(_ label: String, _ amount: Dong?) -> ChartValue {
        ChartValue(label, amount?.amount, text: amount.map(billions) ?? ProjectLabels.blank)
    }

    /// Above a column there is room for five signs: from a hundred tỷ on, whole ones.
    private func short(_ amount: Dong) -> String {
        guard amount.amount >= 100_000_000_000 else { return billions(amount) }
        return MoneyWriter.grouped((amount.amount + 500_000_000) / 1_000_000_000)
    }

    /// Tỷ đồng with at most two decimals: what stands beside a mark is read, not added up.
    private func billions(_ amount: Dong) -> String {
        let hundredths = (amount.amount + (amount.amount < 0 ? -5_000_000 : 5_000_000)) / 10_000_000
        return MoneyWriter.decimal(ExactDecimal(hundredths, scale: 2))
    }
}

private func placeLink(_ row: Overview.PlaceAmount, province: String?) -> HTML {
    guard let place = row.place else {
        return "<a href=\"\(ProjectListAddress.url(ProjectFilter(place: .unallotted)))\">\(row.name)</a>"
    }
    let isProvince = place.code.utf8.count == 2
    let filter =
        isProvince
        ? ProjectFilter(province: place)
        : ProjectFilter(province: province.map { PlaceKey(.of2025, $0) }, place: .allotted(row.name))
    return "<a href=\"\(ProjectListAddress.url(filter))\">\(row.name)</a>"
}
