import Office

/// The row under a header that numbers its columns: "(1) (2) (3)", "A B 1 2 3=4+5".
enum ColumnNumbers {
    static func are(_ row: RawRow) -> Bool {
        // Asked of every row, so the first long cell, which is the title as a rule, ends the question.
        guard row.cells.allSatisfy(\.mayNumberColumn) else { return false }
        return are(row.cells.compactMap(\.words))
    }

    static func are(_ cells: [String]) -> Bool {
        let numbers = cells.map { $0.filter { !"()[] ".contains($0) } }
        guard numbers.count >= 3, numbers.allSatisfy(isMark) else { return false }
        let plain = numbers.compactMap(Int.init)
        guard zip(plain, plain.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
        let letters = numbers.prefix { $0.first?.isLetter ?? false }
        guard letters.map({ $0.uppercased() }) == Array(["A", "B", "C", "D", "E", "F"].prefix(letters.count)) else {
            return false
        }
        if letters.count >= 2 { return true }
        let hasFormula = numbers.count > plain.count + letters.count
        if hasFormula { return plain.count >= 2 }
        return plain.count >= 3 && zip(plain, plain.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    /// "3", "B", "3=4+5", "(7)=(5)/(6)x100%".
    private static func isMark(_ text: String) -> Bool {
        if text.contains("=") || text.contains("+") { return true }
        return text.count <= 2 && (text.allSatisfy(\.isNumber) || text.count == 1 && text.first?.isLetter ?? false)
    }
}

extension CellValue {
    /// Short enough for "(12)" or "(5)=(6)+(7)+(8)".
    var mayNumberColumn: Bool {
        switch self {
        case .empty: true
        case .number(let number): number >= 0 && number < 100
        case .text(let text): text.utf8.count <= 24
        case .bool, .error, .date: false
        }
    }
}
