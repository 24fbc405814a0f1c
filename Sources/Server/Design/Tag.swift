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

    /// Beside a row of the law whose text nobody has read in full.
    package static let unverified: HTML = Tag(.waiting, "chưa kiểm chứng").html
    package static let demonstration: HTML = Tag(.waiting, "dữ liệu trình diễn").html
}
