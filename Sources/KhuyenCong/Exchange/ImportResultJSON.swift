/// The JSON of an import's result, for the command line and the API.
package struct ImportResultJSON: Codable, Sendable, Equatable {
    /// The number of the import in the history; null where nothing was kept.
    package let id: Int64?
    package let files: [String]
    package let rows: Int
    package let taken: Int
    package let unchanged: Int
    package let refused: Int
    package let findings: [ImportFinding]
    package let sheets: [ImportSheetJSON]

    package init(_ result: ImportResult) {
        id = result.batchID
        files = result.files
        rows = result.rows
        taken = result.taken
        unchanged = result.unchanged
        refused = result.refused
        findings = result.findings
        sheets = result.sheets.map(ImportSheetJSON.init)
    }
}

/// How one table of an import was understood, without its cells.
package struct ImportSheetJSON: Codable, Sendable, Equatable {
    package let file: String
    package let sheet: String
    /// Rows of the sheet, counted from 1.
    package let firstHeaderRow: Int
    package let lastHeaderRow: Int
    /// Of the amounts whose columns name no stage themselves.
    package let stage: Stage
    /// Of the money columns that name no unit themselves, in words.
    package let unit: String
    package let rows: Int
    package let refused: Int
    package let columns: [SheetReading.Column]

    package init(_ sheet: SheetReading) {
        file = sheet.file
        self.sheet = sheet.sheet
        firstHeaderRow = sheet.firstHeaderRow
        lastHeaderRow = sheet.lastHeaderRow
        stage = sheet.stage
        unit = sheet.unit
        rows = sheet.rows
        refused = sheet.refused
        columns = sheet.columns
    }
}
