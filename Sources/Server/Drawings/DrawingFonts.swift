import Foundation

/// The letters of drawings: the typeface of the pages, carried with the program so that they look alike anywhere.
struct DrawingFonts: Sendable {
    let regular: DrawingFont
    let bold: DrawingFont

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
            let regular = DrawingFont(path: folder.appending(path: "BeVietnamPro-Regular.ttf").path),
            let bold = DrawingFont(path: folder.appending(path: "BeVietnamPro-SemiBold.ttf").path)
        else { return nil }
        return DrawingFonts(regular: regular, bold: bold)
    }()

    func font(isBold: Bool) -> DrawingFont {
        isBold ? bold : regular
    }

    func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        font(isBold: isBold).width(text) * size
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

    /// Where the text begins, by the point that it is anchored to.
    func left(of text: Drawing.Text) -> Double {
        let whole = width(text.text, size: text.size, isBold: text.isBold)
        switch text.anchor {
        case .start: return text.at.x
        case .middle: return text.at.x - whole / 2
        case .end: return text.at.x - whole
        }
    }
}
