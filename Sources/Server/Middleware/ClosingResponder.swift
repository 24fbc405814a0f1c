import HTTPTypes
import Hummingbird

/// Ends the connection behind a refusal whose request may have much more to send.
///
/// The server would otherwise read what is left, five gigabytes as patiently as five kilobytes, before it takes the next
/// request of the connection. An error thrown behind the last byte of the answer is its only way to close.
struct ClosingResponder: HTTPResponder {
    /// What a refused request announces beyond this is not worth reading; in bytes.
    static let patience = 1024 * 1024

    let inner: RouterResponder<AppContext>
    /// A program that is still sending needs a moment to read the answer; closing at once could take it away.
    var grace = Duration.milliseconds(500)

    func respond(to request: Request, context: AppContext) async throws -> Response {
        let response = try await inner.respond(to: request, context: context)
        guard Self.isLeftUnread(request, response.status) else { return response }
        return closing(response)
    }

    static func isLeftUnread(_ request: Request, _ status: HTTPResponse.Status) -> Bool {
        if status == .contentTooLarge { return true }
        guard status.code >= 400 else { return false }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        return announced > patience || request.headers[.transferEncoding] != nil
    }

    private func closing(_ response: Response) -> Response {
        var closing = response
        closing.headers[.connection] = "close"
        let body = response.body
        closing.body = ResponseBody(contentLength: body.contentLength) { [grace] writer in
            try await body.write(writer)
            try await Task.sleep(for: grace)
            throw RequestLeftUnread()
        }
        return closing
    }
}

/// Ends the connection; nobody is told.
private struct RequestLeftUnread: Error {}
