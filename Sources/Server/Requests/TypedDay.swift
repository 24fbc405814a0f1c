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
}
