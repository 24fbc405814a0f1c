import Office

/// Rows that head a group though no number says so: "* Đào tạo nghề 120" over rows of 70 and 50.
///
/// They tell neither place nor establishment, and their money is that of the rows below down to the next such row.
struct SummedGroups {
    private let title: Int
    private let describing: [Int]
    private let classifier: RowClassifier

    init(_ layout: SheetLayout, _ classifier: RowClassifier) {
        title = layout.column(.title)?.index ?? 1
        describing = layout.describingColumns.map(\.index)
        self.classifier = classifier
    }

    /// `read`: the amounts of a row, by column.
    func isHeading(_ index: Int, in rows: [RawRow], read: (RawRow) -> [Int: Int64]) -> Bool {
        guard !describing.isEmpty, !rows[index].cell(title).isBlank, !classifier.isDescribed(rows[index]) else {
            return false
        }
        let own = read(rows[index]).filter { $0.value != 0 }
        guard !own.isEmpty else { return false }
        var sums: [Int: Int64] = [:]
        var count = 0
        for row in rows[(index + 1)...] where !row.isBlank {
            guard classifier.isDescribed(row), !row.cell(title).isBlank else { break }
            sums.merge(read(row).filter { $0.value != 0 }, uniquingKeysWith: +)
            count += 1
        }
        guard own == sums else { return false }
        // One row of the same money may as well be another project.
        return count > 1 || count == 1 && classifier.says(classifier.heading(of: rows[index]))
    }
}
