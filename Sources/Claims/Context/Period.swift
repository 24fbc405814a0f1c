/// The years that a text speaks of; both ends included.
struct Period: Sendable, Equatable {
    /// Nil for "đến năm 2025".
    var from: Int?
    var to: Int
    /// How many months of the last year, where it is not the whole of it.
    var months: Int?
    /// Whether it is only compared with ("so với giai đoạn 2011-2015").
    var isBase = false

    var years: Int? {
        from.map { to - $0 + 1 }
    }

    func contains(_ other: Period) -> Bool {
        guard let from, let start = other.from else { return false }
        return from <= start && other.to <= to
    }

    func isSameSpan(as other: Period) -> Bool {
        from == other.from && to == other.to
    }
}
