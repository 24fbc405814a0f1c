/// Tells which cell styles strike their text through.
struct StruckStyles: Sendable, Equatable {
    /// One entry per cell format of the workbook; none where no format strikes.
    private let isStruck: [Bool]

    static func read(_ part: String, in archive: ZipArchive) throws -> StruckStyles {
        let handler = FontsHandler()
        _ = try XMLScanner.scan(part, of: archive, with: handler)
        return StruckStyles(isStruck: handler.isStruckStyle.contains(true) ? handler.isStruckStyle : [])
    }

    func contains(style: Int) -> Bool { isStruck.indices.contains(style) && isStruck[style] }
}

extension XMLAttributes {
    /// Whether an element such as `strike` says yes: it does so without a value too (ECMA-376 part 1, 18.4.10).
    var isOn: Bool { pointer("val") == nil || flag("val") }
}

/// Reads fonts and cell formats out of `styles.xml`.
private final class FontsHandler: XMLHandler {
    /// Excel itself stops at 65,490 cell formats.
    private static let maxStyles = 65_536

    private(set) var isStruckStyle: [Bool] = []
    private var isStruckFont: [Bool] = []
    private var inFonts = false
    private var inCellFormats = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "fonts" {
            inFonts = true
        } else if name == "font", inFonts, isStruckFont.count < FontsHandler.maxStyles {
            isStruckFont.append(false)
        } else if name == "strike", inFonts, let last = isStruckFont.indices.last {
            isStruckFont[last] = attributes.isOn
        } else if name == "cellXfs" {
            inCellFormats = true
        } else if name == "xf", inCellFormats, isStruckStyle.count < FontsHandler.maxStyles {
            let font = attributes.integer("fontId") ?? 0
            isStruckStyle.append(isStruckFont.indices.contains(font) && isStruckFont[font])
        }
    }

    override func end(_ name: XMLName) throws {
        if name == "fonts" { inFonts = false }
        if name == "cellXfs" { inCellFormats = false }
    }
}
