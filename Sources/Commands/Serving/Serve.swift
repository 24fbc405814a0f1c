import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Logging
import Server

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Chạy ứng dụng web và API.")

    @Option(help: "Cổng.")
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
            try await site.run(host: host, port: port, logger: logger) { port in
                let address = "http://\(host):\(port ?? 0)"
                Terminal.note("Đang chạy tại \(address)")
                if let link {
                    Terminal.note(
                        "Lần đầu: mở \(address)/thiet-lap/\(link) để tạo quản trị viên (24 giờ, dùng một lần)."
                    )
                }
            }
        }
    }
}
