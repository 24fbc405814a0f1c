import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProgrammeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract: "Chương trình khuyến công nhiều năm.",
        subcommands: [
            ProgrammeList.self, ProgrammeShow.self, ProgrammeAdd.self, ProgrammeRevise.self, ProgrammeResults.self,
            ProgrammeReport.self, ProgrammeReview.self,
        ]
    )
}

struct ProgrammeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "In các chương trình.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let all = try await store.use { try await ProgrammeBook($0).list(by: .localOperator) }
        Terminal.print(
            all.isEmpty ? "Chưa có chương trình nào." : all.map(ProgrammeText.head).joined(separator: "\n")
        )
    }
}

struct ProgrammeShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một chương trình: chỉ tiêu, kinh phí, kết quả."
    )

    @Argument(help: "Số của chương trình, như “programme list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let view = try await store.use { try await ProgrammeBook($0).view(id, by: .localOperator) }
        Terminal.print(ProgrammeText.write(view))
    }
}

struct ProgrammeAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Nhập chương trình theo quyết định, từ tệp JSON."
    )

    @Option(help: "Tệp JSON của chương trình; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let view = try await store.use { try await ProgrammeBook($0).add(fields, by: .localOperator, at: .now()) }
        Terminal.print(ProgrammeText.write(view))
    }
}

struct ProgrammeRevise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Sửa cả chương trình, từ tệp JSON."
    )

    @Argument(help: "Số của chương trình, như “programme list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON của chương trình; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let view = try await store.use { database in
            let book = ProgrammeBook(database)
            let seen = try await book.view(id, by: .localOperator).programme.version
            let fields = typed.upon(version: seen)
            return try await book.revise(id, fields, by: .localOperator, at: .now())
        }
        Terminal.print(ProgrammeText.write(view))
    }
}

/// Programmes as the terminal shows them; money in đồng.
enum ProgrammeText {
    static func head(_ programme: Programme) -> String {
        "\(programme.id)  \(programme.name), \(programme.provinceName ?? "cả nước"), "
            + "\(programme.startsOn.vietnamese) – \(programme.endsOn.vietnamese), quyết định \(programme.decision.number)"
    }

    static func write(_ view: ProgrammeView) -> String {
        let indicators = view.board.reached(through: Moment.now().day.year).map { reached in
            let indicator = reached.row.indicator
            let value = reached.actual.value.map { ", đã đạt \(TargetWords.number($0, indicator))" } ?? ""
            return "  \(indicator.name): \(TargetWords.goal(indicator))\(value)"
        }
        let money = view.money.map { money in
            "  \(money.source.officialName) năm \(money.year): chương trình \(amount(money.budget)), "
                + "vốn giao \(amount(money.assigned)), cam kết \(amount(money.committed)), "
                + "quyết toán \(amount(money.settled))"
        }
        return ([head(view.programme)] + indicators + money).joined(separator: "\n")
    }

    private static func amount(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
    }
}
