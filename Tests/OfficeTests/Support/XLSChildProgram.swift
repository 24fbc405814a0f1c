import Foundation

@testable import Office

/// The built program that answers to the hidden command for `.xls` files, if there is one.
enum XLSChildProgram {
    static let isThere = path != nil

    static var reader: XLSReader { XLSReader(executable: path ?? "") }

    /// Named by the environment, or lying in the folder that the tests were built into.
    private static let path: String? = {
        let named = ProcessInfo.processInfo.environment["KHUYENCONG_EXECUTABLE"]
        let built = Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "khuyencong").path
        return [named, built].compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
}

/// Files that were made by other programs.
enum Fixture {
    static func path(_ name: String) -> String {
        Bundle.module.bundleURL.appending(path: "Fixtures/\(name)").path
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    }
}
