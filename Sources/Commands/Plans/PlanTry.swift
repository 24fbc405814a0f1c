import ArgumentParser
import KhuyenCong
import Vietnamese

struct PlanTry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Tính thử kế hoạch với các dòng của tệp JSON: cân đối, cảnh báo; không ghi gì."
    )

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON có “lines”; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let trial = try await store.use { try await Plans($0).trial(id, fields, by: .localOperator, at: .now()) }
        Terminal.print(PlanText.trial(trial))
    }
}

struct PlanDraftSaving: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Lưu một phương án thử dưới một tên, để xem và ghi thành đợt điều chỉnh sau."
    )

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON có “name”, “lines”; thay bản nháp cùng tên thì có “draftVersion”; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let view = try await store.use { database in
            let plans = Plans(database)
            try await plans.saveDraft(id, fields, by: .localOperator, at: .now())
            return try await plans.view(id, by: .localOperator)
        }
        Terminal.print(view.drafts.map { "Bản nháp “\($0.name)”, phiên bản \($0.version)" }.joined(separator: "\n"))
    }
}

struct PlanPriorityStating: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "priority",
        abstract: "Ghi địa bàn, ngành nghề ưu tiên của một đề án; in lại thứ tự đề xuất."
    )

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON (project, area, trade, note, version khi đã ghi trước); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let ranks = try await store.use { database in
            let plans = Plans(database)
            try await plans.statePriority(id, fields, by: .localOperator, at: .now())
            return try await plans.proposal(id, by: .localOperator, at: .now())
        }
        Terminal.print(PlanText.ranks(ranks))
    }
}
