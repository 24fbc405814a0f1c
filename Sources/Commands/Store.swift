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
    func use<T>(
        options: DatabaseOptions = DatabaseOptions(),
        _ body: (Database) async throws -> T
    ) async throws -> T {
        let database = try await Database.open(location, options: options)
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

/// Where the papers lie: `--files`, else KHUYENCONG_FILES, else beside the SQLite file.
struct PaperOptions: ParsableArguments {
    @Option(
        name: .customLong("files"),
        help: "Thư mục tài liệu đính kèm (mặc định: KHUYENCONG_FILES, rồi TỆP_SQLITE.files)."
    )
    var files: String?

    /// With PostgreSQL they lie among the data of the user that runs the program (XDG Base Directory Specification).
    func store(for location: DatabaseLocation) -> AttachmentStore {
        let environment = ProcessInfo.processInfo.environment
        if let named = files ?? environment["KHUYENCONG_FILES"] { return AttachmentStore(folder: named) }
        switch location {
        case .sqlite(let path): return .beside(path)
        case .memory:
            return AttachmentStore(folder: NSTemporaryDirectory() + "khuyencong-\(UUID().uuidString)")
        case .postgres:
            let data = environment["XDG_DATA_HOME"] ?? (NSHomeDirectory() + "/.local/share")
            return AttachmentStore(folder: data + "/khuyencong/files")
        }
    }
}

extension AttachmentStore {
    /// The folder that goes with a SQLite file or with a backup of one.
    static func beside(_ file: String) -> AttachmentStore {
        AttachmentStore(folder: file + ".files")
    }
}
