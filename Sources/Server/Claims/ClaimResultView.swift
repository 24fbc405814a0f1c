import Claims
import KhuyenCong

/// The page of an answer that is not kept.
struct ClaimResultView {
    let view: ClaimSheetView
    let carried: ClaimCarriedForm

    var page: Page {
        Page(
            "Kết quả kiểm tra số liệu",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports), Crumb("Kiểm tra số liệu", .claims)],
            actions: "<a class=\"button\" href=\"\(SiteURL.claims)\">Kiểm tra văn bản khác</a>",
            status: carried.faults.status,
            body: "\(ErrorSummary(carried.faults).html)\(view.html)\(carried.removedFigures)\(carried.html)"
        )
    }
}

/// The texts of an answer, carried on in a form, because the program has kept nothing of them.
struct ClaimCarriedForm: Sendable {
    private static let id = "van-ban"
    /// Bytes that the fields of a form may hold, with room for the rest of it.
    private static let most = Form.fieldLimit - 64 * 1024

    let sheet: ClaimSheet
    let place: String?
    /// The figure whose reading is to be mended.
    let asked: KeptPlace?
    /// What was typed of it and refused.
    let typed: URLQuery
    let faults: FormFaults
    let choices: PeriodChoices
    let context: AppContext

    private var isCarried: Bool {
        sheet.parts.reduce(0) { $0 + $1.source.text.utf8.count } <= ClaimCarriedForm.most
    }

    var controls: @Sendable (Figure, Int) -> HTML {
        guard isCarried else { return { _, _ in .empty } }
        let picks = sheet.parts.map(\.picks)
        return { figure, part in
            let options = ClaimPickButtons.options(figure, picks[part])
            return "\(HTML(options.map { ClaimCarriedForm.button($0, part) }))\(ClaimCarriedForm.reread(figure, part))"
        }
    }

    private static func reread(_ figure: Figure, _ part: Int) -> HTML {
        """
        <button type="submit" class="quiet" form="\(id)" formaction="\(SiteURL.claims)#\(ClaimReread.anchor)" \
        name="\(ClaimReread.Name.asked)" value="\(ClaimReread.word(figure, part))">Sửa nguồn, kỳ…\
        <span class="unseen"> của \(figure.text)</span></button>
        """
    }

    /// The fields of the figure that was asked about.
    private var reading: HTML {
        guard let (figure, part) = ClaimReread.figure(asked, in: sheet) else { return .empty }
        return """
            \(ClaimReread.fields(figure, part, typed, faults))
            <div class="actions"><button type="submit" class="primary">Hiểu lại và kiểm tra</button></div>
            """
    }

    var removedFigures: HTML {
        let options = sheet.parts.enumerated().flatMap { index, part in
            ClaimPickButtons.removed(part).map { ClaimCarriedForm.button($0, index) }
        }
        return options.isEmpty || !isCarried ? .empty : "<div class=\"actions\">\(HTML(options))</div>"
    }

    private static func button(_ option: ClaimPickButtons.Option, _ part: Int) -> HTML {
        """
        <button type="submit" class="quiet" form="\(id)" name="\(ClaimForm.Name.pick)" \
        value="\(ClaimPickWord.write(option.pick, part: part))">\(option.label)</button>
        """
    }

    var html: HTML {
        guard isCarried else {
            return """
                <p class="note">Văn bản quá dài để lưu từ trang này. Chia văn bản thành nhiều phần rồi kiểm tra lại nếu cần \
                lưu.</p>
                """
        }
        return """
            <form class="form panel screen-only" id="\(ClaimCarriedForm.id)" action="\(SiteURL.claims)" method="post" \
            enctype="multipart/form-data" novalidate>\(FormToken.field(context))
            <input type="hidden" name="viec" value="\(ClaimPages.Act.check.rawValue)">
            \(each: sheet.parts.enumerated(), carriedPart)
            <input type="hidden" name="\(ClaimForm.Name.place)" value="\(place)">
            \(reading)
            \(if: context.may(.editReportedFigures), keeping)
            </form>
            <form class="screen-only" action="\(SiteURL.claims)" method="post" \
            enctype="multipart/form-data">\(FormToken.field(context))
            \(each: sheet.parts.prefix(1).enumerated(), carriedPart)
            <input type="hidden" name="\(ClaimForm.Name.place)" value="\(place)">
            <button type="submit" name="viec" value="\(ClaimPages.Act.docx.rawValue)">Tải tệp Word có ghi chú</button>
            <p class="note">Muốn giữ nguyên trình bày của tệp Word, chọn tệp ở trang trước rồi bấm “Tải tệp Word có ghi \
            chú”.</p></form>
            """
    }

    private func carriedPart(_ index: Int, _ part: ClaimSheet.Part) -> HTML {
        """
        <input type="hidden" name="\(ClaimForm.Name.name)" value="\(part.source.name)">\
        <textarea hidden name="\(ClaimForm.Name.text)" aria-label="\(part.source.name)">\(part.text)</textarea>\
        \(each: part.picks, { pick in
            "<input type=\"hidden\" name=\"chon\" value=\"\(ClaimPickWord.write(pick, part: index))\">"
        })
        """
    }

    private var keeping: HTML {
        let title = FormField(
            ClaimForm.Name.title,
            "Tên văn bản",
            help: "Tên, số, ngày; ví dụ: Báo cáo 12/BC-SCT ngày 05/01/2021.",
            isRequired: true
        )
        return """
            <h2>Lưu văn bản</h2>
            <p>Văn bản đã lưu nhớ cách hiểu mà ông/bà chọn; số liệu của nó đưa được vào bảng so sánh.</p>
            \(title.html(sheet.parts.first?.source.document == nil ? nil : sheet.parts.first?.source.name))
            \(KeptTextViews.provinceField(choices, context).html())
            <div class="actions"><button type="submit" class="primary" formaction="\(SiteURL.keptTexts)">Lưu văn bản</button>
            </div>
            """
    }
}
