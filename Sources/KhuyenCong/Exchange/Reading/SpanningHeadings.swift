import Office
import Vietnamese

/// Headings over several columns that nothing merges: in a csv "Thực hiện" stands over the first of its columns alone.
enum SpanningHeadings {
    /// The rows of a header with each such heading written over all columns that it heads.
    ///
    /// A first row with less than three cells is a title or a letterhead, and heads nothing.
    static func spread(_ header: [RawRow]) -> [RawRow] {
        guard let first = header.first, header.count > 1, first.cells.count(where: { !$0.isBlank }) >= 3 else {
            return header
        }
        let width = min(header.map(\.cells.count).max() ?? 0, 256)
        var spread = header
        for row in header.indices.dropLast() {
            var heading: CellValue?
            for column in 1...max(1, width) {
                let own = header[row].cell(column)
                let below = leaf(of: column, under: row, in: header)
                if !own.isBlank {
                    heading = below.flatMap { heads($0, own) ? own : nil }
                } else if let above = heading, let below, !isMoney(below, besideSize: above) {
                    spread[row].set(above, column)
                } else {
                    heading = nil
                }
            }
        }
        return spread
    }

    /// The lowest heading of a column below a row; a unit in brackets is none.
    private static func leaf(of column: Int, under row: Int, in header: [RawRow]) -> String? {
        header[(row + 1)...].compactMap { $0.cell(column).words }.last { words in
            words.contains(where: \.isLetter) && !words.hasPrefix("(")
        }
    }

    /// "Quy mô" over "Số người" does not head the "KC tỉnh" beside it, and "Số học viên" only its own "Tổng số".
    private static func isMoney(_ leaf: String, besideSize heading: CellValue) -> Bool {
        guard let words = heading.words, HeadingReader.field(of: leaf)?.isAmount ?? false,
            QuantityHeadings.part([words, leaf]) == nil
        else { return false }
        if case .quantity = HeadingReader.field(of: words) { return true }
        let key = Fold.key(words)
        return sizes.contains { key.hasPrefix($0) }
    }

    private static let sizes = ["quy mo", "so luong", "khoi luong", "cong suat", "nang luc", "dien tich", "san luong"]

    /// "TT" and "Tên đề án" stand under a title at most, and a cell merged downward heads itself.
    private static func heads(_ leaf: String, _ own: CellValue) -> Bool {
        guard own.words != leaf else { return false }
        let field = HeadingReader.field(of: leaf)
        return field != .number && field != .title
    }
}
