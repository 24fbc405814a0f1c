import Office
import Vietnamese

/// Money of which a list says that several paid it, and not how much each.
extension SheetInterpreter {
    func namesSeveralSources(_ column: SheetLayout.Column) -> Bool {
        severalSourced.contains(column.index)
    }

    /// "Kinh phí KCQG và KCĐP" over a column: the rows may still tell the source of each.
    static func namesSeveralSources(_ column: SheetLayout.Column) -> Bool {
        switch column.field {
        case .source(.unsplit): return FundingSourceReader.namesSeveral(column.heading)
        case .source(.local):
            // What stands above may name several sources, of which this column is one.
            let leaf = column.heading.split(separator: " – ").last.map(String.init) ?? ""
            return FundingSourceReader.namesSeveral(leaf)
        default: return false
        }
    }

    /// The counterpart, or what a list of this system writes as unsplit: what is left over beside it is a fault.
    func mayHoldCounterpart(_ column: SheetLayout.Column) -> Bool {
        column.field == .source(.counterpart) || column.field == .source(.unsplit) && !namesSeveralSources(column)
    }

    func warnOfSeveralSources(_ words: String, _ column: SheetLayout.Column, _ issues: inout RowIssues) {
        guard FundingSourceReader.namesSeveral(words) else { return }
        issues.warning(
            column.index,
            words,
            SheetInterpreter.severalSources(words),
            remedy: SheetInterpreter.splitRemedy
        )
    }

    /// The headings that name several sources, said once for each.
    func severalSources() -> [ImportFinding] {
        layout.columns.filter(namesSeveralSources).map { column in
            place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: column.index),
                column.heading,
                SheetInterpreter.severalSources(column.heading),
                remedy: SheetInterpreter.splitRemedy
            )
        }
    }

    func severalSources(ofGroup title: String, _ row: RawRow) -> [ImportFinding] {
        guard FundingSourceReader.namesSeveral(title) else { return [] }
        return [
            place.warning(
                row.address(layout.column(.title)?.index ?? 1),
                title,
                SheetInterpreter.severalSources(title),
                remedy: SheetInterpreter.splitRemedy
            )
        ]
    }

    private static func severalSources(_ text: String) -> String {
        let taken =
            FundingSourceReader.read(text) == .local
            ? "khuyến công địa phương, không rõ cấp" : "chưa tách nguồn, chưa tính vào số hỗ trợ"
        return "Nêu nhiều nguồn mà không tách số tiền: đã hiểu là \(taken)."
    }

    private static let splitRemedy = "Tách số tiền của từng nguồn thành cột riêng hoặc dòng riêng."
}
