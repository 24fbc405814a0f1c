import Foundation
import Testing

/// A rule that is not listed is off, and one that does not exist is ignored, both without a word.
@Suite struct FormatTests {
    @Test func `the format file names exactly the rules of the formatter`() throws {
        let ours = try Configuration(Repository.text(".swift-format"))
        let known = try Configuration(FormatTests.dumpedConfiguration())

        #expect(ours.rules.keys.sorted() == known.rules.keys.sorted())
    }

    private struct Configuration: Decodable {
        let rules: [String: Bool]

        init(_ json: String) throws {
            self = try JSONDecoder().decode(Configuration.self, from: Data(json.utf8))
        }
    }

    private static func dumpedConfiguration() throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swift", "format", "dump-configuration"]
        // Outside the tree, or the formatter prints our own file.
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
