import HTTPTypes
import Hummingbird
import KhuyenCong
import Logging
import NIOCore
import NIOEmbedded
import Server

/// Drives a site in process: no socket, no other library.
struct TestClient: Sendable {
    struct Reply: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String {
            String(decoding: bytes, as: UTF8.self)
        }

        var location: String? {
            headers[.location]
        }
    }

    let site: Site
    /// The cookie of a signed-in browser.
    var sessionToken: String?
    /// The API token of a program.
    var bearer: String?
    /// Where the connection comes from.
    var peer = "127.0.0.1"
    /// What the request says of its length, where that is not true.
    var announcedLength: Int?

    func signedIn(_ token: String) -> TestClient {
        var client = self
        client.sessionToken = token
        return client
    }

    func get(_ url: SiteURL, headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.get, url.string, headers: headers)
    }

    /// Sends a form as a browser does, with the form token of the session where one is given.
    func post(
        _ url: SiteURL,
        _ fields: URLQuery = [:],
        formToken: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Reply {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.setting("_csrf", formToken).encoded
        return try await send(.post, url.string, headers: headers, body: Array(body.utf8))
    }

    func json(_ method: HTTPRequest.Method, _ url: APIURL, _ body: String? = nil) async throws -> Reply {
        let headers: HTTPFields = body == nil ? [:] : [.contentType: "application/json"]
        return try await send(method, SiteURL.api(url).string, headers: headers, body: body.map { Array($0.utf8) })
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields = [:],
        body: [UInt8]? = nil
    ) async throws -> Reply {
        let request = request(method, path, headers: headers, body: body)
        let response = try await site.responder.respond(to: request, context: try context())
        let collector = ReplyBody()
        try await response.body.write(collector)
        return Reply(status: response.status, headers: response.headers, bytes: collector.bytes)
    }

    private func request(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: [UInt8]?
    ) -> Request {
        var headers = headers
        if let body { headers[.contentLength] = String(announcedLength ?? body.count) }
        if let bearer { headers[.authorization] = "Bearer " + bearer }
        if let sessionToken { headers[.cookie] = "khc_session=" + sessionToken }
        return Request(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: "khuyencong.test",
                path: path,
                headerFields: headers
            ),
            body: RequestBody(buffer: ByteBuffer(bytes: body ?? []))
        )
    }

    private func context() throws -> AppContext {
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 50_000)
        var logger = Logger(label: "test", factory: { _ in SilentLog() })
        logger[metadataKey: "hb.request.id"] = "test-request"
        return AppContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
    }
}

/// Keeps what a logger is told and writes nothing.
private struct SilentLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.critical

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {}
}

private final class ReplyBody: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) {
        bytes.append(contentsOf: buffer.readableBytesView)
    }

    func finish(_ trailingHeaders: HTTPFields?) {}
}

/// Sessions and tokens by name, for tests that are not about accounts.
struct TestAuthenticator: Authenticator {
    var sessions: [String: Session] = [:]
    var bearers: [String: Officer] = [:]

    func session(forToken token: String) -> Session? {
        sessions[token]
    }

    func officer(forBearer token: String) -> Officer? {
        bearers[token]
    }
}

extension Session {
    /// An officer of a promotion centre in Nghệ An, whose form token is "form-token".
    static let clerk = Session(
        id: 7,
        officer: Officer(
            userID: 7,
            name: "Nguyễn Thị Ánh",
            grants: [Grant(role: .promotionCentre, scope: .province("40"))]
        ),
        organisation: "Trung tâm Khuyến công Nghệ An",
        formToken: "form-token"
    )
}
