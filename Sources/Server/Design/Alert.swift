/// A message in a box: what was done, what needs care, what failed.
package struct Alert: Sendable {
    package enum Tone: String, Sendable {
        case note, done, warning, failed

        /// Said before the message, so that the colour is not alone.
        var word: String {
            switch self {
            case .note: "Lưu ý"
            case .done: "Đã xong"
            case .warning: "Cần xem lại"
            case .failed: "Chưa làm được"
            }
        }
    }

    package let tone: Tone
    package let content: HTML

    package init(_ tone: Tone, _ content: HTML) {
        self.tone = tone
        self.content = content
    }

    package var html: HTML {
        let role = tone == .failed ? "alert" : "status"
        return """
            <div class="alert alert-\(tone.rawValue)" role="\(role)"><strong>\(tone.word)</strong>
            <div>\(content)</div></div>
            """
    }
}

/// A list that has nothing to show: why, and what to do next.
package struct EmptyState: Sendable {
    package let sentence: String
    package let next: HTML

    package init(_ sentence: String, next: HTML = .empty) {
        self.sentence = sentence
        self.next = next
    }

    package var html: HTML {
        "<div class=\"empty\"><p>\(sentence)</p>\(if: !next.isEmpty, "<div class=\"actions\">\(next)</div>")</div>"
    }
}
