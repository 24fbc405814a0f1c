import ArgumentParser
import KhuyenCong

struct ContestAgain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "again",
        abstract: "Mở kỳ bình chọn của năm khác theo một kỳ đã có."
    )

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @Option(help: "Năm của kỳ mới; để trống là năm sau.")
    var year: Int?

    @Flag(help: "Mời lại giám khảo của kỳ đã có.")
    var judges = false

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = FieldTree.group([
            "year": year.map { .number(Int64($0)) } ?? .empty, "invitesJudges": .flag(judges),
        ])
        let detail = try await store.use { try await Contests($0).again(id, fields, by: .localOperator, at: .now()) }
        Terminal.print(ContestText.write(detail))
    }
}

struct ContestInviteAll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite-all",
        abstract: "Mời cả danh sách giám khảo từ tệp CSV: tên đăng nhập, nhóm sản phẩm."
    )

    @Argument(help: "Số của kỳ bình chọn, như “contest list” in ra.")
    var id: Int64

    @Option(help: "Tệp CSV; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let text = try FieldsFile.text(file)
        let fields = FieldTree.group(["judges": .list(JudgeList.read(text))])
        let detail = try await store.use { database in
            try await Contests(database).inviteAll(fields, to: id, by: .localOperator, at: .now())
        }
        Terminal.print("Đã mời; ban giám khảo có \(detail.judges.count) người.")
    }
}
