import Claims
import Vietnamese

/// Counts the numbers of tables that were not read, so that nobody takes what was found for all that there is.
enum UnreadCells {
    /// The cells behind the first of their row that hold a number alone, which is no year and of which no figure was made.
    ///
    /// A row that only numbers the columns is passed over.
    static func count(in text: String, _ figures: [Figure]) -> Int {
        let scalars = Array(text.unicodeScalars)
        var count = 0
        var figure = 0
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            let numbers = numbers(of: cells(of: scalars, start..<end), scalars)
            if !areColumnNumbers(numbers, scalars) {
                for number in numbers {
                    while figure < figures.count, figures[figure].end <= number.place.lowerBound { figure += 1 }
                    let isRead = figure < figures.count && figures[figure].start < number.place.upperBound
                    if !isRead { count += 1 }
                }
            }
            start = end + 1
        }
        return count
    }

    private struct NumberCell {
        /// From 0.
        let column: Int
        let place: Range<Int>
    }

    private static func cells(of scalars: [Unicode.Scalar], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for place in line where scalars[place] == "|" || scalars[place] == "\t" {
            cells.append(start..<place)
            start = place + 1
        }
        return cells.isEmpty ? [] : cells + [start..<line.upperBound]
    }

    private static func numbers(of cells: [Range<Int>], _ scalars: [Unicode.Scalar]) -> [NumberCell] {
        cells.enumerated().dropFirst().compactMap { column, cell in
            let words = scalars[cell].filter { $0 != " " }
            let digits = words.count(where: \.isDigit)
            guard digits > 0, words.allSatisfy({ $0.isDigit || marks.contains($0) }) else { return nil }
            let isYear =
                words.count == 4 && digits == 4 && (words.starts(with: ["1", "9"]) || words.starts(with: ["2", "0"]))
            return isYear ? nil : NumberCell(column: column, place: cell)
        }
    }

    /// "1 | 2 | 3 | 4" under the head of a table.
    private static func areColumnNumbers(_ numbers: [NumberCell], _ scalars: [Unicode.Scalar]) -> Bool {
        numbers.count > 1
            && numbers.allSatisfy { number in
                let digits = String(String.UnicodeScalarView(scalars[number.place].filter(\.isDigit)))
                return digits == String(number.column + 1)
            }
    }

    private static let marks: Set<Unicode.Scalar> = [".", ",", "%", "-", "–"]
}
