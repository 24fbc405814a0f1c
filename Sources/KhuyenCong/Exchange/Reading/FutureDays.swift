import Office
import Vietnamese

/// Days and years that have not come: nothing was approved, and less was done, on such a day.
extension SheetInterpreter {
    func warnOfFuture(_ row: RawRow, _ issues: inout RowIssues) {
        if let column = layout.column(.decision), liesAhead(row.cell(column.index)) {
            issues.warning(
                column.index,
                row.cell(column.index).shown,
                "Ngày này chưa tới: quyết định phải có trước khi ghi vào danh sách.",
                remedy: "Kiểm tra lại ngày, tháng, năm của quyết định."
            )
        }
        guard let column = layout.column(.year), let reading = yearCell(row.cell(column.index)),
            reading.year > context.today.year + (stage.rank > Stage.approved.rank ? 0 : 1), reading.year <= lastYear
        else { return }
        issues.warning(
            column.index,
            row.cell(column.index).shown,
            "Năm \(reading.year) chưa tới.",
            remedy: "Kiểm tra lại năm; nếu đúng là kế hoạch cho năm đó thì không cần sửa."
        )
    }

    /// Whether a cell's day, or every year among its words, is still to come.
    private func liesAhead(_ cell: CellValue) -> Bool {
        let today = context.today
        if let reading = yearCell(cell) {
            let told = (reading.year, reading.month ?? 1, reading.day ?? 1)
            return told > (today.year, today.month, today.day)
        }
        let years = Fold.key(cell.words ?? "").split(separator: " ").compactMap { Int($0) }
            .filter { (1990...2100).contains($0) }
        return !years.isEmpty && years.allSatisfy { $0 > today.year }
    }
}
