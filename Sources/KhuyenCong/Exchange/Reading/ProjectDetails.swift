import Office
import Vietnamese

/// A project together with the rows that break it down.
extension SheetInterpreter {
    /// The amounts of a project by the sources that the dashes under it name; what they leave open is of the row's own
    /// source, its group's or the title's.
    mutating func amounts(
        _ row: RawRow,
        by shares: [DetailRows.Found.Share],
        _ issues: inout RowIssues
    ) -> RowMoney {
        var money = RowMoney()
        let printed = cells.printed(row)
        for column in layout.amountColumns where !row.cell(column.index).isBlank {
            guard let whole = printed[column.index], plausible(whole, row, column, &issues) != nil else { continue }
            money.byColumn[column.index] = whole
            guard !sums.adds(column) else { continue }
            allot(shares.filter { $0.column == column.index }, of: column, row, &money, &issues)
        }
        return money
    }

    private mutating func allot(
        _ shares: [DetailRows.Found.Share],
        of column: SheetLayout.Column,
        _ row: RawRow,
        _ money: inout RowMoney,
        _ issues: inout RowIssues
    ) {
        let unnamed = shares.filter { $0.source == nil }
        let other = unnamed.isEmpty ? nil : openSource(row, column, &issues)
        if let other { nameOpen(unnamed, as: other) }
        var bySource: [FundingSource.Code: Int64] = [:]
        for share in shares {
            guard let source = share.source ?? other else { continue }
            bySource[source, default: 0] += share.dong
        }
        for (source, dong) in bySource.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            money.add(source, column.stage ?? stage, column.year, dong)
        }
    }

    /// Nil where the row's own cell of sources names none, which is an error.
    private mutating func openSource(
        _ row: RawRow,
        _ column: SheetLayout.Column,
        _ issues: inout RowIssues
    ) -> FundingSource.Code? {
        guard text(.sourceName, row) == nil else { return source(of: column, row, groups, &issues) }
        let around = groups.source ?? titleSource
        return around ?? FundingSource.Code.unsplit
    }

    /// Names what the dashes leave open.
    private mutating func nameOpen(_ shares: [DetailRows.Found.Share], as source: FundingSource.Code) {
        for share in shares {
            findings.append(
                place.warning(
                    CellAddress(row: share.row, column: share.column),
                    share.words,
                    "Dòng này không ghi nguồn, các dòng bên cạnh có ghi: đã hiểu là \(source.officialName).",
                    remedy: "Ghi nguồn vào dòng này, ví dụ \"- KC tỉnh\" hoặc \"- Vốn đối ứng\"."
                )
            )
        }
    }

    /// The first dash under a project that has money of its own, read as a project beside it.
    mutating func nameUnequalDetail(_ row: RawRow) {
        guard row.number == unequalDetail,
            let column = layout.amountColumns.first(where: { !row.cell($0.index).isBlank })
        else { return }
        findings.append(
            place.warning(
                row.address(column.index),
                row.cell(column.index).shown,
                "Các dòng gạch đầu dòng không cộng thành số tiền của đề án ở trên: đã hiểu là đề án riêng, "
                    + "số tiền được cộng cả vào sổ.",
                remedy: "Nếu là chi tiết của đề án ở trên, sửa cho cộng lại đúng số tiền của đề án, "
                    + "hoặc bỏ các dòng này."
            )
        )
    }

    /// The money of a scheme of several establishments would stand in the ledger twice, and one of its figures is wrong.
    mutating func nameUnequalScheme(_ doubt: SchemeRows.Doubt?, _ row: RawRow) {
        guard let doubt, let last = projects.indices.last else { return }
        projects[last].isRefused = true
        findings.append(
            place.error(
                row.address(doubt.column),
                row.cell(doubt.column).shown,
                "Dòng đề án ghi \(MoneyWriter.grouped(doubt.own)) đồng, các cơ sở bên dưới cộng lại được "
                    + "\(MoneyWriter.grouped(doubt.sum)) đồng.",
                remedy: "Sửa cho hai số bằng nhau, hoặc chỉ ghi số tiền ở một nơi."
            )
        )
    }
}
