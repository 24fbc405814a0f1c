import ArgumentParser
import Database
import KhuyenCong

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Tìm mọi nơi: hồ sơ, đề án, cơ sở, tổ chức, sản phẩm, kế hoạch, báo cáo."
    )

    @Argument(help: "Chữ cần tìm, không cần dấu; hoặc mã, số văn bản, mã số thuế.")
    var words: [String]

    @Option(help: "Mỗi loại in nhiều nhất bấy nhiêu.")
    var most = 5

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (1...1000).contains(most) else { throw ValidationError("--most phải từ 1 đến 1000.") }
    }

    func run() async throws {
        let groups = try await store.use { database in
            try await Search(database).find(
                words.joined(separator: " "),
                most: most,
                by: .localOperator,
                on: Moment.now().day
            )
        }
        Terminal.print(groups.isEmpty ? "Không thấy gì." : SearchText.write(groups))
    }
}

/// What a search found, as the terminal shows it.
enum SearchText {
    static func write(_ groups: [FoundGroup]) -> String {
        groups.map { group in
            (["\(group.kind.name) (\(group.total)):"] + group.items.map(line)).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static func line(_ item: Found) -> String {
        let name = item.code ?? "số \(item.id)"
        return "  \(name)  \(item.title)" + (item.detail.isEmpty ? "" : " (\(item.detail))")
    }
}
