import Office
import Vietnamese

/// Rows that a list keeps though it says that they came to nothing: their money is booked, and named.
extension SheetInterpreter {
    /// The columns in which a list tells what became of a project.
    static func remarks(of layout: SheetLayout) -> [Int] {
        layout.columns.filter { column in
            switch column.field {
            case .note: return true
            case nil, .unused:
                let key = Fold.key(column.heading)
                return ["tinh trang", "trang thai", "tien do", "ket qua", "danh gia"].contains { key.mentions($0) }
            default: return false
            }
        }.map(\.index)
    }

    func warnOfGivenUp(_ row: RawRow, _ money: RowMoney, _ issues: inout RowIssues) {
        guard let column = remarks.first(where: { tells(row.cell($0)) }) ?? titleColumn(of: row),
            money.amounts.contains(where: { $0.source.isStateMoney != false }),
            // A nought at a later stage says it already.
            !money.amounts.contains(where: { $0.amount == .zero })
        else { return }
        issues.warning(
            column,
            row.cell(column).words ?? "",
            "Ô này cho thấy đề án đã hủy, không thực hiện hoặc chuyển năm; số tiền vẫn được cộng vào sổ.",
            remedy: "Nếu đề án không thực hiện, bỏ dòng này hoặc ghi số tiền 0 ở cột thực hiện, quyết toán."
        )
    }

    private func tells(_ cell: CellValue) -> Bool {
        guard case .text(let text) = cell, !text.isEmpty else { return false }
        return GivenUpWords.stand(in: Fold.key(text))
    }

    /// A title tells it in brackets: "Máy cưa (đã hủy)".
    private func titleColumn(of row: RawRow) -> Int? {
        guard let column = layout.column(.title)?.index, case .text(let text) = row.cell(column),
            text.utf8.contains(UInt8(ascii: "(")), let open = text.lastIndex(of: "(")
        else { return nil }
        return GivenUpWords.stand(in: Fold.key(String(text[open...]))) ? column : nil
    }
}

private enum GivenUpWords {
    private static let phrases = [
        "da huy", "bi huy", "huy bo", "huy de an", "huy thuc hien", "khong thuc hien", "khong trien khai",
        "chua thuc hien", "chuyen sang nam", "chuyen sang thuc hien nam", "chuyen nam", "lui sang nam",
        "ngung thuc hien",
        "ngung de an", "dung thuc hien", "tam dung", "tam hoan", "xin rut", "rut khoi", "thu hoi kinh phi",
    ]

    static func stand(in key: String) -> Bool {
        phrases.contains { key.mentions($0) }
    }
}
