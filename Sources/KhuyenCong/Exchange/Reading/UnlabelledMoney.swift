import Office
import Vietnamese

/// Money in rows that no word explains: a total that nobody labelled, or an amount that belongs to nobody.
extension SheetInterpreter {
    /// Amounts without a word beside them that the rows above add up to.
    ///
    /// Under a single row they may be a second line of it as well, so that they are named.
    mutating func isUnlabelledTotal(_ row: RawRow) -> Bool {
        let amounts = cells.printed(row)
        guard let summed = totals.rows(of: amounts) else { return false }
        totals.note(unlabelled: row, read: cells.said(row))
        guard summed == 1, let column = layout.amountColumns.first(where: { amounts[$0.index] != nil }) else {
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

    /// A further line of a project that tells nothing but money may be a sum that does not come out.
    func warnOfMoneyAlone(_ row: RawRow, _ issues: inout RowIssues) {
        let amounts = layout.amountColumns.map(\.index)
        guard let column = amounts.first(where: { !row.cell($0).isBlank }),
            row.cells.indices.allSatisfy({ amounts.contains($0 + 1) || row.cells[$0].isBlank })
        else { return }
        issues.warning(
            column,
            row.cell(column).shown,
            "Dòng này chỉ có số tiền: hiểu là một khoản nữa của đề án ở trên, được cộng vào sổ.",
            remedy: "Nếu là dòng tổng, ghi \"Cộng\"; nếu là khoản của cơ sở khác, ghi tên cơ sở."
        )
    }

    mutating func noteOutside(_ row: RawRow, _ kind: RowKind, _ classifier: RowClassifier) {
        if kind == .aside { noteAside(row, classifier) } else { warnOfUnlabelled(row) }
    }

    /// Rates, comparisons and plans: said once for the table.
    private mutating func noteAside(_ row: RawRow, _ classifier: RowClassifier) {
        guard let column = layout.amountColumns.first(where: { !row.cell($0.index).isBlank }) else { return }
        let first =
            assumptions.aside
            ?? SheetAssumptions.Aside(
                cell: row.address(column.index),
                value: row.cell(column.index).shown,
                heading: classifier.heading(of: row)
            )
        assumptions.aside = first
        assumptions.asideRows += 1
    }

    /// Money above the first project without a word beside it belongs to nobody.
    private mutating func warnOfUnlabelled(_ row: RawRow) {
        let amounts = cells.filled(row)
        guard let column = layout.amountColumns.first(where: { amounts[$0.index] != nil }) else { return }
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
