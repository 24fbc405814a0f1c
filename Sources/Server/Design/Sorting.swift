/// How a list is sorted, from its address ("xep=ten", "xep=-nam") and back into it.
package struct Sorting: Sendable, Equatable {
    package let key: String
    package let isDescending: Bool
    private let url: SiteURL
    private let query: URLQuery

    /// The list can be sorted by the keys; anything else in the address falls back to `standard`.
    package init(of url: SiteURL, query: URLQuery, keys: [String], standard: String) {
        let asked = query[Sorting.parameter] ?? standard
        let isKnown = keys.contains(Sorting.key(of: asked))
        let order = isKnown ? asked : standard
        key = Sorting.key(of: order)
        isDescending = order.hasPrefix("-")
        self.url = url
        self.query = query
    }

    package static let parameter = "xep"

    /// The same list from its first page, sorted by that key; a second time, the other way round.
    package func link(for key: String) -> SiteURL {
        let order = key == self.key && !isDescending ? "-" + key : key
        return url.with(query.setting(Sorting.parameter, order).setting(Paging.parameter, nil))
    }

    private static func key(of order: String) -> String {
        order.hasPrefix("-") ? String(order.dropFirst()) : order
    }
}
