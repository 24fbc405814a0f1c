import Foundation
import Office

/// A list about money as a workbook.
package struct MoneySheet: Sendable {
    let name: String
    let title: String
    let note: String
    let columns: [(heading: String, width: Double, style: CellStyle)]
    let rows: [[CellValue]]

    /// The file's bytes.
    ///
    /// - Throws: `SpreadsheetError`, an error of the file system.
    package func bytes() throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString)")
        // The folder is temporary: what cannot be removed now, the system removes.
        defer { try? FileManager.default.removeItem(at: file) }
        let columns = columns.map { ListWorkbook.Column($0.heading, $0.width, $0.style) }
        let book = try ListWorkbook(title, sheet: name, note: note, columns: columns, at: file.path)
        for row in rows { try book.add(row) }
        try book.close()
        return Array(try Data(contentsOf: file))
    }
}

extension OutstandingAdvances {
    /// The list as a workbook; amounts in đồng.
    package var sheet: MoneySheet {
        MoneySheet(
            name: "Công nợ tạm ứng",
            title: "Tạm ứng chưa quyết toán đến ngày \(day.vietnamese)",
            note: "Đơn vị tính: đồng",
            columns: [
                ("Hồ sơ", 10, .text), ("Tên đề án", 60, .text), ("Dòng", 8, .plain), ("Đơn vị thụ hưởng", 40, .text),
                ("Nguồn", 26, .text), ("Năm ngân sách", 10, .plain), ("Ngày tạm ứng", 14, .date),
                ("Tuổi nợ", 18, .text), ("Quá hạn thanh lý", 12, .text), ("Còn dư", 18, .amount),
            ],
            rows: rows.map { row in
                [
                    .text(row.dossierCode), .text(row.title), .number(Double(row.line)),
                    CellValue.words(row.beneficiary), .text(row.source.officialName),
                    .number(Double(row.budgetYear)), CellValue.day(row.advancedOn), .text(row.age.name),
                    .text(row.isPastClosing ? "có" : ""), CellValue.dong(row.amount),
                ]
            }
        )
    }
}

extension Reconciliation {
    /// The reconciliation as a workbook; amounts in đồng.
    package func sheet(_ rows: [ReconciliationRow]) -> MoneySheet {
        MoneySheet(
            name: "Đối chiếu",
            title: "Đối chiếu với \(origin.name), ngân sách năm \(budgetYear)",
            note: "Tệp \(name); SHA-256 \(sha256); đối chiếu ngày \(madeAt.day.vietnamese). Đơn vị tính: đồng",
            columns: [
                ("Kết quả", 20, .text), ("Dòng trong tệp", 10, .plain), ("Số chứng từ (danh sách)", 18, .text),
                ("Ngày (danh sách)", 14, .date), ("Số tiền (danh sách)", 18, .amount), ("Người nhận", 34, .text),
                ("Nội dung", 40, .text), ("Hồ sơ", 10, .text), ("Số chứng từ (hệ thống)", 18, .text),
                ("Ngày (hệ thống)", 14, .date), ("Số tiền (hệ thống)", 18, .amount),
            ],
            rows: rows.map { row in
                [
                    .text(row.verdict.name), row.sheetRow.map { .number(Double($0)) } ?? .empty,
                    CellValue.words(row.voucher), CellValue.day(row.bookedOn), CellValue.dong(row.amount),
                    CellValue.words(row.payee), CellValue.words(row.note),
                    CellValue.words(row.dossierID.map { "HS\($0)" }), CellValue.words(row.ourVoucher),
                    CellValue.day(row.ourDay), CellValue.dong(row.ourAmount),
                ]
            }
        )
    }
}

extension YearEndReconciliation {
    /// The columns of Mẫu 10 as a workbook; amounts in đồng.
    package var sheet: MoneySheet {
        MoneySheet(
            name: "Mẫu 10 \(year)",
            title: "Đối chiếu kinh phí khuyến công năm \(year)",
            note: "Theo Mẫu 10 Phụ lục 1 Thông tư 36/2013/TT-BCT. Đơn vị tính: đồng",
            columns: [
                ("Đơn vị thực hiện", 40, .text), ("Hồ sơ", 10, .text), ("Hợp đồng", 24, .text),
                ("Tên đề án", 60, .text), ("Được giao", 18, .amount), ("Đã tạm ứng", 18, .amount),
                ("Được quyết toán", 18, .amount), ("Đã nộp trả", 18, .amount), ("Còn phải nộp trả", 18, .amount),
                ("Chuyển năm sau", 18, .amount),
            ],
            rows: units.flatMap { unit in
                unit.rows.map { row in
                    [
                        .text(unit.name), .text(row.dossierCode), .text(row.contracts.joined(separator: ", ")),
                        .text(row.title), CellValue.dong(row.assigned), CellValue.dong(row.advanced),
                        CellValue.dong(row.settled), CellValue.dong(row.returned), CellValue.dong(row.toReturn),
                        CellValue.dong(row.carried),
                    ]
                }
            }
        )
    }
}
