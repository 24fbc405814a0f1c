import Foundation
package import Office
import Vietnamese

extension Imports {
    /// One of the files of a batch with its faulty cells marked and explained, as a workbook.
    ///
    /// - Returns: its name and its bytes (xlsx).
    /// - Throws: `Refusal` (missing; invalid where the file cannot be read).
    package func marked(
        file: Int64,
        of batchID: Int64,
        by officer: Officer
    ) async throws -> (name: String, body: [UInt8]) {
        let batch = try await batch(batchID, by: officer)
        guard let position = batch.files.firstIndex(where: { $0.id == file }) else { throw Refusal.missing }
        return try await withFiles(of: batch) { sources in
            let copy = sources[position].path + ".xlsx"
            try ImportMarking.write(sources[position], batch.findings, to: copy, xlsReader: xlsReader)
            let body = [UInt8](try Data(contentsOf: URL(fileURLWithPath: copy)))
            return (ImportMarking.name(sources[position].name), body)
        }
    }
}

/// The marked copy of a list: the same workbook with its faulty cells coloured and explained.
package enum ImportMarking {
    /// Writes it as xlsx, replacing a file that is there.
    ///
    /// - Throws: `Refusal` (invalid) where the file cannot be read or the copy not written.
    package static func write(
        _ source: ImportSource,
        _ findings: [ImportFinding],
        to copy: String,
        xlsReader: XLSReader = .currentExecutable
    ) throws {
        let marks = Self.marks(findings.filter { $0.file == source.name })
        do {
            try MarkedCopy.write(original: source.path, to: copy, marks: marks, xlsReader: xlsReader) {
                LegacyText.decode($0).text
            }
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(source.name): \(error.message).", remedy: error.remedy + ".")
        }
    }

    /// Findings on a whole sheet or file mark no cell.
    static func marks(_ findings: [ImportFinding]) -> [MarkedCopy.Mark] {
        findings.compactMap { finding in
            guard let cell = CellAddress(finding.cell) else { return nil }
            let note = [finding.reason, finding.remedy].filter { !$0.isEmpty }.joined(separator: "\n")
            return MarkedCopy.Mark(sheet: finding.sheet, cell: cell, note: note, isError: finding.severity == .error)
        }
    }

    /// "danh-sach.csv" becomes "danh-sach-danh-dau.xlsx".
    static func name(_ original: String) -> String {
        let stem = original.lastIndex(of: ".").map { original[..<$0] } ?? original[...]
        return stem + "-danh-dau.xlsx"
    }
}
