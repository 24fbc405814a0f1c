import Hummingbird

/// A page of a list; its answer carries the addresses of the pages beside it (RFC 8288).
protocol PagedAnswer {
    var page: Int { get }
    var perPage: Int { get }
    /// Of all pages.
    var listed: Int { get }
}

extension PagedAnswer {
    /// `</api/v1/projects?page=3>; rel="next", <…?page=1>; rel="prev"`; nil where the list has one page.
    func links(of request: Request) -> String? {
        guard request.method == .get else { return nil }
        let last = max(1, (listed + perPage - 1) / perPage)
        let places = [("prev", page > 1 ? min(page - 1, last) : nil), ("next", page < last ? page + 1 : nil)]
        let links = places.compactMap { relation, page in
            page.map {
                "<\(request.uri.path)?\(request.query.setting("page", String($0)).encoded)>; rel=\"\(relation)\""
            }
        }
        return links.isEmpty ? nil : links.joined(separator: ", ")
    }
}
