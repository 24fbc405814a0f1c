import Database

extension ReportRequest {
    /// Whether a comparison reaches over 2025-07-01 with a place that is not the same before and after.
    ///
    /// A province of 2024 and the one of the same name in 2026 may be different places: whoever compares them says which
    /// map holds for both. A year beside the one right before is on one map without being asked: that of today's places.
    package func needsMap(in territories: Territories) -> Bool {
        guard reachesOverMaps else { return false }
        return !([query.place] + places).allSatisfy { territories.isUnchanged(map: query.map, code: $0) }
    }

    /// The same request, where its periods lie under one map or its places are the same on both.
    ///
    /// - Throws: `Refusal` (invalid) where a map must be chosen.
    func onOneMap(in territories: Territories) throws -> ReportRequest {
        guard needsMap(in: territories) else { return self }
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

    fileprivate var reachesOverMaps: Bool {
        guard kind == .compare || against != nil else { return false }
        return Set(periods.flatMap(\.maps)).count > 1
    }
}

extension ReportSet {
    /// The request of a program or a command, which says the map where one is needed.
    ///
    /// - Throws: `Refusal` (forbidden, or invalid where a map must be chosen), `DatabaseError`.
    package func onOneMap(
        _ request: ReportRequest,
        chosen: AdminMap?,
        by officer: Officer
    ) async throws -> ReportRequest {
        try officer.require(.viewReports)
        guard chosen == nil, request.reachesOverMaps else { return request }
        return try request.onOneMap(in: try await database.read { try Territories.load($0) })
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
