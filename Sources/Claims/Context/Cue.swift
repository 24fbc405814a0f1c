/// A phrase that says what the figures near it are, or how they belong together.
enum Cue: Sendable, Equatable {
    case source(String)
    case kind(String)
    case place(String)
    /// "so với Bắc Giang", "sáp nhập với Phú Yên", "bán sang Hà Nội": no figures but those in brackets behind it are of it.
    case passingPlace(String)
    /// "tỉnh Thái Bình (cũ)": a part of the place that the text goes on with.
    case formerPlace(String)
    /// "toàn tỉnh": no district of it.
    case wholePlace
    /// "các huyện khác": none of those named before.
    case otherPlaces
    /// Words for money that name no source ("kinh phí", "vốn").
    case moneyHead
    /// "tổng kinh phí", "tổng số": a whole.
    case total
    case state, support, counterpart, investment
    /// "tổng mức đầu tư", "trị giá": what something costs, whoever pays it.
    case price
    /// "trong đó", "gồm", "cụ thể": parts of the figure before.
    case parts
    /// "phân kỳ": the years of a sum of the same sentence.
    case spread
    case remainder
    case share
    /// "đạt … % kế hoạch".
    case ofPlan
    case up, down, versus, samePeriod
    /// "không có dữ liệu": the period named next is one that nothing is told of.
    case unknown
    case average, perYear, each
    /// "cả 5 năm": what follows is of all the years together.
    case allYears
    case plan, past
    case performance
    /// "tăng lên", "giảm xuống": what follows is the new value.
    case becomes
    case etc
    case respectively
    /// "thì": what follows is said of another time.
    case then
    /// "thì đến nay": what follows is of the day of the text, and not of the year told before.
    case now
    case socialised
    /// "một đề án có thể nhận kinh phí của nhiều nguồn": counts of parts may make more than their whole.
    case overlap

