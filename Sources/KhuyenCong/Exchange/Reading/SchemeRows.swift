import Office
import Vietnamese

/// A project for several establishments: its row tells the whole amount, the rows below without a title tell whose it is.
struct SchemeRows {
    /// The column in which the project's amount is not the sum of its establishments'.
    struct Doubt {
        let column: Int
        let own: Int64
        let sum: Int64
    }

    private let classifier: RowClassifier
    private let number: Int?
    private let title: Int
    private let describing: [Int]
    private let who: [Int]

    init(_ layout: SheetLayout, _ classifier: RowClassifier) {
        self.classifier = classifier
        number = layout.column(.number)?.index
        title = layout.column(.title)?.index ?? 1
        describing = layout.describingColumns.map(\.index)
        who = layout.describingColumns.filter { $0.field == .beneficiary || $0.field == .place }.map(\.index)
    }

    /// Hands a project's title to the first of its establishments where their amounts add up to its own, so that the
    /// money is counted once.
    ///
    /// - Parameters:
    ///   - index: where the project's row stands.
    ///   - rows: those of the sheet.
    ///   - province: the column that tells provinces, handed with the title.
    ///   - cells: the sheet's amounts.
    /// - Returns: whether it did.
    func hands(
        _ index: Int,
        to rows: inout [RawRow],
        with province: Int?,
        _ cells: AmountCells
    ) -> Bool {
        guard let (own, sums) = amounts(of: index, in: rows, cells), own == sums else { return false }
        for column in [number, title, province].compactMap({ $0 }) + describing
        where column == number || rows[index + 1].cell(column).isBlank {
            rows[index + 1].set(rows[index].cell(column), column)
        }
        return true
    }

    /// Where the two differ, the same money stands twice and one figure is wrong.
    func doubt(of index: Int, in rows: [RawRow], _ cells: AmountCells) -> Doubt? {
        guard let (own, sums) = amounts(of: index, in: rows, cells), own != sums,
            let column = own.keys.filter({ sums[$0] != nil && sums[$0] != own[$0] }).min()
        else { return nil }
        return Doubt(column: column, own: own[column] ?? 0, sum: sums[column] ?? 0)
    }

    /// What the project says, and what its establishments add up to; nil where none stand below it.
    private func amounts(
        of index: Int,
        in rows: [RawRow],
        _ cells: AmountCells
    ) -> (own: [Int: Int64], sums: [Int: Int64])? {
        guard !who.isEmpty, index + 1 < rows.count, rows[index + 1].cell(title).isBlank,
            who.allSatisfy({ namesNobody(rows[index].cell($0)) })
        else { return nil }
        let own = cells.filled(rows[index])
        guard !own.isEmpty else { return nil }
        var sums: [Int: Int64] = [:]
        for row in rows[(index + 1)...] {
            guard isEstablishment(row, of: rows[index]) else { break }
            sums.merge(cells.filled(row), uniquingKeysWith: +)
        }
        return sums.isEmpty ? nil : (own, sums)
    }

    /// Nothing, or only how many there are: "Gồm 02 cơ sở".
    private func namesNobody(_ cell: CellValue) -> Bool {
        guard let words = cell.words else { return true }
        let key = Fold.key(words)
        return ["gom ", "cac ", "nhieu ", "-"].contains { key.hasPrefix($0) } || key.first?.isNumber ?? true
    }

    private func isEstablishment(_ row: RawRow, of project: RawRow) -> Bool {
        guard row.cell(title).isBlank, who.contains(where: { !row.cell($0).isBlank }), !classifier.isTotal(row) else {
            return false
        }
        guard let number, let words = row.cell(number).words else { return true }
        guard let mark = RowMarker(words) else { return false }
        return mark.isDash || project.cell(number).words.flatMap(RowMarker.init).map { mark.depth > $0.depth } ?? false
    }
}
