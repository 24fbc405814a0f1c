import Foundation

/// The name of a handed-in file as it may be shown: one line, no folders, nothing invisible.
enum AttachmentName {
    static let longest = 150

    /// Takes the last part of a path, in NFC, without control characters and marks that turn the direction of writing
    /// ("gpj.exe" must not look like "exe.jpg").
    static func cleaned(_ typed: String) -> String {
        let last = typed.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let visible = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        let words = String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace)
        let name = words.joined(separator: " ").drop { $0 == "." || $0 == " " }
        return name.isEmpty ? "tài liệu" : shortened(String(name))
    }

    /// What stands behind the last point, in lower case; nil where there is none.
    static func ending(of name: String) -> String? {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
        let ending = name[name.index(after: point)...].lowercased()
        return ending.isEmpty ? nil : ending
    }

    private static func shortened(_ name: String) -> String {
        guard name.count > longest else { return name }
        guard let ending = ending(of: name), ending.count <= 5 else { return String(name.prefix(longest)) }
        return name.prefix(longest - ending.count - 1) + "." + ending
    }
}
