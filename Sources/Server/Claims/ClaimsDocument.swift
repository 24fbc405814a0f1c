import Claims
package import KhuyenCong

/// The answer to a check as one HTML file that needs nothing beside it.
package struct ClaimsDocument {
    private let sheet: ClaimSheet

    package init(sheet: ClaimSheet) {
        self.sheet = sheet
    }

    package var html: HTML {
        """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Kiểm tra số liệu</title>
        <style>\(ClaimsDocument.style)</style></head>
        <body><main><h1>Kiểm tra số liệu</h1>
        <p class="lead">\(sheet.summary).</p>
        \(ClaimSheetView.legend)
        \(each: sheet.parts, section)
        </main></body></html>

        """
    }

    private func section(_ part: ClaimSheet.Part) -> HTML {
        """
        <section><h2>\(part.source.name)</h2>
        \(part.leftOut.map { words -> HTML in "<p class=\"note\">\(words)</p>" })
        <div class="pair"><article>\(ClaimTextView(part: part).html)</article>
        <div>\(ClaimVerdictView(part: part).html)\(unchecked(part))</div></div></section>
        """
    }

    /// Where the marks of figures lead that nothing was computed of.
    private func unchecked(_ part: ClaimSheet.Part) -> HTML {
        let checked = Set(part.answer.checks.compactMap(\.figures.first))
        let others = part.figures.filter { !checked.contains($0.id) }
        guard !others.isEmpty else { return .empty }
        return """
            <h3>Số không có phép tính riêng</h3>
            <ul>\(each: others, { figure in
                """
                <li id="doc-\(figure.id)"><a href="#so-\(figure.id)">\(figure.text)</a>: \
                \(ClaimFigureWords.value(figure))</li>
                """
            })</ul>
            """
    }

    private static let style: HTML = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#8a93a0;--good:#17663f;--late:#a32a1c;--wait:#7a4d00;\
        --soft:#4a5360}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebef;--paper:#14181d;--line:#5b6572;--good:#7fd0a0;\
        --late:#ff9d8f;--wait:#ecc06a;--soft:#aab3bf}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans",sans-serif}
        main{max-width:80rem;margin:0 auto;padding:1.5rem}h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem}
        a{color:inherit}.lead{font-size:1.1rem}.note,small{color:var(--soft);font-size:.9rem}
        .claims-legend{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;list-style:none;padding:0}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1.5rem}
        .claims-words{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.9}
        .verdicts{list-style:none;padding:0}.verdicts li{border:1px solid var(--line);border-radius:8px;padding:.5rem .8rem;\
        margin-bottom:.5rem}.verdicts p{margin:.25rem 0 0}
        .tag{border:1px solid currentColor;border-radius:99px;padding:0 .5rem;font-size:.85rem}
        .tag-good{color:var(--good)}.tag-late{color:var(--late)}.tag-waiting{color:var(--wait)}
        .so{text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.25em}
        .so-khop{text-decoration-style:solid}.so-lech{text-decoration-style:wavy;font-weight:700;color:var(--late)}
        .so-chua-ro{text-decoration-style:dashed;color:var(--wait)}.so-khong-co{text-decoration-style:dotted}
        .so sup{font-size:.7em}.so:target,li:target{outline:3px solid currentColor;outline-offset:2px}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        @media print{.pair{display:block}main{max-width:none;padding:0}}
        """
}
