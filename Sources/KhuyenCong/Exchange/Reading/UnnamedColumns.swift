import Office

extension CellValue {
    /// A number, or a short text that begins like one; telephone numbers begin with 0.
    var mayBeAmount: Bool {
        switch self {
        case .number(let number): number != 0
        case .text(let text):
            text.utf8.count <= 16
                && text.utf8.first.map { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) } ?? false
        case .empty, .bool, .error, .date: false
        }
    }

    var isNought: Bool { self == .number(0) || self == .text("0") }
}

extension SheetLayout {
    /// The layout with the columns that hold numbers under an empty heading: nothing is left out without a word, and the
    /// officer can say what they mean.
    func withUnnamedColumns(in rows: [RawRow]) -> SheetLayout {
        let known = Set(columns.map(\.index))
        var unnamed: Set<Int> = []
        for row in rows where row.number > headerRows.upperBound {
            for (position, cell) in row.cells.enumerated() where !known.contains(position + 1) {
                if cell.mayBeAmount { unnamed.insert(position + 1) }
            }
        }
        guard !unnamed.isEmpty else { return self }
        let added = unnamed.map { index in
            Column(index: index, heading: "", field: nil, stage: nil, unit: nil, year: nil)
        }
        return SheetLayout(
            headerRows: headerRows,
            columns: (columns + added).sorted { $0.index < $1.index },
            title: title,
            earlierTitle: earlierTitle,
            unit: unit,
            stage: stage
        )
    }
}
