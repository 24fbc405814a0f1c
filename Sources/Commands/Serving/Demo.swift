import ArgumentParser
import KhuyenCong

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Nạp dữ liệu trình diễn vào một cơ sở dữ liệu mới rồi kết thúc."
    )

    @Option(help: "Số đề án, từ 1000 đến 2000000 (mặc định: 12000).")
    var projects: Int?

    @Flag(help: "Đọc mật khẩu chung từ đầu vào chuẩn (mặc định: tạo ngẫu nhiên).")
    var passwordStdin = false

    @Flag(help: "Diễn trọn một năm của Nghệ An và trung ương qua API: ít nhất 60 đề án, mọi trạng thái, mọi việc.")
    var year = false

    @OptionGroup var store: StoreOptions

    @OptionGroup var papers: PaperOptions

    func validate() throws {
        guard !year || (projects == nil && !passwordStdin) else {
            throw ValidationError("--year không đi cùng --projects, --password-stdin.")
        }
    }

    func run() async throws {
        if year {
            try await playYear()
        } else {
            try await fill()
        }
    }

    private func playYear() async throws {
        let files = papers.store(for: store.location)
        let reckoning = try await store.use { database in
            try await YearPlay(database, files: files, progress: Terminal.note).run()
        }
        Terminal.print(YearText.write(reckoning))
        let faults = reckoning.faults
        guard faults.isEmpty else {
            faults.forEach(Terminal.complain)
            throw ExitCode(1)
        }
    }

    private func fill() async throws {
        let password = passwordStdin ? Password.read() : nil
        let summary = try await store.use { database in
            try await DemoWorld.fill(
                database,
                projects: projects,
                password: password,
                at: .now(),
                progress: { Terminal.note("Đã nạp \($0) đề án…") }
            )
        }
        Terminal.print(DemoText.write(summary))
    }
}

/// What a person needs to look around in a demonstration.
enum DemoText {
    static func write(_ summary: DemoWorld.Summary) -> String {
        let width = summary.accounts.map(\.userName.count).max() ?? 0
        let accounts = summary.accounts.map { account in
            "  " + account.userName.padding(to: width) + "  " + account.fullName
        }
        return
            (["Dữ liệu trình diễn: \(summary.projects) đề án.", "Tên đăng nhập:"] + accounts
            + ["Mật khẩu chung: \(summary.password)"]).joined(separator: "\n")
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
