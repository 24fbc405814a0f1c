import ArgumentParser
import KhuyenCong

struct PlanClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Kết thúc một kế hoạch năm; sau đó không điều chỉnh được nữa."
    )

    @Argument(help: "Số của kế hoạch, như “plan list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let view = try await store.use { database in
            let plans = Plans(database)
            let seen = try await plans.view(id, by: .localOperator).plan.version
            return try await plans.close(id, version: seen, by: .localOperator, at: .now())
        }
        Terminal.print(PlanText.write(view))
    }
}
