import ArgumentParser
import Database
import KhuyenCong

struct ContestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contest",
        abstract: "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu.",
        subcommands: [
            ContestList.self, ContestShow.self, ContestPrepare.self, ContestAgain.self, ContestEnter.self,
            ContestInvite.self, ContestInviteAll.self, ContestBegin.self, ContestDecide.self,
        ]
    )
}

struct ContestList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "In các kỳ bình chọn.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let contests = try await store.use { try await Contests($0).list(by: .localOperator) }
        guard !contests.isEmpty else { return Terminal.print("Chưa có kỳ bình chọn nào.") }
        for contest in contests {
            Terminal.print("\(contest.id)  \(contest.name)  \(contest.state.name)")
        }
    }
}

struct ContestShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một kỳ bình chọn: sản phẩm, điểm, giấy chứng nhận, giám khảo."
    )

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let detail = try await store.use {
            try await Contests($0).contest(id, by: .localOperator, on: Moment.now().day)
        }
        Terminal.print(ContestText.write(detail))
    }
}

struct ContestPrepare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Mở một kỳ bình chọn từ tệp JSON."
    )

    @Option(help: "Tệp JSON của kỳ bình chọn; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let detail = try await store.use { try await Contests($0).prepare(fields, by: .localOperator, at: .now()) }
        Terminal.print(ContestText.write(detail))
    }
}

struct ContestEnter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter",
        abstract: "Ghi một sản phẩm dự bình chọn từ tệp JSON."
    )

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON của sản phẩm; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let entry = try await store.use {
            try await Contests($0).register(fields, in: id, by: .localOperator, at: .now())
        }
        Terminal.print("Đã ghi sản phẩm số \(entry.position): \(entry.product).")
    }
}

struct ContestInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "invite", abstract: "Mời một giám khảo.")

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @Argument(help: "Tên đăng nhập của giám khảo.")
    var userName: String

    @Option(help: "Chỉ chấm nhóm này: craft, food, machine hoặc other.")
    var group: ProductGroup?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = FieldTree.group([
            "userName": .text(userName), "onlyGroup": group.map { .text($0.rawValue) } ?? .empty,
        ])
        let detail = try await store.use {
            try await Contests($0).invite(fields, to: id, by: .localOperator, at: .now())
        }
        Terminal.print("Đã mời; ban giám khảo có \(detail.judges.count) người.")
    }
}

struct ContestBegin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "begin", abstract: "Để ban giám khảo bắt đầu chấm.")

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let detail = try await store.use { database in
            let contests = Contests(database)
            let seen = try await contests.contest(id, by: .localOperator, on: Moment.now().day).contest.version
            return try await contests.begin(id, version: seen, by: .localOperator, at: .now())
        }
        Terminal.print("\(detail.contest.name): \(detail.contest.state.name).")
    }
}

struct ContestDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Công nhận sản phẩm, cấp giấy chứng nhận, từ tệp JSON."
    )

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON của quyết định; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let detail = try await store.use { database in
            let contests = Contests(database)
            let seen = try await contests.contest(id, by: .localOperator, on: Moment.now().day).contest.version
            let fields = typed.upon(version: seen)
            return try await contests.decide(id, fields, by: .localOperator, at: .now())
        }
        Terminal.print(ContestText.write(detail))
    }
}

extension ProductGroup: ExpressibleByArgument {}

/// A contest for the terminal.
enum ContestText {
    static func write(_ detail: ContestDetail) -> String {
        let contest = detail.contest
        let head = [
            "\(contest.id)  \(contest.name), \(contest.state.name)",
            "Nhận sản phẩm đến \(contest.days.entriesUntil.vietnamese), chấm"
                + " \(contest.days.judgingFrom.vietnamese)–\(contest.days.judgingUntil.vietnamese)",
        ]
        let products = detail.entries.map { entry -> String in
            let mean = detail.tallies[entry.id]?.mean.map { ", \($0 / 100) điểm" } ?? ""
            let certificate = entry.certificate.map { ", GCN \($0.number) đến \($0.lastDay.vietnamese)" } ?? ""
            let reason = entry.ineligible.map { ", không đủ điều kiện: \($0)" } ?? ""
            return "  \(entry.id)  \(entry.product) (\(entry.establishment))\(mean)\(certificate)\(reason)"
        }
        let judges = detail.judges.map { "  \($0.name): \($0.answer?.name ?? "chưa trả lời")" }
        return (head + ["", "Sản phẩm"] + products + ["", "Ban giám khảo"] + judges).joined(separator: "\n")
    }
}
