import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Kế hoạch năm và cân đối nguồn kinh phí.",
        subcommands: [
            PlanList.self, PlanShow.self, PlanDecide.self, PlanTry.self, PlanDraftSaving.self, PlanAdjust.self,
            PlanPropose.self, PlanPriorityStating.self, PlanBalance.self, PlanRecord.self, PlanSource.self,
            PlanClose.self,
        ]
    )
}

struct PlanList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "In các kế hoạch năm.")

    @Option(help: "Chỉ kế hoạch của năm này.")
    var year: Int?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let rows = try await store.use { try await Plans($0).list(year: year, by: .localOperator) }
        Terminal.print(rows.isEmpty ? "Chưa có kế hoạch năm nào." : PlanText.list(rows))
    }
}

struct PlanShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "In một kế hoạch năm.")

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let view = try await store.use { try await Plans($0).view(id, by: .localOperator) }
        Terminal.print(PlanText.write(view))
    }
}

struct PlanDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Nhập kế hoạch năm theo quyết định, từ tệp JSON."
    )

    @Option(help: "Tệp JSON của kế hoạch; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let view = try await store.use { try await Plans($0).decide(fields, by: .localOperator, at: .now()) }
        Terminal.print(PlanText.write(view))
    }
}

struct PlanAdjust: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Ghi một đợt điều chỉnh kế hoạch, từ tệp JSON."
    )

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON của đợt điều chỉnh; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let view = try await store.use { database in
            let plans = Plans(database)
            let seen = try await plans.view(id, by: .localOperator).plan.version
            let fields = typed.upon(version: seen)
            return try await plans.adjust(id, fields, by: .localOperator, at: .now())
        }
        Terminal.print(PlanText.write(view))
    }
}

struct PlanPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "In các đề án theo thứ tự ưu tiên của pháp luật, kèm lý do."
    )

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let ranks = try await store.use { try await Plans($0).proposal(id, by: .localOperator, at: .now()) }
        Terminal.print(ranks.isEmpty ? "Chưa có đề án nào đăng ký kinh phí năm này." : PlanText.ranks(ranks))
    }
}

struct PlanBalance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract: "In cân đối các nguồn kinh phí của một năm."
    )

    @Option(help: "Năm ngân sách; bỏ trống là năm nay.")
    var year: Int?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let today = Moment.now().day
        let sheets = try await store.use {
            try await Balances($0).list(year: year ?? today.year, by: .localOperator)
        }
        Terminal.print(sheets.isEmpty ? "Chưa có nguồn nào trong năm này." : PlanText.balances(sheets, on: today))
    }
}

struct PlanRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Ghi vốn giao, vốn nhận, chuyển nguồn, hoàn trả hoặc chi nhiệm vụ, từ tệp JSON."
    )

    @Option(help: "Tệp JSON của khoản cần ghi; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let sheet = try await store.use {
            try await Balances($0).record(fields, by: .localOperator, at: .now())
        }
        Terminal.print(PlanText.balances([sheet], on: Moment.now().day))
    }
}
