import HTTPTypes
import KhuyenCong

/// The further questions for other programs; those of an open call for everybody.
struct QuestionAPI: RouteGroup {
    let desk: QuestionDesk

    func add(to table: inout RouteTable) {
        addPublic(to: &table)
        table.read(
            .questions,
            .workOnProjects,
            "Câu hỏi thêm của đề án, cả câu đã thôi hỏi",
            answer: [QuestionAnswer].self
        ) { _, context in
            try await desk.questions.list(by: context.requireOfficer()).map(QuestionAnswer.init)
        }
        table.act(
            .post,
            .questions,
            .workOnProjects,
            "Hỏi thêm một câu ở biểu mẫu đề án",
            fields: .proposalQuestion,
            status: .created,
            answer: QuestionAnswer.self
        ) { fields, _, context in
            QuestionAnswer(try await desk.questions.ask(fields, by: context.requireOfficer(), at: desk.now()))
        }
        table.act(
            .post,
            .questionEnding(.any),
            .workOnProjects,
            "Thôi hỏi một câu từ hôm nay",
            answer: QuestionAnswer.self
        ) { _, context in
            QuestionAnswer(
                try await desk.questions.end(context.pathID(), by: context.requireOfficer(), at: desk.now())
            )
        }
    }

    private func addPublic(to table: inout RouteTable) {
        table.read(
            .callQuestions(.any),
            .none,
            "Câu hỏi thêm của một đợt đang nhận đề xuất",
            answer: [QuestionAnswer].self
        ) { _, context in
            let day = desk.now().day
            let call = try await desk.calls.open(context.pathID(), on: day).call
            let lines = call.kinds.map { FieldTree.group(["kind": .text($0.rawValue)]) }
            let asked = try await desk.questions.asked(of: .group(["lines": .list(lines)]), on: call, day: day)
            return asked.map(QuestionAnswer.init)
        }
    }
}

/// A question as other programs read it.
struct QuestionAnswer: Codable, Sendable {
    let id: Int64
    let level: ProgrammeLevel
    /// Code of today's map; null where the whole country is asked.
    let province: String?
    /// Null where it is asked of every content.
    let kind: ActivityKind.Code?
    let label: String
    let help: String?
    let form: ProposalQuestion.AnswerForm
    let unit: String?
    let options: [String]
    let isRequired: Bool
    let askedFrom: Day
    /// The first day on which it is not asked any more.
    let askedUntil: Day?

    init(_ question: ProposalQuestion) {
        id = question.id
        level = question.level
        province = question.provinceNow
        kind = question.kind
        label = question.label
        help = question.help
        form = question.form
        unit = question.unit
        options = question.options
        isRequired = question.isRequired
        askedFrom = question.askedFrom
        askedUntil = question.askedUntil
    }
}
