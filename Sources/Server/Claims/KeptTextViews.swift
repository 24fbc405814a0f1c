import Claims
import KhuyenCong

/// The list of kept texts.
enum KeptTextViews {
    static let crumb = Crumb("Văn bản đã lưu", .keptTexts)

    static func list(_ texts: [KeptText], _ territories: Territories) -> Page {
        let table = DataTable<KeptText>(
            "Văn bản đã lưu, mới nhất trước",
            columns: [
                .init("Văn bản") { "<a href=\"\(SiteURL.keptText($0.id))\">\($0.title)</a>" },
                .init("Của") { "\(owner($0, territories))" },
                .init("Lưu lúc", .code) { "\($0.keptAt.vietnamese)" },
                .init("Người lưu") { "\($0.officer)" },
                .init("Số đã đưa vào bảng", .figure) { "\(grouped: Int64($0.confirmed))" },
            ]
        )
        let empty = EmptyState(
            "Chưa lưu văn bản nào. Kiểm tra một văn bản rồi bấm “Lưu văn bản”.",
            next: ButtonLink("Kiểm tra văn bản", .claims).html
        )
        return Page(
            "Văn bản đã lưu",
            section: .periodReport,
            crumbs: [Crumb("Kiểm tra số liệu", .claims)],
            summary: "Lời văn giữ nguyên như lúc lưu; kết quả tính lại mỗi lần mở.",
            actions: "<a class=\"button\" href=\"\(SiteURL.comparisonBoard)\">Bảng so sánh</a>",
            body: texts.isEmpty ? empty.html : table.html(texts)
        )
    }

    static func owner(_ text: KeptText, _ territories: Territories) -> String {
        text.provinceNow.map { territories.name(.of2025, $0) } ?? "Cả nước"
    }

    /// Whose officers are to see the text.
    static func provinceField(_ choices: PeriodChoices, _ context: AppContext) -> FormField {
        let territory = context.officer?.territory(.editReportedFigures) ?? Territory(scopes: [])
        let mine = choices.territories.provinces(.of2025).filter { territory.contains(province: $0.code) }
        let offices = territory.isNation ? [(PeriodQuery.nation, "Cơ quan trung ương")] : []
        return FormField(
            ClaimForm.Name.province,
            "Lưu cho",
            .choice(offices + mine.map { ($0.code, $0.name) }, empty: nil),
            help: "Cán bộ của địa bàn này xem được văn bản.",
            isRequired: true
        )
    }
}

/// One kept text with its answer.
struct KeptTextView {
    let detail: KeptTextDetail
    let sheet: ClaimSheet
    let territories: Territories
    /// The figure whose reading is to be mended, with the number of its text.
    let asked: (figure: Figure, part: Int)?
    let typed: URLQuery
    let faults: FormFaults
    let context: AppContext

    private var id: Int64 { detail.text.id }

    var page: Page {
        Page(
            detail.text.title,
            section: .periodReport,
            crumbs: [Crumb("Kiểm tra số liệu", .claims), KeptTextViews.crumb],
            summary: """
                \(KeptTextViews.owner(detail.text, territories)); lưu lúc \(detail.text.keptAt.vietnamese), người lưu: \
                \(detail.text.officer)
                """,
            actions: actions,
            status: faults.status,
            body: """
                \(ErrorSummary(faults).html)\(reading)
                \(ClaimSheetView(sheet: sheet, territories: territories, showsFigures: true, controls: controls).html)
                \(if: detail.mayEdit, removed)\(if: detail.mayEdit, dropping)
                """
        )
    }

    private var actions: HTML {
        let files = sheet.parts.enumerated().map { index, part -> HTML in
            let url = SiteURL.keptTextFile(id).with(["phan": String(index)])
            let name = sheet.parts.count > 1 ? " của \(part.source.name)" : ""
            return "<a class=\"button\" href=\"\(url)\">Tệp Word có ghi chú\(name)</a>"
        }
        return "\(HTML(files))<a class=\"button\" href=\"\(SiteURL.comparisonBoard)\">Bảng so sánh</a>"
    }

