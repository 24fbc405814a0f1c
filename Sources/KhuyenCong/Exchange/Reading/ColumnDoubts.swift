import Office
import Vietnamese

extension SheetInterpreter {
    /// Columns whose money could be left out or counted twice without a word.
    static func columnDoubts(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        leftOut(layout, rows, place) + addedUp(layout, place) + toldTwice(layout, place)
    }

    /// Two columns of one quantity: a row has room for one number.
    private static func toldTwice(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        var seen: [ImportField: SheetLayout.Column] = [:]
        return layout.columns.compactMap { column in
            guard let field = column.field, case .quantity = field,
                let first = seen.updateValue(column, forKey: field)
            else { return nil }
            return place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                "Cột này và cột \"\(first.heading)\" cùng một khối lượng: lấy số của cột này.",
                remedy: "Nếu cột kia mới đúng, chọn \"Không dùng\" cho cột này ở phần cách hiểu bảng."
            )
        }
    }

    private static func leftOut(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        layout.columns.filter { $0.field == nil && !tellsNoMoney($0) }.compactMap { column in
            let isMoney = speaksOfMoney(column)
            guard rows.contains(where: { hasNumber($0.cell(column.index), isMoney: isMoney) }) else { return nil }
            let holds = isMoney ? "có số tiền nhưng chưa rõ nghĩa" : "có số nhưng chưa rõ là số gì"
            return place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                column.heading.isEmpty
                    ? "Cột này có số nhưng không có tiêu đề: giữ nguyên văn, không cộng vào sổ."
                    : "Cột này \(holds): giữ nguyên văn, không cộng vào sổ.",
                remedy: "Chọn nghĩa của cột ở phần cách hiểu bảng nếu số tiền cần được tính."
            )
        }
    }

    private static func addedUp(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        var seen: [String: SheetLayout.Column] = [:]
        var findings: [ImportFinding] = []
        // Totals beside their sources are compared with them; totals alone are the money itself.
        let hasSources = layout.amountColumns.contains { $0.field != .total }
        for column in layout.amountColumns {
            guard let field = column.field, field != .total || !hasSources else { continue }
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

    /// Numbers that everybody knows to be none of the project's money.
    private static func tellsNoMoney(_ column: SheetLayout.Column) -> Bool {
        if column.heading.contains("%") { return true }
        let key = Fold.key(column.heading)
        return noMoney.contains { key.mentions($0) } || key == "so" || key == "ma"
    }

    private static let noMoney = [
        "ty le", "ti le", "dien thoai", "sdt", "so dt", "fax", "tai khoan", "ma so", "ma de an", "ma da", "ma du an",
        "so hieu", "quyet dinh", "so qd", "van ban", "so luong", "so de an", "nam sinh", "nam thanh lap", "ngay", "stt",
        "dien tich", "cong suat", "lao dong", "so ho", "khoi luong", "don vi tinh", "hop dong so", "so hop dong",
        "diem",
    ]

    private static func speaksOfMoney(_ column: SheetLayout.Column) -> Bool {
        let key = Fold.key(column.heading)
        return column.unit != nil
            || ["kinh phi", "von", "tien", "ngan sach", "kp ", "kc "].contains { key.mentions($0) }
    }

    /// Text without a word of money above it is asked only where it looks like an amount: most unknown columns are
    /// remarks.
    private static func hasNumber(_ cell: CellValue, isMoney: Bool) -> Bool {
        guard case .text(let text) = cell else { return cell.mayBeAmount }
        guard isMoney || cell.mayBeAmount, case .amount = MoneyReader.read(text, unit: .dong) else { return false }
        return true
    }
}
