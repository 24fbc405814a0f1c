import Foundation

/// The letters of drawings: the typeface of the pages, carried with the program so that they look alike anywhere.
struct DrawingFonts: Sendable {
    let regular: TrueTypeFont
    let bold: TrueTypeFont

    /// Where the font files lie, for programs that draw letters themselves.
    ///
    /// `Bundle.module` ends the program where the folder is absent, so we look for ourselves.
    static let folder: URL? = {
        let home = Bundle.main.bundleURL
        let bundles = (try? FileManager.default.contentsOfDirectory(at: home, includingPropertiesForKeys: nil)) ?? []
        return bundles.filter { $0.lastPathComponent.hasSuffix("_Server.resources") }
            .map { $0.appending(path: "Fonts") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// Nil where the resources do not lie beside the program; pictures then come without letters.
    static let carried: DrawingFonts? = {
        guard let folder,
            let regular = try? Data(contentsOf: folder.appending(path: "BeVietnamPro-Regular.ttf")),
            let bold = try? Data(contentsOf: folder.appending(path: "BeVietnamPro-SemiBold.ttf"))
        else { return nil }
        return DrawingFonts(regular: TrueTypeFont(Array(regular)), bold: TrueTypeFont(Array(bold)))
    }()

    func font(isBold: Bool) -> TrueTypeFont {
        isBold ? bold : regular
    }

    func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        let font = font(isBold: isBold)
        let units = text.precomposedStringWithCanonicalMapping.unicodeScalars
            .reduce(0) { $0 + font.advance(font.glyph($1)) }
        return units / font.unitsPerEm * size
    }

    /// The text in lines no wider than `width`, at most `count` of them; what is left out shows as "…".
    func lines(_ text: String, size: Double, isBold: Bool = false, width limit: Double, count: Int = .max) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ").map(String.init) {
            if let last = lines.last, width(last + " " + word, size: size, isBold: isBold) <= limit {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        guard lines.count > count, let last = lines.prefix(count).last else { return lines }
        return lines.prefix(count - 1) + [cut(last, size: size, isBold: isBold, width: limit)]
    }

    private func cut(_ text: String, size: Double, isBold: Bool, width limit: Double) -> String {
        var kept = text
        while !kept.isEmpty, width(kept + "…", size: size, isBold: isBold) > limit { kept.removeLast() }
        return kept + "…"
    }

    /// The contours of a text in a drawing, flattened or as curves by the caller.
    func outlines(_ text: Drawing.Text) -> [[TrueTypeFont.Corner]] {
        let font = font(isBold: text.isBold)
        let scale = text.size / font.unitsPerEm
        let whole = width(text.text, size: text.size, isBold: text.isBold)
        var x =
            switch text.anchor {
            case .start: text.at.x
            case .middle: text.at.x - whole / 2
            case .end: text.at.x - whole
            }
        var result: [[TrueTypeFont.Corner]] = []
        for scalar in text.text.precomposedStringWithCanonicalMapping.unicodeScalars {
            let glyph = font.glyph(scalar)
            for contour in font.contours(glyph) {
                result.append(
                    contour.map {
                        TrueTypeFont.Corner(
                            x: x + $0.x * scale,
                            y: text.at.y - $0.y * scale,
                            isOnCurve: $0.isOnCurve
                        )
                    }
                )
            }
            x += font.advance(glyph) * scale
        }
        return result
    }
}

/// A contour as quadratic curves from one point on it to the next.
struct QuadraticContour {
    struct Curve {
        let control: Drawing.Point?
        let end: Drawing.Point
    }

    let start: Drawing.Point
    let curves: [Curve]

    /// Between two points off the curve lies one on it, half-way (Apple TrueType Reference Manual, chapter 1).
    init?(_ corners: [TrueTypeFont.Corner]) {
        guard let first = corners.firstIndex(where: \.isOnCurve), corners.count > 1 else { return nil }
        start = Drawing.Point(corners[first].x, corners[first].y)
        var curves: [Curve] = []
        var control: Drawing.Point?
        for step in 1...corners.count {
            let corner = corners[(first + step) % corners.count]
            let point = Drawing.Point(corner.x, corner.y)
            if corner.isOnCurve {
                curves.append(Curve(control: control, end: point))
                control = nil
            } else {
                if let control {
                    let middle = Drawing.Point((control.x + point.x) / 2, (control.y + point.y) / 2)
                    curves.append(Curve(control: control, end: middle))
                }
                control = point
            }
        }
        self.curves = curves
    }

    /// Straight pieces that no eye tells from the curve at this size.
    var points: [Drawing.Point] {
        var result = [start]
        var from = start
        for curve in curves {
            defer { from = curve.end }
            guard let control = curve.control else {
                result.append(curve.end)
                continue
            }
            for step in 1...4 {
                let t = Double(step) / 4
                let u = 1 - t
                result.append(
                    Drawing.Point(
                        u * u * from.x + 2 * u * t * control.x + t * t * curve.end.x,
                        u * u * from.y + 2 * u * t * control.y + t * t * curve.end.y
                    )
                )
            }
        }
        return result
    }
}
