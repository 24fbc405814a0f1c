import KhuyenCong

/// The last examinations, each with what it found.
struct ExaminationView: Sendable {
    /// Beyond these the rest is most likely one and the same cause.
    private static let mostSentences = 50

    let examinations: [Examination]

    var page: Page {
        Page(
            "Kiểm tra hằng ngày",
            section: .audit,
            crumbs: [Crumb("Nhật ký", .audit)],
            summary: "Mỗi ngày, sau 2 giờ sáng, hệ thống tính lại mọi số đã lưu, báo cáo đã chốt, tệp và nhật ký.",
            body: examinations.isEmpty ? EmptyState("Chưa có lần kiểm tra nào.").html : table.html(examinations)
        )
    }

    private var table: DataTable<Examination> {
        DataTable(
            "Các lần kiểm tra, mới nhất ở trên",
            columns: [
                .init("Ngày", .code) { "\($0.day.vietnamese)" },
                .init("Bắt đầu", .code) { "\($0.startedAt.vietnamese)" },
                .init("Xong", .code) { "\($0.finishedAt?.vietnamese ?? "chưa xong")" },
                .init("Kết quả") { result($0) },
            ]
        )
    }

    private func result(_ examination: Examination) -> HTML {
        guard examination.finishedAt != nil else { return "—" }
        let differences = examination.differences
        guard !differences.isEmpty else { return Tag(.good, "khớp").html }
        let rest = differences.count - ExaminationView.mostSentences
        return """
            <details><summary>\(Tag(.late, "\(Count.written(differences.count)) điểm lệch").html)</summary>
            <ul>\(each: differences.prefix(ExaminationView.mostSentences), { "<li>\($0)</li>" })\
            \(if: rest > 0, "<li>Còn \(grouped: rest) điểm nữa: khuyencong check.</li>")</ul></details>
            """
    }
}
