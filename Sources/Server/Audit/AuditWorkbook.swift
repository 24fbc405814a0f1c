import KhuyenCong
import Office

/// The audit log as a workbook, in the words of its page.
enum AuditWorkbook {
    private static let columns: [ListWorkbook.Column] = [
        .init("Mục", 10, .plain), .init("Ngày", 12, .date), .init("Lúc", 18), .init("Người thực hiện", 32),
        .init("Việc", 32), .init("Đối tượng", 24), .init("Số", 10, .plain), .init("Nội dung", 90),
    ]

    /// - Throws: `Refusal` (forbidden), `SpreadsheetError`, `DatabaseError`.
    static func write(_ reading: AuditReading, to path: String) throws {
        let book = try ListWorkbook(
            "NHẬT KÝ THAO TÁC",
            sheet: "Nhật ký",
            note: "Mới nhất ở trên; giờ Việt Nam",
            columns: columns,
            at: path
        )
        try reading.each { try book.add(cells($0)) }
        try book.close()
    }

    private static func cells(_ entry: AuditEntry) -> [CellValue] {
        let lines = AuditLabels.lines(of: entry).map(text) + (entry.isAnonymised ? ["đã ẩn danh"] : [])
        return [
            .number(Double(entry.sequence)), .day(entry.at.day), .text(entry.at.vietnamese), .text(entry.officer),
            .text(AuditLabels.act(entry.act)), .text(AuditLabels.subject(entry.subject)),
            entry.subjectID.map { .number(Double($0)) } ?? .empty, .text(lines.joined(separator: "; ")),
        ]
    }

    private static func text(_ line: AuditLine) -> String {
        let sides = [line.before, line.after].compactMap { $0 }.joined(separator: " → ")
        return line.name.isEmpty ? sides : "\(line.name): \(sides)"
    }
}
