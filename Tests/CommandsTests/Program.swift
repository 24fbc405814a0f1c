import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
    struct Outcome: Equatable {
        let code: Int32
        let output: String
        let complaint: String
    }

    static let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("khuyencong-cli-\(ProcessInfo.processInfo.processIdentifier)")

    let database: String

    init() throws {
        try FileManager.default.createDirectory(at: Program.folder, withIntermediateDirectories: true)
        database = Program.folder.appendingPathComponent(UUID().uuidString + ".sqlite").path
    }

    /// Beside the test bundle, where the build puts it.
    static var executable: URL? {
        let bundles = CommandLine.arguments + [Bundle.main.bundlePath]
        let candidates = bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        return (candidates + candidates.map { $0.deletingLastPathComponent() })
            .map { $0.appendingPathComponent("khuyencong") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    static func sample(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("KhuyenCongTests/Samples/" + name).path
    }

    func callAsFunction(_ arguments: String...) throws -> Outcome {
        let executable = try #require(Program.executable)
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ["KHUYENCONG_DATABASE": database, "PATH": "/usr/bin:/bin"]
        let output = Program.folder.appendingPathComponent(UUID().uuidString)
        let complaint = Program.folder.appendingPathComponent(UUID().uuidString)
        try Data().write(to: output)
        try Data().write(to: complaint)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaint)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            complaint: try String(contentsOf: complaint, encoding: .utf8)
        )
    }
}
