import Vietnamese

extension YearHeadings {
    /// The year of a heading's money; "giải ngân đến 31/01/2023", "chuyển từ năm 2022 sang" are money of another one.
    static func yearOfMoney(_ heading: String) -> Int? {
        guard let year = year(of: heading) else { return nil }
        let words = Fold.key(heading).split(separator: " ")
        guard let index = words.firstIndex(of: Substring(String(year))),
            words[..<index].allSatisfy({ Int($0) == nil }), words.allSatisfy({ !ofAnother.contains($0) })
        else { return nil }
        return year
    }

    /// What was contracted, advanced or settled in a later year is still the money of the list's own.
    static func mayBePaidLater(_ path: [String]) -> Bool {
        guard let stage = StageReader.read(columnPath: path) else { return false }
        return ![.registered, .approved, .performed].contains(stage)
    }

    private static let ofAnother: Set<Substring> = ["den", "tu", "truoc", "sau", "chuyen", "sang", "voi"]
}
