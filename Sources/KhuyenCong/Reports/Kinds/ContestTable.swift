import Database

/// What the contests of products of the period came to (kết quả bình chọn), level by level: entered, certified.
///
/// The columns of the statistics of a Department: targets, registered, certified, unit.
struct ContestTable {
    let query: PeriodQuery
    let reading: ReportReading

    private struct Row {
        let level: ContestLevel
        let contest: Int64
        let entered: Int64
        let certified: Int64
    }

    /// Nil where no product of the place was entered, and for places that contests do not know.
    func table() throws -> ReportTable? {
        guard let place = try place() else { return nil }
        let found = try rows(place)
        guard !found.isEmpty else { return nil }
        let rows = ContestLevel.allCases.compactMap { level -> ReportTable.Row? in
            let contests = found.filter { $0.level == level }
            guard !contests.isEmpty else { return nil }
            let origin = FigureOrigin.records(table: "contest", ids: contests.map(\.contest))
            func figure(_ count: (Row) -> Int64) -> ReportTable.Cell {
                .figure(ReportFigure(.count, contests.map(count).reduce(0, +), origin))
            }
            return ReportTable.Row([
                .text("Sản phẩm công nghiệp nông thôn tiêu biểu \(level.name)"), figure(\.entered), figure(\.certified),
                .text("sản phẩm"),
            ])
        }
        return ReportTable(
            "contests",
            "Kết quả bình chọn",
            columns: [
                ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Số đăng ký", .count),
                ReportTable.Column("Số được cấp chứng nhận", .count), ReportTable.Column("Đơn vị tính"),
            ],
            rows: rows,
            note: "Tính theo địa bàn của cơ sở có sản phẩm; một sản phẩm qua nhiều cấp được đếm ở mỗi cấp."
        )
    }

    private func rows(_ place: SQL) throws -> [Row] {
        let period: SQL =
            query.days.map { "c.entries_until BETWEEN \($0.from) AND \($0.to)" }
            ?? "c.year BETWEEN \(query.from) AND \(query.to)"
        let last = query.days?.to ?? Day.lastOfYear(query.to)
        return try reading.tx.rows(
            """
            SELECT c.level, c.id, COUNT(*), SUM(CASE WHEN e.awarded_on <= \(last) THEN 1 ELSE 0 END)
            FROM contest c JOIN contest_entry e ON e.contest_id = c.id JOIN beneficiary b ON b.id = e.beneficiary_id
            WHERE \(period) AND \(place) GROUP BY c.level, c.id ORDER BY c.id
            """
        ) { row in
            Row(
                level: try row.get(0),
                contest: try row.get(1),
                entered: try row.get(2),
                certified: try row.get(3)
            )
        }
    }

    /// Over `beneficiary b`; establishments stand on today's map, so a part of a merged province has no such table.
    private func place() throws -> SQL? {
        let place = try reading.place(query)
        let own: SQL =
            reading.territory.isNation ? "TRUE" : "b.province_now IN (\(list: reading.territory.provinces.sorted()))"
        guard let unit = place.unit else {
            return place.region == nil
                ? own : "b.province_now IN (\(list: place.wholeProvinces.sorted())) AND \(own)"
        }
        guard unit.level == .province,
            let province = reading.territories.provinceNow(map: unit.map, code: unit.code),
            unit.map == .of2025 || reading.territories.formedFrom(province).count == 1
        else { return nil }
        return "b.province_now = \(province) AND \(own)"
    }
}
