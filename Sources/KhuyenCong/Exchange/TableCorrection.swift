import Office
package import Vietnamese

/// What an officer said of one table of a file, against what was read from it.
package struct TableCorrection: Sendable, Equatable, Codable {
    package let file: String
    package let sheet: String
    /// Which table of the sheet, from 0.
    package let table: Int
    /// Rows of the sheet, counted from 1; nil where the header was found rightly.
    package let header: ClosedRange<Int>?
    /// The unit of all its money columns; nil where it was read rightly.
    package let unit: MoneyUnit?
    /// The stage of the amounts whose columns name none; nil where it was read rightly.
    package let stage: Stage?
    /// What columns without a heading mean: the field's code by the column's letters.
    ///
    /// Nil in corrections that were kept before such columns could be explained.
    package let unnamed: [String: String]?

    package init(
        file: String,
        sheet: String,
        table: Int,
        header: ClosedRange<Int>? = nil,
        unit: MoneyUnit? = nil,
        stage: Stage? = nil,
        unnamed: [String: String]? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.table = table
        self.header = header
        self.unit = unit
        self.stage = stage
        self.unnamed = unnamed
    }

    func isAbout(file: String, sheet: String, table: Int) -> Bool {
        self.file == file && self.sheet == sheet && self.table == table
    }
}

extension SheetLayout {
    /// The layout as the officer wants it read.
    func corrected(by correction: TableCorrection?) -> SheetLayout {
        guard let correction else { return self }
        let explained = columns.map { $0.explained(by: correction.unnamed ?? [:]) }
        let columns = correction.unit == nil ? explained : explained.map(\.withoutUnit)
        return SheetLayout(
            headerRows: headerRows,
            columns: columns,
            title: title,
            earlierTitle: earlierTitle,
            unit: correction.unit ?? unit,
            stage: correction.stage ?? stage
        )
    }
}

extension SheetLayout.Column {
    fileprivate func explained(by unnamed: [String: String]) -> SheetLayout.Column {
        guard heading.isEmpty, let code = unnamed[CellAddress.letters(ofColumn: index)] else { return self }
        return SheetLayout.Column(
            index: index,
            heading: heading,
            field: ImportField(code: code),
            stage: stage,
            unit: unit,
            year: year
        )
    }

    fileprivate var withoutUnit: SheetLayout.Column {
        SheetLayout.Column(
            index: index,
            heading: heading,
            field: field,
            stage: stage,
            unit: nil,
            year: year,
            replacedBy: replacedBy
        )
    }
}
