import Database
import Office

extension Dossiers {
    /// Writes the files of a list, all its pages, as a workbook: where each stands, and its support by stage in đồng.
    ///
    /// Read in one snapshot; `query.page` does not count.
    /// - Throws: `Refusal` (forbidden), `SpreadsheetError`, `DatabaseError`.
    package func export(_ query: DossierListQuery, to path: String, by officer: Officer, on today: Day) async throws {
        try officer.require(.exportProjects)
        try await database.read { tx in
            let search = DossierSearch(query.search)?.condition(in: tx)
            let condition = DossierRow.condition(query, DossierReach(officer: officer), search)
            let book = try ListWorkbook(
                "THEO DÕI HỒ SƠ ĐỀ ÁN KHUYẾN CÔNG",
                sheet: "Hồ sơ đề án",
                note: "Lập ngày \(today.vietnamese); kinh phí khuyến công hỗ trợ, đơn vị tính: đồng",
                columns: DossierExportRow.columns,
                at: path
            )
            let territories = try Territories.load(tx)
            var last = Int64.max
            while true {
                let page = try DossierExportRow.page(condition + " AND d.id < \(last)", in: tx)
                guard let next = page.last?.id else { break }
                let support = try DossierSupport.load(page.map(\.id), in: tx)
                let beneficiaries = try DossierExportRow.beneficiaries(of: page.map(\.id), in: tx)
                for row in page {
                    try book.add(row.cells(support[row.id], beneficiaries[row.id] ?? [], territories))
                }
                last = next
            }
            try book.close()
        }
    }
}

/// A file as one row of the workbook.
private struct DossierExportRow {
    let id: Int64
    let title: String
    let level: ProgrammeLevel
    let year: Int
    let implementer: String?
    let province: String
    let commune: String?
    let state: ProjectState
    let changedAt: Moment

    static let columns: [ListWorkbook.Column] = [
        .init("Mã hồ sơ", 10), .init("Tên đề án", 60), .init("Chương trình", 24), .init("Năm kế hoạch", 10, .plain),
        .init("Đơn vị thực hiện", 36), .init("Đơn vị thụ hưởng", 40), .init("Địa bàn", 36), .init("Trạng thái", 22),
        .init("Việc tiếp theo", 26), .init("Đề nghị", 18, .amount), .init("Phê duyệt", 18, .amount),
        .init("Hợp đồng", 18, .amount), .init("Tạm ứng", 18, .amount), .init("Nghiệm thu", 18, .amount),
        .init("Quyết toán", 18, .amount), .init("Tạm ứng chưa quyết toán", 18, .amount),
        .init("Cập nhật", 14, .date),
    ]

    private static let pageSize = 500

    /// The next files of the list, the newest first.
    static func page(_ condition: SQL, in tx: Transaction) throws -> [DossierExportRow] {
        try tx.rows(
            """
            SELECT d.id, d.title, d.level, d.plan_year, p.implementer_text, d.province_now, d.commune_now, d.state,
                d.changed_at
            FROM dossier d LEFT JOIN project p ON p.id = d.project_id
            WHERE \(condition) ORDER BY d.id DESC LIMIT \(pageSize)
            """
        ) { row in
            DossierExportRow(
                id: try row.get(0),
                title: try row.get(1),
                level: try row.get(2),
                year: try row.get(3),
                implementer: try row.get(4),
                province: try row.get(5),
                commune: try row.get(6),
                state: try row.get(7),
                changedAt: try row.get(8)
            )
        }
    }

    /// Those whom the lines name, each once, in the order of the lines.
    static func beneficiaries(of ids: [Int64], in tx: Transaction) throws -> [Int64: [String]] {
        var names: [Int64: [String]] = [:]
        try tx.forEach(
            """
            SELECT l.dossier_id, b.name FROM dossier_line l JOIN project_line p ON p.id = l.line_id
            JOIN beneficiary b ON b.id = p.beneficiary_id
            WHERE l.dossier_id IN (\(list: ids)) ORDER BY l.dossier_id, l.position
            """
        ) { row in
            let (id, name): (Int64, String) = (try row.get(0), try row.get(1))
            if names[id]?.contains(name) != true { names[id, default: []].append(name) }
        }
        return names
    }

    func cells(_ support: DossierSupport?, _ beneficiaries: [String], _ territories: Territories) -> [CellValue] {
        let stages: [Stage] = [.registered, .approved, .contracted, .advanced, .accepted, .settled]
        let next = ProjectLifecycle.expected(in: state, level: level).map(\.name).joined(separator: ", ")
        let head: [CellValue] = [
            .text("HS\(id)"), .text(title), .text(level.name), year == 0 ? .empty : .number(Double(year)),
            .words(implementer), .text(beneficiaries.joined(separator: "; ")),
            .words(territories.address(.of2025, commune ?? province)), .text(state.name), .text(next),
        ]
        let open = support.flatMap { $0.booked(.advanced) == nil ? nil : $0.open.sum() }
        return head + stages.map { CellValue.dong(support?.booked($0)) } + [.dong(open), .day(changedAt.day)]
    }
}
