import Vietnamese

/// Years that a row's cell tells only in part, or more than one of.
extension SheetInterpreter {
    /// "Quý II", "Cả năm" under a title with its year; "1899" is a wrong one, no part of it.
    func tellsPart(_ words: String, of year: Int) -> Bool {
        PeriodReader.read("\(words)/\(year)") != nil || YearWords.arePart(words)
    }

    /// The money of "2019-2021" is booked in its first year; said once for the table.
    mutating func noteSeveralYears(_ year: (year: Int, untilYear: Int), _ money: RowMoney) {
        // What the system wrote itself tells each year in a row of its own.
        guard year.untilYear > year.year, money.years.isEmpty, layout.column(.projectKey) == nil,
            money.amounts.contains(where: { $0.amount != .zero })
        else { return }
        assumptions.severalYears += 1
    }
}

/// Words around a year in the cells that tell a project's time.
enum YearWords {
    private static let parts: Set<Substring> = [
        "ca", "trong", "nam", "thang", "quy", "dau", "cuoi", "giua", "hang", "quanh", "tu", "den", "i", "ii", "iii",
        "iv",
    ]

    /// "Cả năm", "12 tháng", "6 tháng cuối năm 2020": a part of a year, told without any other word.
    static func arePart(_ words: String, besides year: Int? = nil) -> Bool {
        let tokens = Fold.key(words).split(separator: " ")
        guard tokens.contains(where: { ["nam", "thang", "quy"].contains($0) }) else { return false }
        return tokens.allSatisfy { token in
            parts.contains(token) || Int(token).map { (1...12).contains($0) || $0 == year } ?? false
        }
    }

    /// The year of the decision that a group's heading names.
    ///
    /// One of the last weeks of a year approves the next year's plan as often as not.
    static func ofDecision(_ heading: String) -> Int? {
        let tokens = Fold.key(heading).split(separator: " ")
        guard tokens.contains("qd") || tokens.starts(with: ["quyet", "dinh"]) else { return nil }
        let years = tokens.indices.filter { tokens[$0].utf8.count == 4 && (1990...2100).contains(Int(tokens[$0]) ?? 0) }
        guard years.count == 1, let index = years.first else { return nil }
        // "05/3/2018", "ngày 5 tháng 3 năm 2018"
        guard let month = tokens[..<index].last(where: { $0 != "nam" }).flatMap({ Int($0) }), (1...10).contains(month)
        else { return nil }
        return Int(tokens[index])
    }
}
