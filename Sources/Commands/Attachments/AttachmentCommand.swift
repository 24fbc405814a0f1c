import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Vietnamese

struct AttachmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachment",
        abstract: "Tài liệu của đề án: danh sách, thêm, lấy ra.",
        subcommands: [AttachmentListing.self, AttachmentAdd.self, AttachmentGet.self]
    )
}

struct AttachmentListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In tài liệu của một đề án: số, loại, tên tệp, cỡ, người gửi."
    )

    @Argument(help: "Mã hồ sơ (HS12) hoặc mã đề án (DA34).")
    var code: ProjectCode

    @OptionGroup var store: StoreOptions
    @OptionGroup var papers: PaperOptions

    func run() async throws {
        let list = try await store.use { database in
            let project = try await code.project(in: database)
            return try await papers.attachments(database, store).list(ofProject: project, by: .localOperator)
        }
        guard !list.standing.isEmpty else { return Terminal.print("Chưa có tài liệu nào.") }
        for paper in list.standing {
            Terminal.print(
                "\(paper.id)  \(paper.kind.label): \(paper.name), \(MoneyWriter.grouped(paper.size)) byte, "
                    + "\(paper.uploadedBy) gửi \(paper.uploadedAt.vietnamese)"
            )
        }
    }
}

struct AttachmentAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Thêm tài liệu vào một đề án; tất cả các tệp, hoặc không tệp nào."
    )

    @Argument(help: "Mã hồ sơ (HS12) hoặc mã đề án (DA34).")
    var code: ProjectCode

    @Argument(help: "Các tệp.", completion: .file())
    var files: [String]

    @Option(help: "Loại giấy tờ: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: PaperKind

    @OptionGroup var store: StoreOptions
    @OptionGroup var papers: PaperOptions

    func run() async throws {
        let ids = try await store.use { database in
            let project = try await code.project(in: database)
            let attachments = papers.attachments(database, store)
            try attachments.store.prepare()
            var arrived: [ArrivedFile] = []
            // What was refused is still there; what was taken has moved.
            defer { for file in arrived { try? FileManager.default.removeItem(atPath: file.path) } }
            for file in files { arrived.append(try arrive(file, at: attachments.store)) }
            return try await attachments.add(
                arrived,
                AttachmentDraft(kind: kind),
                toProject: project,
                by: .localOperator,
                at: .now()
            )
        }
        Terminal.print("Đã thêm tài liệu số " + ids.map(String.init).joined(separator: ", ") + ".")
    }

    /// A copy among the arrivals; the file of the office stays where it is.
    private func arrive(_ file: String, at store: AttachmentStore) throws -> ArrivedFile {
        let path = store.arrivals + "/" + UUID().uuidString
        do {
            try FileManager.default.copyItem(atPath: file, toPath: path)
        } catch {
            throw Refusal.invalid("Không đọc được tệp \(file).", remedy: "Kiểm tra đường dẫn và quyền đọc.")
        }
        return ArrivedFile(path: path, name: URL(fileURLWithPath: file).lastPathComponent)
    }
}

struct AttachmentGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Lấy một tài liệu ra tệp; lần mở được ghi lại."
    )

    @Argument(help: "Số của tài liệu, như “attachment list” in ra.")
    var id: Int64

    @Option(name: .shortAndLong, help: "Tệp để ghi; không ghi đè tệp đã có.")
    var output: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var papers: PaperOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: output) else {
            throw Refusal.conflict("Đã có tệp \(output).", remedy: "Chọn tên khác.")
        }
        let opened = try await store.use { database in
            try await papers.attachments(database, store).open(id, by: .localOperator, at: .now())
        }
        do {
            try FileManager.default.copyItem(atPath: opened.path, toPath: output)
        } catch {
            throw Refusal.conflict(
                "Không ghi được tài liệu “\(opened.attachment.name)” ra \(output).",
                remedy: "Kiểm tra thư mục ghi và thư mục tài liệu (--files); chạy doctor để tìm tệp bị mất."
            )
        }
    }
}

extension PaperKind: ExpressibleByArgument {}

extension PaperOptions {
    func attachments(_ database: Database, _ options: StoreOptions) -> Attachments {
        Attachments(database, store: store(for: options.location))
    }
}

extension ProjectCode {
    /// The number of the project in the ledger.
    ///
    /// - Throws: `Refusal` (missing; conflict for a draft), `DatabaseError`.
    func project(in database: Database) async throws -> Int64 {
        if case .project(let id) = value { return id }
        let dossier = try await Dossiers(database).view(value, by: .localOperator).dossier
        guard let id = dossier.projectID else {
            throw Refusal.conflict("Hồ sơ \(dossier.code) chưa nộp, chưa có đề án trong sổ.")
        }
        return id
    }
}