    static let phrases: [(String, Cue)] = [
        (.wholePlace, "toàn tỉnh|cả tỉnh|trên địa bàn tỉnh|của tỉnh|tỉnh ta|tỉnh đã|cả nước|toàn quốc|toàn vùng"),
        (
            .otherPlaces,
            "các huyện khác|các địa phương khác|các xã khác|các phường khác|các xã, phường khác|các nơi khác"
        ),
        (.otherPlaces, "các huyện, thị xã khác|các huyện, thành phố khác|các huyện, thị khác|nơi khác|địa phương khác"),
        (.moneyHead, "kinh phí|vốn|ngân sách|số tiền|nguồn lực|nguồn kinh phí|quỹ|dự toán|mức hỗ trợ|giá trị"),
        (
            .total,
            "tổng kinh phí|tổng số|tổng vốn|tổng cộng|tổng mức|tổng nguồn|tổng dự toán|tổng số tiền|tổng nguồn vốn"
        ),
        (
            .total,
            "tổng giá trị|tổng kinh phí thực hiện|tổng ngân sách|tổng nguồn kinh phí"
        ),
        (
            .state,
            "ngân sách chỉ|ngân sách bỏ|ngân sách bỏ ra|ngân sách chi|ngân sách đầu tư|ngân sách hỗ trợ|ngân sách cấp"
        ),
        (.state, "ngân sách nhà nước|NSNN|nhà nước hỗ trợ|vốn nhà nước|nhà nước"),
        (
            .support,
            "hỗ trợ|kinh phí hỗ trợ|kinh phí khuyến công|vốn khuyến công|nguồn khuyến công|hộ trợ|quỹ khuyến công"
        ),
        (.price, "tổng mức đầu tư|tổng vốn đầu tư|tổng chi phí|tổng chi phí đầu tư|trị giá|có giá|với giá"),
        (.investment, "vốn đầu tư|đầu tư"),
        (.parts, "trong đó|trong số đó|bao gồm|gồm|gồm có|cụ thể|cụ thể là|chia ra|cụ thể như sau|trong số này"),
        (.parts, "cụ thể như|phân theo|trong ấy|bao gồm cả|trong tổng số đó|trong tổng số này|trong số trên"),
        (.spread, "phân kỳ|chia theo các năm|chia theo từng năm"),
        (.remainder, "còn lại|phần còn lại|số còn lại|kinh phí còn lại"),
        (.share, "chiếm|chiếm tỷ lệ|chiếm tỷ trọng|tương ứng với|tương ứng|bằng|tương đương|tỷ lệ|tỷ trọng|đạt tỷ lệ"),
        (.ofPlan, "kế hoạch|chỉ tiêu|dự toán giao|mục tiêu đề ra|kế hoạch năm|kế hoạch đề ra"),
        (.up, "tăng|tăng trưởng|tăng thêm|tăng bình quân|cao hơn|vượt|nhiều hơn|gia tăng|tăng gấp|gấp"),
        (.down, "giảm|rút ngắn|hạ|giảm bớt|thấp hơn|giảm bình quân|ít hơn|tiết kiệm|cắt giảm|giảm thiểu|hụt|thiếu hụt"),
        (.becomes, "tăng lên|lên|giảm xuống|xuống|xuống còn|còn|giảm còn|nâng lên|lên đến|lên tới|nâng tổng số lên"),
        (.versus, "so với|so|so cùng|so với cùng|bằng với"),
        (.samePeriod, "cùng kỳ|cùng kỳ năm trước|cùng kỳ năm ngoái|năm trước|năm ngoái|giai đoạn trước|kỳ trước"),
        (.unknown, "không có dữ liệu|chưa có dữ liệu|không có số liệu|chưa có số liệu|thiếu số liệu"),
        (.average, "bình quân|trung bình|tính bình quân|tính trung bình"),
        (.perYear, "mỗi năm|hằng năm|hàng năm|bình quân năm|một năm|từng năm|bình quân mỗi năm|bình quân hằng năm"),
        (.perYear, "bình quân hàng năm|trung bình mỗi năm|trung bình năm|/năm|/ năm|trên năm|bình quân một năm"),
        (.allYears, "cả giai đoạn|cả nhiệm kỳ|toàn giai đoạn|cả thời kỳ"),
        (.each, "mỗi|từng|một"),
        (.plan, "dự kiến|phấn đấu|mục tiêu|sẽ|đề ra|đặt mục tiêu|chỉ tiêu|định hướng|đề xuất|nhu cầu|phương hướng"),
        (.past, "đã|thực hiện được|đã thực hiện|kết quả"),
        (
            .performance,
            "giá so sánh|doanh thu|tài sản|giá trị tài sản|lợi nhuận|năng suất|thu nhập|giá trị sản xuất|sản lượng"
        ),
        (
            .performance,
            "công suất|giá trị sản phẩm|nộp ngân sách|kim ngạch|doanh số|tổng giá trị tài sản|giá trị gia tăng"
        ),
        (.etc, "…|...|v.v|vv|vân vân"),
        (.respectively, "lần lượt|tương ứng là|lần lượt là|theo thứ tự"),
        (.respectively, "tương ứng với các năm|tương ứng các năm|tương ứng trong các năm|tương ứng cho các năm"),
        (.then, "thì|con số này|con số đó|con số ấy"),
        (.now, "thì nay|thì đến nay|thì tới nay|thì hiện nay|thì hiện|thì hiện tại|nhưng nay|nhưng đến nay"),
        (.socialised, "xã hội hóa|vốn xã hội hóa|nguồn xã hội hóa|kinh phí xã hội hóa"),
        // No commune's.
        (.moneyHead, "vốn xã hội|nguồn xã hội"),
        (.overlap, "của nhiều nguồn|từ nhiều nguồn|nhiều nguồn cùng hỗ trợ|được tính ở mỗi nguồn"),
    ].flatMap { cue, names in names.split(separator: "|").map { (String($0), cue) } }
}
