extension Drawing {
    /// How letters stand in an SVG file.
    enum Letters {
        /// As text in the typeface of the page.
        case text
        /// As outlines, which look alike in every program.
        case outlines
    }

    /// A picture for a page or a document, whose colours follow the page's style where it has one.
    func svg(_ letters: Letters, title: String, description: String, id: String) -> HTML {
        """
        <svg class="report-drawing" viewBox="0 0 \(coordinate: width) \(coordinate: height)" \
        width="\(coordinate: width)" height="\(coordinate: height)" role="img" \
        aria-labelledby="\(id)-title \(id)-desc" xmlns="http://www.w3.org/2000/svg">
        <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(description)</desc>
        \(each: shapes, { Self.svg($0, letters) })</svg>
        """
    }

    /// A file of its own: white paper behind the drawing.
    func file(_ letters: Letters, title: String, description: String) -> HTML {
        var page = Drawing(width: width, height: height)
        page.rect(0, 0, width, height, .paper)
        page.add(self, at: 0, 0)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + page.svg(letters, title: title, description: description, id: "hinh") + "\n"
    }

    private static func svg(_ shape: Shape, _ letters: Letters) -> HTML {
        switch shape {
        case .polygon(let points, let ink): "<path \(colour(ink)) d=\"\(path(points))\"/>\n"
        case .dots(let points, let radius, let ink):
            """
            <path class="l-\(ink.rawValue)" stroke="\(hex(ink))" stroke-width="\(coordinate: radius * 2)" \
            stroke-linecap="round" stroke-linejoin="round" d="\(each: points, { "M\(fine($0))h0.01v0.01" })"/>

            """
        case .stroke(let points, let width, let dashes, let ink):
            """
            <path class="l-\(ink.rawValue)" fill="none" stroke="\(hex(ink))" stroke-width="\(coordinate: width)" \
            stroke-linejoin="round"\(attribute: "stroke-dasharray", lengths(dashes)) d="\(trail(points))"/>

            """
        case .text(let text, let ink):
            letters == .text ? written(text, ink) : outlined(text, ink)
        }
    }

    private static func written(_ text: Text, _ ink: Ink) -> HTML {
        let anchor: HTML =
            switch text.anchor {
            case .start: "start"
            case .middle: "middle"
            case .end: "end"
            }
        return """
            <text \(colour(ink)) x="\(coordinate: text.at.x)" y="\(coordinate: text.at.y)" \
            font-family="Be Vietnam Pro, Arial, sans-serif" font-size="\(coordinate: text.size)" \
            font-weight="\(text.isBold ? 600 : 400)" text-anchor="\(anchor)">\(text.text)</text>

            """
    }

    private static func outlined(_ text: Text, _ ink: Ink) -> HTML {
        let pieces = DrawingFonts.carried?.outlines(text) ?? []
        guard !pieces.isEmpty else { return .empty }
        return "<path \(colour(ink)) d=\"\(each: pieces, outline)\"/>\n"
    }

    private static func outline(_ piece: OutlinePiece) -> HTML {
        switch piece {
        case .move(let point): "M\(fine(point))"
        case .line(let point): "L\(fine(point))"
        case .curve(let first, let second, let end): "C\(fine(first)) \(fine(second)) \(fine(end))"
        case .close: "Z"
        }
    }

    private static func path(_ points: [Point]) -> HTML {
        trail(points) + "Z"
    }

    private static func trail(_ points: [Point]) -> HTML {
        var result = HTML.empty
        for (index, point) in points.enumerated() {
            result.append(index == 0 ? "M" : "L")
            result.append(fine(point))
        }
        return result
    }

    /// Nil of a whole line.
    private static func lengths(_ dashes: [Double]) -> String? {
        dashes.isEmpty ? nil : dashes.map { String($0) }.joined(separator: " ")
    }

    /// Hundredths: letters need more than the one decimal of other coordinates.
    private static func fine(_ point: Point) -> HTML {
        "\(hundredths(point.x)) \(hundredths(point.y))"
    }

    private static func hundredths(_ value: Double) -> HTML {
        let scaled = Int64((value * 100).rounded())
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = scaled < 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest / 10)\(rest % 10)"
    }

    /// The class lets a page in the dark choose another value; the attribute holds in every other program.
    private static func colour(_ ink: Ink) -> HTML {
        "class=\"d-\(ink.rawValue)\" fill=\"\(hex(ink))\""
    }

    private static func hex(_ ink: Ink) -> String {
        let value = ink.colour
        let parts = [value.red, value.green, value.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "#" + parts.joined()
    }
}
