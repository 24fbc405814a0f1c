import Vietnamese

/// The columns of a table against the row of their sums: "Cộng", "Tổng cộng", above or below the rows.
struct TableSums {
    let reading: Reading
    let gaps: GapWords

    private struct Row {
        let line: TableLine
        /// Positions in `Reading.figures`.
        let figures: Range<Int>
        let isTotal: Bool
    }

    private static let mostRows = 40
    /// No table of a report is wider; each cell of a wider one would be held against all.
    static let mostCells = 64
    private static let totals: Set<Substring> = ["cong", "tong", "so", "chung", "toan", "tinh", "ca"]
    /// A column of these is no sum of its rows.
    private static let means: Set<Substring> = ["quan", "bq", "muc", "gia", "luy", "ke", "trung", "moi"]
    /// What is a part of the row above.
    private static let parts: [[Substring]] = [["trong", "do"], ["gom"], ["chia", "ra"]]
    /// What is done once for each: of other things the same one may stand in several rows.
    private static let single: Set = [
        "đề án", "lớp", "lớp học", "khóa", "khóa học", "mô hình", "hội nghị", "gian hàng",
    ]

    func checks(_ tables: [[TableLine]]) -> [ClaimCheck] {
        tables.filter {
            (4...TableSums.mostRows).contains($0.count) && $0[0].borders.count < TableSums.mostCells
        }.flatMap(check)
    }

    private func check(_ lines: [TableLine]) -> [ClaimCheck] {
        let rows = lines.compactMap(row)
        let totals = rows.indices.filter { rows[$0].isTotal }
        guard rows.count > 2, totals.count == 1, let total = totals.first, total == 0 || total == rows.count - 1,
            let first = rows.first?.line.number, first > lines[0].number
        else { return [] }
        let items = Array(total == 0 ? rows.dropFirst() : rows.dropLast())
        guard isFlat(items), !items.allSatisfy(isYear) else { return [] }
        return rows[total].figures.compactMap { column(of: $0, rows[total], items, head: lines[0]) }
    }

    private func row(_ line: TableLine) -> Row? {
        let figures = reading.figures(in: line)
        guard let first = figures.first else { return nil }
        let words = gaps.words(line.range.lowerBound..<reading.figures[first].start)
        return Row(line: line, figures: figures, isTotal: TableSums.isTotal(words))
    }

    /// Whether the words that lead to the first figure of a row call it that of the sums.
    static func isTotal(_ words: [Substring]) -> Bool {
        words.allSatisfy(totals.contains) && (words.contains("cong") || words.starts(with: ["tong", "so"]))
    }

    /// Whether no row is part of another one, as far as their numbers and bullets tell.
    private func isFlat(_ rows: [Row]) -> Bool {
        let names = rows.map { gaps.words($0.line.range.lowerBound..<reading.figures[$0.figures.lowerBound].start) }
        guard !names.contains(where: { name in TableSums.parts.contains { name.has($0) } }) else { return false }
        return Set(rows.map { gaps.numbering($0.line) }).count == 1
    }

    /// `YearLines` adds up years.
    private func isYear(_ row: Row) -> Bool {
        let figure = reading.figures[row.figures.lowerBound]
        return gaps.words(row.line.range.lowerBound..<figure.start).allSatisfy { $0 == "nam" }
    }

    private func column(of index: Int, _ total: Row, _ items: [Row], head: TableLine) -> ClaimCheck? {
        let whole = reading.figures[index]
        let cell = total.line.cell(of: whole.start)
        guard whole.isPlainAmount, TableSums.means.isDisjoint(with: gaps.words(head.cell(cell))) else { return nil }
        var parts: [Figure] = []
        for row in items {
            let own = row.figures.filter { row.line.cell(of: reading.figures[$0].start) == cell }
            if own.isEmpty, gaps.words(row.line.cell(cell), withNumbers: true).isEmpty { continue }
            guard own.count == 1, reading.figures[own[0]].isPlainAmount, reading.figures[own[0]].unit == whole.unit
            else { return nil }
            parts.append(reading.figures[own[0]])
        }
        guard parts.count > 1, var check = ClaimCheck.sum(parts, of: whole) else { return nil }
        // One establishment may stand in several rows.
        if check.verdict == .differs, whole.unit != .money, !TableSums.single.contains(whole.unitName),
            parts.compactMap(\.number).reduce(0, +) > whole.number ?? 0
        {
            check.verdict = .unclear
            check.explanation += "; các hàng có thể trùng nhau"
        }
        return check
    }
}

extension Reading {
    /// The figures of a line of a table, as positions.
    func figures(in line: TableLine) -> Range<Int> {
        let first = figures.position { $0.start >= line.range.lowerBound }
        return first..<max(first, figures.position { $0.start >= line.range.upperBound })
    }
}

extension [Figure] {
    /// The first position at which something holds, where it holds for all behind.
    fileprivate func position(where holds: (Figure) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
