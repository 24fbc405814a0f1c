import Office
import Vietnamese

extension SheetInterpreter {
    /// Reads every amount cell of a row, allots it to its source and compares the total with its parts.
    mutating func amounts(_ row: RawRow, _ groups: GroupStack, _ issues: inout RowIssues) -> RowMoney {
        var money = RowMoney()
        var totals: [(column: SheetLayout.Column, stage: Stage, amount: Int64)] = []
        for column in layout.amountColumns {
            var told = readable(row, column, &issues)
            if told == nil {
                told = beforeAdjustment(row, column, &issues)
                if told != nil { money.unprinted.insert(column.index) }
            }
            guard let dong = told else { continue }
            money.byColumn[column.index] = dong
            let stage = column.stage ?? stage
            if column.field == .total || sums.adds(column) {
                totals.append((column, stage, dong))
            } else if dong != 0, let source = source(of: column, row, groups, &issues) {
                money.add(source, stage, column.year, dong)
            }
        }
        for total in totals where sums.adds(total.column) {
            settleSum(total.column, total.stage, total.amount, &money, row, &issues)
        }
        for total in totals where !sums.adds(total.column) {
            settle(total.column, total.stage, total.amount, &money, row, &issues)
        }
        answerNoughts(&money, row, &issues)
        warnOfSilence(money, &issues)
        return money
    }

    func readable(_ row: RawRow, _ column: SheetLayout.Column, _ issues: inout RowIssues) -> Int64? {
        let words = row.cell(column.index).words ?? ""
        switch cells.amount(row, column) {
        case .blank: return nil
        case .unreadable where row.cell(column.index) == .uncomputed:
            nameUncomputed(column, &issues)
            return nil
        case .amount(let money):
            if money.dong < 0 {
                issues.error(
                    column.index,
                    words,
                    "Số tiền âm.",
                    remedy: "Ghi số tiền không âm; khoản giảm ghi bằng điều chỉnh."
                )
                return nil
            }
            if let alternative = money.alternative {
                issues.warning(
                    column.index,
                    words,
                    "Số tiền đọc được hai cách; đã hiểu là \(MoneyWriter.grouped(money.dong)) đồng, "
                        + "không phải \(MoneyWriter.grouped(alternative)) đồng.",
                    remedy: "Nếu hiểu sai, ghi lại theo kiểu 1.234,5 (chấm ngăn nghìn, phẩy thập phân)."
                )
            }
            return plausible(money.dong, row, column, &issues)
        case .unreadable:
            if let dong = amountAmongWords(row, column, &issues) { return dong }
            issues.error(
                column.index,
                words,
                "Số tiền không phải là số.",
                remedy: notMoneyRemedy(words)
            )
            return nil
        }
    }

    /// A total may be taken from its sources; any other amount is unknown until the formula was computed.
    private func nameUncomputed(_ column: SheetLayout.Column, _ issues: inout RowIssues) {
        let remedy = "Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập lại."
        if column.field == .total, layout.amountColumns.contains(where: { $0.field != .total }) {
            issues.warning(column.index, "", "Công thức chưa có kết quả: lấy theo các nguồn.", remedy: remedy)
        } else {
            issues.error(column.index, "", "Công thức chưa có kết quả: không biết số tiền.", remedy: remedy)
        }
    }

    mutating func source(
        of column: SheetLayout.Column,
        _ row: RawRow,
        _ groups: GroupStack,
        _ issues: inout RowIssues
    ) -> FundingSource.Code? {
        if case .source(let source) = column.field, !namesSeveralSources(column) { return source }
        if let ticked = tickedSource(row) { return ticked }
        if let named = layout.column(.sourceName), let words = row.cell(named.index).words {
            if let source = FundingSourceReader.read(words) {
                warnOfSeveralSources(words, named, &issues)
                return source
            }
            issues.error(
                named.index,
                words,
                "Không nhận ra nguồn kinh phí.",
                remedy: "Ghi KCQG, KC tỉnh, KC huyện, KC xã hoặc KCĐP."
            )
            return nil
        }
        if let source = groups.source ?? titleSource { return source }
        if case .source(let source) = column.field { return source }
        assumptions.note(.localSource, of: column)
        return .local
    }

