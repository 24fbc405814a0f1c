import Office
import Vietnamese

extension SheetInterpreter {
    /// Columns whose money could be left out or counted twice without a word.
    static func columnDoubts(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        leftOut(layout, rows, place) + addedUp(layout, place)
    }

    private static func leftOut(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        layout.columns.filter { $0.field == nil && speaksOfMoney($0) }.compactMap { column in
            guard rows.contains(where: { hasNumber($0.cell(column.index)) }) else { return nil }
            return place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                "Cột này có số tiền nhưng chưa rõ nghĩa: giữ nguyên văn, không cộng vào sổ.",
                remedy: "Chọn nghĩa của cột ở phần cách hiểu bảng nếu số tiền cần được tính."
            )
        }
    }

    private static func addedUp(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        var seen: [String: SheetLayout.Column] = [:]
        var findings: [ImportFinding] = []
        for column in layout.amountColumns {
            guard let field = column.field, field != .total else { continue }
            let meaning = "\(field.code) \(column.stage?.rawValue ?? "") \(column.year ?? 0)"
            guard let first = seen.updateValue(column, forKey: meaning) else { continue }
            findings.append(
                place.warning(
                    CellAddress(row: layout.headerRows.upperBound, column: column.index),
                    column.heading,
                    "Cột này và cột \"\(first.heading)\" cùng một nguồn, cùng giai đoạn: số tiền của hai cột được cộng lại.",
                    remedy: "Nếu chỉ một cột đúng, chọn \"Không dùng\" cho cột kia ở phần cách hiểu bảng."
                )
            )
        }
        return findings
    }

    private static func speaksOfMoney(_ column: SheetLayout.Column) -> Bool {
        let key = Fold.key(column.heading)
        if column.heading.contains("%") || key.mentions("ty le") || key.mentions("ti le") { return false }
        return column.unit != nil
            || ["kinh phi", "von", "tien", "ngan sach", "kp ", "kc "].contains { key.mentions($0) }
    }

    private static func hasNumber(_ cell: CellValue) -> Bool {
        switch cell {
        case .number(let number): number != 0
        case .text(let text): if case .amount = MoneyReader.read(text, unit: .dong) { true } else { false }
        case .empty, .bool, .error, .date: false
        }
    }
}
