import Office

/// Rows that head a group though no number says so: "* Đào tạo nghề 120" over rows of 70 and 50, "Khuyến công quốc gia
/// 500" over "Huyện Nam Đàn 300" and "Huyện Đô Lương 200" and their rows.
///
/// They tell neither place nor establishment, and their money is that of the rows below, down to where it is reached.
struct SummedGroups {
    private let title: Int
    private let describing: [Int]
    private let classifier: RowClassifier

    /// A source over a district over a kind.
    private static let mostLevels = 3

    init(_ layout: SheetLayout, _ classifier: RowClassifier) {
        title = layout.column(.title)?.index ?? 1
        describing = layout.describingColumns.map(\.index)
        self.classifier = classifier
    }

    /// The level of the group that a row heads: the more headings lie in one another below it, the farther out; nil where
    /// it heads none.
    func level(_ index: Int, in rows: [RawRow], _ cells: AmountCells) -> Int? {
        guard !describing.isEmpty, !rows[index].cell(title).isBlank, !classifier.isDescribed(rows[index]) else {
            return nil
        }
        let own = cells.filled(rows[index])
        guard !own.isEmpty else { return nil }
        if isHeading(index, of: own, in: rows, cells) { return RowClassifier.innermostLevel }
        guard classifier.marker(of: rows[index]) == nil, let depth = depth(index, of: own, in: rows, cells) else {
            return nil
        }
        return RowClassifier.innermostLevel - depth
    }

    private func isHeading(
        _ index: Int,
        of own: [Int: Int64],
        in rows: [RawRow],
        _ cells: AmountCells
    ) -> Bool {
        var sums: [Int: Int64] = [:]
        var count = 0
        for row in rows[(index + 1)...] where !row.isBlank {
            guard classifier.isDescribed(row), !row.cell(title).isBlank else { break }
            sums.merge(cells.filled(row), uniquingKeysWith: +)
            count += 1
        }
        guard own == sums else { return false }
        // One row of the same money may as well be another project.
        return count > 1 || count == 1 && classifier.says(classifier.heading(of: rows[index]))
    }

    /// How many levels of headings lie between a heading and the rows that add up to it: each of them adds up to it too.
    private func depth(
        _ index: Int,
        of own: [Int: Int64],
        in rows: [RawRow],
        _ cells: AmountCells
    ) -> Int? {
        var described: [Int: Int64] = [:]
        var headed: [Int: Int64] = [:]
        var holdsHeading = false
        for row in rows[(index + 1)...] where !row.isBlank {
            let isDescribed = classifier.isDescribed(row)
            if !isDescribed, described == own || classifier.isTotal(row) { break }
            if !isDescribed {
                // Numbers order the headings that have them.
                guard classifier.marker(of: row) == nil else { return nil }
                holdsHeading = true
            }
            let amounts = cells.filled(row)
            if isDescribed {
                described.merge(amounts, uniquingKeysWith: &+)
            } else {
                headed.merge(amounts, uniquingKeysWith: &+)
            }
            guard isWithin(described, own, times: 1), isWithin(headed, own, times: Int64(SummedGroups.mostLevels))
            else { return nil }
        }
        guard described == own, holdsHeading else { return nil }
        // The headings within may print no subtotals.
        if headed.isEmpty { return 1 }
        let levels = Set(own.map { column, dong in (headed[column] ?? 0) / dong })
        guard let depth = levels.first, levels.count == 1, depth > 0,
            own.allSatisfy({ headed[$0.key] == $0.value &* depth })
        else { return nil }
        return Int(depth)
    }

    private func isWithin(_ sums: [Int: Int64], _ own: [Int: Int64], times: Int64) -> Bool {
        sums.allSatisfy { column, dong in
            guard let bound = own[column] else { return false }
            let (most, overflow) = bound.multipliedReportingOverflow(by: times)
            return overflow || dong <= most
        }
    }
}
