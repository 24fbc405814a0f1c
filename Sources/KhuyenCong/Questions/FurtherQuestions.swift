import Database
import Vietnamese

/// The further questions that one proposal meets, held against its answers.
struct FurtherQuestions {
    /// In the order of the form.
    let asked: [ProposalQuestion]

    /// `all`: those of the proposal's programme and province; `kinds`: the contents of its lines.
    init(_ all: [ProposalQuestion], of kinds: Set<ActivityKind.Code>, on day: Day) {
        asked = all.filter { $0.isAsked(on: day) && $0.isMeant(for: kinds) }
    }

    /// The contents of a proposal's lines, as far as they can be read.
    static func kinds(of proposal: FieldTreeReader) -> Set<ActivityKind.Code> {
        Set(proposal.list("lines") { $0.choice("kind", of: ActivityKind.Code.self) }.compactMap { $0 })
    }

    /// Those of a file that is handed in.
    ///
    /// - Throws: `DatabaseError`.
    static func of(_ proposal: Proposal, _ dossier: Dossier, on day: Day, in tx: Transaction) throws -> FurtherQuestions
    {
        let all = try ProposalQuestion.all(dossier.level, dossier.provinceNow, in: tx)
        return FurtherQuestions(all, of: Set(proposal.lines.map(\.kind)), on: day)
    }

    /// Names each answer that is missing or that cannot be read, at its place in the form.
    func check(_ answers: [ProposalAnswer], _ fields: FieldTreeReader) {
        for (offset, question) in asked.enumerated() {
            let answer = answers.first { $0.question == question.id }?.text
            guard let fault = question.fault(of: answer) else { continue }
            fields.fault("answers.\(offset + 1).answer", "\(question.label): \(fault)")
        }
    }

    /// Which rows were asked; what is missing was refused at its field.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard !Proposal.isOfOfficesAlone(.lenient(context.dossier.proposal)) else { return [] }
        let questions = try of(context.proposal, context.dossier, on: context.request.day, in: context.tx)
        let rows = questions.asked.map { RuleRow(table: "proposal_question", id: $0.id, version: 1) }
        guard let first = rows.first else { return [] }
        let count = rows.count == 1 ? "câu hỏi thêm" : "\(rows.count) câu hỏi thêm"
        return [
            CheckResult(
                .furtherQuestions,
                .holds,
                "Đã trả lời \(count) của cơ quan quản lý kinh phí.",
                row: first,
                further: Array(rows.dropFirst())
            )
        ]
    }
}

/// What a proposal answers to one question, as it was typed.
package struct ProposalAnswer: Sendable, Equatable {
    package let question: Int64
    package let text: String

    /// The answers of a proposal; questions that were left open are none.
    static func read(_ fields: FieldTreeReader) -> [ProposalAnswer] {
        fields.list("answers") { answer in
            let question = answer.integer("question", in: 1...Int(Int32.max))
            let text = answer.text("answer", .prose)
            return question.flatMap { id in text.map { ProposalAnswer(question: Int64(id), text: $0) } }
        }.compactMap { $0 }
    }
}

extension FieldTree {
    /// The same proposal with its answers in the order of the questions, those of other questions behind them; each as it
    /// was typed, lines and all.
    package func answering(_ questions: [ProposalQuestion]) -> FieldTree {
        let typed = self["answers"].items.compactMap { row in
            FieldTreeReader.lenient(row).id("question").map { (question: $0, answer: row["answer"]) }
        }
        let asked = questions.map { question in
            (question: question.id, answer: typed.first { $0.question == question.id }?.answer ?? .empty)
        }
        let others = typed.filter { row in
            !row.answer.isBlank && !questions.contains { $0.id == row.question }
        }
        let rows = (asked + others).map { FieldTree.group(["question": .number($0.question), "answer": $0.answer]) }
        return merging(.group(["answers": .list(rows)]))
    }
}

extension ProposalQuestion {
    /// What is wrong with an answer; nil where it may stand.
    func fault(of answer: String?) -> String? {
        guard let answer else { return isRequired ? "chưa trả lời." : nil }
        switch form {
        case .text: return nil
        case .number:
            guard case .number = NumberReader.read(answer) else { return "cần một số, ví dụ 1.250 hoặc 12,5." }
            return nil
        case .day: return Day(typed: answer) == nil ? "không đọc được ngày “\(answer)”; ghi như 31/03/2026." : nil
        case .yesNo: return YesNo(rawValue: answer) == nil ? "chọn “Có” hoặc “Không”." : nil
        case .choice: return options.contains(answer) ? nil : "không có lựa chọn “\(answer)”."
        }
    }

    /// An answer as people read it.
    func written(_ answer: String) -> String {
        switch form {
        case .text, .choice: answer
        case .number: [answer, unit].compactMap { $0 }.joined(separator: " ")
        case .day: Day(typed: answer)?.vietnamese ?? answer
        case .yesNo: YesNo(rawValue: answer)?.name ?? answer
        }
    }
}

/// The two answers of a question of yes or no.
package enum YesNo: String, Sendable, CaseIterable {
    case yes, no

    package var name: String {
        switch self {
        case .yes: "Có"
        case .no: "Không"
        }
    }
}
