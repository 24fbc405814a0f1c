import ArgumentParser
import Database
import Foundation
import KhuyenCong

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tính lại mọi số đã lưu; im lặng nếu khớp, mã 1 và các điểm lệch nếu không."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let differences = try await store.use { try await Consistency($0).differences() }
        guard differences.isEmpty else {
            differences.forEach(Terminal.print)
            throw ExitCode(1)
        }
    }
}

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Tạo hoặc nâng cấp cơ sở dữ liệu."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let database = try await Database.open(store.location)
        let applied = try await Preparation.prepare(database, at: .now())
        await database.close()
        Terminal.note(
            applied.isEmpty ? "Cơ sở dữ liệu đã ở bản mới nhất." : "Đã áp dụng: " + applied.joined(separator: ", ")
        )
    }
}

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu cơ sở dữ liệu SQLite vào một tệp mới, in đầu chuỗi nhật ký."
    )

    @Argument(help: "Tệp sao lưu.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let head = try await store.use { database in
            try await database.backup(to: file)
            return try await database.read { try Audit.head(in: $0) }
        }
        Terminal.print("Đầu chuỗi nhật ký: \(head)")
        Terminal.note(
            "Đã sao lưu vào \(file). Giữ dòng trên cùng tệp: audit verify --expect sẽ phát hiện nhật ký bị cắt."
        )
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Lấy lại cơ sở dữ liệu từ tệp sao lưu; không ghi đè tệp đang có."
    )

    @Argument(help: "Tệp sao lưu.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        guard case .sqlite(let path) = store.location else {
            throw Refusal.invalid("PostgreSQL được lấy lại bằng pg_restore.", remedy: "Xem docs/deployment.md.")
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Refusal.conflict("Đã có tệp \(path).", remedy: "Đổi tên hoặc chuyển tệp cũ đi trước khi lấy lại.")
        }
        let saved = try await Database.open(.sqlite(path: file))
        let verdict = try await Audit.verify(saved)
        guard case .sound(let head) = verdict else {
            throw Refusal.conflict("Nhật ký trong tệp sao lưu không nguyên vẹn: \(verdict).")
        }
        try await saved.backup(to: path)
        await saved.close()
        Terminal.print("Đầu chuỗi nhật ký: \(head)")
    }
}

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Xem máy và cơ sở dữ liệu có đủ điều kiện chạy không."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let findings = try await store.use { database in
            try await Diagnosis(database).lines()
        }
        for finding in findings {
            Terminal.print((finding.isGood ? "Tốt: " : "CẦN SỬA: ") + finding.text)
        }
        if findings.contains(where: { !$0.isGood }) { throw ExitCode(1) }
    }
}
