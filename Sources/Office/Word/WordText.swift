/// A paragraph of a Word document.
package struct WordText: Sendable, Equatable {
    package enum Alignment: String, Sendable {
        case left, center, right, both
    }

    package enum Style: String, Sendable, CaseIterable {
        case normal = "Normal"
        case heading = "Heading1"
        case caption = "Caption"
        case cell = "TableText"
    }

    package var text: String
    package var style = Style.normal
    package var isBold = false
    package var isItalic = false
    package var alignment = Alignment.both
    /// In points; nil takes the style's size.
    package var size: Double?
    /// In points.
    package var before: Double?
    package var after: Double?
    /// The first line stands in by a centimetre.
    package var isIndented = false
    /// Stays on the page of what follows.
    package var keepsWithNext = false
    /// A short line under the text, as long as this part of the width.
    package var rule: Double?

    package init(_ text: String, _ style: Style = .normal) {
        self.text = text
        self.style = style
    }

    /// A copy with some of its marks changed.
    package func with(_ change: (inout WordText) -> Void) -> WordText {
        var copy = self
        change(&copy)
        return copy
    }
}

extension WordText {
    func write(to xml: inout WordXML) {
        if let look = xml.body, isPlain { return write(as: look, to: &xml) }
        xml.raw("<w:p><w:pPr>")
        if style != .normal { xml.raw("<w:pStyle w:val=\"\(xml.styles[style] ?? style.rawValue)\"/>") }
        if keepsWithNext { xml.raw("<w:keepNext/>") }
        if before != nil || after != nil {
            let above = before.map { " w:before=\"\(Int($0 * 20))\"" } ?? ""
            let below = after.map { " w:after=\"\(Int($0 * 20))\"" } ?? ""
            xml.raw("<w:spacing\(above)\(below)/>")
        }
        if isIndented { xml.raw("<w:ind w:firstLine=\"567\"/>") }
        xml.raw("<w:jc w:val=\"\(alignment.rawValue)\"/></w:pPr>")
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            run(String(line), breaksBefore: index > 0, to: &xml)
        }
        xml.raw("</w:p>")
    }

    /// Running text without marks of its own.
    private var isPlain: Bool { style == .normal && size == nil && !isBold && !isItalic }

    private func write(as look: WordLook, to xml: inout WordXML) {
        xml.raw("<w:p>\(String(decoding: look.paragraph, as: UTF8.self))<w:r>")
        xml.raw("\(String(decoding: look.run, as: UTF8.self))<w:t xml:space=\"preserve\">")
        xml.text(text)
        xml.raw("</w:t></w:r></w:p>")
    }

    private func run(_ line: String, breaksBefore: Bool, to xml: inout WordXML) {
        xml.raw("<w:r>")
        if isBold || isItalic || size != nil {
            xml.raw("<w:rPr>")
            if isBold { xml.raw("<w:b/><w:bCs/>") }
            if isItalic { xml.raw("<w:i/><w:iCs/>") }
            if let size { xml.raw("<w:sz w:val=\"\(Int(size * 2))\"/><w:szCs w:val=\"\(Int(size * 2))\"/>") }
            xml.raw("</w:rPr>")
        }
        if breaksBefore { xml.raw("<w:br/>") }
        xml.raw("<w:t xml:space=\"preserve\">")
        xml.text(line)
        xml.raw("</w:t></w:r>")
    }

    /// The line under an office's name and under the motto (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    func writeRule(width: Int, to xml: inout WordXML) {
        guard let rule else { return }
        let indent = Int(Double(width) * (1 - rule) / 2)
        xml.raw(
            """
            <w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>\
            <w:spacing w:before="40" w:after="0" w:line="120" w:lineRule="exact"/>\
            <w:ind w:left="\(indent)" w:right="\(indent)"/><w:jc w:val="center"/></w:pPr></w:p>
            """
        )
    }
}

/// Text of WordprocessingML being written.
struct WordXML {
    /// The ids of styles in a file that names them in its own way.
    var styles: [WordText.Style: String] = [:]
    /// How running text looks; nil as the text itself says.
    var body: WordLook?
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Text of the report, escaped; characters that XML 1.0 does not know are left out.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "\t": raw(" ")
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}
