import KhuyenCong

/// What proposals are asked beyond the circular, ended questions below the others.
struct QuestionsView {
    let questions: [ProposalQuestion]
    let territories: Territories
    let officer: Officer
    let today: Day
    let context: AppContext

    var page: Page {
        let ask = ButtonLink("Hỏi thêm một câu", .questionNew, isPrimary: true).html
        let standing = questions.filter { $0.askedUntil == nil }
        let ended = questions.filter { $0.askedUntil != nil }
        return Page(
            "Câu hỏi thêm của đề án",
            section: .dossiers,
            crumbs: [.dossiers, Crumb("Đợt nhận đề xuất", .calls)],
            summary:
                "Hỏi ngoài mẫu của Thông tư, ở biểu mẫu soạn đề án và ở trang cơ sở tự đề xuất; trả lời đi theo hồ sơ.",
            actions: ProposalCalls.mayOpen(officer) ? ask : .empty,
            body: (standing.isEmpty ? EmptyState("Chưa hỏi thêm câu nào.").html : table("Đang hỏi", standing))
                + (ended.isEmpty ? .empty : "<h2>Đã thôi hỏi</h2>" + table("Đã thôi hỏi", ended))
        )
    }

    private func table(_ name: String, _ rows: [ProposalQuestion]) -> HTML {
        DataTable<ProposalQuestion>(
            name,
            columns: [
                .init("Câu hỏi") { question in
                    "\(question.label)\(question.help.map { help -> HTML in "<small>\(help)</small>" })"
                },
                .init("Hỏi ở") { "\(place($0))<small>\($0.kind?.officialName ?? "mọi nội dung")</small>" },
                .init("Trả lời") { "\(QuestionsView.form($0))" },
                .init("Hỏi từ", .code) { question in
                    let end = question.askedUntil.map { " – \($0.vietnamese)" } ?? ""
                    return "\(question.askedFrom.vietnamese)\(end)<small>\(question.officerName)</small>"
                },
                .init("Việc") { ending($0) },
            ]
        ).html(rows)
    }

    private func place(_ question: ProposalQuestion) -> String {
        let place = question.provinceNow.map { territories.name(.of2025, $0) } ?? "Cả nước"
        return "\(place), \(question.level.name.lowercased())"
    }

    private static func form(_ question: ProposalQuestion) -> String {
        let form =
            question.options.isEmpty
            ? [question.form.name, question.unit].compactMap { $0 }.joined(separator: ", ")
            : question.options.joined(separator: " / ")
        return question.isRequired ? form + " (bắt buộc)" : form
    }

    private func ending(_ question: ProposalQuestion) -> HTML {
        guard question.askedUntil == nil, ProposalQuestions.mayAsk(question.level, question.provinceNow, officer) else {
            return .empty
        }
        return ActButton("Thôi hỏi", .questionEnd(question.id)).html(in: context)
    }
}

/// The form of a new question.
struct QuestionFormView {
    let fields: TypedFields
    let territories: Territories
    let context: AppContext

    var page: Page {
        Page(
            "Hỏi thêm một câu",
            section: .dossiers,
            crumbs: [.dossiers, Crumb("Câu hỏi thêm của đề án", .questions)],
            summary: "Câu đã hỏi không sửa được, để câu trả lời cũ còn nghĩa: thôi hỏi rồi hỏi câu mới.",
            width: .narrow,
            status: fields.faults.status,
            body: FormView(to: .questionNew, submit: "Hỏi", faults: fields.faults, cancel: .questions).html(
                in: context,
                fields: "\(each: asked, fields.html)"
            )
        )
    }

    private var asked: [FormField] {
        let kinds = ActivityKind.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
        let kind = FormField("kind", "Nội dung", .choice(kinds, empty: "Mọi nội dung"))
        return FundingPlace(territories: territories).fields + [kind] + QuestionFormView.question
    }

    private static let question: [FormField] = {
        let forms = ProposalQuestion.AnswerForm.allCases.map { (value: $0.rawValue, label: $0.name) }
        return [
            FormField("label", "Câu hỏi", help: "Ví dụ: Công suất hiện nay của cơ sở.", isRequired: true),
            FormField("help", "Hướng dẫn trả lời"),
            FormField("form", "Trả lời bằng", .choice(forms, empty: nil), isRequired: true),
            FormField("unit", "Đơn vị tính", help: "Chỉ cho câu trả lời bằng số, ví dụ: tấn/ngày."),
            FormField("options", "Các lựa chọn", .area(rows: 4), help: "Chỉ cho “Chọn một”: mỗi dòng một lựa chọn."),
            FormField("isRequired", "Bắt buộc", .flag(text: "Phải trả lời mới nộp được")),
            FormField("askedFrom", "Hỏi từ ngày", help: "Ghi như 31/03/2026.", isRequired: true),
        ]
    }()
}
