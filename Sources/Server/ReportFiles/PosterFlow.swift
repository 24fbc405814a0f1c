import KhuyenCong

/// The parts of a poster, one under the other.
struct PosterFlow {
    private static let footHeight = 74.0
    private static let captionGap = 14.0

    let size: ReportPoster.Size
    private var top = 0.0

    init(size: ReportPoster.Size) {
        self.size = size
    }

    private var width: Double { size.width - 2 * size.margin }
    private var isPost: Bool { size == .post }
    /// Of a chart's caption.
    private var letters: Double { isPost ? 25 : 24 }

    mutating func head(_ document: ReportDocument, in page: inout Drawing) {
        let height = isPost ? 172.0 : 188.0
        page.rect(0, 0, size.width, height, .brand)
        let lines = wrapped(document.title, size: isPost ? 44 : 46, isBold: true, count: 1)
        page.text(
            lines.first ?? document.title,
            size.margin,
            height * 0.47,
            size: isPost ? 44 : 46,
            isBold: true,
            .paper
        )
        let subtitle = wrapped(document.subtitle, size: 31, isBold: false, count: 1)
        page.text(subtitle.first ?? document.subtitle, size.margin, height * 0.78, size: 31, .paper)
        top = height
    }

    /// The first figure fills the left half, the others stand at its right.
    mutating func headline(_ figures: [(value: String, name: String)], in page: inout Drawing) {
        guard let first = figures.first else { return }
        let large = fitting([first.value], most: isPost ? 76 : 84, room: width * 0.56)
        let base = top + (isPost ? 102 : 122)
        page.text(first.value, size.margin, base, size: large, isBold: true, .brand)
        page.text(first.name, size.margin, base + 38, size: 24, .soft)
        let step = width * 0.4 / Double(max(1, figures.count - 1))
        let small = fitting(figures.dropFirst().map(\.value), most: 46, room: step - 20)
        for (index, figure) in figures.dropFirst().enumerated() {
            let x = size.margin + width * 0.62 + Double(index) * step
            page.text(figure.value, x, base, size: small, isBold: true)
            for (line, text) in wrapped(figure.name, size: 22, isBold: false, count: 2, width: step - 12).enumerated() {
                page.text(text, x, base + 38 + Double(line) * 26, size: 22, .soft)
            }
        }
        top = base + (isPost ? 62 : 84)
    }

    /// Shares across, then years beside the map, then kinds across.
    mutating func charts(_ charts: [ReportChartDrawing], in page: inout Drawing) {
        let half = (width - 44) / 2
        let shares = charts.first { $0.chart.form == .shares }
        let years = charts.first { $0.chart.form == .columns }
        let map = charts.first { $0.chart.form == .map }
        let bars = charts.filter { $0.chart.form == .bars }
        if let shares {
            panel(shares.chart.caption, SharesDrawing(marks: shares.largest, width: width / size.zoom), in: &page)
        }
        let start = top
        var lowest = top
        if let years {
            let wide = map == nil ? width : half
            let columns = ColumnsDrawing(
                marks: years.marks,
                series: years.series,
                width: wide / size.zoom,
                plotHeight: isPost ? 120 : 155
            )
            place(years.chart.caption, columns.drawing, x: size.margin, in: &page)
            lowest = max(lowest, top)
        }
        if let map {
            top = start
            let x = years == nil ? size.margin : size.margin + half + 44
            let room = years == nil ? 340 : max(lowest - start - 60, 300)
            let wide = years == nil ? width : half
            let drawn = MapDrawing(marks: map.marks, request: map.request).panel(width: wide, height: room)
            place(map.chart.caption, drawn, x: x, zoom: 1, in: &page)
            lowest = max(lowest, top)
        }
        top = lowest
        for chart in bars.prefix(1) {
            let most = isPost ? 4 : 6
            let drawn = BarsDrawing(marks: chart.largest, series: chart.series, width: width / size.zoom, most: most)
            let room = size.height - PosterFlow.footHeight - top - letters - PosterFlow.captionGap
            guard let fitting = drawn.fitting(room / size.zoom) else { continue }
            panel(chart.chart.caption, fitting, in: &page)
        }
    }

    /// As many whole sentences as there is room for.
    mutating func sentences(_ sentences: [String], in page: inout Drawing) {
        let step = 30.0
        top += 6
        for sentence in sentences {
            let lines = wrapped(sentence, size: 21, isBold: false, count: 3)
            guard top + Double(lines.count) * step < size.height - PosterFlow.footHeight else { return }
            for line in lines {
                page.text(line, size.margin, top + 22, size: 21)
                top += step
            }
            top += 8
        }
    }

    func foot(_ notes: [String], in page: inout Drawing) {
        let text = notes.joined(separator: " ")
        let letters = isPost ? 15.5 : 15.0
        let lines = wrapped(text, size: letters, isBold: false, count: 2)
        page.rect(size.margin, size.height - PosterFlow.footHeight, width, 1.5, .axis)
        for (index, line) in lines.enumerated() {
            page.text(line, size.margin, size.height - 46 + Double(index) * 22, size: letters, .soft)
        }
    }

    private mutating func panel(_ caption: String, _ shares: SharesDrawing, in page: inout Drawing) {
        place(caption, shares.drawing, x: size.margin, in: &page)
    }

    private mutating func panel(_ caption: String, _ bars: BarsDrawing, in page: inout Drawing) {
        place(caption, bars.drawing, x: size.margin, in: &page)
    }

    private mutating func place(
        _ caption: String,
        _ drawing: Drawing,
        x: Double,
        zoom: Double? = nil,
        in page: inout Drawing
    ) {
        page.text(caption, x, top + letters, size: letters, isBold: true)
        let scale = zoom ?? size.zoom
        page.add(drawing, at: x, top + letters + PosterFlow.captionGap, scale: scale)
        top += letters + PosterFlow.captionGap + drawing.height * scale + (isPost ? 14 : 30)
    }

    private func wrapped(
        _ text: String,
        size letters: Double,
        isBold: Bool,
        count: Int,
        width: Double? = nil
    ) -> [String] {
        DrawingFonts.carried?.lines(text, size: letters, isBold: isBold, width: width ?? self.width, count: count)
            ?? [text]
    }

    /// The letters, of one size, in which each of several values stands in its room.
    private func fitting(_ values: [String], most: Double, room: Double) -> Double {
        let widest = values.map { DrawingFonts.carried?.width($0, size: most, isBold: true) ?? 0 }.max() ?? 0
        return min(most, most * room / max(1, widest))
    }
}
