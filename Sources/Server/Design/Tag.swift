/// A word or two on a state; the colour only repeats what the words say.
package struct Tag: Sendable {
    package enum Tone: String, Sendable {
        case plain, good, waiting, late, done
    }

    package let tone: Tone
    package let text: String

    package init(_ tone: Tone, _ text: String) {
        self.tone = tone
        self.text = text
    }

    package var html: HTML {
        "<span class=\"tag tag-\(tone.rawValue)\">\(text)</span>"
    }

    /// Beside a row of the law whose text nobody has read in full; it leads to what that means.
    package static let unverified: HTML = """
        <a class="tag tag-waiting" href="\(SiteURL.about)#chua-kiem-chung" title="Chưa ai đọc toàn văn văn bản làm căn cứ">\
        chưa kiểm chứng</a>
        """
    package static let demonstration: HTML = Tag(.waiting, "dữ liệu trình diễn").html
}
