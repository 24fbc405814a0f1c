import HTTPTypes
import Hummingbird
import KhuyenCong

/// Refuses forms that another site made a browser send.
///
/// Browsers say where a form comes from (`Sec-Fetch-Site`, `Origin`); signed-in forms carry the session's token too.
/// Programs that send neither header are no browsers, so nobody can misuse them.
enum CrossSite {
    /// - Throws: `RequestFault.foreignForm`.
    static func checkOrigin(of request: Request, context: AppContext) throws {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw RequestFault.foreignForm }
            return
        }
        guard let origin = request.headers[.origin] else { return }
        let scheme = context.client.isSecure ? "https://" : "http://"
        guard let authority = context.client.authority, origin == scheme + authority else {
            throw RequestFault.foreignForm
        }
    }

    /// - Throws: `RequestFault.foreignForm`.
    static func checkToken(of form: Form, context: AppContext) throws {
        guard let session = context.session else { return }
        guard let token = form.fields.values(FormToken.name).first, isEqual(token, session.formToken) else {
            throw RequestFault.foreignForm
        }
    }

    /// Takes the same time wherever the texts differ.
    static func isEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count, !left.isEmpty else { return false }
        return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension HTTPField.Name {
    static let secFetchSite = constant("Sec-Fetch-Site")
    static let forwardedFor = constant("X-Forwarded-For")
    static let forwardedProto = constant("X-Forwarded-Proto")
    static let forwardedHost = constant("X-Forwarded-Host")
    static let referrerPolicy = constant("Referrer-Policy")
    static let openerPolicy = constant("Cross-Origin-Opener-Policy")

    /// The names above are tokens of the grammar, so the fallback never serves.
    private static func constant(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .userAgent
    }
}
