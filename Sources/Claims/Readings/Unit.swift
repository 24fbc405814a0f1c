/// What may stand behind a number and give it its size or its unit.
enum UnitWord: Sendable, Equatable {
    /// A multiplier; `isMoney` where it is only said of money ("tr.đ").
    case power(Int, isMoney: Bool)
    case dong, percent, permille, percentagePoint, times, half
    case foreign(String)

    static let phrases: [(String, UnitWord)] = [
        ("chục", .power(1, isMoney: false)), ("trăm", .power(2, isMoney: false)),
        ("nghìn", .power(3, isMoney: false)), ("ngàn", .power(3, isMoney: false)),
        ("vạn", .power(4, isMoney: false)), ("triệu", .power(6, isMoney: false)), ("tỷ", .power(9, isMoney: false)),
        ("tr", .power(6, isMoney: true)), ("tr.đ", .power(6, isMoney: true)), ("trđ", .power(6, isMoney: true)),
        ("tr.đồng", .power(6, isMoney: true)), ("trđồng", .power(6, isMoney: true)),
        ("tỷđ", .power(9, isMoney: true)), ("ngđ", .power(3, isMoney: true)), ("k", .power(3, isMoney: true)),
        ("đồng", .dong), ("đ", .dong), ("₫", .dong), ("VND", .dong), ("VNĐ", .dong), ("đồng VN", .dong),
        ("%", .percent), ("phần trăm", .percent), ("‰", .permille), ("phần nghìn", .permille),
        ("phần ngàn", .permille), ("điểm phần trăm", .percentagePoint), ("điểm %", .percentagePoint),
        ("lần", .times), ("rưỡi", .half),
        ("USD", .foreign("USD")), ("đô la", .foreign("USD")), ("đô-la", .foreign("USD")), ("đô-la Mỹ", .foreign("USD")),
        ("đôla", .foreign("USD")), ("đôla Mỹ", .foreign("USD")), ("yên Nhật", .foreign("JPY")),
        ("JPY", .foreign("JPY")),
        ("won", .foreign("KRW")), ("KRW", .foreign("KRW")), ("nhân dân tệ", .foreign("CNY")), ("NDT", .foreign("CNY")),
        ("đô la Mỹ", .foreign("USD")), ("EUR", .foreign("EUR")),
        ("euro", .foreign("EUR")),
    ]
}

/// A noun that is counted.
struct Noun: Sendable, Equatable {
    enum Family: Sendable {
        case establishment, people, thing, measure, time
    }

    let unit: String
    let family: Family
}

