import Office

/// Names the hidden rows and columns whose money an import takes: the officer does not see them in the file.
struct HiddenCells {
    let parts: HiddenParts

    /// What the reader of a sheet noted; complete once its rows were read.
    init(of sheet: String, in spreadsheet: Spreadsheet) {
        let noted = spreadsheet.warnings.lazy.compactMap { warning -> HiddenParts? in
            if case .hidden(sheet, let parts) = warning { parts } else { nil }
        }
        parts = noted.first ?? HiddenParts()
    }

    /// One warning for all rows of a table, and one for each money column.
    ///
    /// A filter hides rows as well, so they are read like the others.
    func findings(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        guard !parts.isEmpty else { return [] }
        return columnFindings(layout, rows, place) + rowFinding(layout, rows, place)
    }

    private func rowFinding(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        var hidden: [ClosedRange<Int>] = []
        for row in rows where holdsMoney(row, layout) && parts.rows.hold(row.number) {
            if let last = hidden.last, last.upperBound + 1 == row.number {
                hidden[hidden.count - 1] = last.lowerBound...row.number
            } else {
                hidden.append(row.number...row.number)
            }
        }
        guard let first = hidden.first?.lowerBound else { return [] }
        let named = hidden.prefix(10).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        let cell = CellAddress(row: first, column: layout.column(.title)?.index ?? 1)
        return [
            place.warning(
                cell,
                rows.first { $0.number == first }?.cell(cell.column).words ?? "",
                "Dòng \(named.joined(separator: ", "))\(hidden.count > 10 ? "…" : "") đang ẩn hoặc bị lọc: "
                    + "vẫn được đọc, số tiền vẫn được tính.",
                remedy: "Bỏ ẩn để xem lại; xóa các dòng này nếu không cần nhập."
            )
        ]
    }

    private func columnFindings(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        layout.amountColumns.filter { column in
            parts.columns.contains { $0.contains(column.index) }
                && rows.contains { !$0.cell(column.index).isBlank }
        }.map { column in
            place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                "Cột này đang ẩn: vẫn được đọc, số tiền vẫn được tính.",
                remedy: "Bỏ ẩn để xem lại; nếu không cần, chọn \"Không dùng\" cho cột ở phần cách hiểu bảng."
            )
        }
    }

    private func holdsMoney(_ row: RawRow, _ layout: SheetLayout) -> Bool {
        layout.amountColumns.contains { !row.cell($0.index).isBlank }
    }
}
