import Office
import Vietnamese

/// Money in rows that no word explains: a total that nobody labelled, or an amount that belongs to nobody.
extension SheetInterpreter {
    /// Amounts without a word beside them that the rows above add up to.
    ///
    /// Under a single row they may be a second line of it as well, so that they are named.
    mutating func isUnlabelledTotal(_ row: RawRow) -> Bool {
        let amounts = printed(row)
        guard totals.isSum(amounts) else { return false }
        guard totals.isSumOfOne, let column = layout.amountColumns.first(where: { amounts[$0.index] != nil }) else {
            return true
        }
        findings.append(
            place.warning(
                row.address(column.index),
                row.cell(column.index).words ?? "",
                "Dòng này không có chữ và bằng đúng dòng trên: hiểu là dòng tổng, không cộng vào sổ.",
                remedy: "Nếu là khoản hỗ trợ nữa của đề án, ghi tên đề án hoặc cơ sở thụ hưởng vào dòng."
            )
        )
        return true
    }

    /// Money above the first project without a word beside it belongs to nobody.
    mutating func warnOfUnlabelled(_ row: RawRow) {
        guard let column = layout.amountColumns.first(where: { printed(row)[$0.index] ?? 0 != 0 }) else { return }
        findings.append(
            place.warning(
                row.address(column.index),
                row.cell(column.index).words ?? "",
                "Dòng này có số tiền nhưng không có tên đề án: không tính vào sổ.",
                remedy: "Ghi \"Tổng cộng\" nếu là dòng tổng, hoặc ghi tên đề án."
            )
        )
    }
}
