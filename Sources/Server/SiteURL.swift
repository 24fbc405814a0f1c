/// An address of the program: links, redirects, routes and tests come from here.
///
/// Each feature declares its own, `SiteURL.project(14)`, beside its routes. `string` is the concrete address,
/// percent-encoded. `pattern` is what the router and the API document know ("/de-an/{id}"); the values do not matter for
/// it, so a route is declared as `.project(.any)`.
package struct SiteURL: Sendable, Hashable {
    private let segments: [PathSegment]
    private let query: URLQuery
    package let isAPI: Bool

    init(_ segments: PathSegment...) {
        self.init(segments: segments)
    }

    private init(segments: [PathSegment], query: URLQuery = [:], isAPI: Bool = false) {
        self.segments = segments
        self.query = query
        self.isAPI = isAPI
    }

    package static func api(_ url: APIURL) -> SiteURL {
        SiteURL(segments: ["api", "v1"] + url.segments, isAPI: true)
    }

    /// The version is the hash of the content, so that a browser may keep the file for ever.
    package static func asset(_ name: String, version: String) -> SiteURL {
        let url = SiteURL("assets", .parameter("name", name))
        return version.isEmpty ? url : url.with(["v": version])
    }

    /// The same address asking this query, whatever it asked before.
    package func with(_ query: URLQuery) -> SiteURL {
        query.isEmpty ? self : SiteURL(segments: segments, query: query, isAPI: isAPI)
    }

    /// As it stands in a link: "/de-an/14?trang=2".
    package var string: String {
        query.isEmpty ? path : path + "?" + query.encoded
    }

    /// As the router knows it: "/de-an/{id}".
    package var pattern: String {
        "/" + segments.map(\.pattern).joined(separator: "/")
    }

    /// What stands between braces in the pattern, in its order.
    package var parameters: [(name: String, isNumber: Bool)] {
        segments.compactMap { segment in
            switch segment {
            case .fixed: nil
            case .parameter(let name, _): (name, false)
            case .number(let name, _): (name, true)
            }
        }
    }

    /// What stands before the secret of the address ("/lich/"); nil where it has none.
    var beforeSecret: String? {
        guard let index = segments.firstIndex(where: \.isSecret) else { return nil }
        return "/" + segments[..<index].map { $0.pattern + "/" }.joined()
    }

    private var path: String {
        var bytes: [UInt8] = []
        for segment in segments {
            bytes.append(UInt8(ascii: "/"))
            switch segment {
            case .fixed(let text): bytes.append(contentsOf: text.utf8)
            case .parameter(_, let value): bytes.appendPercentEncoded(value)
            case .number(_, let value): bytes.append(contentsOf: String(value).utf8)
            }
        }
        return bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self)
    }
}

/// An address below /api/v1; each feature declares its own beside its routes.
package struct APIURL: Sendable, Hashable {
    let segments: [PathSegment]

    init(_ segments: PathSegment...) {
        self.segments = segments
    }

    package static let document = APIURL("openapi.json")
}

/// One part of a path between slashes.
enum PathSegment: Sendable, Hashable, ExpressibleByStringLiteral {
    case fixed(String)
    case parameter(String, String)
    /// What the program has numbered.
    case number(String, Int64)

    init(stringLiteral value: String) {
        self = .fixed(value)
    }

    static func id(_ id: Int64) -> PathSegment {
        .number("id", id)
    }

    /// Whoever knows it may do what the address does, so no log tells it.
    static func secret(_ token: String) -> PathSegment {
        .parameter("token", token)
    }

    var isSecret: Bool {
        if case .parameter("token", _) = self { true } else { false }
    }

    var pattern: String {
        switch self {
        case .fixed(let text): text
        case .parameter(let name, _), .number(let name, _): "{" + name + "}"
        }
    }
}

extension Int64 {
    /// The place of an id in the address of a route's declaration.
    package static let any: Int64 = 0
}

extension String {
    /// The place of a text in the address of a route's declaration.
    package static let any = ""
}
