import Vietnamese

/// What the headings over a column of quantities say together.
enum QuantityHeadings {
    /// "Số học viên" over "Tổng số", "Nữ", "Nam": all of them, the women, and those that follow from both.
    static func part(_ path: [String]) -> ImportField? {
        guard let leaf = path.last.map(Fold.key), allOf.contains(leaf) || leaf == "nam",
            let measure = path.dropLast().reversed().lazy.compactMap(quantity).first
        else { return nil }
        if allOf.contains(leaf) { return .quantity(measure, isDone: false) }
        // "Năm" is folded like "Nam": over people it is the men.
        return measure == .people ? .unused : nil
    }

    /// Whether the quantity was done or only planned, by the nearest heading that says so; nil where none does.
    static func isDone(_ path: [String]) -> Bool? {
        path.reversed().lazy.compactMap { said(Fold.key($0)) }.first
    }

    private static func quantity(_ heading: String) -> Quantity.Measure? {
        guard case .quantity(let measure, _) = HeadingReader.field(of: heading) else { return nil }
        return measure
    }

    private static func said(_ key: String) -> Bool? {
        let words = key.split(separator: " ")
        let isPlanned = planned.contains { key.mentions($0) } || words.contains("kh")
        let isDone = done.contains { key.mentions($0) } || words.contains("th") || words.contains("da")
        guard isPlanned, isDone else { return isPlanned ? false : isDone ? true : nil }
        // "Kế hoạch thực hiện" is a plan, "Kết quả thực hiện kế hoạch" none.
        return !planned.contains { key.hasPrefix($0) }
    }

    private static let allOf: Set<String> = ["tong so", "tong", "tong cong", "cong"]
    private static let planned = ["ke hoach", "du kien", "dang ky", "phe duyet", "duoc duyet", "duoc giao"]
    private static let done = ["thuc hien", "thuc te", "ket qua", "nghiem thu", "quyet toan"]
}
