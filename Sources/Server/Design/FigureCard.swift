/// A figure that opens a page: what it is, how much, in which unit, and the way to what it is made of.
package struct FigureCard: Sendable {
    package let label: String
    package let value: String
    package let unit: String?
    package let note: String?
    package let url: SiteURL?

    package init(_ label: String, _ value: String, unit: String? = nil, note: String? = nil, url: SiteURL? = nil) {
        self.label = label
        self.value = value
        self.unit = unit
        self.note = note
        self.url = url
    }

    package var html: HTML {
        """
        <div class="figure-card"><dt>\(label)</dt>
        <dd><strong\(if: !hasDigits, " class=\"words\"")>\(value)\(unit.map { unit -> HTML in " <small>\(unit)</small>" })</strong>\(detail)</dd></div>
        """
    }

    /// "chưa có số liệu" is a sentence, set smaller than a figure.
    private var hasDigits: Bool {
        value.contains { $0.isNumber }
    }

    private var detail: HTML {
        let text = note ?? "Xem từng dòng"
        guard let url else { return note == nil ? .empty : "<span class=\"note\">\(text)</span>" }
        return "<a class=\"note\" href=\"\(url)\">\(text)</a>"
    }

    /// Several side by side.
    package static func row(_ cards: [FigureCard]) -> HTML {
        "<dl class=\"figures\">\(each: cards, { $0.html })</dl>"
    }
}
