import KhuyenCong

/// The table of contents: which features answer at which addresses.
enum Routes {
    static func table(_ features: [any RouteGroup]) -> RouteTable {
        var table = RouteTable()
        table.add(AboutRoutes())
        for feature in features {
            table.add(feature)
        }
        return table
    }
}
