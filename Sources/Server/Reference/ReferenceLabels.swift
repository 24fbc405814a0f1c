import KhuyenCong

extension AdminMap {
    /// The days of a map, in words.
    var label: String {
        switch self {
        case .of2024: "63 tỉnh, thành phố (đến 30/06/2025)"
        case .of2025: "34 tỉnh, thành phố (từ 01/07/2025)"
        }
    }

    /// In the address of a page.
    var word: String {
        switch self {
        case .of2024: "2024"
        case .of2025: "2025"
        }
    }

    init?(word: String) {
        guard let map = AdminMap.allCases.first(where: { $0.word == word }) else { return nil }
        self = map
    }
}

extension AdminUnit.Level {
    /// Townships ended with the map of 63 provinces, and special zones came with the other one.
    func label(on map: AdminMap) -> String {
        switch self {
        case .province: "Tỉnh, thành phố"
        case .district: "Huyện, quận, thị xã"
        case .commune: map == .of2024 ? "Xã, phường, thị trấn" : "Xã, phường, đặc khu"
        }
    }
}

extension SuccessionExtent {
    /// What stands behind a unit's name; nothing where it went over whole.
    var label: String? {
        switch self {
        case .whole: nil
        case .main: "phần lớn"
        case .part: "một phần"
        }
    }
}

extension FundingBasis {
    var label: String {
        switch self {
        case .support: "hỗ trợ"
        case .counterpart: "đối ứng"
        case .other: "nguồn khác"
        case .total: "tổng chưa tách"
        }
    }
}

extension Evidence {
    var label: String {
        switch self {
        case .fullText: "đã đọc toàn văn"
        case .opening: "mới đọc phần đầu văn bản"
        case .news: "theo tin đã đăng"
        case .code: "theo dữ liệu mở"
        case .unverified: "theo hiểu biết chung"
        }
    }
}

extension LegalBasis {
    /// The citation, with a mark where nobody has read the text in full.
    var html: HTML {
        guard evidence.isWeak else { return "\(citation)" }
        return "\(citation) <small>\(Tag.unverified) \(evidence.label)</small>"
    }
}

extension Validity {
    /// "từ 01/01/2013 đến 30/06/2025": both days included.
    var inclusive: String {
        let begin = from.map { "từ \($0.vietnamese)" }
        let end = until.map { "đến \($0.dayBefore.vietnamese)" }
        let words = [begin, end].compactMap { $0 }
        return words.isEmpty ? "không thời hạn" : words.joined(separator: " ")
    }
}
