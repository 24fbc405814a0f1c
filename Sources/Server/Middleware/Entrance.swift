import HTTPTypes
import Hummingbird
import KhuyenCong

/// The first that knows the site: who calls, from where; and the one place where an error becomes an answer.
struct Entrance: RouterMiddleware {
    let site: SiteState

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.site = site
        context.client = ForwardedHeaders.client(of: request, peer: context.peer, trusted: site.settings.trustedProxies)
        do {
            try await identify(request, &context)
            return try await next(request, context)
        } catch {
            return ErrorAnswer(error, request: request, context: context).response
        }
    }

    /// - Throws: `Refusal` (signInRequired) for a bearer token that is not valid (any more).
    private func identify(_ request: Request, _ context: inout AppContext) async throws {
        let isAPI = request.isAPI
        if isAPI, let token = bearerToken(of: request) {
            guard let officer = try await site.sessions.officer(forBearer: token) else {
                throw Refusal(.signInRequired, "Mã truy cập không đúng hoặc đã hết hiệu lực.")
            }
            context.officer = officer
            return
        }
        // Acts through the API need a bearer token: a browser's cookie alone could be another site's doing.
        if isAPI, request.method != .get, request.method != .head { return }
        guard let token = SessionCookie.token(of: request, isSecure: context.client.isSecure),
            let session = try await site.sessions.session(forToken: token)
        else { return }
        context.session = session
        context.officer = session.officer
        context.sessionToken = token
    }

    private func bearerToken(of request: Request) -> String? {
        guard let field = request.headers[.authorization], field.utf8.count < 512 else { return nil }
        let words = field.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return String(words[1])
    }
}

extension Request {
    /// By its address: errors of the API are JSON, all others are pages.
    var isAPI: Bool {
        head.path?.hasPrefix("/api/") ?? false
    }

    /// The address without its query, which may hold what somebody searched for.
    var pathOnly: Substring {
        (head.path ?? "/").prefix { $0 != "?" }
    }
}