    /// Compares a total with its sources and the counterpart.
    ///
    /// What a list without a counterpart column leaves over is kept as `unsplit`, so that nothing it says is lost.
    private mutating func settle(
        _ column: SheetLayout.Column,
        _ stage: Stage,
        _ total: Int64,
        _ money: inout RowMoney,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        // "NSNN hỗ trợ – Tổng số": the sources of the State alone.
        let isOfState = sums.isOfState(column)
        let parts = layout.amountColumns.filter { part in
            part.field != .total && (part.stage ?? self.stage) == stage
                && (column.year == nil || part.year == column.year) && !(isOfState && mayHoldCounterpart(part))
        }
        guard !parts.contains(where: { issues.columns.contains($0.index) }) else { return }
        let sum = parts.reduce(Int64(0)) { $0 + sums.share(of: $1, in: money.byColumn) }
        let remainder = total - sum
        let isBesideCounterpart = !parts.isEmpty && parts.allSatisfy { $0.field == .source(.counterpart) }
        if remainder == 0, total == 0 || !isBesideCounterpart || saysWhole(column) { return }
        let mayHoldMore = isOfState ? sum == 0 : !parts.contains { mayHoldCounterpart($0) }
        if remainder > 0, parts.isEmpty || mayHoldMore {
            guard parts.isEmpty || tickedSource(row) != nil else {
                noteBeyondSources(column)
                money.add(.unsplit, stage, column.year, remainder)
                return
            }
            settleAlone(column, stage, total, &money, row, &issues)
        } else if isBesideCounterpart {
            settleBesideCounterpart(column, stage, remainder, &money, row, &issues)
        } else {
            nameUnequal(column, total, sum, addends: parts.count, row, &issues)
        }
    }

    /// A total that is not what its columns add up to: rounded, or wrong.
    func nameUnequal(
        _ column: SheetLayout.Column,
        _ total: Int64,
        _ sum: Int64,
        addends: Int,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let words = row.cell(column.index).words ?? ""
        let name = column.field == .total ? "Tổng kinh phí" : "Cột \"\(column.heading)\""
        let said =
            "\(name) \(MoneyWriter.grouped(total)) đồng, còn tổng các nguồn là \(MoneyWriter.grouped(sum)) đồng"
        if abs(total - sum) <= rounding(of: column, addends: addends) {
            issues.warning(
                column.index,
                words,
                said + ": lệch do làm tròn; lấy theo các nguồn.",
                remedy: "Không cần sửa."
            )
        } else {
            issues.error(
                column.index,
                words,
                said + (column.field == .total ? ", kể cả đối ứng: không bằng nhau." : ": không bằng nhau."),
                remedy: "Sửa tổng thành \(MoneyWriter.grouped(sum)) đồng, hoặc sửa các nguồn cho đủ."
            )
        }
    }

    private mutating func noteBeyondSources(_ column: SheetLayout.Column) {
        guard !Fold.key(column.heading).mentions("tong") else { return }
        assumptions.note(.beyondSources, of: column)
    }

    /// A total of a stage that no source of the row tells: the row's other columns, its groups or the title name it.
    ///
    /// Beside the sources of another stage it is one of theirs: kept apart, the same money would stand in two sources.
    mutating func settleAlone(
        _ column: SheetLayout.Column,
        _ stage: Stage,
        _ total: Int64,
        isSupport: Bool = false,
        _ money: inout RowMoney,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let told = money.amounts.filter { $0.source.isStateMoney == true }
        let sources = Set(told.map(\.source))
        if tickedSource(row) != nil || layout.column(.sourceName).flatMap({ row.cell($0.index).words }) != nil {
            if let source = source(of: column, row, groups, &issues) {
                book(total, of: source, column, stage, &money, row, &issues)
            }
        } else if let source = groups.source ?? titleSource {
            if !isSupport, sources.isEmpty { notePerhapsWhole(column) }
            book(total, of: source, column, stage, &money, row, &issues)
        } else if sources.isEmpty {
            let source = sourceUntold(column, isSupport: isSupport)
            book(total, of: source, column, stage, &money, row, &issues)
        } else if let only = sources.first, sources.count == 1, total <= told.map(\.amount.amount).max() ?? 0 {
            money.add(only, stage, column.year, total)
        } else {
            issues.warning(
                column.index,
                row.cell(column.index).shown,
                "Không rõ số tiền này thuộc nguồn nào của đề án: giữ ở tệp, không cộng vào sổ.",
                remedy: "Tách cột này theo từng nguồn."
            )
        }
    }

    /// Half of the last digit that lists print (three decimals of the unit), for each addend.
    func rounding(of column: SheetLayout.Column, addends: Int) -> Int64 {
        let unit = (column.unit ?? unit).dong
        return unit / 2000 * Int64(addends)
    }

    private func warnOfSilence(_ money: RowMoney, _ issues: inout RowIssues) {
        guard money.byColumn.isEmpty, !issues.hasError, let column = layout.amountColumns.first else { return }
        issues.warning(
            column.index,
            "",
            "Dòng này không có số tiền nào; đề án được ghi nhận, chưa có kinh phí.",
            remedy: "Bổ sung số tiền nếu còn thiếu."
        )
    }
}
