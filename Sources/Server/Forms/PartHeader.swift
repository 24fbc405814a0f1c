/// The headers of one part: which field, which file.
struct PartHeader: Equatable {
    let name: String
    /// Nil for plain fields; without folders, because some browsers send them.
    let fileName: String?
    let contentType: String

    init(name: String, fileName: String?, contentType: String) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
    }

    /// Nil where the lines name no field.
    init?(lines: some Collection<UInt8>) {
        var disposition: [String: String] = [:]
        var contentType = "application/octet-stream"
        for line in lines.split(separator: 10) {
            let text = String(decoding: line, as: UTF8.self)
            let name = text.prefix { $0 != ":" }
            let value = text.dropFirst(name.count + 1).filter { $0 != "\r" && $0 != "\r\n" }
            switch name.lowercased() {
            case "content-disposition": disposition = Self.parameters(of: value)
            case "content-type": contentType = String(value.drop { $0 == " " })
            default: continue
            }
        }
        guard let name = disposition["name"], !name.isEmpty else { return nil }
        self.name = name.asTyped
        self.contentType = contentType
        fileName = disposition["filename"].map(Self.baseName)
    }

    /// The `name=value` pairs of a header's value; quoted values may hold `\"`, as curl writes, or `%22`, as
    /// browsers write (HTML, "multipart form data").
    static func parameters(of value: some StringProtocol) -> [String: String] {
        var result: [String: String] = [:]
        for part in splitOutsideQuotes(value).dropFirst() {
            let name = part.prefix { $0 != "=" }
            let key = name.filter { $0 != " " }.lowercased()
            guard name.count < part.count, result[key] == nil else { continue }
            result[key] = unquoted(part.dropFirst(name.count + 1))
        }
        return result
    }

    private static func splitOutsideQuotes(_ value: some StringProtocol) -> [Substring] {
        var parts: [Substring] = []
        let text = Substring(value)
        var start = text.startIndex
        var isQuoted = false
        var previous: Character?
        for index in text.indices {
            let character = text[index]
            if character == "\"", previous != "\\" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append(text[start..<index])
                start = text.index(after: index)
            }
            previous = character
        }
        parts.append(text[start...])
        return parts
    }

    private static func unquoted(_ value: Substring) -> String {
        var text = value.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        let inner = String(text.dropFirst().dropLast())
        return inner.replacing("\\\"", with: "\"").replacing("%22", with: "\"")
    }

    private static func baseName(_ name: String) -> String {
        let base = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let printable = base.unicodeScalars.filter { $0.properties.generalCategory != .control }
        return String(String(String.UnicodeScalarView(printable)).asTyped.prefix(200))
    }
}
