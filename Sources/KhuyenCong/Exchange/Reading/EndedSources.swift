import Vietnamese

extension SheetInterpreter {
    /// New commitments of a source that has ended: district money until 30/06/2025.
    ///
    /// What was approved already is taken, with a warning; what is only proposed is refused. A list gives a year only,
    /// so the first day of the year decides; settling, returning and what was performed stay open.
    func checkEndedSources(_ money: RowMoney, year: Int, _ row: RawRow, _ issues: inout RowIssues) {
        for amount in money.amounts where amount.stage.isCommitment {
            guard let source = context.sources.first(where: { $0.code == amount.source }),
                !source.mayCommit(on: Day.firstOfYear(year)),
                let column = layout.column(.source(amount.source)) ?? layout.column(.support)
            else { continue }
            let words = row.cell(column.index).words ?? ""
            let reason = "\(source.code.officialName) không nhận cam kết mới trong năm \(year)"
            if amount.stage.isProposal {
                let remedy = "Ghi nguồn khác; hoặc chọn giai đoạn quyết toán nếu khoản này đã cam kết trước đó."
                issues.error(column.index, words, reason + ".", remedy: remedy)
            } else {
                let remedy = "Kiểm tra nguồn và năm; nếu là khoản đã cam kết trước đó thì không cần sửa."
                issues.warning(column.index, words, reason + "; đã phê duyệt thì vẫn ghi nhận.", remedy: remedy)
            }
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

    /// Whether nothing is approved yet.
    fileprivate var isProposal: Bool {
        self == .registered || self == .appraised
    }
}
