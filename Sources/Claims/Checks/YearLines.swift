/// Years line by line with their sum under them: "Năm 2018: 12 đề án, 2,15 tỷ đồng" … "Cộng 5 năm: 62 đề án, 12,3 tỷ đồng".
struct YearLines {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let totals: Set<Substring> = ["cong", "tong", "so", "nam", "ca", "cac", "giai", "doan"]
    private static let most = 20

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number -> [ClaimCheck] in
            let line = statements[number]
            guard number > 1, isTotal(gaps.lead(to: reading.figures[line.figures.lowerBound], from: nil)) else {
                return []
            }
            let years = years(above: number)
            guard years.count > 1 else { return [] }
            return line.figures.prefix(2).compactMap { total(reading.figures[$0], of: years) }
        }
    }

    /// "Cộng 5 năm", "Tổng cộng", and nothing that reaches beyond the years above ("tổng hợp đến nay").
    private func isTotal(_ lead: [Substring]) -> Bool {
        (lead.first == "cong" || lead.first == "tong")
            && lead.allSatisfy { YearLines.totals.contains($0) || Int($0) != nil }
    }

    /// The lines right above one that tell of a year each, every one of the year behind that of the line above it.
    private func years(above number: Int) -> [Statement] {
        var found: [Statement] = []
        var next: Int?
        var paragraph = statements[number].paragraph
        for statement in statements[..<number].reversed().prefix(YearLines.most) {
            guard statement.paragraph == paragraph - 1, let year = year(of: statement),
                next.map({ $0 == year + 1 }) ?? true
            else { break }
            (next, paragraph) = (year, statement.paragraph)
            found.append(statement)
        }
        return found
    }

    private func year(of statement: Statement) -> Int? {
        var place = statement.range.lowerBound
        if case .bullet = reading.events[place].what { place += 1 }
        guard case .period(let period) = reading.events[place].what, period.years == 1 else { return nil }
        return period.to
    }

    private func total(_ total: Figure, of lines: [Statement]) -> ClaimCheck? {
        guard total.isPlainAmount, !reachesBeyond(total, lines) else { return nil }
        let parts = lines.reversed().compactMap { line in
            line.figures.lazy.map { reading.figures[$0] }.first { $0.unit == total.unit }
        }
        guard parts.count == lines.count, parts.allSatisfy(\.isPlainAmount) else { return nil }
        return .sum(parts, of: total)
    }

    /// Two of the years that the text speaks of may stand in lines, and its sum be that of all.
    private func reachesBeyond(_ total: Figure, _ lines: [Statement]) -> Bool {
        guard let from = total.from, let to = total.to, let first = lines.last.flatMap(year),
            let last = lines.first.flatMap(year)
        else { return false }
        return from < first || to > last
    }
}
