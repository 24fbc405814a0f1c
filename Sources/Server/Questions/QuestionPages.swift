import HTTPTypes
import KhuyenCong

/// What an office asks of proposals: the list, a new question, the end of one.
struct QuestionPages: RouteGroup {
    let desk: QuestionDesk

    func add(to table: inout RouteTable) {
        table.page(.questions, .workOnProjects, "Câu hỏi thêm của đề án") { _, context in
            let officer = try context.requireOfficer()
            return QuestionsView(
                questions: try await desk.questions.list(by: officer),
                territories: try await desk.units.territories(for: officer),
                officer: officer,
                today: desk.now().day,
                context: context
            ).page
        }
        table.page(.questionNew, .workOnProjects, "Hỏi thêm một câu") { _, context in
            guard ProposalCalls.mayOpen(try context.requireOfficer()) else { throw Refusal.forbidden }
            return try await page(blank(context), .none, context)
        }
        table.form(.questionNew, .workOnProjects, "Hỏi thêm một câu") { form, context in
            let typed = form.tree(without: [])
            return try await FormAttempt.run {
                let officer = try context.requireOfficer()
                let question = try await desk.questions.ask(typed, by: officer, at: desk.now())
                return .redirect(.questions, .done("Từ \(question.askedFrom.vietnamese) hỏi “\(question.label)”."))
            } orShow: { faults in
                try await page(typed, faults, context)
            }
        }
        table.form(.questionEnd(.any), .workOnProjects, "Thôi hỏi một câu") { _, context in
            let officer = try context.requireOfficer()
            let question = try await desk.questions.end(context.pathID(), by: officer, at: desk.now())
            return .redirect(.questions, .done("Thôi hỏi “\(question.label)”."))
        }
    }

    private func blank(_ context: AppContext) throws -> FieldTree {
        FundingPlace.usual(for: try context.requireOfficer()).merging(
            .group(["askedFrom": .text(desk.now().day.vietnamese)])
        )
    }

    private func page(_ tree: FieldTree, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        QuestionFormView(
            fields: TypedFields(tree: tree, faults: faults),
            territories: try await desk.units.territories(for: context.requireOfficer()),
            context: context
        ).page
    }
}
