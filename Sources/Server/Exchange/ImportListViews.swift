import KhuyenCong
import Vietnamese

/// The history of imports.
enum ImportListViews {
    static func page(_ batches: [ImportBatch], _ territories: Territories, at now: Moment) -> Page {
        let new = ButtonLink("Nhập danh sách", .importNew, isPrimary: true).html
        return Page(
            "Nhập liệu",
            section: .imports,
            summary: "Các lần nhập danh sách, mới nhất ở trên; tệp gốc được giữ nguyên.",
            actions: new,
            body: batches.isEmpty
                ? EmptyState("Chưa nhập danh sách nào. Bắt đầu bằng tệp Excel mà cơ quan đang lưu.", next: new).html
                : "\(table(territories, now).html(batches))\(if: batches.count >= Imports.listLimit, limitNote)"
        )
    }

    private static let limitNote: HTML =
        "<p class=\"note\">Chỉ hiện các lần nhập gần nhất; các lần trước xem ở Nhật ký.</p>"

    private static func table(_ territories: Territories, _ now: Moment) -> DataTable<ImportBatch> {
        DataTable(
            "Các lần nhập",
            columns: [
                .init("Số", .code) { "\($0.id)" },
                .init("Tệp") { batch in
                    "<a href=\"\(SiteURL.importCheck(batch.id))\">\(batch.files.map(\.name).joined(separator: ", "))</a>"
                },
                .init("Địa bàn") { "\(ImportLabels.province($0.provinceNow, territories))" },
                .init("Dòng", .figure) { "\(grouped: $0.rows)" },
                .init("Ghi sổ", unit: "dòng", .figure) { $0.state == .checked ? "—" : "\(grouped: $0.taken)" },
                .init("Trạng thái") { ImportLabels.state($0, at: now).html },
                .init("Người nhập") { "\($0.officer)" },
                .init("Lúc", .code) { "\($0.checkedAt.vietnamese)" },
                .init("Việc tiếp theo") { next($0, now) },
            ]
        )
    }

    private static func next(_ batch: ImportBatch, _ now: Moment) -> HTML {
        switch batch.state {
        case .undone: return "—"
        case .taken: return "<a href=\"\(SiteURL.importCheck(batch.id))\">Xem kết quả</a>"
        case .checked:
            let words = batch.progress.isBrokenOff(at: now) ? "Đọc lại" : "Kiểm tra và ghi sổ"
            return "<a href=\"\(SiteURL.importCheck(batch.id))\">\(words)</a>"
        }
    }
}
