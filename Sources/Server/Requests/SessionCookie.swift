package import Hummingbird

/// The cookie that carries the session token: opaque, out of reach of scripts, not sent from other sites' forms.
package enum SessionCookie {
    /// Over https the name binds the cookie to this host; browsers refuse that name on plain http.
    package static func name(isSecure: Bool) -> String {
        isSecure ? "__Host-khc_session" : "khc_session"
    }

    package static func token(of request: Request, isSecure: Bool) -> String? {
        let wanted = name(isSecure: isSecure) + "="
        for field in request.headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let trimmed = pair.drop { $0 == " " }
                guard trimmed.hasPrefix(wanted) else { continue }
                let value = String(trimmed.dropFirst(wanted.count))
                return value.isEmpty || value.utf8.count > 256 ? nil : value
            }
        }
        return nil
    }

    /// The lifetime is in seconds; a cookie without one ends with the browser.
    package static func set(token: String, lifetime: Int?, on response: inout Response, isSecure: Bool) {
        var field = name(isSecure: isSecure) + "=" + token + "; Path=/; HttpOnly; SameSite=Lax"
        if let lifetime { field += "; Max-Age=" + String(lifetime) }
        if isSecure { field += "; Secure" }
        response.headers.append(.init(name: .setCookie, value: field))
    }

    package static func clear(on response: inout Response, isSecure: Bool) {
        set(token: "", lifetime: 0, on: &response, isSecure: isSecure)
    }
}
