import KhuyenCong

/// Which page of a list a program asks for.
struct APIPaging: Sendable {
    let page: Int
    let perPage: Int

    init(_ query: URLQuery) {
        page = query["page"].flatMap { Int($0) } ?? 1
        perPage = query["perPage"].flatMap { Int($0) } ?? 50
    }
}
