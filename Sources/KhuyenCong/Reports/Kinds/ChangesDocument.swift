import Database

/// The adjustments of projects in a period by cause, type and unit, with the money that they moved.
struct ChangesDocument {
    let request: ReportRequest
    let reading: ReportReading

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let query = request.query
        let place = try reading.place(query).place
        let changes = try reading.changes(query)
        return ReportDocument(
            request: request,
            title: ReportKind.changes.name,
            subtitle: "\(place.name), \(PeriodWords.span(query))",
            notes: [
                "Tính các lần điều chỉnh, tạm dừng, ngừng có ngày trong kỳ.",
                "Kinh phí tăng, giảm: chênh lệch kinh phí phê duyệt đã ghi sổ khi điều chỉnh.",
                "Một hồ sơ điều chỉnh nhiều lần được đếm một lần trong mỗi nhóm, nên số hồ sơ của các nhóm có thể lớn hơn "
                    + "số cộng.",
            ],
            sections: [
                section("by-cause", "Theo nguyên nhân", "Nguyên nhân", changes) { $0.cause?.name ?? "Chưa phân nhóm" },
                section("by-type", "Theo loại điều chỉnh", "Loại điều chỉnh", changes, by: \.name),
                section("by-unit", "Theo đơn vị thực hiện", "Đơn vị thực hiện", changes) {
                    $0.unit ?? "Không ghi đơn vị"
                },
                section("by-month", "Theo tháng", "Tháng", changes) { change in
                    let month = change.day.description
                    return "\(month.dropFirst(5).prefix(2))/\(month.prefix(4))"
                },
            ]
        )
    }

    /// The most frequent first; months in time.
    private func section(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ changes: [ChangeRecord],
        by name: (ChangeRecord) -> String
    ) -> ReportSection {
        guard !changes.isEmpty else {
            return ReportSection(heading, paragraphs: [ReportParagraph("Không có điều chỉnh nào trong kỳ.")])
        }
        let isInTime = id == "by-month"
        let groups = Dictionary(grouping: changes, by: name)
        let firstDays = groups.mapValues { $0.map(\.day).min() ?? Day.firstOfYear(1) }
        let ordered = groups.keys.sorted { left, right in
            if isInTime, let first = firstDays[left], let second = firstDays[right] { return first < second }
            return (-(groups[left]?.count ?? 0), left) < (-(groups[right]?.count ?? 0), right)
        }
        let columns = [
            ReportTable.Column(label), ReportTable.Column("Số lần", .count, addsUp: true),
            ReportTable.Column("Hồ sơ", .count), ReportTable.Column("Kinh phí tăng", .dong, addsUp: true),
            ReportTable.Column("Kinh phí giảm", .dong, addsUp: true),
        ]
        let rows = ordered.map { row($0, groups[$0] ?? [], role: .data) } + [row("Cộng", changes, role: .total)]
        let table = ReportTable(id, "Điều chỉnh \(heading.lowercased())", columns: columns, rows: rows)
        let form: ReportChart.Form = isInTime ? .columns : .bars
        return ReportSection(heading, tables: [table], charts: [ReportChart(form, of: id, table.caption, values: [1])])
    }

    private func row(_ name: String, _ changes: [ChangeRecord], role: ReportTable.Row.Role) -> ReportTable.Row {
        let acts = FigureOrigin.records(table: "dossier_act", ids: changes.map(\.actID))
        let files = Set(changes.map(\.dossierID)).sorted()
        let moved = changes.flatMap(\.moved)
        let up = moved.filter { $0 > .zero }.reduce(Dong.zero, +)
        let down = moved.filter { $0 < .zero }.reduce(Dong.zero, +)
        return ReportTable.Row(
            [
                .text(name), .figure(.count(changes.count, acts)),
                .figure(.count(files.count, .records(table: "dossier", ids: files))), .figure(.amount(up, acts)),
                .figure(.amount(-down, acts)),
            ],
            role: role
        )
    }
}
