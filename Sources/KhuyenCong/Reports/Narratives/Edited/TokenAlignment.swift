/// Which tokens of a text were kept in another: the longest common subsequence, by the table of all pairs.
///
/// Time and memory are the product of both lengths, which `NarrativeTexts.longest` bounds.
struct TokenAlignment {
    /// For each token of the old text, its place in the new one.
    let newPlaces: [Int?]
    /// For each token of the new text, its place in the old one.
    let oldPlaces: [Int?]

    init(_ old: [TextToken], _ new: [TextToken]) {
        let lengths = TokenAlignment.lengths(old, new)
        var newPlaces = [Int?](repeating: nil, count: old.count)
        var oldPlaces = [Int?](repeating: nil, count: new.count)
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            if old[row].says(new[column]) {
                newPlaces[row] = column
                oldPlaces[column] = row
                row += 1
                column += 1
            } else if lengths[row + 1, column] >= lengths[row, column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        self.newPlaces = newPlaces
        self.oldPlaces = oldPlaces
    }

    /// How many tokens the rests of both texts have in common, from each pair of places on.
    private struct Table {
        private var cells: [UInt16]
        private let width: Int

        init(rows: Int, columns: Int) {
            width = columns
            cells = Array(repeating: 0, count: rows * columns)
        }

        subscript(row: Int, column: Int) -> UInt16 {
            get { cells[row * width + column] }
            set { cells[row * width + column] = newValue }
        }
    }

    private static func lengths(_ old: [TextToken], _ new: [TextToken]) -> Table {
        var table = Table(rows: old.count + 1, columns: new.count + 1)
        // Comparing numbers instead of texts: each different text has one.
        var numbers: [String: Int32] = [:]
        func number(_ token: TextToken) -> Int32 {
            let next = Int32(numbers.count)
            return numbers[token.text]
                ?? {
                    numbers[token.text] = next
                    return next
                }()
        }
        let olds = old.map(number)
        let news = new.map(number)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                table[row, column] =
                    olds[row] == news[column]
                    ? table[row + 1, column + 1] + 1 : max(table[row + 1, column], table[row, column + 1])
            }
        }
        return table
    }
}
