import ArgumentParser
import Database
import KhuyenCong

struct TaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: "Việc cần làm với các hồ sơ.",
        subcommands: [TaskListing.self]
    )
}

struct TaskListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In việc cần làm, việc đến hạn trước đứng trước; 50 việc mỗi trang."
    )

    @Option(help: "Việc của ai: mine (chờ làm), others (chờ người khác), late (quá hạn).")
    var tab: TaskQuery.Tab = .mine

    @Option(help: "Chỉ loại việc này: \(TaskKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: TaskKind?

    @Option(help: "Trang, từ 1.")
    var page = 1

    @Option(help: "Tên đăng nhập của người có việc; bỏ trống là mọi việc.")
    var user: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let now = Moment.now()
        let list = try await store.use { database in
            let officer = try await officer(in: database, on: now.day)
            return try await Tasks(database).list(TaskQuery(tab, kind: kind, page: page), by: officer, on: now.day)
        }
        Terminal.print(list.tasks.isEmpty ? "Không có việc nào." : TaskText.write(list, on: now.day))
    }

    private func officer(in database: Database, on day: Day) async throws -> Officer {
        guard let user else { return .localOperator }
        let person = try await Accounts(database).person(userName: user, for: .localOperator)
        return Officer(userID: person.id, name: person.fullName, grants: person.grantsInForce(on: day).map(\.grant))
    }
}

extension TaskQuery.Tab: ExpressibleByArgument {}
extension TaskKind: ExpressibleByArgument {}

/// Tasks as the terminal shows them.
enum TaskText {
    static func write(_ page: TaskPage, on today: Day) -> String {
        (page.tasks.map { line($0, on: today) } + ["\(page.total) việc."]).joined(separator: "\n")
    }

    static func line(_ task: DossierTask, on today: Day) -> String {
        "\(task.code)  \(task.kind.name)\(due(task, on: today)): \(task.title) (\(task.provinceName))"
    }

    private static func due(_ task: DossierTask, on today: Day) -> String {
        guard let deadline = task.deadline else { return "" }
        return ", hạn \(deadline.day.vietnamese)" + (deadline.isLate(on: today) ? ", quá hạn" : "")
    }
}
