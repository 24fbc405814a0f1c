/// What the provinces until 2025-06-30 brought into those that were formed from them.
struct PartTable {
    let query: PeriodQuery
    let reading: ReportReading

    /// Empty where the report is on the map of that time, or no province of it was merged.
    func sections() throws -> [ReportSection] {
        guard query.map == .of2025 else { return [] }
        let merged = try provinces().filter { reading.territories.formedFrom($0.code).count > 1 }
        guard !merged.isEmpty else { return [] }
        let parts = try self.parts()
        let projects = try self.projects()
        let rows = merged.flatMap { self.rows($0, parts[$0.code] ?? [], projects[$0.code]) }
        guard !rows.isEmpty else { return [] }
        let columns = [
            ReportTable.Column("Tỉnh, thành phố hiện nay"), ReportTable.Column("Trước 01/7/2025"),
            ReportTable.Column("Kinh phí", .dong), ReportTable.Column("Đề án", .count),
        ]
        let sums = "Dòng Cộng của mỗi tỉnh bằng số của tỉnh trong bảng theo địa bàn."
        let table = ReportTable(
            "by-part",
            "Các tỉnh hợp thành",
            columns: columns,
            rows: rows,
            note: [sums, PeriodWords.placeRule(.of2024, of: rows)].compactMap(\.self).joined(separator: " ")
        )
        return [ReportSection("Các tỉnh hợp thành", tables: [table])]
    }

    private func provinces() throws -> [AdminUnit] {
        let place = try reading.place(query)
        if let unit = place.unit { return unit.level == .province ? [unit] : [] }
        return reading.territories.provinces(.of2025).sorted { $0.code < $1.code }
    }

    /// By the province of today that took them in, in the order of their codes, what is unknown last.
    private func parts() throws -> [String: [LedgerSum]] {
        let sums = try reading.sums(query, by: [.provinceNow, .provinceOld])
        let names = FigureNames(territories: reading.territories, map: query.map)
        var parts: [String: [LedgerSum]] = [:]
        for old in names.sorted(Set(sums.compactMap(\.figures.last))) {
            for sum in sums where sum.figures.last == old {
                guard case .provinceNow(let code?) = sum.figures.first else { continue }
                parts[code, default: []].append(sum)
            }
        }
        return parts
    }

    private func projects() throws -> [String: Int] {
        let sums = try reading.sums(query, by: [.provinceNow])
        return Dictionary(
            sums.compactMap { sum -> (String, Int)? in
                guard case .provinceNow(let code?) = sum.figures.first else { return nil }
                return (code, sum.projects)
            }
        ) { first, _ in first }
    }

    private func rows(_ province: AdminUnit, _ parts: [LedgerSum], _ projects: Int?) -> [ReportTable.Row] {
        guard !parts.isEmpty else { return [] }
        let names = FigureNames(territories: reading.territories, map: query.map)
        let rows = parts.map { part in
            let old = part.figures.last ?? .provinceOld(nil)
            let role: ReportTable.Row.Role = old.isUndetermined ? .undetermined : .data
            return row([.text(province.name), .text(names.name(old))], part.amount, part.projects, part.figures, role)
        }
        let sum = parts.reduce(Dong.zero) { $0 + $1.amount }
        return rows + [
            row([.text(province.name), .text("Cộng")], sum, projects, [.provinceNow(province.code)], .total)
        ]
    }

    private func row(
        _ names: [ReportTable.Cell],
        _ amount: Dong,
        _ projects: Int?,
        _ figures: [PeriodFigure],
        _ role: ReportTable.Row.Role
    ) -> ReportTable.Row {
        ReportTable.Row(
            names + [
                .figure(.amount(amount, .ledger(query, figures, measure: .amount))),
                .figure(.count(projects, .ledger(query, figures, measure: .projects))),
            ],
            role: role
        )
    }
}
