import ArgumentParser
import KhuyenCong
import Vietnamese

struct PlanSource: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Một nguồn kinh phí của năm: xem các khoản, hủy một khoản, khóa, mở lại.",
        subcommands: [PlanSourceShow.self, PlanSourceReverse.self, PlanSourceClose.self, PlanSourceOpen.self]
    )
}

struct PlanSourceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In cân đối và các khoản của một nguồn trong năm."
    )

    @Argument(help: "Số của nguồn trong năm, như “plan balance” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let (sheet, quarters) = try await store.use { database in
            let sheet = try await Balances(database).sheet(id, by: .localOperator)
            return (sheet, try await SpendForecasts(database).quarters(of: sheet.key, by: .localOperator))
        }
        Terminal.print(PlanText.source(sheet, on: Moment.now().day))
        let (forecast, paid) = (ForecastText.write(quarters.forecast), ForecastText.write(quarters.paid))
        Terminal.print("Theo quý, dự kiến: \(forecast); đã chi: \(paid)")
    }
}

struct PlanSourceReverse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Hủy một khoản bằng khoản ngược lại, có lý do."
    )

    @Argument(help: "Số của nguồn trong năm, như “plan balance” in ra.")
    var id: Int64

    @Argument(help: "Số của khoản, như “plan source show” in ra.")
    var flow: Int64

    @Option(help: "Lý do.")
    var reason: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let sheet = try await store.use {
            try await Balances($0).reverse(flow, of: id, reason: reason, by: .localOperator, at: .now())
        }
        Terminal.print(PlanText.source(sheet, on: Moment.now().day))
    }
}

struct PlanSourceClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Khóa cân đối đã về 0 của một nguồn trong năm."
    )

    @Argument(help: "Số của nguồn trong năm, như “plan balance” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let sheet = try await store.use { try await Balances($0).close(id, by: .localOperator, at: .now()) }
        Terminal.print(PlanText.source(sheet, on: Moment.now().day))
    }
}

struct PlanSourceOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Mở lại cân đối đã khóa, có lý do."
    )

    @Argument(help: "Số của nguồn trong năm, như “plan balance” in ra.")
    var id: Int64

    @Option(help: "Lý do.")
    var reason: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let sheet = try await store.use {
            try await Balances($0).reopen(id, reason: reason, by: .localOperator, at: .now())
        }
        Terminal.print(PlanText.source(sheet, on: Moment.now().day))
    }
}
