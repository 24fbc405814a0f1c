package import Foundation

/// The built program, run as a user runs it.
package struct Program {
    package struct Outcome: Equatable {
        package let code: Int32
        package let output: String
        package let complaint: String

        package init(code: Int32, output: String, complaint: String) {
            self.code = code
            self.output = output
            self.complaint = complaint
        }
    }

    package static let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("khuyencong-cli-\(ProcessInfo.processInfo.processIdentifier)")

    package let database: String
    /// Settings beside the database, as the service's unit gives them.
    package var environment: [String: String] = [:]
    /// The file or device that its results go to; nil gathers them for the outcome.
    package var results: String?

    /// A program over a database of its own, which is not there yet.
    package init() throws {
        try FileManager.default.createDirectory(at: Program.folder, withIntermediateDirectories: true)
        database = Program.folder.appendingPathComponent(UUID().uuidString + ".sqlite").path
    }

    /// A program over a database that a test holds open.
    package init(database: String) throws {
        try FileManager.default.createDirectory(at: Program.folder, withIntermediateDirectories: true)
        self.database = database
    }

    /// The file of a text that the program is to read.
    package static func file(_ text: String, _ name: String) throws -> String {
        let url = folder.appendingPathComponent(UUID().uuidString + "-" + name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// Beside the test bundle, where the build puts it.
    package static var executable: URL? {
        let bundles = CommandLine.arguments + [Bundle.main.bundlePath]
        let candidates = bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        return (candidates + candidates.map { $0.deletingLastPathComponent() })
            .map { $0.appendingPathComponent("khuyencong") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    package static func sample(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("KhuyenCongTests/Samples/" + name).path
    }

    package func callAsFunction(_ arguments: String...) throws -> Outcome {
        try callAsFunction(arguments)
    }

    package func callAsFunction(_ arguments: [String]) throws -> Outcome {
        guard let executable = Program.executable else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment.merging(["KHUYENCONG_DATABASE": database, "PATH": "/usr/bin:/bin"]) { $1 }
        let output = try Program.file("", "output")
        let complaint = try Program.file("", "complaint")
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: results ?? output))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: complaint))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: try String(contentsOfFile: output, encoding: .utf8),
            complaint: try String(contentsOfFile: complaint, encoding: .utf8)
        )
    }
}
