/// Makes red and amber twins of the cell formats in use, at the end of the list of formats.
final class StyleMarking {
    /// Excel's own limit on cell formats.
    private static let maxFormats = 65_490

    private struct Key: Hashable {
        let format: Int
        let isError: Bool
    }

    private let bytes: [UInt8]
    private let layout: StyleLayout
    private var twins: [Key: Int] = [:]
    private var order: [Key] = []

    /// - Throws: ``NotEditable`` when the part lacks what a twin needs.
    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        layout = StyleLayout()
        try XMLScanner.scan(bytes, with: layout)
        guard layout.fillsEnd != nil, layout.formatsEnd != nil, !layout.formats.isEmpty else { throw NotEditable() }
    }

    /// The number of the twin of a cell format.
    func twin(of format: Int, isError: Bool) throws -> Int {
        let known = layout.formats.indices.contains(format) ? format : 0
        let key = Key(format: known, isError: isError)
        if let twin = twins[key] { return twin }
        let number = layout.formats.count + order.count
        guard number < StyleMarking.maxFormats else { throw NotEditable() }
        twins[key] = number
        order.append(key)
        return number
    }

    /// The part with two more fills and all twins.
    func marked() throws -> [UInt8] {
        guard let fillsTag = layout.fillsTag, let formatsTag = layout.formatsTag, let fillsEnd = layout.fillsEnd,
            let formatsEnd = layout.formatsEnd
        else { throw NotEditable() }
        let fills = [CellStyle.errorColour, CellStyle.warningColour].map { fill($0, prefix: fillsTag.tag.prefix) }
        let edits = [
            recount(fillsTag, layout.fillCount + fills.count),
            PartEdit(offset: fillsEnd, replacement: Array(fills.joined().utf8)),
            recount(formatsTag, layout.formats.count + order.count),
            PartEdit(offset: formatsEnd, replacement: order.flatMap(twinBytes)),
        ]
        return PartEdit.apply(edits.sorted { $0.offset < $1.offset }, to: bytes)
    }

    private func twinBytes(_ key: Key) -> [UInt8] {
        let format = layout.formats[key.format]
        var tag = RawTag(Array(bytes[format.tag]))
        tag.set("fillId", to: String(layout.fillCount + (key.isError ? 0 : 1)))
        tag.set("applyFill", to: "1")
        return tag.bytes + bytes[format.tag.upperBound..<format.end]
    }

    private func fill(_ colour: UInt32, prefix: String) -> String {
        let hex = String(colour, radix: 16, uppercase: true)
        return "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"FF\(hex)\"/>"
            + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    }

    private func recount(_ found: StyleLayout.Tag, _ count: Int) -> PartEdit {
        var tag = found.tag
        tag.set("count", to: String(count))
        return PartEdit(offset: found.offset, length: found.tag.bytes.count, replacement: tag.bytes)
    }
}

/// The part cannot be changed in place; a new workbook is written instead.
struct NotEditable: Error {}

/// Finds the fills and cell formats of `styles.xml` by their place in the bytes.
private final class StyleLayout: XMLHandler {
    struct Tag {
        let offset: Int
        let tag: RawTag
    }

    struct Format {
        let tag: Range<Int>
        /// After the end tag, or after the tag itself when that closes itself.
        var end: Int
    }

    private(set) var fillsTag: Tag?
    private(set) var formatsTag: Tag?
    private(set) var fillsEnd: Int?
    private(set) var formatsEnd: Int?
    private(set) var fillCount = 0
    private(set) var formats: [Format] = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard let scanner else { return }
        if name == "fills" {
            fillsTag = Tag(offset: scanner.byteOffset, tag: RawTag(scanner.rawTag))
        } else if name == "cellXfs" {
            formatsTag = Tag(offset: scanner.byteOffset, tag: RawTag(scanner.rawTag))
        } else if name == "fill", fillsTag != nil, fillsEnd == nil {
            fillCount += 1
        } else if name == "xf", formatsTag != nil, formatsEnd == nil {
            let end = scanner.byteOffset + scanner.byteCount
            formats.append(Format(tag: scanner.byteOffset..<end, end: end))
        }
    }

    override func end(_ name: XMLName) throws {
        guard let scanner else { return }
        let hasTag = scanner.byteCount > 0
        if name == "fills", hasTag {
            fillsEnd = scanner.byteOffset
        } else if name == "cellXfs", hasTag {
            formatsEnd = scanner.byteOffset
        } else if name == "xf", hasTag, formatsTag != nil, formatsEnd == nil, !formats.isEmpty {
            formats[formats.count - 1].end = scanner.byteOffset + scanner.byteCount
        }
    }
}
