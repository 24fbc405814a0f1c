/// Counts formula cells while a sheet streams by.
struct FormulaTally {
    private(set) var count = 0
    private(set) var first: CellAddress?
    private(set) var emptyCount = 0
    private(set) var firstEmpty: CellAddress?

    mutating func note(_ cell: CellAddress, hasValue: Bool) {
        count += 1
        first = first ?? cell
        guard !hasValue else { return }
        emptyCount += 1
        firstEmpty = firstEmpty ?? cell
    }

    func warnings(sheet: String) -> [SpreadsheetWarning] {
        var warnings: [SpreadsheetWarning] = []
        if let first { warnings.append(.formulas(sheet: sheet, count: count, first: first)) }
        if let firstEmpty {
            warnings.append(.formulasWithoutValue(sheet: sheet, count: emptyCount, first: firstEmpty))
        }
        return warnings
    }
}
