import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct ProjectList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In danh sách hồ sơ, mới nhất trước; 50 hồ sơ mỗi trang."
    )

    @Option(help: "Trạng thái: \(ProjectState.allCases.map(\.rawValue).joined(separator: ", ")).")
    var state: ProjectState?

    @Option(help: "Chương trình: \(ProgrammeLevel.allCases.map(\.rawValue).joined(separator: ", ")).")
    var level: ProgrammeLevel?

    @Option(help: "Trang, từ 1.")
    var page = 1

    @Option(help: "Ghi bảng theo dõi của mọi hồ sơ (mọi trang) ra tệp xlsx này.")
    var output: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let query = DossierListQuery(.all, state: state, level: level, page: page)
        if let output {
            let today = Moment.now().day
            return try await store.use {
                try await Dossiers($0).export(query, to: output, by: .localOperator, on: today)
            }
        }
        let list = try await store.use { try await Dossiers($0).list(query, by: .localOperator) }
        let rows = list.rows.map { row in
            let asked = row.asked.map { ", đề nghị hỗ trợ \(MoneyWriter.grouped($0.amount)) đồng" } ?? ""
            return "\(row.code)  \(row.title): \(row.state.name), \(row.level.name), \(row.provinceName)\(asked)"
        }
        Terminal.print(rows.isEmpty ? "Không có hồ sơ nào." : rows.joined(separator: "\n"))
    }
}

struct ProjectPerformList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act-list",
        abstract: "Làm một việc với mọi hồ sơ của một quyết định: tất cả, hoặc không hồ sơ nào."
    )

    @Argument(help: "Việc: \(ProjectAct.allCases.map(\.rawValue).joined(separator: ", ")).")
    var act: ProjectAct

    @Argument(help: "Mã các hồ sơ; bỏ trống nếu tệp đã có danh sách “files”.")
    var codes: [ProjectCode] = []

    @Option(help: "Tệp JSON các trường chung của việc, và trường riêng từng hồ sơ trong “files”; - là đầu vào chuẩn.")
    var file: String?

    @Flag(help: "Chỉ kiểm tra, không ghi.")
    var dryRun = false

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try file.map(FieldsFile.read) ?? .group([:])
        let outcomes = try await store.use { database in
            let lists = ListActs(database)
            let fields = try await whole(typed, Dossiers(database))
            return dryRun
                ? try await lists.check(act, fields, by: .localOperator, at: .now())
                : try await lists.perform(act, fields, by: .localOperator, at: .now())
        }
        for outcome in outcomes {
            Terminal.print("\(outcome.code)  \(outcome.title): \(outcome.state.name)")
            for check in outcome.checks { Terminal.print("   " + DossierText.line(check)) }
        }
    }

    /// The files of the command line after those of the file, each over the version that stands.
    private func whole(_ typed: FieldTree, _ dossiers: Dossiers) async throws -> FieldTree {
        var files: [FieldTree] = []
        if case .list(let listed) = typed["files"] { files = listed }
        files += codes.map { .group(["code": .text($0.text)]) }
        var seen: [FieldTree] = []
        for file in files {
            guard case .text(let written) = file["code"], let code = DossierCode(written) else {
                seen.append(file)
                continue
            }
            let version = try await dossiers.view(code, by: .localOperator).dossier.version
            seen.append(file.upon(version: version))
        }
        return typed.merging(.group(["files": .list(seen)]))
    }
}

extension ProjectState: ExpressibleByArgument {}
extension ProgrammeLevel: ExpressibleByArgument {}
