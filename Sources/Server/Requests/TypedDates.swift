import KhuyenCong

extension URLQuery {
    /// The day that an address names; nil where it names none, which stands for today.
    ///
    /// - Throws: `Refusal` (invalid) for what is no day: a list of another day would be taken for the one asked for.
    func day(_ name: String) throws -> Day? {
        guard let typed = self[name] else { return nil }
        guard let day = Day(typed: typed) else {
            throw Refusal.invalid(
                "“\(typed)” không phải là ngày (\(name)).",
                field: name,
                remedy: "Ghi như 2026-03-31, hoặc bỏ trống để lấy hôm nay."
            )
        }
        return day
    }

    /// The year that an address names; nil where it names none, which stands for this year.
    ///
    /// - Throws: `Refusal` (invalid) for what is no year of the programme: this year's would be taken for it.
    func year(_ name: String) throws -> Int? {
        guard let typed = self[name]?.filter({ !$0.isWhitespace }), !typed.isEmpty else { return nil }
        guard let year = Int(typed), ClosedRange<Int>.programmeYears.contains(year) else {
            throw Refusal.invalid(
                "“\(typed.prefix(20))” không phải là năm (\(name)).",
                field: name,
                remedy: "Ghi bốn chữ số, như 2025, hoặc bỏ trống để lấy năm nay."
            )
        }
        return year
    }
}
