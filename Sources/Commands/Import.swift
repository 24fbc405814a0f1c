import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Server

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập danh sách vào sổ.",
        subcommands: [ImportProjects.self]
    )
}

struct ImportProjects: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projects",
        abstract: "Nhập danh sách đề án (xlsx, xls, csv)."
    )

    @Argument(help: "Các tệp danh sách.")
    var files: [String]

    @Option(help: "Mã tỉnh, ví dụ 40 là Nghệ An.")
    var province: String

    @Option(help: "Bản đồ hành chính 2024 hoặc 2025 (mặc định: theo năm của từng dòng).")
    var map: AdminMap?

    @Option(help: "Giai đoạn của số tiền (mặc định: đọc từ tiêu đề).")
    var stage: Stage?

    @Flag(help: "Chỉ kiểm tra, không ghi.")
    var dryRun = false

    @Flag(help: "Ghi phần chênh lệch khi sổ có số tiền khác.")
    var update = false

    @Flag(help: "Nhận các dòng đúng, liệt kê các dòng sai.")
    var acceptValid = false

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Thiếu tệp để nhập.") }
        Heap.shareOne()
    }

    func run() async throws {
        let options = ImportOptions(
            province: province,
            map: map,
            stage: stage,
            isUpdate: update,
            acceptsValid: acceptValid
        )
        let sources = files.map { ImportSource(path: $0, name: URL(fileURLWithPath: $0).lastPathComponent) }
        let result = try await store.use(options: .forBulkWriting) { database in
            do {
                return try await Imports(database).run(
                    sources,
                    options: options,
                    isDryRun: dryRun,
                    by: .localOperator,
                    at: .now(),
                    progress: { Terminal.note("\($0.file), trang \($0.sheet): đã đọc \($0.rows) dòng…") }
                )
            } catch let refusal as Refusal where refusal.field == "file" {
                return ImportResult(unreadable: refusal, files: sources.map(\.name))
            }
        }
        if json {
            Terminal.write(try JSONOutput.encode(ImportResultJSON(result)) + [UInt8(ascii: "\n")])
        } else {
            Terminal.print(ImportText.summary(result, isDryRun: dryRun))
        }
        if result.hasErrors { throw ExitCode(2) }
    }
}

extension AdminMap: ExpressibleByArgument {
    package init?(argument: String) {
        guard let year = Int(argument) else { return nil }
        self.init(rawValue: year)
    }
}

extension Stage: ExpressibleByArgument {}

/// The result of an import in words.
enum ImportText {
    static func summary(_ result: ImportResult, isDryRun: Bool) -> String {
        let head =
            "\(result.rows) dòng: \(isDryRun ? "sẽ nhận" : "đã nhận") \(result.taken), "
            + "không đổi \(result.unchanged), bị từ chối \(result.refused)."
        let lines = result.findings.map { finding in
            let address = [finding.file, finding.sheet, finding.cell].filter { !$0.isEmpty }.joined(separator: " › ")
            let kind = finding.severity == .error ? "LỖI" : "Lưu ý"
            let value = finding.value.isEmpty ? "" : " “\(finding.value)”"
            return "\(kind) \(address)\(value): \(finding.reason) \(finding.remedy)"
        }
        let tail =
            !isDryRun && !result.isWritten && result.rows > 0
            ? ["Không ghi gì vào sổ: sửa các ô trên rồi nhập lại, hoặc dùng --accept-valid."] : []
        return ([head] + lines + tail).joined(separator: "\n")
    }
}
