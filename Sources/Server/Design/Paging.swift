/// Which page of a list is shown, from its address ("trang=3") and back into it.
package struct Paging: Sendable, Equatable {
    /// From 1.
    package let page: Int
    package let perPage: Int

    package init(page: Int, perPage: Int = 50) {
        self.page = max(1, page)
        self.perPage = max(1, perPage)
    }

    package static let parameter = "trang"

    package init(query: URLQuery, perPage: Int = 50) {
        let asked = query[Paging.parameter].flatMap { Int($0) } ?? 1
        self.init(page: min(asked, 1_000_000), perPage: perPage)
    }

    /// Rows to leave out before the page begins.
    package var offset: Int {
        (page - 1) * perPage
    }

    package func pages(of total: Int) -> Int {
        max(1, (total + perPage - 1) / perPage)
    }

    /// The way to the other pages, with the list's filter kept; nothing where one page holds all.
    package func html(total: Int, of url: SiteURL, query: URLQuery) -> HTML {
        let last = pages(of: total)
        guard last > 1 else { return .empty }
        return """
            <nav class="pages" aria-label="Các trang">
            \(step("Trang trước", to: page - 1, isPossible: page > 1, rel: "prev", url, query))
            <ol>\(each: numbers(last), { number in entry(number, url, query) })</ol>
            \(step("Trang sau", to: page + 1, isPossible: page < last, rel: "next", url, query))
            </nav>
            """
    }

    /// First, last and the neighbours; 0 stands for a gap.
    func numbers(_ last: Int) -> [Int] {
        let wanted = Set([1, last] + Array(page - 2...page + 2)).filter { (1...last).contains($0) }.sorted()
        return wanted.reduce(into: []) { result, number in
            if let before = result.last, number > before + 1 { result.append(0) }
            result.append(number)
        }
    }

    private func entry(_ number: Int, _ url: SiteURL, _ query: URLQuery) -> HTML {
        guard number > 0 else { return "<li aria-hidden=\"true\">…</li>" }
        guard number != page else { return "<li><span aria-current=\"page\">\(grouped: number)</span></li>" }
        return """
            <li><a href="\(link(number, url, query))" aria-label="Trang \(grouped: number)">\(grouped: number)</a></li>
            """
    }

    private func step(
        _ label: String,
        to number: Int,
        isPossible: Bool,
        rel: String,
        _ url: SiteURL,
        _ query: URLQuery
    ) -> HTML {
        guard isPossible else { return "<span class=\"step\" aria-disabled=\"true\">\(label)</span>" }
        return "<a class=\"step\" rel=\"\(rel)\" href=\"\(link(number, url, query))\">\(label)</a>"
    }

    private func link(_ number: Int, _ url: SiteURL, _ query: URLQuery) -> SiteURL {
        url.with(query.setting(Paging.parameter, number == 1 ? nil : String(number)))
    }
}
