/// The words that demonstration names and titles are made of: ordinary trades and names that no firm owns.
enum DemoWords {
    static let mark = "Dữ liệu trình diễn"

    static let trades = [
        "mây tre đan", "chế biến chè", "tinh bột sắn", "nước mắm", "cà phê bột", "chế biến hải sản",
        "gạch không nung", "chế biến lâm sản", "may mặc", "miến gạo", "nông cụ", "cơ khí dân dụng", "dệt thổ cẩm",
        "đồ gỗ mỹ nghệ", "bánh đa", "đá mỹ nghệ", "chế biến gạo", "mật ong", "gốm sứ", "chiếu cói", "thêu ren",
        "tinh dầu sả", "sơn mài", "rượu gạo",
    ]

    static let forms: [(element: String, weight: Int)] = [
        ("Công ty TNHH", 30), ("HTX", 25), ("Hộ kinh doanh", 25), ("Công ty cổ phần", 10), ("Tổ hợp tác", 6),
        ("DNTN", 4),
    ]

    static let ownNames = [
        "An Bình", "Phú Hòa", "Lộc Phát", "Tân Tiến", "Sông Xanh", "Trường Thành", "Đông Á", "Hòa Phong", "Đại Lợi",
        "Quê Hương", "Hưng Thịnh", "Minh Khang", "Bình Minh", "Thuận Phát", "Đồng Tâm", "Hồng Lam", "Thanh Bình",
        "Ánh Dương", "Đồng Xanh", "Tân Lập",
    ]

    /// How often lists name each kind.
    static let kinds: [(element: ActivityKind.Code, weight: Int)] = [
        (.machinery, 40), (.training, 14), (.product, 12), (.model, 8), (.cleanerProduction, 6), (.information, 6),
        (.consulting, 5), (.management, 5), (.administration, 2), (.linkage, 1), (.cooperation, 1),
    ]

    /// Kinds whose money goes to one establishment.
    static func isForEstablishment(_ kind: ActivityKind.Code) -> Bool {
        switch kind {
        case .machinery, .model, .cleanerProduction, .consulting: true
        case .training, .management, .product, .information, .linkage, .cooperation, .administration: false
        }
    }

    /// A title for an establishment.
    static func title(_ kind: ActivityKind.Code, _ establishment: DemoEstablishment) -> String {
        let name = establishment.name
        let work = work(establishment.trade)
        switch kind {
        case .machinery: return "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong \(work) tại \(name)"
        case .model: return "Mô hình trình diễn kỹ thuật \(work) tại \(name)"
        case .cleanerProduction: return "Đánh giá sản xuất sạch hơn tại \(name)"
        default: return "Tư vấn thiết kế mẫu mã, bao bì đóng gói cho \(name)"
        }
    }

    /// A trade that is itself a doing needs no verb before it.
    private static func work(_ trade: String) -> String {
        let isDoing = ["chế biến", "may", "dệt", "thêu", "cơ khí"].contains { trade.hasPrefix($0) }
        return isDoing ? trade : "sản xuất \(trade)"
    }

    /// A title for a place.
    static func title(_ kind: ActivityKind.Code, trade: String, place: String, number: Int) -> String {
        switch kind {
        case .training: "Đào tạo nghề \(trade) cho lao động nông thôn, lớp \(number)"
        case .management: "Tập huấn nâng cao năng lực quản lý cho cơ sở \(trade), đợt \(number)"
        case .product: "Tổ chức gian hàng \(trade) tại hội chợ hàng công nghiệp nông thôn, đợt \(number)"
        case .information: "Tuyên truyền hoạt động khuyến công về \(trade), kỳ \(number)"
        case .linkage: "Lập quy hoạch chi tiết cụm công nghiệp số \(number), \(place)"
        case .cooperation: "Khảo sát, học tập kinh nghiệm \(trade) ở nước ngoài, đoàn \(number)"
        default: "Kiểm tra, giám sát thực hiện đề án khuyến công, đợt \(number)"
        }
    }
}
