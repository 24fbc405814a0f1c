import KhuyenCong

/// What was found in the cells, errors first; beside it the ways to take it along.
struct ImportFindingViews {
    /// More would hide the rest of the page; the marked workbook and the JSON hold all.
    static let limit = 200

    let view: ImportCheckView

    var html: HTML {
        guard !view.batch.findings.isEmpty else {
            return Alert(.done, "Không có ô nào đáng ngờ.").html
        }
        return """
            \(group("Lỗi", view.errors))
            \(group("Lưu ý", view.warnings))
            \(downloads)
            """
    }

    private func group(_ title: String, _ findings: [ImportFinding]) -> HTML {
        guard !findings.isEmpty else { return .empty }
        let shown = findings.prefix(ImportFindingViews.limit)
        let hidden = findings.count - shown.count
        return Panel(
            "\(title) (\(Count.written(findings.count)))",
            content: """
                \(table(title).html(shown))
                \(if: hidden > 0, "<p class=\"note\">Còn \(grouped: hidden) mục nữa trong tệp đánh dấu và JSON.</p>")
                """
        ).html
    }

    private func table(_ title: String) -> DataTable<ImportFinding> {
        let isManyFiles = view.batch.files.count > 1
        return DataTable(
            "\(title) của các tệp",
            columns: [
                .init("Ô", .code) { $0.cell.isEmpty ? "cả bảng" : "\($0.cell)" },
                .init("Giá trị") { $0.value.isEmpty ? "(trống)" : "\($0.value)" },
                .init("Lý do") { "\($0.reason)" },
                .init("Cách sửa") { "\($0.remedy)" },
                .init("Nơi") { finding in
                    let place = isManyFiles ? [finding.file, finding.sheet] : [finding.sheet]
                    return "\(place.filter { !$0.isEmpty }.joined(separator: " › "))"
                },
            ]
        )
    }

    private var downloads: HTML {
        let batch = view.batch
        return """
            <div class="actions">
            \(each: batch.files, { file in
                ButtonLink(
                    batch.files.count > 1 ? "Tải \(file.name) có đánh dấu" : "Tải tệp có đánh dấu",
                    SiteURL.importMarked(batch.id).with([ImportPages.file: String(file.id)])
                ).html
            })
            \(ButtonLink("Xem dạng JSON", .api(.importRun(batch.id))).html)
            </div>
            """
    }
}
