import ArgumentParser
import Database
import KhuyenCong

struct CollaboratorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collaborator",
        abstract: "Cộng tác viên khuyến công theo xã, khối lượng việc.",
        subcommands: [CollaboratorList.self, CollaboratorEnter.self]
    )
}

struct CollaboratorList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In cộng tác viên với số hồ sơ, số cơ sở; rồi các xã có việc mà chưa có người."
    )

    @Option(help: "Mã tỉnh hiện nay; không ghi là mọi tỉnh.")
    var province: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let network = try await store.use {
            try await Collaborators($0).network(in: province, by: .localOperator, on: Moment.now().day)
        }
        for member in network.members {
            let communes = member.collaborator.communes.map(\.name).joined(separator: ", ")
            Terminal.print(
                "\(member.collaborator.id)  \(member.collaborator.name): \(communes); "
                    + "\(member.load.files) hồ sơ, \(member.load.establishments) cơ sở"
            )
        }
        for gap in network.gaps {
            Terminal.print(
                "Chưa có người: \(gap.commune.name), \(gap.provinceName); "
                    + "\(gap.load.files) hồ sơ, \(gap.load.establishments) cơ sở"
            )
        }
    }
}

struct CollaboratorEnter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter",
        abstract: "Thêm một cộng tác viên từ tệp JSON."
    )

    @Option(help: "Tệp JSON của cộng tác viên; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let made = try await store.use {
            try await Collaborators($0).enter(fields, by: .localOperator, at: .now())
        }
        Terminal.print("Đã thêm cộng tác viên số \(made.id).")
    }
}
