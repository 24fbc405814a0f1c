import Claims
import KhuyenCong

/// How each figure of a text was read, and what can be done with it.
struct ClaimFigureTable {
    /// A page with more rows helps nobody; the marks in the text are all there.
    private static let most = 1_000

    let part: ClaimSheet.Part
    let index: Int
    let territories: Territories
    let controls: @Sendable (Figure, Int) -> HTML

    var html: HTML {
        guard !part.figures.isEmpty else { return .empty }
        let verdicts = part.verdicts
        let territories = territories
        let (controls, index) = (controls, index)
        let table = DataTable<Figure>(
            "Số liệu đã đọc",
            columns: [
                .init("Số liệu") { figure in
                    "<a id=\"doc-\(figure.id)\" href=\"#so-\(figure.id)\">\(figure.text)</a>"
                },
                .init("Cách hiểu") { figure in
                    "\(ClaimFigureWords.value(figure))\(if: figure.measure != nil, "<small>\(figure.measure)</small>")"
                },
                .init("Địa bàn") { "\(ClaimFigureWords.place($0, territories))" },
                .init("Kỳ", .code) { "\(ClaimFigureWords.period($0))" },
                .init("Tính chất") { "\(ClaimFigureWords.subject($0))" },
                .init("Kết quả") { ClaimMark.tag(verdicts[$0.id] ?? .noData) },
                .init("Đọc lại") { controls($0, index) },
            ]
        )
        let isCut = part.figures.count > ClaimFigureTable.most
        return """
            <details class="claims-figures" open><summary>Số liệu đã đọc: \(part.figures.count)</summary>
            \(if: isCut, "<p class=\"note\">Bảng chỉ nêu \(ClaimFigureTable.most) số đầu tiên.</p>")
            \(table.html(part.figures.prefix(ClaimFigureTable.most)))</details>
            """
    }
}
