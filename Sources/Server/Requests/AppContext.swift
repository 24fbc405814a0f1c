import Foundation
package import Hummingbird
package import KhuyenCong
import Logging
package import NIOCore

/// What is known about a request beside the request itself; middlewares fill it in, handlers read it.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end of the connection: a browser, or the proxy in front of us.
    package let peer: SocketAddress?
    /// The site that answers; middlewares set it before anything reads it.
    package var site: SiteState
    package var client: Client
    /// The signed-in browser; nil for anonymous requests and for the API's bearer tokens.
    package var session: Session?
    /// Who acts: from the session or from a bearer token.
    package var officer: Officer?
    /// Of the cookie, so that signing out can end exactly this session.
    package var sessionToken: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress
        site = .unconfigured
        client = Client()
    }

    /// What forms of this page carry back; empty for anonymous pages, which are guarded by the origin alone.
    package var formToken: String {
        session?.formToken ?? ""
    }

    /// For the log and for the page that says that something went wrong.
    package var requestID: String {
        // Hummingbird's own `id` ends the program where a log handler drops metadata.
        logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "không rõ"
    }

    /// - Throws: `Refusal` (signInRequired) where nobody is signed in.
    package func requireOfficer() throws -> Officer {
        guard let officer else { throw Refusal.signInRequired }
        return officer
    }

    package func may(_ permission: Permission) -> Bool {
        if let session { return session.permissions.contains(permission) }
        return officer?.may(permission) ?? false
    }

    /// - Throws: `Refusal.missing` where the address holds no positive number there.
    package func pathID(_ name: String = "id") throws -> Int64 {
        guard let text = parameters.get(name), let id = Int64(text), id > 0 else { throw Refusal.missing }
        return id
    }

    /// A text of the address, percent-decoded.
    /// - Throws: `Refusal.missing`.
    package func pathText(_ name: String) throws -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty else { throw Refusal.missing }
        return text
    }
}

/// Where a request comes from, after trusted proxies were asked.
package struct Client: Sendable, Equatable {
    /// Nil until something needs it (throttling, the log).
    package var address: String?
    /// Whether the browser speaks https, to us or to a trusted proxy.
    package var isSecure: Bool
    /// Host and port that the browser addressed.
    package var authority: String?

    package init(address: String? = nil, isSecure: Bool = false, authority: String? = nil) {
        self.address = address
        self.isSecure = isSecure
        self.authority = authority
    }
}

extension Refusal {
    package static let signInRequired = Refusal(.signInRequired, "Ông/bà cần đăng nhập để tiếp tục.")
}
