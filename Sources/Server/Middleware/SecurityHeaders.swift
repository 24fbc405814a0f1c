import HTTPTypes
import Hummingbird

/// Headers that tell browsers how little our pages need.
///
/// Nothing inline: no script, no style attribute.
struct SecurityHeaders: RouterMiddleware {
    static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// Two years, as browsers' preload lists ask.
    static let strictTransport = "max-age=63072000; includeSubDomains"

    let trustedProxies: Set<String>

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(.init(name: .contentSecurityPolicy, value: Self.policy))
        response.headers.append(.init(name: .xContentTypeOptions, value: "nosniff"))
        // Not "no-referrer": browsers would then send "Origin: null" with our own forms.
        response.headers.append(.init(name: .referrerPolicy, value: "same-origin"))
        response.headers.append(.init(name: .openerPolicy, value: "same-origin"))
        if !response.headers.contains(.cacheControl) {
            response.headers.append(.init(name: .cacheControl, value: "no-store"))
        }
        if isSecure(request, context) {
            response.headers.append(.init(name: .strictTransportSecurity, value: Self.strictTransport))
        }
        return response
    }

    private func isSecure(_ request: Request, _ context: AppContext) -> Bool {
        guard !trustedProxies.isEmpty else { return false }
        return ForwardedHeaders.client(of: request, peer: context.peer, trusted: trustedProxies).isSecure
    }
}
