import ArgumentParser
import KhuyenCong

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Nhật ký.",
        subcommands: [AuditVerify.self]
    )
}

struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra chuỗi nhật ký; mã 1 và chỗ sai nếu có mục bị sửa, bị xóa hoặc đuôi bị cắt."
    )

    @Option(help: "Đầu chuỗi in cùng một bản sao lưu: phải còn nằm trong chuỗi.")
    var expect: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let expected = try expect.map { text in
            guard let head = AuditHead(text) else { throw ValidationError("Đầu chuỗi không đúng dạng: \(text)") }
            return head
        }
        switch try await store.use({ try await Audit.verify($0, expecting: expected) }) {
        case .sound(let head):
            Terminal.print("Nhật ký nguyên vẹn. Đầu chuỗi: \(head)")
        case .broken(let sequence, let reason):
            Terminal.complain("Nhật ký sai ở mục \(sequence): \(reason)")
            throw ExitCode(1)
        }
    }
}
