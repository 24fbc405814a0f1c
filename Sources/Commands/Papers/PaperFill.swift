import ArgumentParser
import Foundation
import KhuyenCong

struct PaperFill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Điền một biểu mẫu từ hồ sơ đề án."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Argument(help: "Số biểu mẫu, ví dụ 3a.")
    var form: String

    @Option(name: .shortAndLong, help: "Tệp .docx để ghi.")
    var output: String

    @Option(help: "Dòng dự toán, của biên bản theo địa điểm.")
    var line: Int?

    @Option(help: "Tháng của báo cáo tiến độ; bỏ trống là báo cáo mới nhất.")
    var month: Int?

    @Option(help: "Năm của báo cáo tiến độ, của bảng đối chiếu.")
    var year: Int?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let form = try PaperForm.named(form)
        let selection = PaperSelection(line: line, month: month, year: year)
        let file = try await store.use { database in
            try await Papers(database).fill(form, of: code.value, selection, for: .localOperator)
        }
        try Data(file.bytes).write(to: URL(fileURLWithPath: output))
    }
}

struct PaperRegister: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Lập biểu tổng hợp (mẫu 2, 3a, 10) của một tỉnh, một năm."
    )

    @Argument(help: "Số biểu mẫu: 2, 3a hoặc 10.")
    var form: String

    @Option(help: "Mã tỉnh của bản đồ hiện nay.")
    var province: String

    @Option(help: "Năm.")
    var year: Int

    @Option(help: "Tháng, của báo cáo tiến độ.")
    var month: Int?

    @Option(help: "Cấp chương trình.")
    var level = ProgrammeLevel.local

    @Option(name: .shortAndLong, help: "Tệp .docx để ghi.")
    var output: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let form = try PaperForm.named(form)
        let query = PaperRegisterQuery(form: form, level: level, province: province, year: year, month: month)
        let file = try await store.use { database in
            try await Papers(database).register(query, for: .localOperator)
        }
        try Data(file.bytes).write(to: URL(fileURLWithPath: output))
    }
}
