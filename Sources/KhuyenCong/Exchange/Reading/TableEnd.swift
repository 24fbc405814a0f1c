import Office

/// The last total of a table.
///
/// What stands below it without a number, a place or an establishment is no project: rates, comparisons with another
/// year, roundings.
struct TableEnd {
    private let total: Int?

    /// None where rows of the table follow the last total, or none stand above it.
    init(_ rows: [RawRow], _ classifier: RowClassifier) {
        let belongs = { (row: RawRow) in
            classifier.holdsMoney(row) && (classifier.isDescribed(row) || classifier.isNumbered(row))
        }
        let last = rows.lastIndex { belongs($0) || classifier.holdsMoney($0) && classifier.isTotal($0) }
        guard let last, classifier.isTotal(rows[last]), rows[..<last].contains(where: belongs) else {
            total = nil
            return
        }
        total = last
    }

    /// Whether the money of a row under the total is named, and not taken.
    func excludes(_ index: Int, _ row: RawRow, _ classifier: RowClassifier) -> Bool {
        guard let total, index > total else { return false }
        return classifier.marker(of: row) == nil && !classifier.isDescribed(row) && classifier.holdsMoney(row)
            && !classifier.heading(of: row).isEmpty
    }
}
