/// Lines and dots over a colour, so that series differ in grey print and for the colour-blind too.
enum Texture {
    static func definitions(id: String, count: Int) -> HTML {
        let textured = (0..<count).filter { $0 % 6 != 0 }
        guard !textured.isEmpty else { return .empty }
        return "<defs>\(each: textured, { index in pattern(id: id, index: index) })</defs>"
    }

    static func cover(id: String, index: Int, box: HTML) -> HTML {
        guard index % 6 != 0 else { return .empty }
        return "<rect fill=\"url(#\(id)-texture-\(index))\" \(box)/>"
    }

    private static func pattern(id: String, index: Int) -> HTML {
        """
        <pattern id="\(id)-texture-\(index)" width="6" height="6" patternUnits="userSpaceOnUse">\(line(index % 6))</pattern>
        """
    }

    private static func line(_ kind: Int) -> HTML {
        switch kind {
        case 1: "<path class=\"texture\" d=\"M0 6L6 0\"/>"
        case 2: "<path class=\"texture\" d=\"M3 3h0\"/>"
        case 3: "<path class=\"texture\" d=\"M0 3h6\"/>"
        case 4: "<path class=\"texture\" d=\"M3 0v6\"/>"
        default: "<path class=\"texture\" d=\"M0 0L6 6\"/>"
        }
    }
}
