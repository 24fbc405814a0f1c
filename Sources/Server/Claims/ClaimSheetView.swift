import Claims
import KhuyenCong

/// The answer to a check: what came out, the marked texts beside their verdicts, and how each figure was read.
struct ClaimSheetView {
    let sheet: ClaimSheet
    let territories: Territories
    /// Whether the list of figures lies open.
    var showsFigures = false
    /// What can be done with a figure of a part.
    let controls: @Sendable (Figure, Int) -> HTML

    var html: HTML {
        """
        <p class="lead" id="tong-hop">\(sheet.summary).</p>
        \(ClaimSheetView.legend)
        \(each: sheet.parts.enumerated(), { index, part in section(part, index) })
        """
    }

    private func section(_ part: ClaimSheet.Part, _ index: Int) -> HTML {
        // Of one text everybody knows the name; its headings still need one above them.
        let heading: HTML = "<h2\(if: sheet.parts.count == 1, " class=\"unseen\"")>\(part.source.name)</h2>"
        return """
            <section class="claims" aria-label="\(part.source.name)">\(heading)
            <div class="claims-pair">
            <article class="panel claims-text" aria-label="Văn bản">\(ClaimTextView(part: part).html)</article>
            <div class="claims-verdicts" role="region" aria-label="Kết quả">\
            \(ClaimVerdictView(part: part).html)</div>
            </div>
            \(part.leftOut.map { words -> HTML in "<p class=\"note\">\(words)</p>" })
            \(figures(part, index))
            </section>
            """
    }

    private func figures(_ part: ClaimSheet.Part, _ index: Int) -> HTML {
        ClaimFigureTable(
            part: part,
            index: index,
            territories: territories,
            isOpen: showsFigures,
            controls: controls
        ).html
    }

    static let legend: HTML = """
        <ul class="claims-legend" aria-label="Dấu của số liệu">
        \(each: ClaimCheck.Verdict.allCases, { verdict in
            "<li>\(ClaimMark.sample(verdict)) \(verdict.name)</li>"
        })</ul>
        """
}

/// How a figure is marked: a kind of underline and a letter, so that nothing rests on colour.
enum ClaimMark {
    static func style(_ verdict: ClaimCheck.Verdict) -> String {
        switch verdict {
        case .agrees: "so-khop"
        case .differs: "so-lech"
        case .unclear: "so-chua-ro"
        case .noData: "so-khong-co"
        }
    }

    static func sample(_ verdict: ClaimCheck.Verdict) -> HTML {
        """
        <span class="so \(style(verdict))" aria-hidden="true">123<sup>\(verdict.letter)</sup></span>
        """
    }

    static func tag(_ verdict: ClaimCheck.Verdict) -> HTML {
        switch verdict {
        case .agrees: Tag(.good, verdict.name).html
        case .differs: Tag(.late, verdict.name).html
        case .unclear: Tag(.waiting, verdict.name).html
        case .noData: Tag(.plain, verdict.name).html
        }
    }
}