extension Noun {
    static let people = """
        người|lượt người|lao động|LĐ|chị em|lao động nông thôn|lượt lao động|học viên|lượt học viên|đại biểu|lượt|lượt khách
        cán bộ|cộng tác viên|khuyến công viên|thành viên|hội viên|nghệ nhân|thợ|thợ giỏi|công nhân|tập thể|cá nhân
        chuyên gia|viên chức|công chức|khách|khách hàng|nhân khẩu|hộ dân|chủ cơ sở|chủ hộ|nông dân|phụ nữ|lượt cán bộ
        lượt đại biểu|xã viên|thanh niên|sinh viên|học sinh|giảng viên|kỹ sư|nhân viên|biên chế|lượt doanh nghiệp
        lượt xem|lượt tiếp cận|lượt tương tác|lượt theo dõi|lượt tải|lượt cơ sở|lượt đơn vị|việc làm|chỗ làm việc|việc làm mới|đoàn viên|lượt hộ|lượt học viên|nhân công
        """
    static let establishments = """
        cơ sở|cơ sở CNNT|cơ sở công nghiệp nông thôn|cơ sở sản xuất|doanh nghiệp|DN|hợp tác xã|HTX|tổ hợp tác
        hộ kinh doanh|hộ|hộ sản xuất|hộ gia đình|đơn vị|công ty|hộ nghèo|cơ sở sản xuất kinh doanh|nhà máy|xưởng|đơn vị thụ hưởng
        xí nghiệp|trang trại|hộ cá thể|làng nghề|đối tượng|đơn vị sản xuất|cửa hàng|siêu thị|đại lý|CSCNNT|CSSX
        """
    static let things = """
        đề án|dự án|nhiệm vụ|mô hình|chương trình|kế hoạch|nội dung|hoạt động|lớp|lớp học|khóa|khóa học
        cuộc|cuộc thi|đợt|kỳ|buổi|chuyến|đoàn|đoàn công tác|hội nghị|hội thảo|hội chợ|gian hàng|gian|phiên chợ|phiên
        sản phẩm|SP|chi tiết|mẻ|bộ sản phẩm|máy|thiết bị|máy móc|hệ thống|dây chuyền|bộ|cái|chiếc|cụm công nghiệp|khu công nghiệp
        cụm|khu|CCN|KCN|tỉnh|thành phố|tỉnh thành|huyện|thị xã|thị trấn|quận|xã|phường|thôn|bản làng|buôn|làng|địa phương
        biên bản|hợp đồng|điểm|điểm bán|điểm bán hàng|website|trang web|trang thông tin|tin|bài|tin bài|phóng sự|chuyên mục
        chuyên đề|chuyên trang|ấn phẩm|bản tin|số báo|cuốn|tờ rơi|tập san|bộ phim|phim|video|clip|văn bản|hồ sơ|giấy khen
        bằng khen|giải|giải thưởng|giấy chứng nhận|chứng nhận|nhãn hiệu|thương hiệu|logo|phòng trưng bày|showroom|lễ hội
        ngành|ngành nghề|nghề|nhóm|lĩnh vực|tiêu chí|mục tiêu|chỉ tiêu|giải pháp|chính sách|đề tài|sáng kiến|quy trình
        công trình|hạng mục|nhà xưởng|kho|trạm|tuyến|quy hoạch|ý kiến|câu hỏi|kiến nghị|trường hợp|báo cáo
        nghị quyết|quyết định|lượt tin|lượt bài|mẫu|mẫu mã|mặt hàng|chủng loại|loại|gói thầu|suất|phần quà|phiếu|phiếu bầu|căn
        tác phẩm|bài viết|chương trình truyền hình|đề án điểm
        đề án nhóm|bản ghi nhớ|thỏa thuận|biên bản ghi nhớ|sàn|tài khoản|mã|khâu|bước|cấp|chi nhánh|chi bộ|chi hội|phòng|trung tâm
        đầu sách|cụm máy|cụm thiết bị|robot|lò|nồi|bàn|tổ|đội|ca|vụ|lô|chuỗi|vùng
        tem|tổ chức|bao bì|tổ chức tín dụng|ngân hàng|hội|hiệp hội|câu lạc bộ|cuộc họp|cuộc kiểm tra|cuộc hội thảo|lượt truy cập
        cuộc hội nghị|tập|bức|tấm|trang|poster|pano|áp phích|bảng|biển|khu vực|khách sạn|đầu máy|xe|toa|container|thùng
        triển lãm|sự kiện|điểm trưng bày|cửa khẩu|cơ quan|sở|bộ ngành|chợ|trung tâm thương mại|hộp|chai
        viên|quả|trái|con|cây|gói|bao|túi|lọ|hũ|cặp|bó|cuộn|thanh|bánh|tủ|ghế|giường|quốc gia|số bản tin|chỗ làm|giấy phép
        """
    static let measures = """
        tấn|kg|ha|hecta|héc ta|mét|mét vuông|mét khối|HP|mã lực|lít|kWh|MW|kW|kVA|tạ|yến|giờ công|ngày công|cm|mm|ml|gram|kWp|TOE|đôi|MWh|GWh|sào|mẫu ruộng|công đất
        """
    /// Durations, ranks, features of machines and what addresses name: they count nothing.
    static let times = """
        năm|tháng|ngày|giờ|tiếng|phút|tuần|quý|thế kỷ|thập kỷ|tuổi|giây|năm liền|ngày đêm|thập niên|nhiệm kỳ|kỳ họp|sao
        độ|độ đạm|độ cồn|vòi|thoi|đời|thế hệ|con số|trục|pha|bar|đầu|khay|kim|tầng|ngăn|độ C|chỗ ngồi|chỗ|feet|inch|đường|phố|quốc lộ|tỉnh lộ
        """

    static var all: [(String, Noun)] {
        [
            (people, Family.people), (establishments, .establishment), (things, .thing), (measures, .measure),
            (times, .time),
        ]
        .flatMap { list, family in
            list.split { $0 == "|" || $0 == "\n" }.map { name in
                let trimmed = String(name).trimmed
                return (trimmed, Noun(unit: unit(of: trimmed), family: family))
            }
        }
    }

    private static func unit(of name: String) -> String {
        switch name {
        case "DN": "doanh nghiệp"
        case "SP": "sản phẩm"
        case "HTX": "hợp tác xã"
        case "CCN": "cụm công nghiệp"
        case "KCN": "khu công nghiệp"
        case "cơ sở CNNT", "CSCNNT", "cơ sở công nghiệp nông thôn", "cơ sở sản xuất", "CSSX": "cơ sở"
        case "lao động nông thôn", "LĐ": "lao động"
        case "điểm bán hàng": "điểm"
        case "đề án điểm", "đề án nhóm": "đề án"
        case "số bản tin", "số báo": "số"
        default: name
        }
    }
}

extension String {
    func replacingHead(_ head: String) -> String {
        utf8.starts(with: head.utf8) ? String(self[utf8.index(startIndex, offsetBy: head.utf8.count)...]) : self
    }

    var trimmed: String {
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }
}
