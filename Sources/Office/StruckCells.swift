/// The cells of a sheet whose text is struck through; they are read all the same.
package struct StruckCells: Sendable, Equatable {
    /// Rows of which every cell is struck, in rising order, neighbours joined.
    package private(set) var rows: [ClosedRange<Int>] = []
    /// The struck cells of other rows, by rising rows.
    package private(set) var cells: [CellAddress] = []
    /// Cells of which some words are struck, by rising rows; those words were left out.
    package private(set) var inPart: [CellAddress] = []

    package init() {}

    package var isEmpty: Bool { rows.isEmpty && cells.isEmpty && inPart.isEmpty }

    /// Takes the struck columns of a row that holds so many cells.
    mutating func add(row: Int, columns: [Int], ofCells count: Int) {
        guard !columns.isEmpty else { return }
        if columns.count == count {
            rows.join(row...row)
        } else {
            cells += columns.map { CellAddress(row: row, column: $0) }
        }
    }

    mutating func add(inPart cell: CellAddress) {
        inPart.append(cell)
    }
}

extension [ClosedRange<Int>] {
    /// Adds a range behind the others, as one with its neighbour.
    mutating func join(_ range: ClosedRange<Int>) {
        guard let last, last.upperBound + 1 == range.lowerBound else {
            append(range)
            return
        }
        self[count - 1] = last.lowerBound...range.upperBound
    }

    /// Whether one of these rising ranges holds a number; many are searched by halves.
    package func hold(_ number: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].contains(number)
    }
}
