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
        let writer = try SpreadsheetWriter(path: file.path)
        try writer.addSheet(name: name, columnWidths: columns.map(\.width))
        try writer.addLine(title, across: columns.count)
        try writer.addLine(note, style: .note, across: columns.count)
        try writer.addHeader(columns.map(\.heading))
        let styles = columns.map { Optional($0.style) }
        for row in rows { try writer.addRow(row, styles: styles) }
        try writer.close()
        return Array(try Data(contentsOf: file))
    }

    fileprivate static func dong(_ amount: Dong?) -> CellValue {
        amount.map { .number(Double($0.amount)) } ?? .empty
    }

    fileprivate static func day(_ day: Day?) -> CellValue {
        day.map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .empty
    }

    fileprivate static func text(_ text: String?) -> CellValue {
        text.map(CellValue.text) ?? .empty
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
                    MoneySheet.text(row.beneficiary), .text(row.source.officialName),
                    .number(Double(row.budgetYear)), MoneySheet.day(row.advancedOn), .text(row.age.name),
                    .text(row.isPastClosing ? "có" : ""), MoneySheet.dong(row.amount),
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
                    MoneySheet.text(row.voucher), MoneySheet.day(row.bookedOn), MoneySheet.dong(row.amount),
                    MoneySheet.text(row.payee), MoneySheet.text(row.note),
                    MoneySheet.text(row.dossierID.map { "HS\($0)" }), MoneySheet.text(row.ourVoucher),
                    MoneySheet.day(row.ourDay), MoneySheet.dong(row.ourAmount),
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
                        .text(row.title), MoneySheet.dong(row.assigned), MoneySheet.dong(row.advanced),
                        MoneySheet.dong(row.settled), MoneySheet.dong(row.returned), MoneySheet.dong(row.toReturn),
                        MoneySheet.dong(row.carried),
                    ]
                }
            }
        )
    }
}
