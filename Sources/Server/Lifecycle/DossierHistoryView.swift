import KhuyenCong
import Vietnamese

/// What was done with a file, newest first: who, when, on whose behalf, by which paper, and what the checks said.
struct DossierHistoryView {
    let view: DossierView
    let places: PlaceNames

    var html: HTML {
        guard !view.history.isEmpty else { return .empty }
        return Panel(
            "Lịch sử",
            note: "mới nhất trước",
            content: """
                <ol class="history">\(each: view.history, { record in
                    ActRecordView(record: record, numberURL: url(record), places: places).html
                })</ol>
                """
        ).html
    }

    /// Where the number of its paper is entered, for whoever may.
    private func url(_ record: ActRecord) -> SiteURL? {
        guard view.unnumbered.contains(record.position) else { return nil }
        return .lateNumber(view.dossier.code).with([LateNumberPages.position: String(record.position)])
    }
}

/// One act of the history.
struct ActRecordView {
    let record: ActRecord
    let numberURL: SiteURL?
    /// Nil where places are told by their codes.
    let places: PlaceNames?

    var html: HTML {
        let overridden = record.checks.filter { $0.overrideReason != nil }
        let others = record.checks.filter { $0.overrideReason == nil }
        return """
            <li><div class="deed"><strong>\(record.act.name)</strong> \(states)</div>
            <div class="note">\(who)</div>
            \(paper)\(said)\(each: record.differences, { ChangedPartView(difference: $0, places: places).html })\
            \(AppraisalSheetsView.told(record))
            \(CheckListView(checks: overridden).html)
            \(folded(others))</li>
            """
    }

    private var states: HTML {
        guard let from = record.fromState, from != record.toState else { return DossierLabels.tag(record.toState) }
        return "\(DossierLabels.tag(from)) → \(DossierLabels.tag(record.toState))"
    }

    /// Who did it and when; of a paper that others signed, who entered it and when, beside the day of the paper.
    private var who: HTML {
        guard let name = record.onBehalfOf else {
            return "\(record.performedAt.vietnamese) · \(record.officerName) · ngày văn bản \(record.day.vietnamese)"
        }
        return """
            nhập thay cho \(name) · văn bản ký ngày \(record.day.vietnamese) · \(record.officerName) nhập lúc \
            \(record.performedAt.vietnamese)
            """
    }

    private var paper: HTML? {
        let text = DossierLabels.document(record.document)
        let late = record.lateNumber.map { "số ghi \($0.enteredAt.day.vietnamese), \($0.officerName)" }
        let link = numberURL.map { url -> HTML in "<a href=\"\(url)\">Ghi số văn bản</a>" }
        guard !text.isEmpty || link != nil else { return nil }
        return "<div>\(text)\(late.map { late -> HTML in " <small>\(late)</small>" }) \(link)</div>"
    }

    /// The words of the act itself; its money and machines stand in their own tables.
    private var said: HTML {
        let facts = ActRecordView.words.compactMap { name, label -> HTML? in
            guard let text = record.fields.at(name).shown, !text.isEmpty else { return nil }
            return "<div>\(label): \(value(name, text))</div>"
        }
        let remarks = DossierLabels.criteria.compactMap { criterion -> HTML? in
            guard let text = record.fields.at("criteria.\(criterion.name)").shown, !text.isEmpty else { return nil }
            return "<div>\(criterion.label): \(text)</div>"
        }
        let unfinished: [HTML] =
            record.isForceMajeure ? ["<div>Bất khả kháng: nghiệm thu phần đã thực hiện</div>"] : []
        return HTML(facts + unfinished + remarks + FinancesView.told(record.fields))
    }

    private static let words: [(name: String, label: String)] = [
        ("type", "Loại điều chỉnh"), ("line", "Dòng dự toán"), ("causeKind", "Nhóm nguyên nhân"), ("cause", "Lý do"),
        ("reason", "Lý do"), ("decider", "Cấp quyết định"),
        ("before", "Trước"), ("after", "Sau"), ("untilYear", "Năm kết thúc mới"), ("conclusion", "Kết luận"),
        ("present", "Số người có mặt"), ("members", "Số thành viên"), ("month", "Kỳ báo cáo"),
        ("done", "Đã thực hiện"), ("spent", "Đã chi (đồng)"), ("difficulties", "Khó khăn"),
        ("investmentDone", "Giá trị đã thực hiện (đồng)"), ("investmentTotal", "Tổng vốn đầu tư (đồng)"),
        ("voucher", "Chứng từ kho bạc"),
    ]

    private func value(_ name: String, _ text: String) -> String {
        switch name {
        case "month": "tháng \(text)/\(record.fields.at("year").shown ?? "")"
        case "type": ChangeType(rawValue: text)?.name ?? text
        case "causeKind": ChangeCause(rawValue: text)?.name ?? text
        case "decider": RuleDecider(rawValue: text)?.name ?? text
        case "conclusion": ActChoices.conclusions.first { $0.value == text }?.label ?? text
        case "spent", "investmentDone", "investmentTotal": ActRecordView.money(text)
        default: text
        }
    }

    /// As sums are written, whatever was typed.
    private static func money(_ text: String) -> String {
        guard case .amount(let amount) = MoneyReader.read(text, unit: .dong) else { return text }
        return MoneyWriter.grouped(amount.dong)
    }

    private func folded(_ checks: [CheckResult]) -> HTML? {
        guard !checks.isEmpty else { return nil }
        return """
            <details><summary>\(checks.count) nội dung đã kiểm tra</summary>\(CheckListView(checks: checks).html)</details>
            """
    }
}

/// What checks found: the verdict in a word, the sentence, what to do, the law.
struct CheckListView {
    let checks: [CheckResult]

    var html: HTML {
        guard !checks.isEmpty else { return .empty }
        return "<ul class=\"checks\">\(each: checks, { "<li>\(CheckListView.item($0))</li>" })</ul>"
    }

    static func item(_ check: CheckResult) -> HTML {
        """
        \(DossierLabels.verdict(check)) <span><strong>\(check.rule.name).</strong> \(check.sentence)\
        \(check.remedy.map { remedy -> HTML in " \(remedy)" })\(citation(check))\
        \(check.overrideReason.map { reason -> HTML in "<small>Lý do vượt quy định: \(reason)</small>" })</span>
        """
    }

    private static func citation(_ check: CheckResult) -> HTML? {
        guard let basis = check.basis else { return nil }
        return "<small>\(basis.citation)\(if: basis.evidence.isWeak, " \(Tag.unverified)")</small>"
    }
}
