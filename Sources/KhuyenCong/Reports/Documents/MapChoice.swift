extension ReportRequest {
    /// The same request, where its periods lie under one map or the map to stand on was chosen.
    ///
    /// A province of 2024 and the one of the same name in 2026 may be different places: whoever compares them says which
    /// map holds for both.
    ///
    /// A year beside the one right before is on one map without being asked: that of today's places.
    ///
    /// - Throws: `Refusal` (invalid) where a comparison reaches over 2025-07-01 and no map was chosen.
    package func onOneMap(chosen: AdminMap?) throws -> ReportRequest {
        guard kind == .compare || against != nil, chosen == nil else { return self }
        guard Set(periods.flatMap(\.maps)).count > 1 else { return self }
        let spans = others.map(PeriodWords.span).joined(separator: ", ")
        let (count, all) = further == nil ? ("Hai kỳ", "cả hai kỳ") : ("Các kỳ", "mọi kỳ")
        throw Refusal.invalid(
            "\(count), \(PeriodWords.span(query)) và \(spans), nằm hai bên ngày 01/7/2025: "
                + "tỉnh cùng tên trước và sau ngày này có thể là hai địa bàn khác nhau.",
            field: "map",
            remedy:
                "Chọn bản đồ dùng cho \(all): 2024 (63 tỉnh, địa bàn lúc đó) hoặc 2025 (34 tỉnh, địa bàn hiện nay; "
                + "số của các tỉnh hợp nhất được cộng lại)."
        )
    }
}

extension PeriodQuery {
    /// The maps that were in force at its ends.
    fileprivate var maps: [AdminMap] {
        [
            AdminMap.inForce(on: days?.from ?? Day.firstOfYear(from)),
            AdminMap.inForce(on: days?.to ?? Day.lastOfYear(to)),
        ]
    }
}
