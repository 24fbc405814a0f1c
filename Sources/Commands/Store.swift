import ArgumentParser
import Database
import Foundation
import KhuyenCong

/// Where the data is: `--database`, else KHUYENCONG_DATABASE, else a file in the working folder.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: "Tệp SQLite hoặc địa chỉ postgres://… (mặc định: KHUYENCONG_DATABASE, rồi khuyencong.sqlite)."
    )
    var database: String?

    var location: DatabaseLocation {
        let named = database ?? ProcessInfo.processInfo.environment["KHUYENCONG_DATABASE"]
        return DatabaseLocation(named ?? "khuyencong.sqlite")
    }

    /// Opens, creates, migrates and fills a missing database, then hands it over and closes it.
    func use<T>(_ body: (Database) async throws -> T) async throws -> T {
        let database = try await Database.open(location)
        do {
            try await Preparation.prepare(database, at: .now())
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}
