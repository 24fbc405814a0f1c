/// A start tag as it stands in a file, changed without touching anything else in it.
struct RawTag {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isSelfClosing: Bool { bytes.suffix(2).elementsEqual("/>".utf8) }

    /// The name with its prefix.
    var name: String {
        let end = bytes.dropFirst().firstIndex { RawTag.isSpace($0) || $0 == 0x2F || $0 == 0x3E } ?? bytes.endIndex
        return String(decoding: bytes.dropFirst().prefix(upTo: end), as: UTF8.self)
    }

    /// `x:` for `<x:row>`, nothing for `<row>`.
    var prefix: String { name.contains(":") ? String(name.prefix { $0 != ":" }) + ":" : "" }

    /// Gives an attribute a value, adding it right after the name when the tag lacks it.
    mutating func set(_ attribute: String, to value: String) {
        if let found = find(attribute) {
            bytes.replaceSubrange(found.value, with: value.utf8)
        } else {
            bytes.insert(contentsOf: " \(attribute)=\"\(value)\"".utf8, at: 1 + name.utf8.count)
        }
    }

    /// The value of an attribute as it stands in the file.
    func value(_ attribute: String) -> String? {
        find(attribute).map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    mutating func remove(_ attribute: String) {
        if let found = find(attribute) { bytes.removeSubrange(found.whole) }
    }

    /// Turns `<a/>` into `<a>content</a>`; a tag that is open already stays as it is.
    func opened(around content: [UInt8]) -> [UInt8] {
        guard isSelfClosing else { return bytes }
        return Array(bytes.dropLast(2)) + [0x3E] + content + Array("</\(name)>".utf8)
    }

    private struct Attribute {
        /// With the space in front and the closing quote.
        let whole: Range<Int>
        let value: Range<Int>
    }

    private func find(_ attribute: String) -> Attribute? {
        var position = 1 + name.utf8.count
        while let start = bytes[position...].firstIndex(where: { !RawTag.isSpace($0) }),
            let equals = bytes[start...].firstIndex(of: 0x3D),
            let open = bytes[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            let close = bytes[(open + 1)...].firstIndex(of: bytes[open])
        {
            let name = bytes[start..<equals].prefix { !RawTag.isSpace($0) }
            if name.elementsEqual(attribute.utf8) {
                return Attribute(whole: (start - 1)..<(close + 1), value: (open + 1)..<close)
            }
            position = close + 1
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
