import ArgumentParser
import Foundation
import KhuyenCong
import Office

struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Biểu mẫu: chỗ điền, bản điền thử, kiểm tra mẫu của cơ quan.",
        subcommands: [
            PaperList.self, PaperSample.self, PaperCheck.self, PaperSend.self, PaperFill.self, PaperRegister.self,
        ]
    )
}

struct PaperList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Các biểu mẫu; kèm số biểu mẫu thì liệt kê chỗ điền."
    )

    @Argument(help: "Số biểu mẫu, ví dụ 3a.")
    var form: String?

    func run() async throws {
        guard let form else {
            for form in PaperForm.allCases { Terminal.print("\(form.number)\t\(form.title)") }
            return
        }
        let outline = try PaperForm.named(form).outline
        for field in outline.fields { Terminal.print("{{\(field.name)}}\t\(field.meaning)") }
        for list in outline.lists {
            for field in list.fields { Terminal.print("{{\(list.name).\(field.name)}}\t\(field.meaning)") }
        }
    }
}

struct PaperSample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Ghi bản điền thử của một biểu mẫu theo mẫu đang dùng."
    )

    @Argument(help: "Số biểu mẫu, ví dụ 3a.")
    var form: String

    @Option(name: .shortAndLong, help: "Tệp .docx để ghi.")
    var output: String

    @Option(help: "Mã tỉnh; bỏ trống là trung ương.")
    var province: String?

    @Option(help: "Cấp chương trình; bỏ trống là mẫu chung cho cả hai.")
    var level: ProgrammeLevel?

    @Option(help: "Ngày của văn bản; bỏ trống là hôm nay.")
    var day: Day?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let form = try PaperForm.named(form)
        let use = PaperUse(province: province, level: level, day: day ?? Moment.now().day)
        let file = try await store.use { database in
            try await Papers(database).sample(of: form, .inForce(use), for: .localOperator)
        }
        try Data(file.bytes).write(to: URL(fileURLWithPath: output))
    }
}

struct PaperCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Kiểm tra một tệp mẫu có dùng được cho biểu mẫu không; mã 1 và các lỗi nếu không."
    )

    @Argument(help: "Tệp .docx.")
    var file: String

    @Option(help: "Số biểu mẫu, ví dụ 3a.")
    var form: String

    func run() async throws {
        let form = try PaperForm.named(form)
        let url = URL(fileURLWithPath: file)
        let bytes = try FileContent.read(path: file, limit: ReadingLimits.standard.maxFileBytes)
        try PaperUpload(form: form, province: nil, name: url.lastPathComponent, bytes: bytes).check()
        Terminal.print("Tệp dùng được cho biểu mẫu “\(form.name)”.")
    }
}

extension PaperForm {
    /// - Throws: `ValidationError`.
    static func named(_ number: String) throws -> PaperForm {
        guard let form = PaperForm(number: number) else {
            let known = PaperForm.allCases.map(\.number).joined(separator: ", ")
            throw ValidationError("Không có mẫu số \(number). Các mẫu: \(known).")
        }
        return form
    }
}