    private var controls: @Sendable (Figure, Int) -> HTML {
        guard detail.mayEdit else { return { _, _ in .empty } }
        let (detail, id, token) = (detail, id, FormToken.field(context))
        return { figure, part in
            let options = ClaimPickButtons.options(figure, detail.picks[part])
            let version = detail.text.version
            return """
                \(HTML(options.map { KeptTextView.pickForm($0, part, id, version, token) }))\
                \(KeptTextView.rereadLink(figure, part, id))\(KeptTextView.boardLink(figure, part, detail))
                """
        }
    }

    private static func rereadLink(_ figure: Figure, _ part: Int, _ id: Int64) -> HTML {
        let url = SiteURL.keptText(id).with([ClaimReread.Name.asked: ClaimReread.word(figure, part)])
        return """
            <a class="act" href="\(url)#\(ClaimReread.anchor)">Sửa nguồn, kỳ…<span class="unseen"> của \(figure.text)</span></a>
            """
    }

    /// The fields of the figure that was asked about.
    private var reading: HTML {
        guard detail.mayEdit, let asked else { return .empty }
        return """
            <form class="form panel" action="\(SiteURL.keptText(id))" method="post" novalidate>\
            \(FormToken.field(context))\(ActField.html(KeptTextPages.Act.pick))\
            <input type="hidden" name="\(ClaimForm.Name.version)" value="\(detail.text.version)">
            \(ClaimReread.fields(asked.figure, asked.part, typed, faults))
            <div class="actions"><button type="submit" class="primary">Hiểu lại và kiểm tra</button>
            <a class="quiet" href="\(SiteURL.keptText(id))">Thôi</a></div></form>
            """
    }

    private static func boardLink(_ figure: Figure, _ part: Int, _ detail: KeptTextDetail) -> HTML {
        let isTaken = detail.confirmed.contains { $0.position == part && $0.start == figure.start }
        if isTaken { return "<a href=\"\(SiteURL.comparisonBoard)\">Đã ở bảng so sánh</a>" }
        guard figure.value != nil, FigureProposal(figure).measure != nil else { return .empty }
        let url = SiteURL.keptFigure(detail.text.id).with([
            "phan": String(part), "tu": String(figure.start), "den": String(figure.end),
        ])
        return "<a href=\"\(url)\">Đưa vào bảng so sánh<span class=\"unseen\">: \(figure.text)</span></a>"
    }

    private static func pickForm(
        _ option: ClaimPickButtons.Option,
        _ part: Int,
        _ id: Int64,
        _ version: Int,
        _ token: HTML
    ) -> HTML {
        """
        <form class="act" action="\(SiteURL.keptText(id))" method="post">\(token)\
        \(ActField.html(KeptTextPages.Act.pick))\
        <input type="hidden" name="\(ClaimForm.Name.version)" value="\(version)">\
        <button type="submit" class="quiet" name="\(ClaimForm.Name.pick)" \
        value="\(ClaimPickWord.write(option.pick, part: part))">\(option.label)</button></form>
        """
    }

    private var removed: HTML {
        let token = FormToken.field(context)
        let forms = sheet.parts.enumerated().flatMap { index, part in
            ClaimPickButtons.removed(part).map {
                KeptTextView.pickForm($0, index, id, detail.text.version, token)
            }
        }
        return forms.isEmpty ? .empty : "<div class=\"actions\">\(HTML(forms))</div>"
    }

    private var dropping: HTML {
        """
        <form class="act" action="\(SiteURL.keptText(id))" method="post">\(FormToken.field(context))\
        \(ActField.html(KeptTextPages.Act.drop))\
        <input type="hidden" name="\(ClaimForm.Name.version)" value="\(detail.text.version)">\
        <button type="submit" class="dangerous">Bỏ văn bản đã lưu</button></form>
        """
    }
}
