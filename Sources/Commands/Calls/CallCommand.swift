import ArgumentParser
import KhuyenCong

struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Đợt nhận đề xuất đề án của cơ sở.",
        subcommands: [CallList.self, CallOpen.self, CallRevise.self]
    )
}

struct CallList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In các đợt nhận đề xuất, kèm số đề xuất."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let calls = try await store.use { try await ProposalCalls($0).own(by: .localOperator) }
        let lines = calls.map { "\(CallText.line($0.call)); \($0.files) hồ sơ đã nộp, \($0.drafts) đang soạn" }
        Terminal.print(lines.isEmpty ? "Chưa mở đợt nào." : lines.joined(separator: "\n"))
    }
}

struct CallOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Mở một đợt nhận đề xuất từ tệp JSON."
    )

    @Option(help: "Tệp JSON (level, province, title, kinds, year, opensOn, closesOn, contact…); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let call = try await store.use { try await ProposalCalls($0).add(fields, by: .localOperator, at: .now()) }
        Terminal.print(CallText.line(call))
    }
}

struct CallRevise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Sửa cả đợt nhận đề xuất từ tệp JSON; “withdraw”: true để kết thúc sớm."
    )

    @Argument(help: "Số của đợt, như “call list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON của đợt; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let call = try await store.use { database in
            let calls = ProposalCalls(database)
            let seen = try await calls.call(id, by: .localOperator).version
            return try await calls.revise(id, fields, version: seen, by: .localOperator, at: .now())
        }
        Terminal.print(CallText.line(call))
    }
}

/// Calls as the terminal shows them.
enum CallText {
    static func line(_ call: ProposalCall) -> String {
        let kinds = call.kinds.map(\.officialName).joined(separator: ", ")
        let state = call.withdrawnAt == nil ? "" : ", đã kết thúc sớm"
        return "\(call.id)  \(call.title), kế hoạch năm \(call.year), \(call.level.name.lowercased()): nhận "
            + "\(call.opensOn.vietnamese) – \(call.closesOn.vietnamese)\(state); \(kinds)"
    }
}
