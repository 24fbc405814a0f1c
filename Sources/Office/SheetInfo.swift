/// A rectangle of cells shown as one; only its first cell holds a value.
package struct MergedRange: Sendable, Equatable {
    package let first: CellAddress
    package let last: CellAddress

    package init(first: CellAddress, last: CellAddress) {
        self.first = first
        self.last = last
    }

    /// Reads `A1:C2`; nil unless the first cell stands above and left of the last.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = CellAddress(String(parts[0])), let last = CellAddress(String(parts[1]))
        else { return nil }
        guard first.row <= last.row, first.column <= last.column else { return nil }
        self.init(first: first, last: last)
    }

    package func contains(_ cell: CellAddress) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}

/// A sheet as listed by its workbook, in the order of the tabs.
package struct SheetInfo: Sendable, Equatable {
    package let name: String
    /// Hidden by its author; an importer leaves such a sheet alone unless told otherwise.
    package let isHidden: Bool
}

/// The rows and columns of a sheet that its author, or a filter, hides; their cells are read all the same.
package struct HiddenParts: Sendable, Equatable {
    /// Row numbers in rising order, neighbours joined.
    package private(set) var rows: [ClosedRange<Int>] = []
    package private(set) var columns: [ClosedRange<Int>] = []

    package init() {}

    package var isEmpty: Bool { rows.isEmpty && columns.isEmpty }

    mutating func add(row: Int) {
        rows.join(row...row)
    }

    mutating func add(columns range: ClosedRange<Int>) {
        columns.join(range)
    }
}

/// What a reader took note of and left aside; none of it stops the reading.
package enum SpreadsheetWarning: Sendable, Equatable {
    /// The workbook carries a macro project; it was not read and not run.
    case macrosIgnored
    /// Cells that hold a formula: the stored result was taken, nothing was computed.
    case formulas(sheet: String, count: Int, first: CellAddress)
    /// Cells whose formula has no stored result: they were read as empty.
    case formulasWithoutValue(sheet: String, count: Int, first: CellAddress)
    /// Rows and columns that a reader of the sheet does not see; they were read.
    case hidden(sheet: String, HiddenParts)
    /// Rows, cells and words that are struck through.
    case struck(sheet: String, StruckCells)
}
