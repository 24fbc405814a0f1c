import Foundation

/// The same workbook with doubtful cells coloured, each with a comment that gives the reason.
package enum MarkedCopy {
    /// One cell to mark.
    package struct Mark: Sendable, Equatable {
        /// The name of the sheet as ``Spreadsheet/sheets`` gives it.
        package let sheet: String
        package let cell: CellAddress
        package let note: String
        /// True paints the cell red, false amber.
        package let isError: Bool

        package init(sheet: String, cell: CellAddress, note: String, isError: Bool) {
            self.sheet = sheet
            self.cell = cell
            self.note = note
            self.isError = isError
        }
    }

    /// Writes the marked copy as `.xlsx`, replacing a file that is there.
    ///
    /// An `.xlsx` original keeps everything it has; of an `.xls` or csv original the cells are kept.
    /// Marks of sheets that the original lacks are left out.
    ///
    /// - Throws: ``SpreadsheetError``.
    package static func write(
        original path: String,
        to copy: String,
        marks: [Mark],
        limits: ReadingLimits = .standard,
        xlsReader: XLSReader = .currentExecutable,
        decodeText: ([UInt8]) -> String = { String(decoding: $0, as: UTF8.self) }
    ) throws {
        let sheets = Dictionary(grouping: marks, by: \.sheet).mapValues(merged)
        let original = try Spreadsheet.open(path: path, limits: limits, xlsReader: xlsReader, decodeText: decodeText)
        do {
            let isMarked = try original.format == .xlsx && markInPlace(path, copy, sheets, limits)
            if !isMarked { try RewrittenCopy.write(original, to: copy, marks: sheets) }
        } catch {
            // Half a copy would be taken for a whole one.
            unlink(copy)
            throw error
        }
    }

    /// False when the workbook is built in a way that cannot be changed in place; its cells are copied then.
    private static func markInPlace(
        _ path: String,
        _ copy: String,
        _ sheets: [String: [Mark]],
        _ limits: ReadingLimits
    ) throws -> Bool {
        try duplicate(path, copy)
        do {
            try XlsxMarker.mark(copy: copy, sheets: sheets, limits: limits)
            return true
        } catch is NotEditable {
            return false
        }
    }

    /// One mark per cell, in reading order: the notes are joined, and an error outweighs a warning.
    static func merged(_ marks: [Mark]) -> [Mark] {
        Dictionary(grouping: marks, by: \.cell).values.compactMap { group in
            group.first.map { first in
                Mark(
                    sheet: first.sheet,
                    cell: first.cell,
                    note: group.map(\.note).joined(separator: "\n"),
                    isError: group.contains(where: \.isError)
                )
            }
        }
        .sorted { $0.cell < $1.cell }
    }

    private static func duplicate(_ path: String, _ copy: String) throws {
        do {
            if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
            try FileManager.default.copyItem(atPath: path, toPath: copy)
        } catch {
            throw SpreadsheetError.cannotWrite(detail: "không chép được tệp gốc")
        }
    }
}
