import KhuyenCong

/// The further questions in the form of a proposal; nothing where none is asked.
struct FurtherQuestionFields {
    let questions: [ProposalQuestion]
    /// Over a proposal whose answers stand in the order of the questions (`FieldTree.answering`).
    let fields: TypedFields
    let heading: HTML

    var html: HTML {
        let count = fields.count("answers")
        guard count > 0 else { return .empty }
        let others = (questions.count + 1)..<max(count + 1, questions.count + 1)
        return """
            \(if: !questions.isEmpty, heading)
            \(each: Array(questions.enumerated()), { offset, question in
                let path = "answers.\(offset + 1)"
                return "\(hidden(path))\(fields.html(FurtherQuestionFields.field(question, path)))"
            })
            \(each: Array(others), { number in
                let path = "answers.\(number)"
                return "\(hidden(path))\(kept(path))"
            })
            """
    }

    private func hidden(_ path: String) -> HTML {
        "<input type=\"hidden\" name=\"\(path).question\" value=\"\(fields.text(path + ".question") ?? "")\">"
    }

    /// An answer to what is not asked of these contents: it comes back with them.
    private func kept(_ path: String) -> HTML {
        "<input type=\"hidden\" name=\"\(path).answer\" value=\"\(fields.text(path + ".answer") ?? "")\">"
    }

    private static func field(_ question: ProposalQuestion, _ path: String) -> FormField {
        FormField(
            path + ".answer",
            question.label,
            control(question),
            help: HTML(question.help ?? (question.form == .day ? "Ghi như 31/03/2026." : "")),
            unit: question.unit,
            isRequired: question.isRequired
        )
    }

    private static func control(_ question: ProposalQuestion) -> FormField.Control {
        switch question.form {
        case .text: .area(rows: 2)
        case .number: .input(kind: .text, inputMode: .decimal)
        case .day: .input(kind: .text)
        case .yesNo: .choice(YesNo.allCases.map { (value: $0.rawValue, label: $0.name) }, empty: "Chưa trả lời")
        case .choice: .choice(question.options.map { (value: $0, label: $0) }, empty: "Chưa chọn")
        }
    }
}
