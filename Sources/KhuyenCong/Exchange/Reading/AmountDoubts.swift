import Office
import Vietnamese

/// What makes an amount doubtful though it is a number, and what else in the row says how to read it.
extension SheetInterpreter {
    /// The one source whose column is ticked.
    func tickedSource(_ row: RawRow) -> FundingSource.Code? {
        var ticked: FundingSource.Code?
        for column in layout.amountColumns {
            guard case .source(let source) = column.field, case .text(let text) = row.cell(column.index),
                AmountNotes.isTick(text)
            else { continue }
            if ticked != nil { return nil }
            ticked = source
        }
        return ticked
    }

    /// The amount among other words, which are named: before a remark in brackets, after "khoảng", or as a sum.
    func amountAmongWords(_ row: RawRow, _ column: SheetLayout.Column, _ issues: inout RowIssues) -> Int64? {
        guard case .text(let text) = row.cell(column.index), let words = AmountNotes.amongWords(text) else {
            return nil
        }
        let amounts = words.amounts.compactMap { amount -> Int64? in
            guard case .amount(let money) = cells.amount(amount, row, column), money.dong >= 0 else { return nil }
            return money.dong
        }
        guard amounts.count == words.amounts.count else { return nil }
        let dong = amounts.reduce(Int64(0)) { sum, amount in
            let (more, isTooLarge) = sum.addingReportingOverflow(amount)
            return isTooLarge ? .max : more
        }
        issues.warning(
            column.index,
            text,
            "\(words.said) \(MoneyWriter.grouped(dong)) đồng.",
            remedy: "Kiểm tra số tiền; ghi lời giải thích sang cột ghi chú."
        )
        return plausible(dong, row, column, &issues)
    }

    /// The amount, unless no project was ever given that much, or that little: its unit is another one.
    ///
    /// Cells that only show their đồng as triệu say "triệu đồng" above and hold a million times more.
    func plausible(
        _ dong: Int64,
        _ row: RawRow,
        _ column: SheetLayout.Column,
        isPromotion: Bool = false,
        _ issues: inout RowIssues
    ) -> Int64? {
        let isSupport =
            isPromotion || column.field == .support
            || AmountBounds.promotion.contains { column.field == .source($0) }
        let highest = isSupport ? AmountBounds.highestSupport : AmountBounds.highestTotal
        guard dong != 0, !(AmountBounds.lowest..<highest).contains(dong) else { return dong }
        issues.error(
            column.index,
            row.cell(column.index).shown,
            "Số tiền \(MoneyWriter.grouped(dong)) đồng quá \(dong < AmountBounds.lowest ? "nhỏ" : "lớn") cho một đề án: "
                + "đơn vị tính có lẽ sai.",
            remedy: "Kiểm tra đơn vị tính của cột (đang hiểu là \(cells.unit(row, column).vietnamese)) "
                + "và số trong ô."
        )
        return nil
    }

    /// Adds a total that turned out to be of one source: as a support it has the bounds of one.
    func book(
        _ total: Int64,
        of source: FundingSource.Code,
        _ column: SheetLayout.Column,
        _ stage: Stage,
        _ money: inout RowMoney,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let isPromotion = AmountBounds.promotion.contains(source)
        let isHigh = isPromotion && total >= AmountBounds.highestSupport
        guard !isHigh || plausible(total, row, column, isPromotion: true, &issues) != nil else { return }
        money.add(source, stage, column.year, total)
    }

    /// Whether a mere "Kinh phí" beside the counterpart alone is smaller than it in some row, and so cannot hold both.
    func isSupportBesideCounterpart(_ rows: [RawRow]) -> Bool {
        let counterpart = layout.amountColumns.filter { $0.field == .source(.counterpart) }
        let totals = layout.amountColumns.filter { $0.field == .total }
        guard let only = counterpart.first, counterpart.count == 1, !totals.isEmpty,
            layout.amountColumns.count == totals.count + 1,
            totals.count == 1 || !totals.contains(where: { saysWhole($0) })
        else { return false }
        return rows.contains { row in
            let amounts = cells.printed(row)
            let said = totals.compactMap { amounts[$0.index] }.filter { $0 > 0 }.min()
            guard let said, let paid = amounts[only.index] else { return false }
            return said < paid
        }
    }

