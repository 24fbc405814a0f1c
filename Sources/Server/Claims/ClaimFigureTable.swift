import Claims
import KhuyenCong

/// How each figure of a text was read, and what can be done with it.
struct ClaimFigureTable {
    /// Longer lists come in tables of so many rows.
    private static let rows = 500

    let part: ClaimSheet.Part
    let index: Int
    let territories: Territories
    /// Whether it lies open, as where figures are put right one after the other.
    let isOpen: Bool
    let controls: @Sendable (Figure, Int) -> HTML

    var html: HTML {
        let figures = part.figures
        guard figures.count > ClaimFigureTable.rows else {
            return figures.isEmpty ? .empty : group(figures[...], "Số liệu đã đọc: \(figures.count)")
        }
        let starts = stride(from: 0, to: figures.count, by: ClaimFigureTable.rows)
        return HTML(
            starts.map { start in
                let end = min(start + ClaimFigureTable.rows, figures.count)
                return group(figures[start..<end], "Số liệu đã đọc: \(start + 1)–\(end) trong \(figures.count)")
            }
        )
    }

    private func group(_ figures: ArraySlice<Figure>, _ title: String) -> HTML {
        """
        <details class="claims-figures"\(attribute: "open", if: isOpen)><summary>\(title), cách hiểu và cách sửa</summary>
        \(table(title).html(figures))</details>
        """
    }

    private func table(_ title: String) -> DataTable<Figure> {
        let verdicts = part.verdicts
        let (controls, index, territories) = (controls, index, territories)
        return DataTable<Figure>(
            title,
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
    }
}
