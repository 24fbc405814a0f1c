import Office
import Vietnamese

/// Rows under a project that only break its own amounts down: "- Mua máy", "- KCQG", the dash before the words or in the
/// column of numbers.
struct DetailRows {
    /// What stands under a project.
    struct Found {
        /// The money of one of them; the source is nil where its words name none.
        struct Share: Equatable {
            let row: Int
            let column: Int
            let words: String
            let source: FundingSource.Code?
            let dong: Int64
        }

        /// How many rows are no projects of their own: counted with the project, their money would stand twice.
        var count = 0
        /// The project's amounts by their sources, where the rows name any.
        var shares: [Share] = []
        /// The row of the first of those that do not add up to the project's amount.
        var unequal: Int?
    }

    private let number: Int?
    private let title: Int
    private let layout: SheetLayout

    init(_ layout: SheetLayout) {
        self.layout = layout
        number = layout.column(.number)?.index
        title = layout.column(.title)?.index ?? 1
    }

    /// The rows under the project at `index` that break it down.
    ///
    /// `start`: the first row below it and the rows that go on with its title.
    func found(below index: Int, from start: Int, in rows: [RawRow], _ cells: AmountCells) -> Found {
        guard start < rows.count, isDetail(rows[start], of: rows[index]) else { return Found() }
        var end = start
        while end < rows.count, isDetail(rows[end], of: rows[index]) { end += 1 }
        let own = cells.filled(rows[index])
        guard !own.isEmpty else { return Found() }
        let details = Array(rows[start..<end])
        // "+" under "-" breaks the detail down once more.
        let outer = details.filter { mark(of: $0) == mark(of: rows[start]) }
        for level in [details, outer] where isBreakdown(sums(of: level, cells), of: own) {
            return Found(count: details.count, shares: shares(level, of: rows[index], cells))
        }
        let hasMoney = !cells.filled(rows[start]).isEmpty
        return Found(unequal: hasMoney ? rows[start].number : nil)
    }

    /// The details may tell the whole amount alone, not each source of it.
    private func isBreakdown(_ sums: [Int: Int64], of own: [Int: Int64]) -> Bool {
        !sums.isEmpty && sums.allSatisfy { own[$0.key] == $0.value }
    }

    private func sums(of details: [RawRow], _ cells: AmountCells) -> [Int: Int64] {
        details.reduce(into: [:]) { sums, row in
            // A cell may hold any number; what passes the largest one equals nothing that the row itself says.
            sums.merge(cells.filled(row), uniquingKeysWith: &+)
        }
    }

    /// The sources of the details, where the columns give the project's amounts none: one alone, or one of each stage or
    /// year.
    private func shares(
        _ details: [RawRow],
        of project: RawRow,
        _ cells: AmountCells
    ) -> [Found.Share] {
        let filled = layout.amountColumns.filter { !project.cell($0.index).isBlank }
        guard filled.allSatisfy({ $0.field == .total || $0.field == .support }),
            Set(filled.map { Time(stage: $0.stage, year: $0.year) }).count == filled.count
        else { return [] }
        let shares = filled.flatMap { column in details.compactMap { share($0, column, cells) } }
        let areTold = filled.allSatisfy { column in shares.contains { $0.column == column.index } }
        return areTold && shares.contains { $0.source != nil } ? shares : []
    }

    private struct Time: Hashable {
        let stage: Stage?
        let year: Int?
    }

    private func share(
        _ row: RawRow,
        _ column: SheetLayout.Column,
        _ cells: AmountCells
    ) -> Found.Share? {
        guard let dong = cells.filled(row)[column.index] else { return nil }
        let words = row.cell(title).words ?? ""
        return Found.Share(
            row: row.number,
            column: column.index,
            words: words,
            source: FundingSourceReader.read(words),
            dong: dong
        )
    }

    /// Whether a row is marked as a part of the project, and tells nothing of its own but words and money.
    func isDetail(_ row: RawRow, of project: RawRow) -> Bool {
        guard isMarked(row, below: project) else { return false }
        return layout.describingColumns.allSatisfy { row.cell($0.index).isBlank }
    }

    private func isMarked(_ row: RawRow, below project: RawRow) -> Bool {
        if let number, !row.cell(number).isBlank {
            // Most lists number plainly: a whole number is no detail, and the question ends here.
            guard case .text(let text) = row.cell(number), let below = RowMarker(text),
                let mark = project.cell(number).words.flatMap(RowMarker.init)
            else { return false }
            return below.depth > mark.depth
        }
        return titleDash(of: row) != nil && titleDash(of: project) == nil
    }

    private func mark(of row: RawRow) -> String? {
        number.flatMap { row.cell($0).words } ?? titleDash(of: row).map(String.init)
    }

    /// The dash before the words; a star heads a group as often.
    private func titleDash(of row: RawRow) -> Character? {
        guard case .text(let text) = row.cell(title), let first = text.first(where: { !$0.isWhitespace }) else {
            return nil
        }
        return "-–−—+•".contains(first) ? first : nil
    }
}
