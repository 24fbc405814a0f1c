import Foundation
import KhuyenCong
import NIOCore
import NIOHTTP1
import NIOPosix

/// A program of another office that talks to the JSON API: one connection, one request after the other.
struct YearClient: ~Copyable {
    private var answers: NIOAsyncChannelInboundStream<HTTPClientResponsePart>.AsyncIterator
    private let requests: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>

    /// Connects to a server of this machine and closes the connection after `body`.
    ///
    /// - Throws: an error of the network; what `body` throws.
    static func talk<T: Sendable>(
        to port: Int,
        _ body: @Sendable (inout YearClient) async throws -> T
    ) async throws -> T {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    return try NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>(
                        wrappingChannelSynchronously: channel
                    )
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            var client = YearClient(answers: inbound.makeAsyncIterator(), requests: outbound)
            return try await body(&client)
        }
    }

    /// Sends a request with a bearer token; answers what came back.
    ///
    /// - Throws: `YearFault.refused` where the answer is no success; an error of the network.
    mutating func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: Body = .nothing,
        token: String
    ) async throws -> FieldTree {
        var headers: HTTPHeaders = ["Host": "127.0.0.1", "Authorization": "Bearer \(token)"]
        let bytes = try body.bytes()
        if let type = body.type { headers.add(name: "Content-Type", value: type) }
        headers.add(name: "Content-Length", value: String(bytes.count))
        let head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
        try await requests.write(.head(head))
        if !bytes.isEmpty { try await requests.write(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
        try await requests.write(.end(nil))
        let (status, answer) = try await read()
        guard (200..<300).contains(status) else {
            throw YearFault.refused("\(method) \(path)", status, String(decoding: answer, as: UTF8.self))
        }
        return answer.isEmpty ? .empty : try FieldTree(answer: Data(answer))
    }

    private mutating func read() async throws -> (status: UInt, bytes: [UInt8]) {
        var status: UInt = 0
        var bytes: [UInt8] = []
        while let part = try await answers.next() {
            switch part {
            case .head(let head): status = head.status.code
            case .body(let buffer): bytes.append(contentsOf: buffer.readableBytesView)
            case .end: return (status, bytes)
            }
        }
        throw YearFault.hungUp
    }
}

extension YearClient {
    enum Body {
        case nothing
        case json(FieldTree)
        /// A file under a name, as a browser sends it.
        case file(name: String, text: String)

        private static let boundary = "khuyencong-7d1f1c6e2b"

        fileprivate var type: String? {
            switch self {
            case .nothing: nil
            case .json: "application/json"
            case .file: "multipart/form-data; boundary=\(Body.boundary)"
            }
        }

        fileprivate func bytes() throws -> [UInt8] {
            switch self {
            case .nothing: []
            case .json(let tree): Array(try JSONEncoder().encode(tree))
            case .file(let name, let text):
                Array(
                    """
                    --\(Body.boundary)\r
                    Content-Disposition: form-data; name="file"; filename="\(name)"\r
                    Content-Type: text/csv\r
                    \r
                    \(text)\r
                    --\(Body.boundary)--\r

                    """.utf8
                )
            }
        }
    }
}

/// Why a year could not be played to its end.
enum YearFault: Error, CustomStringConvertible {
    /// The request, the status and the answer.
    case refused(String, UInt, String)
    case hungUp
    case unreadable(String)

    var description: String {
        switch self {
        case .refused(let request, let status, let answer): "\(request) → \(status): \(answer)"
        case .hungUp: "máy chủ ngắt kết nối giữa chừng"
        case .unreadable(let what): "không đọc được \(what) trong câu trả lời của máy chủ"
        }
    }
}
