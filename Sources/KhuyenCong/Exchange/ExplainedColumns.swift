import Vietnamese

/// What an officer says that columns mean, each told by its heading or by the letters above it.
enum ExplainedColumns {
    /// The same by the headings that the columns bear, which an office's next lists have too.
    ///
    /// - Throws: `Refusal` (invalid) where there is no such column: a slip of the pen, with which the list would be read
    ///   as before; or where a letter stands over different headings.
    static func borne(
        _ told: [(heading: String, field: ImportField)],
        by columns: [(letter: String, heading: String)]
    ) throws -> [(heading: String, field: ImportField)] {
        try told.map { told -> (heading: String, field: ImportField) in
            let key = Fold.key(told.heading)
            let letters = told.heading.filter { !$0.isWhitespace }
            let byLetter = columns.filter { $0.letter == letters && !$0.heading.isEmpty }
            let isBorne = columns.contains { column in
                let known = Fold.key(column.heading)
                return known == key || byLetter.isEmpty && known.hasSuffix(" " + key)
            }
            if isBorne { return told }
            let headings = Set(byLetter.map { $0.heading }).sorted()
            guard let heading = headings.first else { throw missing(told.heading) }
            guard headings.count == 1 else { throw several(headings, at: letters) }
            return (heading: heading, field: told.field)
        }
    }

    /// One table's amount may stand where another has its place, and what headings mean is kept for the next lists.
    private static func several(_ headings: [String], at letters: String) -> Refusal {
        Refusal.invalid(
            "Cột \(letters) mang tiêu đề khác nhau ở các bảng: "
                + headings.map { "\"\($0)\"" }.joined(separator: ", ") + ".",
            field: "column",
            remedy: "Ghi tiêu đề của cột thay cho chữ cái."
        )
    }

    private static func missing(_ heading: String) -> Refusal {
        Refusal.invalid(
            "Không có cột nào mang tiêu đề \"\(heading)\".",
            field: "column",
            remedy: "Ghi tiêu đề như trong tệp, hoặc chữ cái của cột có tiêu đề; "
                + "tiêu đề nhiều dòng thì ghi dòng dưới cùng, hoặc đủ từ trên xuống."
        )
    }
}
