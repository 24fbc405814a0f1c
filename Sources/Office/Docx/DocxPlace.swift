/// Where in a document a placeholder stands, as a person would look for it.
package struct DocxPlace: Hashable, Sendable {
    package enum Part: String, Sendable, CaseIterable {
        case body, header, footer, notes
    }

    package let part: Part
    /// From 1, in the order of the part; nil outside tables.
    package let table: Int?
    /// From 1; nil outside tables.
    package let row: Int?

    package init(_ part: Part, table: Int? = nil, row: Int? = nil) {
        self.part = part
        self.table = table
        self.row = row
    }

    /// "ở bảng 2, dòng 3 của thân văn bản".
    package var words: String {
        guard let table, let row else { return "ở \(part.words)" }
        return "ở bảng \(table), dòng \(row) của \(part.words)"
    }
}

extension DocxPlace.Part {
    fileprivate var words: String {
        switch self {
        case .body: "thân văn bản"
        case .header: "đầu trang"
        case .footer: "chân trang"
        case .notes: "phần chú thích"
        }
    }
}
