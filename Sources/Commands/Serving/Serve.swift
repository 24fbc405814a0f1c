import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Logging
import NIOCore
import Server

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Chạy ứng dụng web và API.")

    @Option(help: "Cổng; 0: cổng nào còn trống.")
    var port = 8080

    @Option(help: "Địa chỉ nghe; để ngoài 127.0.0.1 chỉ khi có proxy TLS đứng trước.")
    var host = "127.0.0.1"

    @Option(help: "Địa chỉ proxy được tin (X-Forwarded-For, X-Forwarded-Proto), cách nhau bằng dấu phẩy.")
    var trustedProxies: String?

    @Option(help: "Dung lượng lớn nhất của một tệp đính kèm, tính bằng MB.")
    var attachmentLimit = 25

    @OptionGroup var store: StoreOptions

    @OptionGroup var papers: PaperOptions

    @OptionGroup var mail: MailOptions

    /// Of the environment alone, since whoever starts the server need not be able to choose it.
    private var scanner: FileScanner? {
        FileScanner(ProcessInfo.processInfo.environment[FileScanner.variable])
    }

    func validate() throws {
        guard scanner?.isThere ?? true else {
            throw ValidationError("\(FileScanner.variable) phải bắt đầu bằng đường dẫn đầy đủ của một chương trình.")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port nhận từ 0 đến 65535.") }
        guard (1...1024).contains(attachmentLimit) else {
            throw ValidationError("--attachment-limit nhận từ 1 đến 1024 MB.")
        }
    }

    func run() async throws {
        let files = papers.store(for: store.location)
        let mailSettings = try mail.settings()
        try await store.use { database in
            let settings = SiteSettings(
                trustedProxies: Set((trustedProxies ?? "").split(separator: ",").map(String.init)),
                isDemonstration: try await DemoWorld.isPresent(in: database),
                scanner: scanner
            )
            try await AttachmentCare(database, store: files).sweep(at: .now())
            let site = try await Site.make(
                database,
                files: files,
                limits: AttachmentLimits(bytesPerFile: attachmentLimit << 20),
                settings: settings
            )
            let link = try await Accounts(database).setupLinkIfNeeded(at: .now())
            var logger = Logger(label: "khuyencong")
            logger.logLevel = .notice
            let delivery = NoticeDelivery(database, mail: mailSettings, site: mail.site)
            let rounds = NoticeRounds(delivery: delivery, logger: logger)
            async let _: Void = rounds.run()
            let auditor = ExaminationRounds(examinations: Examinations(database, files: files), logger: logger)
            async let _: Void = auditor.run()
            try await listen(site, setupLink: link, logger: logger)
        }
    }

    private func listen(_ site: Site, setupLink: String?, logger: Logger) async throws {
        do {
            try await site.run(host: host, port: port, logger: logger) { port in
                let address = "http://\(host):\(port ?? 0)"
                Terminal.note("Đang chạy tại \(address)")
                if let setupLink {
                    Terminal.note(
                        "Lần đầu: mở \(address)/thiet-lap/\(setupLink) để tạo quản trị viên (24 giờ, dùng một lần)."
                    )
                }
            }
        } catch let error as IOError {
            throw Serve.refusal(error, host: host, port: port)
        }
    }

    /// Why no connections can be taken at an address.
    private static func refusal(_ error: IOError, host: String, port: Int) -> Refusal {
        switch error.errnoCode {
        case EADDRINUSE:
            .conflict("Cổng \(port) đang có chương trình khác dùng.", remedy: "Chọn cổng khác: --port \(port + 1).")
        case EACCES:
            .conflict("Không có quyền mở cổng \(port).", remedy: "Chọn cổng từ 1024 trở lên: --port 8080.")
        case EADDRNOTAVAIL:
            .conflict("Máy này không có địa chỉ \(host).", remedy: "Ghi --host 127.0.0.1, hoặc một địa chỉ của máy.")
        default:
            .conflict("Không mở được cổng \(port): \(error).", remedy: "Kiểm tra --host và --port.")
        }
    }
}
