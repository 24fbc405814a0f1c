import ArgumentParser
import KhuyenCong

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất dữ liệu ra tệp.",
        subcommands: [ExportProjects.self, ExportOpen.self]
    )
}

struct ExportProjects: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projects",
        abstract: "Xuất đề án; nhập lại tệp xlsx, csv cho đúng sổ cũ."
    )

    @Option(help: "Mã tỉnh (mặc định: cả nước).")
    var province: String?

    @Option(help: "Bản đồ hành chính của mã tỉnh: 2024 hoặc 2025.")
    var map: AdminMap?

    @Option(help: "Từ năm.")
    var from: Int?

    @Option(help: "Đến năm.")
    var to: Int?

    @Option(help: "xlsx, csv hoặc json.")
    var format: ExportFormat

    @Option(help: "Tệp ghi ra.")
    var output: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let count = try await store.use { database in
            try await Exports(database).write(
                ExportQuery(province: province, map: map, from: from, to: to),
                format: format,
                to: output,
                by: .localOperator
            )
        }
        Terminal.note("Đã ghi \(count) dòng vào \(output).")
    }
}

extension ExportFormat: ExpressibleByArgument {}
