/// A function, initializer or computed property with a body.
struct SwiftFunction: Equatable {
    let line: Int
    /// Lines between the braces.
    let length: Int
}

/// Finds bodies by matching braces in code without literals and comments.
struct SwiftFunctionFinder {
    private let bytes: [UInt8]
    private let lineOf: [Int]

    init(_ code: String) {
        bytes = Array(code.utf8)
        var line = 1
        lineOf = bytes.map { byte in
            defer { if byte == UInt8(ascii: "\n") { line += 1 } }
            return line
        }
    }

    var functions: [SwiftFunction] {
        bytes.indices.compactMap { start in
            guard let keyword = keyword(at: start), let open = bodyStart(after: start, keyword) else { return nil }
            return SwiftFunction(line: lineOf[start], length: max(0, lineOf[end(of: open)] - lineOf[open] - 1))
        }
    }

    private func keyword(at index: Int) -> String? {
        guard index == 0 || !isPartOfWord(bytes[index - 1]) && bytes[index - 1] != UInt8(ascii: ".") else { return nil }
        return ["func", "init", "subscript", "var"].first { word in
            let end = index + word.utf8.count
            return end < bytes.count && bytes[index..<end].elementsEqual(word.utf8) && !isPartOfWord(bytes[end])
        }
    }

    /// The opening brace of the declaration's body; nil for a requirement of a protocol and for a stored property.
    private func bodyStart(after start: Int, _ keyword: String) -> Int? {
        var depth = 0
        for index in (start + keyword.utf8.count)..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "{") where depth == 0: return index
            case UInt8(ascii: "}") where depth == 0: return nil
            case UInt8(ascii: "\n") where depth == 0 && keyword == "var": return nil
            case UInt8(ascii: "=") where depth == 0 && keyword == "var": return nil
            default: if depth == 0, self.keyword(at: index) != nil { return nil }
            }
            if depth < 0 { return nil }
        }
        return nil
    }

    private func end(of open: Int) -> Int {
        var depth = 0
        for index in open..<bytes.count {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return bytes.count - 1
    }

    private func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
