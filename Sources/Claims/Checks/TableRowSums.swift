/// The cells of a row against the column of their sums: "Năm 2021 | Năm 2022 | Cộng", "KCQG | KCĐP | Tổng".
struct TableRowSums {
    let reading: Reading
    let gaps: GapWords

    private static let totals: Set<Substring> = [
        "cong", "tong", "so", "ca", "giai", "doan", "kinh", "phi", "von", "trieu", "ty", "dong",
    ]
    private static let years: Set<Substring> = ["nam", "thuc", "hien"]
    /// One of these stands in the head of what a source gave.
    private static let sources: [[Substring]] = [
        ["kcqg"], ["kcdp"], ["quoc", "gia"], ["dia", "phuong"], ["trung", "uong"], ["doi", "ung"], ["thu", "huong"],
    ]

    func checks(_ tables: [[TableLine]]) -> [ClaimCheck] {
        tables.filter { $0.count > 1 && $0[0].borders.count < TableSums.mostCells }.flatMap(check)
    }

    private func check(_ lines: [TableLine]) -> [ClaimCheck] {
        let heads = (0...lines[0].borders.count).map { gaps.words(lines[0].cell($0), withNumbers: true) }
        let totals = heads.indices.filter { isTotal(heads[$0]) }
        guard totals.count == 1, let total = totals.first else { return [] }
        let years = heads.indices.filter { isYear(heads[$0]) }
        let sources = heads.indices.filter { cell in
            cell != total && TableRowSums.sources.contains(where: heads[cell].has)
        }
        let parts = years.count > 1 ? years : sources
        guard parts.count > 1, parts.count < 2 || years.isEmpty || areInTurn(years.map { heads[$0] }) else { return [] }
        return lines.dropFirst().compactMap { row($0, parts, total) }
    }

    private func isTotal(_ head: [Substring]) -> Bool {
        let words = head.filter { Int($0) == nil }
        return (words.contains("cong") || words.first == "tong") && words.allSatisfy(TableRowSums.totals.contains)
    }

    private func isYear(_ head: [Substring]) -> Bool {
        year(head) != nil && head.allSatisfy { Int($0) != nil || TableRowSums.years.contains($0) }
    }

    private func year(_ head: [Substring]) -> Int? {
        let numbers = head.compactMap { Int($0) }
        return numbers.count == 1 && (1_990...2_100).contains(numbers[0]) ? numbers[0] : nil
    }

    private func areInTurn(_ heads: [[Substring]]) -> Bool {
        let years = heads.compactMap(year)
        return zip(years, years.dropFirst()).allSatisfy { $0.1 == $0.0 + 1 }
    }

    private func row(_ line: TableLine, _ cells: [Int], _ total: Int) -> ClaimCheck? {
        let figures = reading.figures(in: line)
        guard let whole = figure(total, line, figures) else { return nil }
        let parts = cells.compactMap { figure($0, line, figures) }
        guard parts.count == cells.count, (parts + [whole]).allSatisfy({ $0.isPlainAmount && $0.unit == whole.unit })
        else { return nil }
        return .sum(parts, of: whole)
    }

    /// The only figure of a cell.
    private func figure(_ cell: Int, _ line: TableLine, _ figures: Range<Int>) -> Figure? {
        let own = figures.filter { line.cell(of: reading.figures[$0].start) == cell }
        return own.count == 1 ? reading.figures[own[0]] : nil
    }
}
