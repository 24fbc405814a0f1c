import Claims
import KhuyenCong

/// What was computed of a text, the gravest first, each with the way back to its figures.
struct ClaimVerdictView {
    let part: ClaimSheet.Part

    /// More items than this are folded; there is nothing to do where the ledger has no data.
    private static let longest: [ClaimCheck.Verdict: Int] = [.agrees: 30, .noData: 3]

    private static let order: [ClaimCheck.Verdict] = [.differs, .unclear, .agrees, .noData]

    var html: HTML {
        guard !part.answer.checks.isEmpty else {
            return "<p class=\"note\">Chưa có phép tính nào giữa các số của văn bản này.</p>"
        }
        let texts = Dictionary(part.figures.map { ($0.id, $0.text) }) { first, _ in first }
        var seen: Set<String> = []
        var html: HTML = """
            <p class="note">Một số có thể dự nhiều phép tính; kết quả của số là kết quả nặng nhất trong các phép tính xét \
            chính số đó.</p>
            """
        for verdict in ClaimVerdictView.order {
            let checks = part.answer.checks.filter { $0.verdict == verdict }
            guard !checks.isEmpty else { continue }
            let items = checks.map { check in item(check, texts, &seen) }
            html.append(group(verdict, items))
        }
        return html
    }

    /// A long list of what needs no work is folded, so that it does not bury what does.
    private func group(_ verdict: ClaimCheck.Verdict, _ items: [HTML]) -> HTML {
        let list: HTML = "<ol class=\"verdicts\">\(HTML(items))</ol>"
        let heading: HTML = "\(ClaimVerdictView.heading(verdict)) <span class=\"count\">\(items.count) phép tính</span>"
        guard items.count > ClaimVerdictView.longest[verdict] ?? .max else { return "<h3>\(heading)</h3>\(list)" }
        return "<details class=\"claims-fold\"><summary><h3>\(heading)</h3></summary>\(list)</details>"
    }

    /// The first check of a figure bears the place that the figure leads to.
    private func item(_ check: ClaimCheck, _ texts: [String: String], _ seen: inout Set<String>) -> HTML {
        let judged = check.figures.first ?? ""
        let id = seen.insert(judged).inserted ? "xem-\(judged)" : nil
        let others = check.figures.dropFirst().filter { texts[$0] != nil }
        return """
            <li\(attribute: "id", id)>\(ClaimMark.tag(check.verdict)) \
            \(link(judged, texts[judged])) <small>\(ClaimVerdictView.kind(check.kind))</small>
            <p>\(check.explanation)</p>\
            \(check.sentence.map { sentence -> HTML in "<p class=\"note\">Nên viết: “\(sentence)”</p>" })\
            \(check.address.map { address -> HTML in "<p class=\"note\"><a href=\"\(address)\">Xem các dòng trong sổ</a></p>" })\
            \(if: !others.isEmpty, """
                <p class="note">Tính từ: \(each: others.enumerated(), { index, id in
                    "\(if: index > 0, "; ")\(link(id, texts[id]))"
                })</p>
                """)</li>
            """
    }

    /// Figures of another text that was given together have their own section.
    private func link(_ id: String, _ text: String?) -> HTML {
        guard let text else { return "<a href=\"#so-\(id)\">số ở văn bản khác</a>" }
        return "<a href=\"#so-\(id)\">“\(text)”</a>"
    }

    private static func heading(_ verdict: ClaimCheck.Verdict) -> String {
        switch verdict {
        case .differs: "Lệch"
        case .unclear: "Chưa rõ"
        case .agrees: "Khớp"
        case .noData: "Không có dữ liệu"
        }
    }

    private static func kind(_ kind: ClaimCheck.Kind) -> String {
        switch kind {
        case .sum: "cộng"
        case .share: "tỷ trọng"
        case .growth: "tăng giảm"
        case .average: "bình quân"
        case .series: "chuỗi năm"
        case .range: "khoảng"
        case .repeat: "nhắc lại"
        case .unit: "đơn vị"
        case .basis: "phạm vi tiền"
        case .norm: "định mức"
        case .ledger: "so với sổ"
        }
    }
}
