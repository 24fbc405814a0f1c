import ArgumentParser
import Foundation
import KhuyenCong
import Office

struct PaperSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Gửi mẫu của cơ quan cho một biểu mẫu, theo cấp và khoảng ngày."
    )

    @Argument(help: "Tệp .docx.")
    var file: String

    @Option(help: "Số biểu mẫu, ví dụ 3a.")
    var form: String

    @Option(help: "Mã tỉnh; bỏ trống là trung ương.")
    var province: String?

    @Option(help: "Cấp chương trình; bỏ trống là cả hai.")
    var level: ProgrammeLevel?

    @Option(help: "Ngày đầu của văn bản dùng mẫu; bỏ trống là hôm nay.")
    var from: Day?

    @Option(help: "Ngày đầu tiên không dùng; bỏ trống là không thời hạn.")
    var until: Day?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let url = URL(fileURLWithPath: file)
        let upload = PaperUpload(
            form: try PaperForm.named(form),
            province: province,
            level: level,
            validFrom: from,
            validUntil: until,
            name: url.lastPathComponent,
            bytes: try FileContent.read(path: file, limit: ReadingLimits.standard.maxFileBytes)
        )
        let id = try await store.use { database in
            try await Papers(database).upload(upload, by: .localOperator, at: .now())
        }
        Terminal.print("Đã dùng mẫu số \(id) cho biểu mẫu “\(upload.form.name)”.")
    }
}