    /// What helps where a cell of money is none: several sources, no number at all, or words beside one.
    func notMoneyRemedy(_ words: String) -> String {
        let sources = words.split { ":;\n+".contains($0) }.compactMap { FundingSourceReader.read(String($0)) }
        if Set(sources).count > 1 { return "Tách số tiền của từng nguồn thành cột riêng, ví dụ hai cột KCQG và KCĐP." }
        guard words.contains(where: \.isNumber) else {
            return "Nếu cột này không phải số tiền, chọn lại nghĩa của cột ở phần cách hiểu bảng; nếu phải, chỉ ghi số."
        }
        return "Chỉ ghi số vào ô này; chữ \"\(words)\" ghi sang cột ghi chú."
    }

    /// "Tổng kinh phí", "Tổng cộng": what the establishment pays is in it.
    func saysWhole(_ column: SheetLayout.Column) -> Bool {
        Fold.key(column.heading).mentions("tong")
    }

    /// "Kinh phí thực hiện", "Tổng kinh phí" without a counterpart beside it: what the project cost, or what it was given.
    mutating func notePerhapsWhole(_ column: SheetLayout.Column) {
        let key = Fold.key(column.heading)
        guard column.field == .total, saysWhole(column) || key.mentions("thuc hien"), !key.mentions("ho tro") else {
            return
        }
        assumptions.note(.perhapsWhole, of: column)
    }

    /// Whose money it is that nothing tells: the State's, as far as that is sure, is local.
    ///
    /// `isSupport`: the counterpart stands beside it. Only the State advances money, so that a contract followed to its
    /// advance is paid by it, and "KINH PHÍ KHUYẾN CÔNG" over a list is its money too; a sum may hold more.
    mutating func sourceUntold(_ column: SheetLayout.Column, isSupport: Bool) -> FundingSource.Code {
        let isAdvanced = layout.amountColumns.contains { ($0.stage ?? stage) == .advanced }
        let isStateMoney = isSupport || !saysWhole(column) && (isAdvanced || titleNamesSupport)
        if isStateMoney {
            assumptions.note(.localSource, of: column)
            if !isSupport { notePerhapsWhole(column) }
        } else {
            assumptions.note(.withoutSource, of: column)
        }
        return isStateMoney ? .local : .unsplit
    }

    /// A total of which only the counterpart is told: "Tổng kinh phí" holds both, a mere "Kinh phí" may hold either.
    mutating func settleBesideCounterpart(
        _ column: SheetLayout.Column,
        _ stage: Stage,
        _ remainder: Int64,
        _ money: inout RowMoney,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let isWhole = saysWhole(column)
        // Without a counterpart in the row, both readings give the same support.
        let isAlone = remainder == money.byColumn[column.index]
        if isAlone || isWhole && remainder > 0 || !isWhole && assumptions.isSupportBesideCounterpart {
            let support = isWhole ? remainder : money.byColumn[column.index] ?? 0
            settleAlone(column, stage, support, isSupport: true, &money, row, &issues)
            return
        }
        issues.error(
            column.index,
            row.cell(column.index).shown,
            "Không rõ cột \"\(column.heading)\" là kinh phí hỗ trợ hay là tổng đã gồm vốn đối ứng.",
            remedy: "Ghi tiêu đề cột là \"Kinh phí hỗ trợ\" hoặc \"Tổng kinh phí\", "
                + "hay chọn nghĩa của cột ở phần cách hiểu bảng."
        )
    }
}

/// Between which đồng an amount of one row of a list may lie.
enum AmountBounds {
    static let lowest: Int64 = 10_000
    /// Ten times the highest support that any norm knows.
    static let highestSupport: Int64 = 60_000_000_000
    static let highestTotal: Int64 = 10_000_000_000_000
    static let promotion: [FundingSource.Code] = [.national, .province, .district, .commune, .local]
}
