import Dispatch
import Foundation
import Logging
import Server

/// A site that listens on a port of its own while a body runs.
enum LiveSite {
    static func run(_ site: Site, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let server = Task {
            var logger = Logger(label: "live")
            logger.logLevel = .critical
            try await site.run(host: "127.0.0.1", port: 0, logger: logger) { bound in port.yield(bound ?? 0) }
        }
        defer { server.cancel() }
        for await bound in ports.prefix(1) {
            try await body(bound)
        }
    }
}

/// A program that speaks HTTP badly: it sends what it likes and breaks off when it likes.
final class LiveSocket: Sendable {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
        }
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
        // Nothing here may wait for ever.
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    }

    deinit {
        close(descriptor)
    }

    /// Sends all; false where the other end has had enough.
    func write(_ bytes: [UInt8]) async -> Bool {
        await waiting { self.writeNow(bytes) }
    }

    /// What has come back, up to the end of the connection.
    func readAll() async -> String {
        await waiting { self.readNow() }
    }

    /// Threads of the concurrency runtime must not wait for the server, which runs on them.
    private func waiting<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: work()) }
        }
    }

    private func writeNow(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Breaks off without a word.
    func breakOff() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func readNow() -> String {
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            text += buffer[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
