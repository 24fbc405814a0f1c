import Office

/// A nought where a later stage tells its amount: of what was approved, nothing was settled.
extension SheetInterpreter {
    /// The columns whose noughts answer, because they stand beside an earlier stage and were filled at all.
    static func answering(_ layout: SheetLayout, _ rows: [RawRow], stage: Stage) -> Set<Int> {
        let columns = layout.amountColumns.filter { column in
            let own = column.stage ?? stage
            guard own.rank >= Stage.performed.rank else { return false }
            return layout.amountColumns.contains { ($0.stage ?? stage).rank < own.rank }
        }
        return Set(columns.map(\.index).filter { isFilled($0, rows) })
    }

    /// Noughts alone in every row are formulas over cells that nobody has filled yet.
    private static func isFilled(_ column: Int, _ rows: [RawRow]) -> Bool {
        var noughts = 0
        for row in rows {
            switch row.cell(column) {
            case .number(let number):
                if number != 0 { return true }
                noughts += 1
            case .text(let text):
                let start = text.prefix(4)
                if start.contains(where: { ("1"..."9").contains($0) }) { return true }
                if start.contains("0") { noughts += 1 }
            default: continue
            }
        }
        return noughts == 1
    }

    /// Books the noughts of a row, for the sources that an earlier stage of it tells.
    func answerNoughts(_ money: inout RowMoney, _ row: RawRow, _ issues: inout RowIssues) {
        guard !answering.isEmpty else { return }
        for column in layout.amountColumns where answering.contains(column.index) && money.byColumn[column.index] == 0 {
            let stage = column.stage ?? stage
            let told = money.allotted.filter { $0.year == column.year }
            let later = Set(told.filter { $0.amount.stage.rank >= stage.rank }.map(\.amount.source))
            let earlier = Set(told.filter { $0.amount.stage.rank < stage.rank }.map(\.amount.source))
            let sources = earlier.subtracting(later).filter { mayHold(column, $0) }
            guard !sources.isEmpty else { continue }
            for source in FundingSource.Code.allCases where sources.contains(source) {
                money.add(source, stage, column.year, 0)
            }
            issues.warning(
                column.index,
                row.cell(column.index).shown,
                "Ghi 0 ở cột \"\(column.heading)\": lấy 0 đồng, không lấy số của giai đoạn trước.",
                remedy: "Nếu chưa có số liệu thì để trống ô này."
            )
        }
    }

    private func mayHold(_ column: SheetLayout.Column, _ source: FundingSource.Code) -> Bool {
        switch column.field {
        case .source(let own): own == source
        case .support: source.isStateMoney != false
        default: true
        }
    }
}
