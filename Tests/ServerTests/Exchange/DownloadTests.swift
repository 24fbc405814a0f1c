import Foundation
import Hummingbird
import NIOCore
import Testing

@testable import Server

@Suite struct DownloadTests {
    @Test func `a file is sent whole though its name is gone already`() async throws {
        let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        var used = ""

        let response = try await Download.response(name: "Báo cáo.xlsx", type: "application/zip") { path in
            used = path
            try Data(content).write(to: URL(fileURLWithPath: path))
        }

        #expect(used.hasSuffix(".xlsx"))
        #expect(!FileManager.default.fileExists(atPath: used))
        #expect(response.body.contentLength == content.count)
        let collector = BodyCollector()
        try await response.body.write(collector)
        #expect(collector.bytes == content)
    }

    @Test func `a file that could not be written leaves nothing behind`() async throws {
        struct Broken: Error {}
        var used = ""

        await #expect(throws: Broken.self) {
            _ = try await Download.response(name: "a.csv", type: "text/csv") { path in
                used = path
                try Data("nửa".utf8).write(to: URL(fileURLWithPath: path))
                throw Broken()
            }
        }

        #expect(!FileManager.default.fileExists(atPath: used))
    }
}
