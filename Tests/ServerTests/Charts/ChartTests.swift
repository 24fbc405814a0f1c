import Server
import Testing

@Suite struct ChartTests {
    private let text = ChartText(id: "c", title: "Theo <nguồn>", description: "Tỉnh nhiều nhất.", unit: "tỷ đồng")

    @Test func `a drawing tells its title and what stands out`() {
        let drawing = BarChart(text, values: []).drawing.text

        #expect(drawing.contains("role=\"img\" aria-labelledby=\"c-title c-desc\""))
        #expect(drawing.contains("<title id=\"c-title\">Theo &lt;nguồn&gt;</title>"))
        #expect(drawing.contains("<desc id=\"c-desc\">Tỉnh nhiều nhất.</desc>"))
    }

    @Test func `bars are as long as their share of the largest, and no data has no length`() {
        let values = [
            ChartValue("A", 200, text: "2"), ChartValue("B", 50, text: "0,5"), ChartValue("C", nil, text: "chưa có"),
        ]
        let drawing = BarChart(text, values: values).drawing.text

        #expect(lengths(of: "series-1", in: drawing) == ["400", "100", "0"])
    }

    @Test func `stacked parts add up to their column`() throws {
        let parts = [ChartValue("Quốc gia", 30, text: "30"), ChartValue("Tỉnh", 70, text: "70")]
        let drawing = ColumnChart(text, columns: [.init("2016", total: "100", parts: parts)]).drawing.text

        #expect(heights(of: "series-1", in: drawing).first == "52.4")
        #expect(heights(of: "series-2", in: drawing).first == "123.6")
        #expect(drawing.contains("id=\"c-texture-1\""))
    }

    @Test func `each series that any column shows is named below, in rows as wide as the columns`() {
        let labels = ["KC quốc gia", "KC cấp tỉnh", "KC cấp huyện", "Đối ứng của đơn vị", "Khác"]
        let amounts: [[Int64?]] = [[1_000, nil, 1, 1, nil], [1, 5, nil, nil, nil]]
        let columns = amounts.map { amounts in
            ColumnChart.Column(
                "2016",
                total: "",
                parts: zip(labels, amounts).map { ChartValue($0, $1, text: "") }
            )
        }
        let drawing = ColumnChart(text, columns: columns).drawing.text

        let names = drawing.matches(of: /<text x="([0-9.]+)" y="([0-9.]+)">([^<]+)</).map(\.output)
        #expect(drawing.contains("viewBox=\"0 0 480 292\""))
        #expect(
            names.map { "\($0.3) \($0.1) \($0.2)" } == [
                "KC quốc gia 14 246", "KC cấp tỉnh 128.5 246", "KC cấp huyện 243 246", "Đối ứng của đơn vị 14 264",
            ]
        )
    }

    @Test func `the table behind a chart says the same, with no data as no data`() {
        let column = ColumnChart.Column(
            "2016",
            total: "30",
            parts: [ChartValue("Quốc gia", 30, text: "30"), ChartValue("Tỉnh", nil, text: "0")]
        )
        let table = ColumnChart(text, columns: [column]).table.text

        #expect(table.contains("<caption>Theo &lt;nguồn&gt; (tỷ đồng)</caption>"))
        #expect(table.contains("<td class=\"figure\" data-label=\"Quốc gia\">30</td>"))
        #expect(table.contains("<td class=\"figure\" data-label=\"Tỉnh\">—</td>"))
    }

    @Test func `an empty whole draws no parts`() {
        let bar = ShareBar(text, parts: [.init(ChartValue("A", 0, text: "0"), share: "—")])

        #expect(!bar.drawing.text.contains("width=\"nan\""))
        #expect(bar.drawing.text.contains("class=\"track\""))
    }

    /// Every map of the country shows both archipelagos, whatever data it has.
    @Test func `Hoàng Sa and Trường Sa are on an empty map, inside the frame`() {
        let drawing = CommuneMap(text, points: []).drawing.text

        #expect(drawing.contains("viewBox=\"0 0 452.2 504\""))
        #expect(drawing.contains(">Hoàng Sa (Đà Nẵng)</text>"))
        #expect(drawing.contains(">Trường Sa (Khánh Hòa)</text>"))
    }

    @Test func `dots step by quintiles, and only highlighted places are coloured`() {
        let points = (1...10).map { point($0) }
        let highlighted = Set((1...6).map { String($0) })
        let map = CommuneMap(text, points: points, highlighted: highlighted)

        let largest = map.table.text.matches(of: /Xã \d+/).map { String($0.output) }
        #expect(largest == ["Xã 6", "Xã 5", "Xã 4", "Xã 3", "Xã 2"])
        #expect(dots(in: "place", map) == 4)
        let dotsPerStep = (0...5).map { step in dots(in: "place-\(step)", map) }
        #expect(dotsPerStep == [1, 1, 1, 1, 1, 1])
    }

    @Test func `places near to each other are drawn once more, larger, and the map frames where they lie`() {
        let near = [point(1, latitude: 18.6), point(2, latitude: 19.4)]
        let far = [point(3, latitude: 10), point(4, latitude: 22)]
        func frames(_ points: [CommuneMap.Point]) -> Int {
            let map = CommuneMap(text, points: near + far, highlighted: Set(points.map(\.code)))
            return map.drawing.text.components(after: "class=\"frame\"", until: "/>").count
        }

        #expect(frames(near) == 2)
        #expect(frames(far) == 0)
        #expect(frames([]) == 0)
        #expect(frames([near[0]]) == 0)
    }

    @Test func `a name too long for its line ends before the value, and the table has it whole`() {
        let name = "Phát triển sản phẩm công nghiệp nông thôn tiêu biểu, hội chợ, triển lãm, thương hiệu"
        let chart = BarChart(text, values: [ChartValue(name, 10_034, text: "10.034")])

        #expect(!chart.drawing.text.contains(name))
        #expect(chart.drawing.text.contains(">Phát triển sản phẩm"))
        #expect(chart.table.text.contains(name))
    }

    private func point(_ number: Int, latitude: Double = 18) -> CommuneMap.Point {
        CommuneMap.Point(
            code: String(number),
            name: "Xã \(number)",
            latitude: latitude,
            longitude: 105,
            amount: number == 1 ? nil : Int64(number),
            text: String(number)
        )
    }

    private func dots(in name: String, _ map: CommuneMap) -> Int {
        let parts = map.drawing.text.components(after: "class=\"\(name)\" ", until: "\"/>")
        return parts.first?.filter { $0 == "M" }.count ?? 0
    }

    private func lengths(of name: String, in drawing: String) -> [String] {
        drawing.components(after: "class=\"\(name)\"", until: "/>").compactMap {
            $0.components(after: " width=\"", until: "\"").first
        }
    }

    private func heights(of name: String, in drawing: String) -> [String] {
        drawing.components(after: "class=\"\(name)\"", until: "/>").compactMap {
            $0.components(after: " height=\"", until: "\"").first
        }
    }
}

extension String {
    /// What stands between two texts, as often as it occurs.
    func components(after start: String, until end: String) -> [String] {
        split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
        }
    }
}
