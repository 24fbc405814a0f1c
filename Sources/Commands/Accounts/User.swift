import ArgumentParser
import Foundation
import KhuyenCong

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Người dùng.",
        subcommands: [UserAdd.self, UserList.self, UserPassword.self, UserToken.self]
    )
}

extension Role: ExpressibleByArgument {}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Thêm người dùng; mật khẩu đọc từ đầu vào chuẩn, hoặc in liên kết để tự đặt mật khẩu."
    )

    @Argument(help: "Tên đăng nhập.")
    var userName: String

    @Option(help: "Họ và tên.")
    var name: String

    @Option(help: "Vai trò: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: Role

    @Option(help: "Mã tỉnh trên bản đồ hiện nay; bỏ trống là cả nước.")
    var province: String?

    @Option(help: "Mã xã trên bản đồ hiện nay, cùng với --province.")
    var commune: String?

    @Flag(help: "Đọc mật khẩu từ đầu vào chuẩn.")
    var passwordStdin = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard commune == nil || province != nil else { throw ValidationError("--commune cần cả --province.") }
    }

    func run() async throws {
        let password = passwordStdin ? Password.read() : nil
        let now = Moment.now()
        let grant = NewGrant(role: role, scope: scope, from: now.day)
        try await store.use { database in
            let accounts = Accounts(database)
            let new = NewAccount(userName: userName, fullName: name, password: password, grant: grant)
            guard password == nil else {
                let id = try await accounts.create(new, by: .localOperator, at: now)
                return Terminal.note("Đã thêm \(userName), số \(id).")
            }
            let invited = try await accounts.createInvited(new, by: .localOperator, at: now)
            Terminal.note("Đã thêm \(userName), số \(invited.id).")
            Terminal.print("Liên kết đặt mật khẩu (24 giờ, dùng một lần): /thiet-lap/\(invited.token)")
        }
    }

    private var scope: Grant.Scope {
        guard let province else { return .nation }
        return commune.map { .commune($0, province: province) } ?? .province(province)
    }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê người dùng.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let people = try await store.use { try await Accounts($0).people(for: .localOperator) }
        for person in people {
            let roles = person.grants.map(\.role.rawValue).joined(separator: ",")
            let state = person.disabledAt == nil ? "" : "\tđã khóa"
            Terminal.print("\(person.userName)\t\(person.fullName)\t\(roles)\(state)")
        }
    }
}

struct UserPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Đặt mật khẩu, đọc từ đầu vào chuẩn."
    )

    @Argument(help: "Tên đăng nhập.")
    var userName: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        guard let password = Password.read() else { throw ValidationError("Chưa có mật khẩu ở đầu vào chuẩn.") }
        try await store.use { database in
            let accounts = Accounts(database)
            let person = try await accounts.person(userName: userName, for: .localOperator)
            try await accounts.setPassword(password, of: person.id, by: .localOperator, at: .now())
        }
        Terminal.note("Đã đặt mật khẩu của \(userName).")
    }
}

struct UserToken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Tạo mã truy cập API cho một người; chỉ in ra một lần."
    )

    @Argument(help: "Tên đăng nhập.")
    var userName: String

    @Option(help: "Tên của mã, để nhớ dùng ở đâu.")
    var name = "Dòng lệnh"

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let token = try await store.use { database in
            let accounts = Accounts(database)
            let person = try await accounts.person(userName: userName, for: .localOperator)
            return try await accounts.createToken(named: name, of: person.id, by: .localOperator, at: .now())
        }
        Terminal.print(token.token)
    }
}

/// Passwords never stand among the arguments, where other users of the machine could read them.
enum Password {
    static func read() -> String? {
        if isatty(STDIN_FILENO) == 1 { Terminal.note("Mật khẩu:") }
        return readLine(strippingNewline: true).flatMap { $0.isEmpty ? nil : $0 }
    }
}
