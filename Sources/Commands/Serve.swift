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

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { database in
            let settings = SiteSettings(
                trustedProxies: Set((trustedProxies ?? "").split(separator: ",").map(String.init)),
                isDemonstration: try await DemoWorld.isPresent(in: database)
            )
            let site = try await Site.make(database, settings: settings)
            let link = try await Accounts(database).setupLinkIfNeeded(at: .now())
            var logger = Logger(label: "khuyencong")
            logger.logLevel = .notice
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
