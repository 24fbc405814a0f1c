import Claims
import KhuyenCong

/// A text as it was given, each figure marked in its place and leading to what was computed of it.
struct ClaimTextView {
    let part: ClaimSheet.Part

    var html: HTML {
        let scalars = Array(part.text.unicodeScalars)
        let checked = Set(part.answer.checks.compactMap(\.figures.first))
        var html: HTML = "<div class=\"claims-words\">"
        html.reserve(bytes: scalars.count * 2)
        var position = 0
        for figure in part.figures where figure.start >= position && figure.end <= scalars.count {
            html.append(text: ClaimTextView.string(scalars[position..<figure.start]))
            html.append(mark(figure, ClaimTextView.string(scalars[figure.start..<figure.end]), checked))
            position = figure.end
        }
        html.append(text: ClaimTextView.string(scalars[position...]))
        html.append("</div>")
        return html
    }

    private func mark(_ figure: Figure, _ words: String, _ checked: Set<String>) -> HTML {
        let verdict = part.verdicts[figure.id] ?? .noData
        let target = (checked.contains(figure.id) ? "xem-" : "doc-") + figure.id
        return """
            <a class="so \(ClaimMark.style(verdict))" id="so-\(figure.id)" href="#\(target)">\(words)\
            <sup aria-hidden="true">\(verdict.letter)</sup><span class="unseen"> (\(verdict.name))</span></a>
            """
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
