import KhuyenCong

/// What a search found, register by register, and the pages of that name.
struct SearchView {
    /// Empty where it may not be shown.
    let typed: String
    let groups: [FoundGroup]
    let places: [Place]

    /// A page of the program itself.
    struct Place: Sendable {
        let title: String
        let url: SiteURL
    }

    /// The pages without a number in their address that this person may open.
    static func places(named typed: String, in context: AppContext) -> [Place] {
        guard let words = SearchWords(typed) else { return [] }
        return context.site.table.routes.filter { route in
            route.isPage && route.url.parameters.isEmpty && route.permission != .none && route.url != .search
                && context.may(route.permission) && words.occur(in: [route.summary])
        }.prefix(mostPlaces).map { Place(title: $0.summary, url: $0.url) }
    }

    private static let mostPlaces = 8

    var page: Page {
        Page(
            typed.isEmpty ? "Kết quả tìm" : "Kết quả tìm “\(typed)”",
            summary: "\(grouped: groups.map(\.total).reduce(0, +)) kết quả",
            width: .narrow,
            body: groups.isEmpty && places.isEmpty ? empty : "\(each: groups, panel)\(placesPanel)"
        )
    }

    private var empty: HTML {
        EmptyState(
            "Không thấy gì. Gõ ít chữ hơn, không dấu cũng được; hoặc mã hồ sơ (HS12), số quyết định, mã số thuế."
        ).html
    }

    private func panel(_ group: FoundGroup) -> HTML {
        Panel(
            group.kind.name,
            note: note(group),
            actions: all(group),
            content: "<ul class=\"tasks\">\(each: group.items, row)</ul>"
        ).html
    }

    private func row(_ item: Found) -> HTML {
        let words = [item.code ?? "", item.detail].filter { !$0.isEmpty }.joined(separator: " · ")
        return "<li><a href=\"\(item.url)\">\(item.title)</a> <small>\(words)</small></li>\n"
    }

    private func note(_ group: FoundGroup) -> String {
        group.total > group.items.count ? "\(group.items.count) trong \(group.total)" : "\(group.total)"
    }

    private func all(_ group: FoundGroup) -> HTML {
        guard group.total > group.items.count, !typed.isEmpty, let url = group.kind.list(typed) else { return .empty }
        return "<a href=\"\(url)\">Xem tất cả</a>"
    }

    private var placesPanel: HTML {
        guard !places.isEmpty else { return .empty }
        return Panel(
            "Trang",
            content: "<ul class=\"tasks\">\(each: places, { "<li><a href=\"\($0.url)\">\($0.title)</a></li>\n" })</ul>"
        ).html
    }
}
