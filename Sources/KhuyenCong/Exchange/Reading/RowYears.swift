import Office
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

    /// A year in a group's heading that is not the title's: one of the two is not the year of the money.
    func yearDoubts(ofGroup heading: String, _ row: RawRow) -> [ImportFinding] {
        guard layout.column(.year) == nil, !layout.hasYearColumns, PeriodReader.read(heading) == nil,
            let titleYear, titleYear.untilYear == nil
        else { return [] }
        let told = YearWords.ofGroup(heading)
        let other = YearWords.years(named: heading).filter { $0 != titleYear.year }
        guard !other.isEmpty, told != titleYear.year else { return [] }
        let cell = row.cells.indices.first { !row.cells[$0].isBlank && row.cells[$0].words == heading }
        return [
            place.warning(
                row.address(cell.map { $0 + 1 } ?? layout.column(.title)?.index ?? 1),
                heading,
                "Nhóm ghi năm \(other.map(String.init).joined(separator: ", ")), "
                    + "tiêu đề bảng ghi năm \(titleYear.year): "
                    + "các dòng của nhóm được tính cho năm \(told ?? titleYear.year).",
                remedy: "Nếu hiểu như vậy là sai, thêm cột \"Năm\" và ghi năm của từng dòng."
            )
        ]
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

    /// The only year that a group's heading calls so: "Kế hoạch năm 2019", "Bổ sung năm 2019 – QĐ 100/QĐ-UBND".
    ///
    /// That of a decision's day, of a law, or from which money was carried over tells nothing of the rows.
    static func ofGroup(_ heading: String) -> Int? {
        let tokens = Fold.key(heading).split(separator: " ")
        guard !isOfAnother(tokens) else { return nil }
        let named = yearsCalled(tokens)
        if named.isEmpty { return opening(tokens) }
        return named.count == 1 ? named.first : nil
    }

    /// The same of a heading that nothing but its words makes one: no other word may stand before the year.
    static func opensGroup(_ heading: String) -> Bool {
        guard ofGroup(heading) != nil else { return false }
        let tokens = Fold.key(heading).split(separator: " ")
        return tokens.prefix { calendarYear($0) == nil }.allSatisfy { announcing.contains($0) }
    }

    /// All years that a heading calls so, in order.
    static func years(named heading: String) -> [Int] {
        let tokens = Fold.key(heading).split(separator: " ")
        return yearsCalled(tokens).union([opening(tokens)].compactMap { $0 }).sorted()
    }

    /// "năm 2019", no day, and no part of "2019-2021".
    private static func yearsCalled(_ tokens: [Substring]) -> Set<Int> {
        var years: Set<Int> = []
        for index in tokens.indices.dropFirst() where tokens[index - 1] == "nam" {
            guard let year = calendarYear(tokens[index]) else { continue }
            let before = tokens[..<(index - 1)].suffix(2)
            if before.count == 2, before.first == "thang" { continue }
            years.insert(year)
            let after = tokens[(index + 1)...].first { $0 != "va" && $0 != "den" }
            if let next = after.flatMap(calendarYear) { years.insert(next) }
        }
        return years
    }

    /// "Kế hoạch 2019", "2019: 05 đề án".
    private static func opening(_ tokens: [Substring]) -> Int? {
        let rest = tokens.drop { announcing.contains($0) || Int($0).map { (1...12).contains($0) } ?? false }
        guard let year = rest.first.flatMap(calendarYear) else { return nil }
        let counted: Set<Substring> = ["de", "an", "da", "du", "nhiem", "vu", "lop", "co", "so"]
        let isCount = rest.dropFirst().allSatisfy { counted.contains($0) || ($0.utf8.count < 4 && Int($0) != nil) }
        return isCount ? year : nil
    }

    private static func isOfAnother(_ tokens: [Substring]) -> Bool {
        let key = " " + tokens.joined(separator: " ") + " "
        return isOfLaw(tokens) || otherYears.contains { key.mentions($0) }
    }

    private static func isOfLaw(_ tokens: [Substring]) -> Bool {
        let key = " " + tokens.joined(separator: " ") + " "
        return [" can cu ", " nghi dinh ", " thong tu ", " nghi quyet ", " luat "].contains { key.mentions($0) }
    }

    private static func calendarYear(_ token: Substring) -> Int? {
        guard token.utf8.count == 4, let year = Int(token), (1990...2100).contains(year) else { return nil }
        return year
    }

    private static let otherYears = [
        " tu nam ", " den nam ", " truoc nam ", " sau nam ", " voi nam ", " sang ", " chuyen tiep ", " ton dong ",
    ]

    private static let announcing: Set<Substring> = [
        "nam", "ke", "hoach", "kh", "de", "an", "da", "du", "cac", "danh", "muc", "dm", "dot", "quy", "i", "ii", "iii",
        "iv", "bo", "sung", "thuc", "hien", "nhiem", "vu", "kinh", "phi", "von", "khuyen", "cong", "kc", "chuong",
        "trinh", "nguon", "giao", "trong", "cua", "ho", "tro", "trien", "khai", "phe", "duyet",
    ]

    /// The year of the paper that a list came with: "(Kèm theo Quyết định số 100/QĐ-UBND ngày 20/02/2019)".
    static func ofPaper(_ title: String) -> Int? {
        let days = title.split(separator: "\n").compactMap { line -> Int? in
            let tokens = Fold.key(String(line)).split(separator: " ")
            guard tokens.contains("ngay"), !isOfLaw(tokens) else { return nil }
            return dayYear(tokens)
        }
        return Set(days).count == 1 ? days.first : nil
    }

    /// The year of the decision that a group's heading names.
    ///
    /// One of the last weeks of a year approves the next year's plan as often as not.
    static func ofDecision(_ heading: String) -> Int? {
        let tokens = Fold.key(heading).split(separator: " ")
        guard tokens.contains("qd") || tokens.starts(with: ["quyet", "dinh"]) else { return nil }
        return dayYear(tokens)
    }

    private static func dayYear(_ tokens: [Substring]) -> Int? {
        let years = tokens.indices.filter { calendarYear(tokens[$0]) != nil }
        guard years.count == 1, let index = years.first else { return nil }
        // "05/3/2018", "ngày 5 tháng 3 năm 2018"
        guard let month = tokens[..<index].last(where: { $0 != "nam" }).flatMap({ Int($0) }), (1...10).contains(month)
        else { return nil }
        return Int(tokens[index])
    }
}
