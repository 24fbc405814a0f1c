import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Server

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập danh sách vào sổ.",
        subcommands: [ImportProjects.self, UndoImport.self]
    )
}

struct ImportProjects: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projects",
        abstract: "Nhập danh sách đề án (xlsx, xls, csv)."
    )

    @Argument(help: "Các tệp danh sách.")
    var files: [String]

    @Option(help: "Mã tỉnh, ví dụ 40 là Nghệ An; 00 là danh sách của cả nước.")
    var province: String

    @Option(help: "Bản đồ hành chính 2024 hoặc 2025 (mặc định: theo năm của từng dòng).")
    var map: AdminMap?

    @Option(help: "Giai đoạn của số tiền (mặc định: đọc từ tiêu đề).")
    var stage: Stage?

    @Option(help: "Nghĩa của một cột, ví dụ 'KP hỗ trợ=source.national'; ghi được nhiều lần, nhớ cho các lần nhập sau.")
    var column: [String] = []

    @Flag(help: "Chỉ kiểm tra, không ghi.")
    var dryRun = false

    @Flag(help: "Ghi phần chênh lệch khi sổ có số tiền khác.")
    var update = false

    @Flag(help: "Nhận các dòng đúng, liệt kê các dòng sai.")
    var acceptValid = false

    @Option(help: "Ghi bản sao xlsx của tệp, các ô cần xem được tô màu và chú thích (khi nhập một tệp).")
    var marked: String?

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Thiếu tệp để nhập.") }
        guard marked == nil || files.count == 1 else { throw ValidationError("--marked chỉ dùng khi nhập một tệp.") }
        _ = try headings()
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
                    headings: headings(),
                    isDryRun: dryRun,
                    by: .localOperator,
                    at: .now(),
                    progress: { Terminal.note("\($0.file), trang \($0.sheet): đã đọc \($0.rows) dòng…") }
                )
            } catch let refusal as Refusal where refusal.field == "file" {
                return ImportResult(unreadable: refusal, files: sources.map(\.name))
            }
        }
        for sheet in result.sheets {
            Terminal.note(ImportText.understanding(sheet))
        }
        if json {
            Terminal.write(try JSONOutput.encode(ImportResultJSON(result)) + [UInt8(ascii: "\n")])
        } else {
            Terminal.print(ImportText.summary(result, isDryRun: dryRun))
        }
        if let marked, !result.sheets.isEmpty { try ImportMarking.write(sources[0], result.findings, to: marked) }
        if result.hasErrors { throw ExitCode(2) }
    }

    private func headings() throws -> [(heading: String, field: ImportField)] {
        try column.map { text in
            guard let told = ImportLabels.column(text) else {
                throw ValidationError(
                    "--column nhận “tiêu đề cột=nghĩa”, không phải “\(text)”. "
                        + "Nghĩa là một trong: \(ImportField.all.map(\.code).joined(separator: ", "))."
                )
            }
            return told
        }
    }
}

extension AdminMap: ExpressibleByArgument {
    package init?(argument: String) {
        guard let year = Int(argument) else { return nil }
        self.init(rawValue: year)
    }
}

extension Stage: ExpressibleByArgument {}

struct UndoImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Hoàn tác một lần nhập khi chưa có việc nào dựa vào nó."
    )

    @Argument(help: "Số của lần nhập.")
    var id: Int64

    @Option(help: "Lý do.")
    var reason: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { database in
            try await Imports(database).undo(id, reason: reason, by: .localOperator, at: .now())
        }
        Terminal.note("Đã hoàn tác lần nhập số \(id).")
    }
}

/// The result of an import in words.
enum ImportText {
    /// How a table was read, on one line.
    static func understanding(_ sheet: SheetReading) -> String {
        let columns = sheet.columns.map { "\($0.letter) \($0.field.map(ImportLabels.field) ?? "không rõ")" }
        return "\(sheet.file) › \(sheet.sheet): tiêu đề dòng \(sheet.firstHeaderRow)–\(sheet.lastHeaderRow), "
            + "đơn vị \(sheet.unit), giai đoạn \(StageLabels.label(sheet.stage)), \(sheet.rows) dòng; "
            + "cột: \(columns.joined(separator: ", "))."
    }

    static func summary(_ result: ImportResult, isDryRun: Bool) -> String {
        let head =
            "\(result.rows) dòng: \(isDryRun ? "sẽ nhận" : "đã nhận") \(result.taken), "
            + "không đổi \(result.unchanged), bị từ chối \(result.refused)."
            + (result.batchID.map { " Lần nhập số \($0)." } ?? "")
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
