import KhuyenCong

/// One thing of the pack: what it says, its answer, its files, and the forms that change it.
struct ConferenceRecordView {
    let detail: ConferenceDetail
    let record: ConferenceRecord
    let territories: Territories
    let today: Day
    /// Whose form came back, what was typed into it, what is wrong with it.
    let refused: ConferenceRecordPages.Refused?
    let context: AppContext

    private var faults: FormFaults { refused?.faults ?? .none }

    var page: Page {
        Page(
            record.words ?? record.unit ?? record.part.name,
            section: .periodReport,
            crumbs: [
                Crumb("Hội nghị", .conferences), Crumb(detail.conference.name, .conference(detail.conference.id)),
            ],
            summary: SummaryLine([record.part.name, record.unit ?? ""]).html,
            width: .narrow,
            status: faults.status,
            body: facts + answer + files + correction
        )
    }

    private var mayEdit: Bool { detail.mayEdit && detail.conference.state != .closed }

    private var facts: HTML {
        var rows: [(name: String, value: HTML)] = []
        if let office = record.office {
            rows.append((record.part == .paper ? "Người trình bày" : "Gửi đến", "\(office)"))
        }
        if let kind = record.kind { rows.append(("Loại", "\(kind.name)")) }
        if let delegates = record.delegates { rows.append(("Đại biểu", "\(delegates)")) }
        if let due = record.dueOn { rows.append(("Hạn", "\(due.vietnamese)")) }
        if record.part.isAnswered {
            rows.append(("Thực hiện", ConferencePartTable.state(record, on: today)))
        } else if record.document != nil || record.documentOn != nil {
            rows.append(("Quyết định", "\(record.document) \(record.documentOn?.vietnamese)"))
        }
        return rows.isEmpty ? .empty : DefinitionList(rows).html
    }

    private var answer: HTML {
        guard detail.answerable.contains(record.id) else { return .empty }
        let stored = FieldTree.group([
            "answer": record.answer.map(FieldTree.text) ?? .empty,
            "document": record.document.map(FieldTree.text) ?? .empty,
            "day": record.documentOn.map { .text($0.vietnamese) } ?? .empty,
        ])
        let fields = fields(.answer, or: stored)
        let isTask = record.part == .task
        let view = FormView(
            to: .conferenceAnswer(record.id),
            submit: isTask ? "Ghi việc đã làm" : "Ghi trả lời",
            faults: fields.faults
        )
        let content: HTML = """
            \(version)
            \(fields.html(FormField("answer", isTask ? "Việc đã làm" : "Trả lời", .area(rows: 3), isRequired: true)))
            <div class="row">\(fields.html(FormField("document", "Văn bản số")))\
            \(fields.html(FormField("day", "Ngày", help: "Để trống là hôm nay.")))</div>
            """
        return Panel(isTask ? "Thực hiện" : "Trả lời", content: view.html(in: context, fields: content)).html
    }

    private var files: HTML {
        guard record.part == .paper else { return .empty }
        let shown: HTML = "<p>\(ConferencePartTable.files(record))</p>"
        guard mayEdit else { return Panel("Tệp", content: shown).html }
        let control = FormField.Control.file(accept: ".pdf,.docx,.doc", isMultiple: true)
        let field = FormField("file", "Tệp tham luận", control, isRequired: true)
        let view = FormView(to: .conferenceFiles(record.id), submit: "Thêm tệp", faults: .none, carriesFiles: true)
        let form = view.html(in: context, fields: field.html(faults: refused?.form == .files ? faults : .none))
        return Panel("Tệp", content: shown + form).html
    }

    private var correction: HTML {
        guard mayEdit else { return .empty }
        let fields = fields(.correction, or: record.tree)
        let units = ConferenceRecordFields.units(of: detail.conference, territories)
        let form = ConferenceRecordFields(part: record.part, units: units, fields: fields)
        let view = FormView(to: .conferenceRecord(record.id), submit: "Ghi", faults: fields.faults)
        let content: HTML = "\(version)\(ActField.html(ConferenceRecordPages.Step.correct))\(form.html)"
        let remove = ActButton(
            "Bỏ mục này",
            .conferenceRecord(record.id),
            isDangerous: true,
            values: [
                (name: ActField.name, value: ConferenceRecordPages.Step.remove.rawValue),
                (name: "version", value: String(record.version)),
            ]
        )
        return """
            <details\(attribute: "open", if: refused?.form == .correction)><summary>Sửa mục này</summary>
            \(view.html(in: context, fields: content))\(remove.html(in: context))</details>
            """
    }

    private func fields(_ form: ConferenceRecordPages.Refused.Form, or stored: FieldTree) -> TypedFields {
        guard let refused, refused.form == form else { return TypedFields(tree: stored, faults: .none) }
        return TypedFields(tree: refused.typed, faults: refused.faults)
    }

    private var version: HTML {
        "<input type=\"hidden\" name=\"version\" value=\"\(record.version)\">"
    }
}

extension ConferenceRecord {
    /// As the fields of its form.
    fileprivate var tree: FieldTree {
        .group([
            "place": place.map(FieldTree.text) ?? .empty,
            "unit": place == nil ? unit.map(FieldTree.text) ?? .empty : .empty,
            "words": words.map(FieldTree.text) ?? .empty, "office": office.map(FieldTree.text) ?? .empty,
            "kind": kind.map { .text($0.rawValue) } ?? .empty,
            "delegates": delegates.map { .number(Int64($0)) } ?? .empty,
            "dueOn": dueOn.map { .text($0.vietnamese) } ?? .empty,
            "document": document.map(FieldTree.text) ?? .empty,
            "documentOn": documentOn.map { .text($0.vietnamese) } ?? .empty,
        ])
    }
}
