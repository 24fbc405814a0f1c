import ArgumentParser
import KhuyenCong

struct QuestionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question",
        abstract: "Câu hỏi thêm ở biểu mẫu đề án, ngoài mẫu của Thông tư.",
        subcommands: [QuestionList.self, QuestionAsk.self, QuestionEnd.self]
    )
}

struct QuestionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In các câu hỏi thêm, cả câu đã thôi hỏi."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let questions = try await store.use { try await ProposalQuestions($0).list(by: .localOperator) }
        let lines = questions.map(QuestionText.line)
        Terminal.print(lines.isEmpty ? "Chưa hỏi thêm câu nào." : lines.joined(separator: "\n"))
    }
}

struct QuestionAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Hỏi thêm một câu từ tệp JSON."
    )

    @Option(
        help:
            "Tệp JSON (level, province, kind, label, help, form, unit, options, isRequired, askedFrom); - là đầu vào chuẩn."
    )
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let question = try await store.use {
            try await ProposalQuestions($0).ask(fields, by: .localOperator, at: .now())
        }
        Terminal.print(QuestionText.line(question))
    }
}

struct QuestionEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Thôi hỏi một câu từ hôm nay; câu trả lời đã có vẫn giữ."
    )

    @Argument(help: "Số của câu hỏi, như “question list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let question = try await store.use {
            try await ProposalQuestions($0).end(id, by: .localOperator, at: .now())
        }
        Terminal.print(QuestionText.line(question))
    }
}

/// Questions as the terminal shows them.
enum QuestionText {
    static func line(_ question: ProposalQuestion) -> String {
        let kind = question.kind?.officialName ?? "mọi nội dung"
        let need = question.isRequired ? ", bắt buộc" : ""
        let end = question.askedUntil.map { ", thôi hỏi từ \($0.vietnamese)" } ?? ""
        return "\(question.id)  \(question.label) (\(question.form.name.lowercased())\(need)): "
            + "\(question.provinceNow ?? "cả nước"), \(question.level.name.lowercased()), \(kind); "
            + "hỏi từ \(question.askedFrom.vietnamese)\(end)"
    }
}
