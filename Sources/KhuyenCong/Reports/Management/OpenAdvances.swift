import Database

/// Advances of a place to which nothing was set on the last day of a period (công nợ tạm ứng), by age.
struct OpenAdvances {
    let query: PeriodQuery
    let reading: ReportReading

    private var day: Day { query.wholeDays.to }

    /// Nil where nothing was open.
    ///
    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func section() throws -> ReportSection? {
        let facts = PeriodFacts(query, try reading.place(query))
        let entered: SQL = query.asOf.map { "e.entered_on <= \($0)" } ?? "TRUE"
        let open = try OutstandingAdvances.load(
            on: day,
            by: reading.officer,
            where: "e.document_day <= \(day) AND \(entered) AND \(facts.concerns(reading.territory))",
            in: reading.tx
        )
        guard !open.rows.isEmpty else { return nil }
        let rows = OutstandingAdvances.Age.allCases.map { age in
            row(age.name, open.rows.filter { $0.age == age }, role: .data)
        }
        let table = ReportTable(
            "open-advances",
            "Công nợ tạm ứng theo tuổi nợ, đến ngày \(day.vietnamese)",
            columns: [
                ReportTable.Column("Tuổi nợ"), ReportTable.Column("Khoản", .count, addsUp: true),
                ReportTable.Column("Dư tạm ứng", .dong, addsUp: true),
                ReportTable.Column("Quá hạn thanh lý", .dong, addsUp: true),
            ],
            rows: rows + [row("Cộng", open.rows, role: .total)],
            note: "Quá hạn thanh lý: hợp đồng của năm đó lẽ ra đã thanh lý (Khoản 2 Điều 18 Thông tư 36/2013/TT-BCT)."
        )
        return ReportSection("Công nợ tạm ứng", tables: [table])
    }

    private func row(
        _ name: String,
        _ advances: [OutstandingAdvances.Row],
        role: ReportTable.Row.Role
    ) -> ReportTable.Row {
        let origin = FigureOrigin.records(table: "dossier", ids: Set(advances.map(\.dossierID)).sorted())
        let open = OutstandingAdvances(day: day, rows: advances)
        return ReportTable.Row(
            [
                .text(name), .figure(.count(advances.count, origin)), .figure(.amount(open.sum(), origin)),
                .figure(.amount(open.pastClosing, origin)),
            ],
            role: role
        )
    }
}
