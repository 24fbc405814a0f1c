/// The boxes that show comments; Excel still wants them in VML.
enum DrawingPart {
    private static let shapeType =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
        + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

    private static let namespaces =
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

    static func new(_ cells: [CellAddress]) -> [UInt8] {
        let layout =
            "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
        let boxes = cells.enumerated().map { box($1, id: 1025 + $0) }.joined()
        return Array("<xml \(namespaces)>\(layout)\(shapeType)\(boxes)</xml>".utf8)
    }

    /// Adds boxes at the end; VML need not be well-formed, so the end is searched, not parsed.
    ///
    /// - Throws: ``NotEditable`` when there is no end tag.
    static func adding(_ cells: [CellAddress], to bytes: [UInt8]) throws -> [UInt8] {
        guard !cells.isEmpty else { return bytes }
        guard let end = lastPlace(of: "</xml>", in: bytes) else { throw NotEditable() }
        let firstID = (highestID(in: bytes) ?? 1024) + 1
        let type = lastPlace(of: "\"_x0000_t202\"", in: bytes) == nil ? shapeType : ""
        let boxes = cells.enumerated().map { box($1, id: firstID + $0) }.joined()
        // The names may be bound to other prefixes in this part.
        let group = (type + boxes).replacingTags(with: namespaces)
        return bytes[..<end] + Array(group.utf8) + bytes[end...]
    }

    private static func box(_ cell: CellAddress, id: Int) -> String {
        let column = cell.column - 1
        let row = cell.row - 1
        let anchor = [column + 1, 15, max(row - 1, 0), 10, column + 5, 15, row + 5, 4]
            .map(String.init).joined(separator: ", ")
        return "<v:shape id=\"_x0000_s\(id)\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;"
            + "margin-top:2pt;width:220pt;height:90pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" "
            + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
            + "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">"
            + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill>"
            + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
    }

    private static func lastPlace(of text: String, in bytes: [UInt8]) -> Int? {
        let search = ByteSearch(Array(text.utf8))
        return bytes.withUnsafeBufferPointer { buffer in
            var last: Int?
            var position = 0
            while let found = search.first(in: buffer, from: position) {
                last = found
                position = found + 1
            }
            return last
        }
    }

    /// Boxes are numbered over the whole workbook part; a number may not come twice.
    private static func highestID(in bytes: [UInt8]) -> Int? {
        let mark = Array("_x0000_s".utf8)
        let search = ByteSearch(mark)
        return bytes.withUnsafeBufferPointer { buffer in
            var highest: Int?
            var position = 0
            while let found = search.first(in: buffer, from: position) {
                position = found + mark.count
                let digits = buffer[position...].prefix(9).prefix { (0x30...0x39).contains($0) }
                if let number = Int(String(decoding: digits, as: UTF8.self)) { highest = max(highest ?? 0, number) }
            }
            return highest
        }
    }
}

extension String {
    /// Declares the namespaces on each outermost shape, so that it stands on its own.
    fileprivate func replacingTags(with namespaces: String) -> String {
        replacing("<v:shapetype ", with: "<v:shapetype \(namespaces) ")
            .replacing("<v:shape ", with: "<v:shape \(namespaces) ")
    }
}
