import Database
import Office

extension Beneficiaries {
    /// Writes the beneficiaries of a list, all its pages, as a workbook, with their projects and support in đồng.
    ///
    /// Merged ones stand in the row of the one that stands for them. No personal number is among the columns.
    /// - Throws: `Refusal` (forbidden), `SpreadsheetError`, `DatabaseError`, `SecretsError`.
    package func export(_ filter: BeneficiaryFilter, to path: String, by officer: Officer, on today: Day) async throws {
        try officer.require(.viewBeneficiaries)
        try officer.require(.exportProjects)
        let territory = officer.territory(.viewBeneficiaries)
        try await database.read { tx in
            try Territories.requireProvince(filter.province, in: tx)
            let condition = try Beneficiaries.condition(filter, territory, in: tx)
            let territories = try Territories.load(tx)
            let book = try ListWorkbook(
                "CƠ SỞ THỤ HƯỞNG KHUYẾN CÔNG",
                sheet: "Cơ sở thụ hưởng",
                note: "Lập ngày \(today.vietnamese); kinh phí khuyến công hỗ trợ, đơn vị tính: đồng",
                columns: BeneficiaryExportRow.columns,
                at: path
            )
            try BeneficiaryExportRow.read(condition, in: tx) { try book.add($0.cells(territories)) }
            try book.close()
        }
    }
}

/// A beneficiary as one row of the workbook.
private struct BeneficiaryExportRow {
    let beneficiary: Beneficiary
    let taxCode: String?
    let projects: Int
    let firstYear: Int?
    let lastYear: Int?
    let support: Dong?

    static let columns: [ListWorkbook.Column] = [
        .init("Tên cơ sở", 50), .init("Loại hình", 20), .init("Xã, phường", 26), .init("Tỉnh, thành phố", 24),
        .init("Mã số thuế", 16), .init("Người đại diện", 26), .init("Điện thoại", 16), .init("Địa chỉ", 40),
        .init("Số đề án", 10, .amount), .init("Hỗ trợ từ năm", 10, .plain), .init("Đến năm", 10, .plain),
        .init("Kinh phí hỗ trợ", 18, .amount),
    ]

    /// In Vietnamese order of the names.
    static func read(
        _ condition: SQL,
        in tx: Transaction,
        _ body: (BeneficiaryExportRow) throws -> Void
    ) throws {
        let sources = FundingSource.Code.allCases.filter { $0.basis == .support }.map(\.rawValue)
        let supported: SQL = "FROM standing s WHERE s.beneficiary_id = b.id AND s.source_code IN (\(list: sources))"
        try tx.forEach(
            """
            SELECT \(Beneficiary.columns),
                (SELECT MIN(i.value) FROM beneficiary_identifier i
                    WHERE i.beneficiary_id = b.id AND i.kind = \(BeneficiaryIdentifier.Kind.taxCode)),
                (SELECT COUNT(DISTINCT s.project_id) FROM standing s WHERE s.beneficiary_id = b.id),
                (SELECT MIN(s.budget_year) \(supported)), (SELECT MAX(s.budget_year) \(supported)),
                (SELECT CAST(SUM(s.amount) AS BIGINT) \(supported))
            FROM beneficiary b WHERE \(condition) ORDER BY b.sort_key, b.id
            """
        ) { row in
            try body(
                BeneficiaryExportRow(
                    beneficiary: try Beneficiary.decode(row),
                    taxCode: try row.get(12),
                    projects: try row.get(13),
                    firstYear: try row.get(14),
                    lastYear: try row.get(15),
                    support: try row.get(16)
                )
            )
        }
    }

    func cells(_ territories: Territories) -> [CellValue] {
        let place = beneficiary.place
        let province = place.flatMap { territories.province(of: $0.map, code: $0.code) }
        let within = place.flatMap { $0.code == province?.code ? nil : territories.name($0.map, $0.code) }
        let head: [CellValue] = [
            .text(beneficiary.name), .words(beneficiary.form?.name), .words(within), .words(province?.name),
            .words(taxCode), .words(beneficiary.representative), .words(beneficiary.phone), .words(beneficiary.address),
        ]
        let years = [firstYear, lastYear].map { year -> CellValue in year.map { .number(Double($0)) } ?? .empty }
        return head + [.number(Double(projects))] + years + [.dong(support)]
    }
}
