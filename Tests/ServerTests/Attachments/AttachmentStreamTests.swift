import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Over a real connection: what never ends, and what ends too early.
///
/// The time limit only ends a wait for ever: beside the other tests the server gets few turns.
@Suite(.timeLimit(.minutes(60))) struct AttachmentStreamTests {
    private let site: AttachmentSite

    init() async throws {
        site = try await AttachmentSite()
    }

    @Test func `a stream of five gigabytes is cut off after the limit, with its answer`() async throws {
        let head = head(["Transfer-Encoding: chunked"])
        let form = UploadBody.form().adding("a.pdf", TestPapers.pdf).bytes
        let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 32, count: 1 << 20) + Array("\r\n".utf8)

        try await LiveSite.run(site.site.client.site) { port in
            let socket = try LiveSocket(port: port)
            _ = await socket.write(
                head + Array("\(String(form.count, radix: 16))\r\n".utf8) + form + Array("\r\n".utf8)
            )
            var sent = 0
            while sent < 5 << 10, await socket.write(chunk) { sent += 1 }
            let answer = await socket.readAll()

            #expect(sent < 64, "\(sent) MiB were taken")
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("lớn hơn mức cho phép (1 MB)"))
        }
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `a stream that announces five gigabytes is answered before it is read`() async throws {
        let head = head(["Content-Length: \(5 << 30)"])
        let form = UploadBody.form().adding("a.pdf", TestPapers.pdf).bytes

        try await LiveSite.run(site.site.client.site) { port in
            let socket = try LiveSocket(port: port)
            _ = await socket.write(head + form)
            let answer = await socket.readAll()

            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.lowercased().contains("connection: close"))
        }
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `an upload whose connection breaks leaves nothing`() async throws {
        let head = head(["Content-Length: 900000"])
        let form = UploadBody.form().adding("a.pdf", TestPapers.pdf + [UInt8](repeating: 32, count: 200_000)).bytes

        let site = site
        try await LiveSite.run(site.site.client.site) { port in
            let socket = try LiveSocket(port: port)
            let isSent = await socket.write(head + form)
            #expect(isSent)
            try await until { try await site.traces().arriving == 1 }
            socket.breakOff()
            try await until { try await site.traces().arriving == 0 }
        }
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `a whole upload over a connection is taken`() async throws {
        let body = UploadBody.form().adding("a.pdf", TestPapers.pdf).closed().bytes
        let head = head(["Content-Length: \(body.count)", "Connection: close"])

        try await LiveSite.run(site.site.client.site) { port in
            let socket = try LiveSocket(port: port)
            _ = await socket.write(head + body)
            let answer = await socket.readAll()

            #expect(answer.hasPrefix("HTTP/1.1 303"))
        }
        #expect(try await site.traces() == AttachmentSite.Traces(rows: 1, arriving: 0, stored: 1, entries: 1))
    }

    private func head(_ lines: [String]) -> [UInt8] {
        let all =
            [
                "POST \(SiteURL.projectPapers(site.project).string) HTTP/1.1", "Host: khuyencong.test",
                "Cookie: khc_session=ha-tinh", "Content-Type: \(UploadBody.contentType)",
            ] + lines
        return Array((all.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// The server works beside the test; the suite's time limit ends a wait for what never comes.
    private func until(_ condition: () async throws -> Bool) async throws {
        while try await !condition() {
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
