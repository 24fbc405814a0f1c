import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct TradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trade",
        abstract: "Kết nối cung – cầu: tin chào hàng, tin cần mua, kết nối, theo dõi sau khi ký.",
        subcommands: [
            TradeList.self, TradeShow.self, TradeEnter.self, TradeIntroduce.self, TradeMove.self, TradeFollow.self,
        ]
    )
}

struct TradeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In các tin đang mở, rồi các kết nối."
    )

    @Option(help: "Chỉ tin của một bên: offer (chào hàng) hoặc need (cần mua).")
    var side: TradeSide?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        var filter = Matching.Filter()
        filter.side = side
        let (notices, matches) = try await store.use { [filter] database in
            let matching = Matching(database)
            return (
                try await matching.notices(filter, by: .localOperator, on: Moment.now().day).rows,
                try await matching.matches(by: .localOperator)
            )
        }
        guard !notices.isEmpty || !matches.isEmpty else { return Terminal.print("Chưa có tin nào.") }
        for notice in notices {
            Terminal.print(TradeText.line(notice))
        }
        for match in matches {
            Terminal.print(TradeText.line(match))
        }
    }
}

struct TradeShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một tin, các tin bên kia có thể hợp với lý do, và các kết nối của tin."
    )

    @Argument(help: "Số của tin, như “trade list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let detail = try await store.use {
            try await Matching($0).notice(id, by: .localOperator, on: Moment.now().day)
        }
        Terminal.print(TradeText.line(detail.notice))
        for suggestion in detail.suggestions {
            Terminal.print("Có thể hợp: \(TradeText.line(suggestion.notice)) (\(suggestion.reasons))")
        }
        for match in detail.matches {
            Terminal.print(TradeText.line(match))
        }
    }
}

struct TradeEnter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enter", abstract: "Đăng một tin từ tệp JSON.")

    @Option(help: "Tệp JSON của tin; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let notice = try await store.use {
            try await Matching($0).enter(fields, by: .localOperator, at: .now())
        }
        Terminal.print(TradeText.line(notice))
    }
}

struct TradeIntroduce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "introduce",
        abstract: "Giới thiệu hai bên của một tin chào hàng và một tin cần mua với nhau."
    )

    @Argument(help: "Số của một tin.")
    var id: Int64

    @Option(help: "Số của tin bên kia.")
    var with: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let match = try await store.use {
            try await Matching($0).introduce(id, .group(["with": .number(with)]), by: .localOperator, at: .now())
        }
        Terminal.print(TradeText.line(match))
    }
}

struct TradeMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Ghi bước tiếp theo của một kết nối từ tệp JSON: đã làm việc, đã ký, không thành."
    )

    @Argument(help: "Số của kết nối.")
    var id: Int64

    @Option(help: "Tệp JSON của bước, có version đã xem; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let match = try await store.use {
            try await Matching($0).move(id, fields, by: .localOperator, at: .now())
        }
        Terminal.print(TradeText.line(match))
    }
}

struct TradeFollow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Ghi số đã bán được từ khi ký, từ tệp JSON."
    )

    @Argument(help: "Số của kết nối.")
    var id: Int64

    @Option(help: "Tệp JSON của lần theo dõi, có version đã xem; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let match = try await store.use {
            try await Matching($0).follow(id, fields, by: .localOperator, at: .now())
        }
        Terminal.print(TradeText.line(match))
    }
}

extension TradeSide: ExpressibleByArgument {}

/// Notices and matches for the terminal.
enum TradeText {
    static func line(_ notice: TradeNotice) -> String {
        let amount = notice.quantity.map { quantity in
            "\(MoneyWriter.grouped(quantity)) \(notice.quantityUnit ?? "")"
        }
        let price = notice.unitPrice.map { "\(MoneyWriter.grouped($0)) đồng" }
        let parts = [notice.party, amount, price, "đến \(notice.openUntil.vietnamese)"].compactMap(\.self)
        return "Tin \(notice.id)  \(notice.side.name): \(notice.title); "
            + parts.joined(separator: "; ") + "  [bản \(notice.version)]"
    }

    static func line(_ match: TradeMatch) -> String {
        let parts = [
            match.state.name,
            match.agreedValue.map { "giá trị \(MoneyWriter.grouped($0)) đồng" },
            match.sold.map { "đã bán \(MoneyWriter.grouped($0)) đồng" },
            match.nextAsking.map { "theo dõi lại từ \($0.vietnamese)" },
        ].compactMap(\.self)
        return
            "Kết nối \(match.id)  \(match.offer.party) với \(match.need.party), tin \(match.offer.id) và \(match.need.id): "
            + parts.joined(separator: "; ") + "  [bản \(match.version)]"
    }
}
