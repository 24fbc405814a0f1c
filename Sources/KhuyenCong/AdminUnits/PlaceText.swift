import Vietnamese

/// Cuts a written place into the names it holds.
enum PlaceText {
    /// Parts between commas, semicolons, slashes, brackets and line ends: "xã X, huyện Y" has two.
    static func parts(of text: String) -> [String] {
        let marks = ",;:/+&()\n\r".unicodeScalars
        return text.unicodeScalars.split { marks.contains($0) }.map { String($0) }
    }

    /// The pieces of a part that is no name as a whole: at hyphens, at "và", and before a district's kind.
    ///
    /// They are folded.
    static func pieces(of part: String) -> [Substring] {
        let hyphens = "-‐‑–—".unicodeScalars
        return part.unicodeScalars
            .split { hyphens.contains($0) }
            .flatMap { split(Substring(Fold.key(String($0))), at: " va ") }
            .flatMap { beforeInnerKind($0) }
            .filter { !$0.isEmpty }
    }

    /// The words in small letters with their marks, a space around each.
    static func spelling(of text: String) -> String {
        " " + text.lowercased().nfc.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }

    /// The same of a unit's name, the word for its kind left out.
    static func spelling(ofName name: String) -> String {
        let bare = PlaceKind.split(Substring(Fold.key(name)))?.rest
        let count = bare?.split(separator: " ").count ?? .max
        return " " + spelling(of: name).split(separator: " ").suffix(count).joined(separator: " ") + " "
    }

    private static func split(_ text: Substring, at separator: String) -> [Substring] {
        var rest = text
        var pieces: [Substring] = []
        while let range = rest.firstRange(of: separator) {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return pieces + [rest]
    }

    /// "xa dien ky huyen dien chau" holds two names without a comma.
    private static func beforeInnerKind(_ text: Substring) -> [Substring] {
        for kind in [" huyen ", " thi xa ", " thanh pho ", " tp ", " tx ", " tinh "] {
            guard let range = text.firstRange(of: kind) else { continue }
            let second = text[text.index(after: range.lowerBound)...]
            return [text[..<range.lowerBound], second]
        }
        return [text]
    }
}
