/// Names that Excel accepts for a sheet.
package enum SheetName {
    private static let maxLength = 31

    /// Replaces the characters that Excel forbids and cuts to 31; an empty name becomes `Trang`.
    package static func clean(_ name: String) -> String {
        var cleaned = String(name.map { "[]:*?/\\".contains($0) ? " " : $0 })
        while cleaned.utf16.count > maxLength { cleaned.removeLast() }
        while let first = cleaned.first, first == "'" || first.isWhitespace { cleaned.removeFirst() }
        while let last = cleaned.last, last == "'" || last.isWhitespace { cleaned.removeLast() }
        return cleaned.isEmpty ? "Trang" : cleaned
    }
}
