/// The years that a text speaks of; both ends included.
///
/// It lies in every figure and event, so that its numbers are as narrow as they can be.
package struct Period: Sendable, Equatable {
    private var first: Int16?
    private var last: Int16
    private var part: Int8?
    /// Whether it is only compared with ("so với giai đoạn 2011-2015").
    var isBase = false
    /// "từ năm 2021 đến nay": it lasts up to the day of the text.
    var isOngoing = false
    /// Whether `from`, `to` and `months` say all of it: whole years, the last one perhaps only up to a month.
    ///
    /// Not so a quarter or a month inside a year, its last months, a day in the middle of a month, years that do not follow
    /// each other, and what lasts up to a day that the text does not tell.
    package var isWholeYears = true

    init(from: Int?, to: Int, months: Int? = nil, isWholeYears: Bool = true) {
        first = from.map { Int16(clamping: $0) }
        last = Int16(clamping: to)
        part = months.map { Int8(clamping: $0) }
        self.isWholeYears = isWholeYears
    }

    /// Nil for "đến năm 2025".
    package var from: Int? {
        get { first.map { Int($0) } }
        set { first = newValue.map { Int16(clamping: $0) } }
    }

    package var to: Int {
        get { Int(last) }
        set { last = Int16(clamping: newValue) }
    }

    /// How many months of the last year, where it is not the whole of it.
    package var months: Int? {
        get { part.map { Int($0) } }
        set { part = newValue.map { Int8(clamping: $0) } }
    }

    var years: Int? {
        from.map { to - $0 + 1 }
    }

    func contains(_ other: Period) -> Bool {
        guard let from else { return false }
        return from <= other.from ?? other.to && other.to <= to
    }

    /// What comes each year is told of more than one: "ít nhất là năm 2016 …; bình quân mỗi năm 7,8 tỷ đồng".
    func widened(to around: Period?) -> Period {
        guard years == 1, let around, around.contains(self) else { return self }
        return around
    }

    /// The period with the year of the text as its end, where it lasts up to that.
    func lasting(to year: Int?) -> Period {
        guard isOngoing, let year, year > to else { return self }
        var period = self
        period.to = year
        period.isOngoing = false
        return period
    }

    /// Two periods that a text names in one breath: "các năm 2016, 2018", "giai đoạn 2016-2018 và 2019-2020".
    func joined(with next: Period) -> Period {
        let first = [from ?? to, next.from ?? next.to].min()
        let follows = (next.from ?? next.to) == to + 1 && months == nil
        return Period(
            from: first,
            to: max(to, next.to),
            months: next.to > to ? next.months : months,
            isWholeYears: isWholeYears && next.isWholeYears && follows
        )
    }
}
