import Office
import Vietnamese

extension SheetInterpreter {
    /// Columns whose money could be left out or counted twice without a word.
    static func columnDoubts(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        leftOut(layout, rows, place) + toldTwice(layout, place) + askedFor(layout, place) + ofEstimate(layout, place)
    }

    /// "Nội dung" for the title, in an estimate that tells neither place nor establishment.
    private static func ofEstimate(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        guard layout.describingColumns.isEmpty, let title = layout.column(.title),
            HeadingReader.field(of: title.heading) == .kind
        else { return [] }
        return [
            place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: title.index),
                title.heading,
                "Bảng không có cột tên đề án: mỗi nội dung có số thứ tự được hiểu là một đề án.",
                remedy: "Nếu bảng chỉ cộng theo nội dung thì không nhập; danh sách đề án nên có cột \"Tên đề án\"."
            )
        ]
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

    /// What was asked for stands in the book until something is approved.
    private static func askedFor(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        layout.amountColumns.filter { $0.stage == .registered && HeaderFinder.asks([$0.heading]) }.map { column in
            place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                "Đã hiểu là số đề nghị, chưa được duyệt: ghi ở giai đoạn đăng ký.",
                remedy: "Nếu đây là số được duyệt, sửa tiêu đề thành \"Kinh phí được duyệt\"."
            )
        }
    }

    private static func leftOut(_ layout: SheetLayout, _ rows: [RawRow], _ place: FindingPlace) -> [ImportFinding] {
        layout.columns.filter { $0.field == nil && !tellsNoMoney($0) }.compactMap { column in
            let isMoney = speaksOfMoney(column)
            guard rows.contains(where: { hasNumber($0.cell(column.index), isMoney: isMoney) }) else { return nil }
            if let other = column.replacedBy {
                return place.warning(
                    CellAddress(row: layout.headerRows.upperBound, column: column.index),
                    column.heading,
                    "Đã hiểu là số trước điều chỉnh, lấy cột \(CellAddress.letters(ofColumn: other)): "
                        + "cột này giữ nguyên văn, không cộng vào sổ.",
                    remedy: "Nếu hai cột là hai khoản khác nhau, chọn nghĩa của từng cột ở phần cách hiểu bảng."
                )
            }
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

    /// Columns whose money of one row is added up, and may be the same money.
    func addedUp() -> [ImportFinding] {
        var seen: [String: SheetLayout.Column] = [:]
        return layout.amountColumns.compactMap { column in
            guard let field = column.field, !sums.adds(column), !sums.isPart(column),
                field != .total || !hasSources(beside: column), !cells.silent.contains(column.index)
            else { return nil }
            let meaning = "\(field.code) \((column.stage ?? stage).rawValue) \(column.year ?? 0)"
            let besides = sums.separate[column.index].flatMap { other in
                layout.amountColumns.first { $0.index == other }
            }
            guard let first = seen.updateValue(column, forKey: meaning) ?? besides else { return nil }
            let letters = CellAddress.letters(ofColumn: first.index)
            return place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                "Cột này và cột \(letters) \"\(first.heading)\" cùng giai đoạn, có thể cùng một khoản: "
                    + "số tiền của hai cột được cộng lại.",
                remedy: "Nếu chỉ một cột đúng, chọn \"Không dùng\" cho cột kia ở phần cách hiểu bảng."
            )
        }
    }

    /// Totals beside their sources are compared with them; totals alone are the money itself.
    private func hasSources(beside total: SheetLayout.Column) -> Bool {
        layout.amountColumns.contains { other in
            other.field != .total && (other.stage ?? stage) == (total.stage ?? stage)
                && (total.year == nil || other.year == total.year)
        }
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
