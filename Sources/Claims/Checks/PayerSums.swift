/// What the State and the receivers gave, or all sources up to the other ones, behind their sum without a "trong đó".
///
/// "Tổng mức đầu tư 2.860 triệu đồng; khuyến công hỗ trợ 500 triệu đồng, đơn vị thụ hưởng đối ứng 2.360 triệu đồng", "nhu cầu
/// kinh phí là 85 tỷ đồng; trung ương 20 tỷ đồng, tỉnh 40 tỷ đồng, vốn huy động khác 25 tỷ đồng".
struct PayerSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 8
    private static let wholes: [[Substring]] = [
        ["tong", "kinh", "phi"], ["tong", "von"], ["tong", "muc", "dau", "tu"], ["tong", "chi", "phi"],
        ["tong", "cong"], ["tong", "so", "von"], ["tong", "nguon"], ["nhu", "cau"], ["tong", "du", "toan"],
        ["tong", "gia", "tri"],
    ]

    func checks() -> [ClaimCheck] { statements.compactMap(check) }

    private func check(_ statement: Statement) -> ClaimCheck? {
        guard statement.partsAt.isEmpty, statement.remainder == nil, !statement.isOpen,
            statement.figures.count > 2,
            let first = statement.figures.first(where: { reading.figures[$0].unit == .money })
        else { return nil }
        let told = first..<statement.figures.upperBound
        guard (3...PayerSums.most).contains(told.count), told.allSatisfy(isSum) else { return nil }
        let (whole, parts) = (reading.figures[first], told.dropFirst().map { reading.figures[$0] })
        guard PayerSums.wholes.contains(where: gaps.clause(before: whole).has), let all = whole.number,
            parts.allSatisfy({ $0.number ?? all < all }), arePayers(parts) || areSources(parts)
        else { return nil }
        return .sum(parts, of: whole)
    }

    private func isSum(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        return figure.unit == .money && figure.isPlainAmount && !reading.isChange(index)
            && gaps.each(before: figure) == nil
    }

    private func arePayers(_ parts: [Figure]) -> Bool {
        parts.count { $0.basis == .counterpart } == 1
            && parts.allSatisfy { $0.basis == .counterpart || $0.basis == .support && $0.source != nil }
            && Set(parts.map(\.source)).count == parts.count
    }

    /// Sources up to "vốn khác".
    private func areSources(_ parts: [Figure]) -> Bool {
        guard parts.count > 2, let last = parts.last, gaps.endsIn(["khac"], before: last) else { return false }
        let named = parts.dropLast().map(\.source)
        return !named.contains(nil) && Set(named).count == named.count
    }
}
