import Vietnamese

extension SheetInterpreter {
    /// New commitments of a source that has ended are refused: district money until 30/06/2025.
    ///
    /// A list gives a year only, so the first day of the year decides; settling, returning and what was performed stay
    /// open.
    func refuseEndedSources(_ money: RowMoney, year: Int, _ row: RawRow, _ issues: inout RowIssues) {
        for amount in money.amounts where amount.stage.isCommitment {
            guard let source = context.sources.first(where: { $0.code == amount.source }),
                !source.mayCommit(on: Day.firstOfYear(year)),
                let column = layout.column(.source(amount.source)) ?? layout.column(.support)
            else { continue }
            issues.error(
                column.index,
                row.cell(column.index).words ?? "",
                "\(source.code.officialName) không nhận cam kết mới trong năm \(year).",
                remedy: "Ghi nguồn khác; hoặc chọn giai đoạn quyết toán nếu đây là khoản đã cam kết trước đó."
            )
        }
    }
}

extension Stage {
    /// Whether the stage promises money; the later ones only follow from a promise.
    package var isCommitment: Bool {
        switch self {
        case .registered, .appraised, .approved, .contracted: true
        case .advanced, .performed, .accepted, .settled, .returned: false
        }
    }
}
