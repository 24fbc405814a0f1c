/// Reads the budget years of a project from the ways lists tell its time.
package enum PeriodReader {
    /// "2018", "2016-2020", "Tháng 3-9/2018", "từ tháng 3 đến tháng 11/2018", "T3-T12/2018", "Quý I, II/2019",
    /// "03/2018 - 12/2019", "2016; 2017".
    ///
    /// Nothing where a part is neither a date nor a month or quarter of the one that follows it.
    package static func read(_ text: String) -> DateReading? {
        if let whole = DayReader.read(text) { return whole }
        let pieces = pieces(of: Fold.search(text))
        guard pieces.count > 1 else { return nil }
        var years: [Int] = []
        for (index, piece) in pieces.enumerated() {
            if let reading = DayReader.read(piece) ?? DayReader.read("quy " + piece) {
                years.append(reading.year)
            } else if index == pieces.count - 1 || !isPart(piece) {
                return nil
            }
        }
        guard let first = years.first, let last = years.last, years == years.sorted() else { return nil }
        return DateReading(year: first, untilYear: first == last ? nil : last)
    }

    private static func pieces(of folded: String) -> [String] {
        var text = folded
        for word in [" den ", " toi ", " va "] {
            while let range = text.firstRange(of: word) { text.replaceSubrange(range, with: " - ") }
        }
        return text.split { "-,;".contains($0) }.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ piece: Substring) -> String {
        let words = piece.split(separator: " ").drop { ["tu", "trong", "ca", "dau", "cuoi"].contains($0) }
        return words.joined(separator: " ")
    }

    /// A month or a quarter whose year stands in a later part.
    private static func isPart(_ piece: String) -> Bool {
        DayReader.read(piece + "/2000") != nil || DayReader.read("quy " + piece + "/2000") != nil
    }
}
