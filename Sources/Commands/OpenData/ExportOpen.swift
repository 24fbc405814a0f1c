import ArgumentParser
import KhuyenCong
import Vietnamese

struct ExportOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Xuất dữ liệu mở của các đề án được phê duyệt, không có dữ liệu cá nhân."
    )

    @Option(help: "360giving (một tệp grants.json) hoặc csv (mỗi bảng một tệp, kèm datapackage.json).")
    var format: OpenExport.Format

    @Option(help: "Thư mục ghi ra.")
    var output: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let outcome = try await store.use { database in
            try await OpenExport(database).write(format, to: output, by: .localOperator)
        }
        let sum = MoneyWriter.grouped(outcome.sum.amount)
        Terminal.note(
            "Đã ghi \(outcome.projects) đề án, \(outcome.rows) khoản, cộng \(sum) đồng vào \(output): "
                + outcome.files.joined(separator: ", ") + "."
        )
    }
}

extension OpenExport.Format: ExpressibleByArgument {}
