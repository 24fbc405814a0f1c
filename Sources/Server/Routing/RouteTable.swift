package import Hummingbird

/// Every page and endpoint, declared once: registers them on the router, answers which methods an address knows,
/// and yields the API document.
package struct RouteTable: Sendable {
    package private(set) var routes: [Route] = []
    private var secretPlaces: Set<String> = []

    package init() {}

    package mutating func add(_ route: Route) {
        routes.append(route)
        if let place = route.url.beforeSecret { secretPlaces.insert(place) }
    }

    package mutating func add(_ group: some RouteGroup) {
        group.add(to: &self)
    }

    package func register(on router: Router<AppContext>) {
        for route in routes {
            router.on(RouterPath(route.url.pattern), method: route.method, use: route.handler)
        }
    }

    /// The methods that the address knows, in alphabetical order; empty where there is no such address.
    package func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/")
        let methods = routes.filter { Self.matches($0.url.pattern, parts) }.map(\.method.rawValue)
        let withHead = methods.contains("GET") ? methods + ["HEAD"] : methods
        return Set(withHead).sorted()
    }

    /// A path as a log may tell it: without the secret that some addresses end in, answered or not.
    package func told(_ path: Substring) -> String {
        guard let place = secretPlaces.first(where: path.hasPrefix) else { return String(path) }
        return place + "…"
    }

    private static func matches(_ pattern: String, _ parts: [Substring]) -> Bool {
        let wanted = pattern.split(separator: "/")
        guard wanted.count == parts.count else { return false }
        return zip(wanted, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

/// The routes of one feature; `Routes` lists them all.
package protocol RouteGroup: Sendable {
    func add(to table: inout RouteTable)
}
