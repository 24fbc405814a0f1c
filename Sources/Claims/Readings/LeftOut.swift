/// Numbers that count nothing, told by the word before them.
enum LeftOut: Sendable, Equatable {
    /// A document, an article of law, a page, a part of a list.
    case document
    /// A document, where no known noun is counted: "thông báo 15 cơ sở được hỗ trợ".
    case act
    /// A class, a rank, a quarter of a town, a road, a version.
    case name
    case ordinal
    case phone
    case date
    /// A number as any other behind words that end as numbering does ("trong số", "nghiệm thu" without its marks).
    case counting

    static let phrases: [(String, LeftOut)] = [
        (
            .document,
            "quyết định|quyết định số|nghị định|nghị định số|thông tư|thông tư số|nghị quyết|nghị quyết số|chỉ thị"
        ),
        (
            .document,
            "chỉ thị số|công văn|công văn số|kế hoạch số|tờ trình|tờ trình số|báo cáo số|luật số|thông báo số|số"
        ),
        (
            .document,
            "điều|khoản|chương|mục|phụ lục|biểu|biểu số|mẫu số|bảng|hình|trang|phần thứ|văn bản số|hợp đồng số"
        ),
        (
            .document,
            "thông tư liên tịch|thông tư liên tịch số|quy chuẩn|TCVN|QCVN|ISO|đề án số|chương trình số|pháp lệnh số"
        ),
        (
            .document,
            "hướng dẫn số|kết luận số|chương trình mục tiêu|quy định số|giấy phép số|QĐ|NĐ|TT|NQ|CV"
        ),
        (
            .document,
            "công điện số|công điện|sắc lệnh|biểu mẫu|phụ biểu|tiểu mục|ảnh|sơ đồ|số hiệu|ký hiệu|mã số|MST|mã số thuế"
        ),
        (.act, "thông báo|kết luận|liên hệ"),
        (
            .name,
            "loại|hạng|cấp độ|cấp|vùng|khu vực|phường|quận|tổ|khóm|ấp|xóm|khu phố|tổ dân phố|số nhà|quốc lộ|tỉnh lộ"
        ),
        (
            .name,
            "đường|km|covid|mức độ|phiên bản|công nghiệp|cách mạng|cách mạng công nghiệp|nhóm|đợt|kỳ|khóa|công ty"
        ),
        (.name, "đường số|lô|ngõ|ngách|hẻm|tầng|cụm|thế hệ|web|euro|thôn|đội|bước|vị trí|hàng|nhà số|phòng số|mẫu|lớp"),
        (.name, "chiến dịch|chương trình|vốn|nhà máy số|xưởng|cổng|bến|cảng|kênh|hồ|cầu|tuyến|tàu|lần"),
        (.ordinal, "thứ|lần thứ|lần|vị trí thứ|hạng thứ|xếp thứ|đứng thứ|kỳ thứ|khóa thứ|top|tốp"),
        (
            .phone,
            "điện thoại|ĐT|SĐT|số điện thoại|hotline|fax|tel|đường dây nóng|zalo|phone|mobile|tài khoản số|STK"
        ),
        // "trong số 12 chỉ tiêu": a number among others, and no document.
        (.counting, "trong số|tổng số|con số|dân số|quân số|doanh số|chỉ số|hệ số|số lượng|ngoài số|vào số|nửa số"),
        // The ends of words that name no document.
        (
            .counting,
            "mô hình|loại hình|điển hình|tình hình|truyền hình|tiêu biểu|đại biểu|danh mục|hạng mục|chuyên mục"
        ),
        (.counting, "thiểu số|đa số|một số|nghiệm thu|doanh thu|tổng thu|nguồn thu"),
        (.date, "sáng|chiều|tối|trưa|ngày|hôm|sáng ngày|chiều ngày|rạng sáng|đêm|mùng|mồng|sáng nay"),
    ].flatMap { meaning, names in names.split(separator: "|").map { (String($0), meaning) } }
}

/// Amounts that are said without a number, or as a part of one.
struct VagueAmount: Sendable, Equatable {
    /// In hundredths: 5000 is one half.
    let low: Int64
    let high: Int64?

    static let orders: [(String, VagueAmount)] = [
        ("hàng chục", VagueAmount(low: 10, high: 99)), ("hàng trăm", VagueAmount(low: 100, high: 999)),
        ("dăm ba", VagueAmount(low: 3, high: 5)), ("dăm bảy", VagueAmount(low: 5, high: 7)),
        ("vài ba", VagueAmount(low: 2, high: 3)), ("đôi ba", VagueAmount(low: 2, high: 3)),
        ("dăm chục", VagueAmount(low: 50, high: 60)),
        ("hàng nghìn", VagueAmount(low: 1000, high: 9999)), ("hàng ngàn", VagueAmount(low: 1000, high: 9999)),
        ("hàng vạn", VagueAmount(low: 10_000, high: 99_999)), ("vài chục", VagueAmount(low: 20, high: 99)),
        ("vài trăm", VagueAmount(low: 200, high: 999)), ("mấy chục", VagueAmount(low: 20, high: 99)),
        ("mấy trăm", VagueAmount(low: 200, high: 999)), ("vài nghìn", VagueAmount(low: 2000, high: 9999)),
        ("hàng triệu", VagueAmount(low: 1_000_000, high: 9_999_999)),
        ("hàng tỷ", VagueAmount(low: 1_000_000_000, high: nil)),
        ("hàng chục nghìn", VagueAmount(low: 10_000, high: 99_999)),
        ("hàng trăm nghìn", VagueAmount(low: 100_000, high: 999_999)),
    ]

    /// Shares in words, in hundredths of a percent.
    ///
    /// Those that are no whole percent have no second number.
    static let fractions: [(String, VagueAmount)] = {
        let parts: [(String, Int64)] = [
            ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9), ("mười", 10),
        ]
        let counts = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        let halves = [
            ("một nửa", VagueAmount(low: 5000, high: 1)), ("phân nửa", VagueAmount(low: 5000, high: 1)),
            ("nửa", VagueAmount(low: 5000, high: 1)),
        ]
        return parts.reduce(into: halves) { found, part in
            for (index, count) in counts.enumerated() where index + 1 < part.1 {
                let hundredths = (Int64(index + 1) * 20_000 + part.1) / (2 * part.1)
                let isExact = Int64(index + 1) * 100 % part.1 == 0
                found.append(("\(count) phần \(part.0)", VagueAmount(low: hundredths, high: isExact ? 1 : nil)))
            }
        }
    }()
}
