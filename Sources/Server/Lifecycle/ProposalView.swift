import HTTPTypes
import KhuyenCong

/// The proposal as a form: all that Điều 5 Thông tư 36/2013/TT-BCT asks, the estimate line by line, the machines.
struct ProposalView {
    let tree: FieldTree
    /// Why the form was not taken.
    let refusal: FormFaults
    /// What cannot be read in a draft that was taken all the same.
    let remarks: FormFaults
    let places: PlaceNames
    /// What is asked beyond the circular.
    let questions: [ProposalQuestion]
    /// Nil while nothing is saved.
    let view: DossierView?
    let step: ProposalForm.Step
    let stale: StaleNotice?
    let officer: Officer
    let context: AppContext

    private var fields: TypedFields {
        TypedFields(tree: tree.answering(questions), faults: FormFaults(faults: refusal.faults + remarks.faults))
    }

    var page: Page {
        Page(
            view.map { "Soạn đề án \($0.dossier.code)" } ?? "Soạn đề án mới",
            section: .dossiers,
            crumbs: crumbs,
            summary: view.map { SummaryLine([$0.dossier.state.name, DossierLabels.title($0.dossier.title)]).html }
                ?? "Lưu được cả khi chưa đủ; khi nộp mới cần đúng và đủ.",
            status: stale == nil ? refusal.status : .conflict,
            scripts: ["tu-luu.js"],
            body: (stale?.html ?? .empty) + (ErrorSummary(refusal).html ?? .empty) + remarked + returned + form
        )
    }

    private var crumbs: [Crumb] {
        view.map { [Crumb].dossier($0.dossier.code) } ?? [.dossiers]
    }

    private var remarked: HTML {
        guard !remarks.faults.isEmpty else { return .empty }
        return Alert(
            .warning,
            """
            Bản soạn có chỗ chưa đúng, sửa trước khi nộp:
            <ul>\(each: remarks.faults, { "<li><a href=\"#\($0.field)\">\($0.message)</a></li>" })</ul>
            """
        ).html
    }

    /// Why the file came back.
    private var returned: HTML {
        guard let view, view.dossier.state == .returned,
            let record = view.history.first(where: { $0.act == .returnForRevision }),
            let reason = record.fields.at("reason").shown
        else { return .empty }
        return Alert(.warning, "\(record.officerName) trả lại ngày \(record.day.vietnamese): \(reason)").html
    }

    private var form: HTML {
        """
        <form class="form wide-form" action="\(url)" \
        method="post" novalidate data-autosave="luu"\(if: stale != nil, " data-stale")>
        \(FormToken.field(context))
        <button type="submit" name="viec" value="cap-nhat" class="unseen" tabindex="-1">Cập nhật</button>
        <input type="hidden" name="version" value="\(view?.dossier.version ?? 0)">
        <input type="hidden" name="seen" value="\(view?.history.count ?? 0)">
        <input type="hidden" name="map" value="\(places.map.rawValue)">
        <datalist id="dia-ban">\(each: places.suggestions, { "<option value=\"\($0)\"></option>" })</datalist>
        \(general)
        <h2>Dự toán</h2>
        \(lines)
        <div class="actions"><button type="submit" name="viec" value="them-dong" \
        formaction="\(url)#dong-moi">Thêm dòng</button></div>
        <h2>Máy móc, thiết bị đề nghị duyệt</h2>
        \(ProposalMachinesView(fields: fields, lineCount: lineCount, hasSpare: step == .addMachine).html)
        <div class="actions"><button type="submit" name="viec" value="them-may" \
        formaction="\(url)#may-moi">Thêm máy</button></div>
        \(prose)
        <h2>Cam kết của đơn vị thụ hưởng</h2>
        \(each: ProposalView.commitments, fields.html)
        <p class="note" data-autosave-status role="status"></p>
        <div class="actions"><button type="submit" name="viec" value="luu">Lưu bản soạn</button>
        <button type="submit" name="viec" value="nop" class="primary">Nộp</button>
        \(view.map { view -> HTML in "<a class=\"quiet\" href=\"\(SiteURL.dossier(view.dossier.code))\">Thôi</a>" })</div>
        </form>
        """
    }

    private var url: SiteURL {
        view.map { SiteURL.dossierProposal($0.dossier.code) } ?? .dossierNew
    }

    private var lineCount: Int {
        max(1, fields.count("lines") + (step == .addLine ? 1 : 0))
    }

    private var lines: HTML {
        HTML(
            (1...lineCount).map { number -> HTML in
                let line = ProposalLineView(fields: fields, places: places, number: number, isOnly: lineCount == 1).html
                return number == lineCount ? "<div id=\"dong-moi\">\(line)</div>" : line
            }
        )
    }

    private var general: HTML {
        """
        \(fields.html(FormField("title", "Tên đề án", .area(rows: 4), isRequired: true)))
        <div class="row">\(each: choices, fields.html)</div>
        <div class="row">\(each: ProposalView.years, fields.html)\
        \(fields.html(FormField("implementer", "Đơn vị thực hiện", isRequired: true)))\
        \(fields.html(FormField("partner", "Đơn vị phối hợp")))</div>
        """
    }

    private var choices: [FormField] {
        [
            FormField(
                "level",
                "Chương trình",
                .choice(ProgrammeLevel.allCases.map { ($0.rawValue, $0.name) }, empty: nil),
                isRequired: true
            ),
            FormField(
                "scheme",
                "Loại đề án",
                .choice(ProjectScheme.allCases.map { ($0.rawValue, $0.name) }, empty: nil),
                isRequired: true
            ),
            FormField(
                "province",
                "Tỉnh, thành phố",
                .choice(provinces, empty: "Chọn tỉnh, thành phố"),
                isRequired: true
            ),
        ]
    }

    private var provinces: [(value: String, label: String)] {
        let all = places.territories.provinces(places.map)
        let mine: [AdminUnit] =
            switch Dossiers.draftingProvinces(officer) {
            case .named(let codes) where places.map == .of2025: all.filter { codes.contains($0.code) }
            case .named, .all, nil: all
            }
        return mine.map { ($0.code, $0.name) }
    }

    private var prose: HTML {
        """
        <h2>Thuyết minh</h2>
        \(each: ProposalView.parts, fields.html)
        \(FurtherQuestionFields(questions: questions, fields: fields, heading: "<h2>Câu hỏi thêm</h2>").html)
        """
    }

    private static let years = [
        FormField(
            "year",
            "Năm bắt đầu",
            .input(kind: .text, inputMode: .numeric),
            help: "Năm kế hoạch; ghi sẵn năm sau, sửa lại nếu đề án thuộc năm khác.",
            isRequired: true
        ),
        FormField("untilYear", "Năm kết thúc", .input(kind: .text, inputMode: .numeric)),
        FormField("endsOn", "Ngày hoàn thành dự kiến", help: "Ghi như 15/12/2026; để trống nếu chưa rõ."),
    ]

    private static let parts = ProposalPart.allCases.map { part in
        FormField(part.rawValue, part.name, .area(rows: part == .plan ? 4 : 3), isRequired: true)
    }

    private static let commitments = [
        FormField(
            "commitments.fundsTheRest",
            "Vốn đối ứng",
            .flag(text: "Đơn vị thụ hưởng cam kết đầu tư đủ phần vốn còn lại."),
            isRequired: true
        ),
        FormField(
            "commitments.takesNoOtherSupport",
            "Không nhận hỗ trợ khác",
            .flag(text: "Chưa nhận và không nhận hỗ trợ khác của Nhà nước cho cùng nội dung chi."),
            isRequired: true
        ),
    ]
}
