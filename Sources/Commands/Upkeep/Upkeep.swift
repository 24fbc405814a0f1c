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

    @OptionGroup var papers: PaperOptions

    func run() async throws {
        let files = papers.store(for: store.location)
        let differences = try await store.use { database in
            try await Examinations(database, files: files).differences()
        }
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
        abstract: "Sao lưu cơ sở dữ liệu SQLite vào một tệp mới, tài liệu vào thư mục TỆP.files; in đầu chuỗi nhật ký."
    )

    @Argument(help: "Tệp sao lưu.")
    var file: String

    @OptionGroup var store: StoreOptions

    @OptionGroup var papers: PaperOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Refusal.conflict("Đã có tệp \(file).", remedy: "Ghi tên một tệp chưa có.")
        }
        let files = papers.store(for: store.location)
        let (head, saved) = try await store.use { database in
            try await database.backup(to: file)
            // After the database: what its copy needs is there by then, because papers are never deleted.
            let saved = try await AttachmentCare(database, store: files).copy(to: .beside(file))
            return (try await database.read { try Audit.head(in: $0) }, saved)
        }
        Terminal.print("Đầu chuỗi nhật ký: \(head)")
        if saved.copied > 0 {
            Terminal.note("Đã sao lưu \(saved.copied) tệp đính kèm vào \(AttachmentStore.beside(file).folder).")
        }
        Terminal.note(
            "Đã sao lưu vào \(file). Giữ dòng trên cùng tệp: audit verify --expect sẽ phát hiện nhật ký bị cắt."
        )
        guard saved.lost.isEmpty else {
            Terminal.complain(
                "\(saved.lost.count) tài liệu không sao lưu được vì thiếu tệp hoặc tệp bị đổi: xem doctor."
            )
            throw ExitCode(1)
        }
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Lấy lại cơ sở dữ liệu và tài liệu từ bản sao lưu; không ghi đè tệp đang có."
    )

    @Argument(help: "Tệp sao lưu.")
    var file: String

    @OptionGroup var store: StoreOptions

    @OptionGroup var papers: PaperOptions

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
        try restoreFiles()
    }

    /// One damaged paper must not keep the others from coming back.
    private func restoreFiles() throws {
        let saved = AttachmentStore.beside(file)
        let restored = papers.store(for: store.location)
        let hashes = try saved.files().map(\.hash)
        guard !hashes.isEmpty else { return }
        try restored.prepare()
        var damaged = 0
        for hash in hashes {
            do {
                try saved.copy(hash, to: restored)
            } catch AttachmentStoreError.altered(let name) {
                Terminal.complain("Tệp \(name) trong bản sao lưu không còn đúng nội dung.")
                damaged += 1
            }
        }
        Terminal.note("Đã lấy lại \(hashes.count - damaged) tệp đính kèm vào \(restored.folder).")
        if damaged > 0 { throw ExitCode(1) }
    }
}

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Xem máy và cơ sở dữ liệu có đủ điều kiện chạy không."
    )

    @OptionGroup var store: StoreOptions

    @OptionGroup var papers: PaperOptions

    @OptionGroup var mail: MailOptions

    func run() async throws {
        let settings = try mail.settings()
        let findings = try await store.use { database in
            try await Diagnosis(database, files: papers.store(for: store.location)).lines()
                + MailDiagnosis(database, settings).lines()
        }
        for finding in findings {
            Terminal.print((finding.isGood ? "Tốt: " : "CẦN SỬA: ") + finding.text)
        }
        if findings.contains(where: { !$0.isGood }) { throw ExitCode(1) }
    }
}
