/// Capitals that TCVN3 left to the font: "KHUYếN CôNG" becomes "KHUYẾN CÔNG".
enum FontCapitals {
    static func raised(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(raisedLine).joined(separator: "\n")
    }

    private static func raisedLine(_ line: Substring) -> String {
        if isCapital(line) {
            return line.uppercased()
        }
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { isCapital($0) ? $0.uppercased() : String($0) }.joined(separator: " ")
    }

    /// A capital after the first letter of a word, and no small ASCII letter.
    private static func isCapital(_ text: Substring) -> Bool {
        var followsLetter = false
        var hasInnerCapital = false
        for scalar in text.unicodeScalars {
            if ("a"..."z").contains(scalar) {
                return false
            }
            hasInnerCapital = hasInnerCapital || (followsLetter && ("A"..."Z").contains(scalar))
            followsLetter = scalar.properties.isAlphabetic
        }
        return hasInnerCapital
    }
}
