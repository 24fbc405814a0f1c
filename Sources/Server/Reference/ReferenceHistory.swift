/// The rows that were superseded, folded away below what stands.
enum ReferenceHistory {
    static func panel(count: Int, _ table: HTML) -> HTML {
        guard count > 0 else { return "<p class=\"note\">Lịch sử: chưa có dòng nào bị thay.</p>" }
        return "<details class=\"panel\"><summary>Lịch sử: \(count) dòng đã thay</summary>\(table)</details>"
    }
}
