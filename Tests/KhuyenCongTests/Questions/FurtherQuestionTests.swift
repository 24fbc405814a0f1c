import TestSupport
import Testing

@testable import KhuyenCong

/// What an office asks beyond the circular is asked of the proposals that it is meant for, and of no others.
@Suite struct FurtherQuestionTests {
    private let world: DossierWorld
    private let questions: ProposalQuestions

    init() async throws {
        world = try await DossierWorld()
        questions = ProposalQuestions(world.database)
    }

    @discardableResult
    private func ask(_ label: String, _ fields: [String: FieldTree] = [:]) async throws -> ProposalQuestion {
        let whole: [String: FieldTree] = [
            "province": .text("40"), "kind": .text("machinery"), "label": .text(label), "isRequired": .flag(true),
        ]
        let typed = FieldTree.group(whole).merging(.group(fields))
        return try await questions.ask(typed, by: world.department, at: world.now)
    }

    private func answers(_ texts: [(ProposalQuestion, String)]) -> FieldTree {
        .group([
            "answers": .list(
                texts.map { .group(["question": .number($0.id), "answer": .text($1)]) }
            )
        ])
    }

    private func faults(_ fields: FieldTree) async throws -> [Refusal.Detail] {
        let dossier = try await world.draft(DossierWorld.machinery().merging(fields))
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, dossier, by: world.centre)
        }
        return refusal?.details ?? []
    }

    @Test func `what is not answered is named at its place, of the questions that are meant`() async throws {
        try await ask("Công suất hiện nay")
        try await ask("Số học viên nữ", ["kind": .text("training")])
        try await ask("Ghi chú", ["isRequired": .flag(false)])
        try await ask("Vùng nguyên liệu", ["kind": .empty])
        _ = try await questions.ask(
            .group(["province": .text("38"), "label": .text("Của tỉnh khác"), "isRequired": .flag(true)]),
            by: world.foreign,
            at: world.now
        )
        try await ask("Sang năm mới hỏi", ["askedFrom": .text("31/12/2098")])
        let ended = try await ask("Thôi hỏi")
        _ = try await questions.end(ended.id, by: world.department, at: world.now)

        let details = try await faults(.group([:]))

        #expect(details.map(\.field) == ["answers.1.answer", "answers.3.answer"])
        #expect(details.map(\.message) == ["Công suất hiện nay: chưa trả lời.", "Vùng nguyên liệu: chưa trả lời."])
    }

    @Test func `an answer is read as what it was asked for`() async throws {
        let number = try await ask("Công suất", ["form": .text("number"), "unit": .text("tấn/ngày")])
        let day = try await ask("Ngày thành lập", ["form": .text("day")])
        let isNew = try await ask("Có trong quy hoạch", ["form": .text("yesNo")])
        let choice = try await ask("Nhóm", ["form": .text("choice"), "options": .text("Chè\nGỗ")])

        let details = try await faults(
            answers([(number, "vài"), (day, "đầu năm"), (isNew, "chưa rõ"), (choice, "Mây tre")])
        )
        let right = answers([(number, "12,5"), (day, "02/06/2019"), (isNew, "yes"), (choice, "Gỗ")])
        let dossier = try await world.draft(DossierWorld.machinery().merging(right))
        let view = try await world.act(.submit, dossier, by: world.centre)
        let told = try await questions.answered(in: view.dossier)

        #expect(
            details.map(\.message) == [
                "Công suất: cần một số, ví dụ 1.250 hoặc 12,5.",
                "Ngày thành lập: không đọc được ngày “đầu năm”; ghi như 31/03/2026.",
                "Có trong quy hoạch: chọn “Có” hoặc “Không”.", "Nhóm: không có lựa chọn “Mây tre”.",
            ]
        )
        #expect(told.map(\.answer) == ["12,5 tấn/ngày", "02/06/2019", "Có", "Gỗ"])
        #expect(told.map(\.question) == [number, day, isNew, choice])
    }

    @Test func `each choice is offered once, and not more than anybody chooses among`() async throws {
        func choice(_ options: [String]) -> [String: FieldTree] {
            ["form": .text("choice"), "options": .list(options.map(FieldTree.text))]
        }

        let question = try await ask("Nhóm", choice(["Chè", "Gỗ", " Chè", "Mây  tre"]))
        let many = await #expect(throws: Refusal.self) { try await ask("Mã", choice((1...51).map { String($0) })) }
        let one = await #expect(throws: Refusal.self) { try await ask("Mã", choice(["Chè", "Chè "])) }

        #expect(question.options == ["Chè", "Gỗ", "Mây tre"])
        #expect(many?.message == "Ghi nhiều nhất 50 lựa chọn.")
        #expect(one?.message == "Ghi ít nhất hai lựa chọn khác nhau, mỗi dòng một lựa chọn.")
    }

    @Test func `the check of a submission keeps the rows that asked`() async throws {
        let first = try await ask("Công suất hiện nay")
        let second = try await ask("Vùng nguyên liệu")
        let fields = DossierWorld.machinery().merging(answers([(first, "5 tạ"), (second, "Anh Sơn")]))
        let dossier = try await world.draft(fields)
        let view = try await world.act(.submit, dossier, by: world.centre)
        let stored = view.history.first?.checks.filter { $0.rule == .furtherQuestions } ?? []

        #expect(
            stored == [
                CheckResult(
                    .furtherQuestions,
                    .holds,
                    "Đã trả lời 2 câu hỏi thêm của cơ quan quản lý kinh phí.",
                    row: RuleRow(table: "proposal_question", id: first.id, version: 1),
                    further: [RuleRow(table: "proposal_question", id: second.id, version: 1)]
                )
            ]
        )
    }

    @Test func `the form keeps answers to what its contents are not asked any more, and the file shows none`()
        async throws
    {
        let machine = try await ask("Công suất hiện nay")
        let course = try await ask("Số học viên nữ", ["kind": .text("training")])
        let tree = DossierWorld.machinery().merging(answers([(course, "20"), (machine, "Chè: 5 tạ\nMắm: 2 tạ")]))
        let asked = try await questions.asked(of: tree, day: world.now.day)
        let told = try await questions.answered(in: try await world.draft(tree))

        #expect(asked == [machine])
        #expect(told.map(\.question) == [machine])
        #expect(
            tree.answering(asked)["answers"]
                == .list([
                    .group(["question": .number(machine.id), "answer": .text("Chè: 5 tạ\nMắm: 2 tạ")]),
                    .group(["question": .number(course.id), "answer": .text("20")]),
                ])
        )
    }

    @Test func `only the office that owns the money asks, and only in its own province`() async throws {
        let question = try await ask("Công suất hiện nay")
        let fields = FieldTree.group(["province": .text("40"), "label": .text("Câu khác")])

        for officer in [world.foreign, world.leader, world.agency, world.owner] {
            let refusal = await #expect(throws: Refusal.self) {
                try await questions.ask(fields, by: officer, at: world.now)
            }
            #expect(refusal?.kind == .forbidden)
        }
        await #expect(throws: Refusal.missing) {
            try await questions.end(question.id, by: world.foreign, at: world.now)
        }
        #expect(try await questions.list(by: world.foreign) == [])
        #expect(try await questions.list(by: world.centre) == [question])
    }
}
