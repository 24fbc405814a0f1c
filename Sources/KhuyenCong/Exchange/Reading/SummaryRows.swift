import Office

/// Rows that sum others, told by their words.
extension RowClassifier {
    /// A row "Tổng cộng" or "Cộng Đô Lương", in whatever column the words stand.
    func isTotal(_ row: RawRow) -> Bool {
        let marker = marker(of: row)
        if isDescribed(row) { return summary(row, marker, !row.cell(title).isBlank, true) == .total }
        return isTotal(heading(of: row), marker)
    }

    func isTotal(_ heading: String, _ marker: String?) -> Bool {
        TotalWords.head(heading) || marker.map(TotalWords.head) ?? false
    }

    /// A total or a rate whose words stand in a column that describes projects.
    func summary(_ row: RawRow, _ marker: String?, _ hasTitle: Bool, _ hasAmounts: Bool) -> RowKind? {
        guard marker.flatMap(RowMarker.init) == nil, let first = firstText(of: row), TotalWords.mayOpen(first) else {
            return nil
        }
        if hasTitle ? TotalWords.areAlone(first) : TotalWords.open(first) { return .total }
        return hasAmounts && !hasTitle && TotalWords.tellNoMoney(first) ? .aside : nil
    }

    private func firstText(of row: RawRow) -> String? {
        row.cells.lazy.compactMap { cell -> String? in
            guard case .text = cell else { return nil }
            return cell.words
        }.first
    }
}
