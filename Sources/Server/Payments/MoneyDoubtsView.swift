import KhuyenCong

/// Conditions that were left open when money was approved.
struct MoneyDoubtsView {
    let doubts: [MoneyDoubt]

    var html: HTML {
        let table = DataTable<MoneyDoubt>(
            "Điều kiện chưa kết luận khi phê duyệt",
            columns: [
                .init("Hồ sơ") { doubt in
                    "<a href=\"\(SiteURL.dossier("HS\(doubt.dossierID)"))\">HS\(doubt.dossierID)</a> "
                        + "\(DossierLabels.title(doubt.title))"
                },
                .init("Phê duyệt", .code) { "\($0.day.vietnamese)" },
                .init("Dòng", .code) { "\($0.line.map(String.init) ?? "cả đề án")" },
                .init("Nội dung") { doubt in
                    "<strong>\(doubt.rule.name).</strong> \(doubt.sentence)"
                        + "\(doubt.citation.map { citation -> HTML in "<small>\(citation)</small>" })"
                },
            ]
        )
        return Panel(
            "Điều kiện chưa kết luận khi phê duyệt",
            note: "xem lại trước khi chi",
            content: doubts.isEmpty ? "<p>Không có hồ sơ nào còn điều kiện để ngỏ.</p>" : table.html(doubts)
        ).html
    }
}
