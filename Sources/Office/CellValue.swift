/// What one cell holds once its file format is out of the way.
package enum CellValue: Sendable, Equatable {
    case empty
    case number(Double)
    /// Text as typed; an escape added by ``FormulaEscape`` is already taken off.
    case text(String)
    case bool(Bool)
    /// The error shown by the spreadsheet program, such as `#REF!`.
    case error(String)
    /// A day of the Gregorian calendar; a time of day in the cell is dropped.
    case date(year: Int, month: Int, day: Int)

    /// A formula whose result the file does not hold; it reads as blank wherever no amount is expected.
    package static let uncomputed = CellValue.error("")

    package var isEmpty: Bool { self == .empty }
}
