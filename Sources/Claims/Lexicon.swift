/// The names that figures are bound to: places, sources and kinds, each with the code it is known by.
///
/// It is handed in, so that the reading knows neither maps nor tables of law.
package struct Lexicon: Sendable {
    package enum Basis: String, Sendable {
        case support, counterpart, total
    }

    package var places: [(name: String, code: String)]
    package var sources: [(name: String, code: String)]
    package var kinds: [(name: String, code: String)]

    package init(
        places: [(name: String, code: String)] = [],
        sources: [(name: String, code: String)] = Lexicon.usualSources,
        kinds: [(name: String, code: String)] = Lexicon.usualKinds
    ) {
        self.places = places
        self.sources = sources
        self.kinds = kinds
    }

    /// Units below the province, of the maps before and since 01/07/2025.
    static let localityKinds = [
        "huyện", "quận", "thị xã", "thành phố", "TP", "TX", "xã", "phường", "thị trấn", "đặc khu",
    ]

    /// Cities that are provinces: "thành phố Hà Nội" is one, "thành phố Vinh" lies in one.
    static let centralCities: Set<String> = ["01", "31", "46", "48", "79", "92"]

    /// How texts name the sources of Điều 11 Nghị định 45/2012/NĐ-CP.
    package static let usualSources: [(name: String, code: String)] = [
        "national": """
        khuyến công quốc gia|khuyến công Trung ương|KCQG|nguồn quốc gia|nguồn Trung ương|ngân sách Trung ương
        TW hỗ trợ|TW cấp|TW giao|TW bố trí|TW phân bổ|khuyến công TW|kinh phí TW
        NSTW|từ Trung ương|Trung ương hỗ trợ|Trung ương cấp|ngân sách TW|vốn TW|nguồn TW|cấp quốc gia hỗ trợ|vốn Trung ương|kinh phí quốc gia|kinh phí Trung ương|đề án quốc gia|cục công thương địa phương hỗ trợ
        Trung ương giao|Trung ương bố trí|Trung ương phân bổ|Bộ Công Thương hỗ trợ|Bộ Công Thương cấp|Bộ Công Thương giao|Bộ Công Thương bố trí
        """,
        "local": """
        khuyến công địa phương|KCĐP|nguồn địa phương|ngân sách địa phương|NSĐP|vốn địa phương|kinh phí địa phương|đề án địa phương
        địa phương bố trí|địa phương hỗ trợ|địa phương cấp|địa phương cân đối
        """,
        "province": """
        khuyến công tỉnh|khuyến công của tỉnh|khuyến công cấp tỉnh|ngân sách tỉnh|ngân sách cấp tỉnh|nguồn tỉnh
        tỉnh hỗ trợ|vốn tỉnh|ngân sách của tỉnh|khuyến công thành phố|ngân sách thành phố|nguồn kinh phí tỉnh|kinh phí tỉnh
        vốn sự nghiệp của tỉnh|vốn của tỉnh|nguồn của tỉnh|vốn sự nghiệp tỉnh|nguồn sự nghiệp của tỉnh|ngân sách sự nghiệp tỉnh
        nguồn cấp tỉnh|vốn cấp tỉnh|kinh phí cấp tỉnh|nguồn ngân sách tỉnh|kinh phí của tỉnh|cấp tỉnh hỗ trợ|quỹ khuyến công tỉnh|thành phố hỗ trợ
        """,
        "district": """
        khuyến công huyện|khuyến công cấp huyện|ngân sách huyện|ngân sách cấp huyện|cấp huyện hỗ trợ|cấp huyện trích
        nguồn huyện|vốn huyện|kinh phí huyện|kinh phí cấp huyện|huyện hỗ trợ|nguồn cấp huyện|vốn cấp huyện
        """,
        "commune": """
        khuyến công xã|khuyến công cấp xã|ngân sách xã|ngân sách cấp xã|cấp xã hỗ trợ|kinh phí cấp xã|xã hỗ trợ|nguồn cấp xã|nguồn xã|vốn xã
        """,
        "counterpart": """
        đối ứng|vốn đối ứng|kinh phí đối ứng|đơn vị thụ hưởng đóng góp|vốn của doanh nghiệp|vốn của cơ sở|vốn tự có
        vốn của các doanh nghiệp|vốn của các cơ sở|vốn của đơn vị|vốn của các đơn vị|vốn của tổ chức|vốn của các tổ chức
        vốn của người dân|vốn của nhân dân|vốn đóng góp|đơn vị thụ hưởng đối ứng|cơ sở đối ứng|vốn tự có của
        vốn doanh nghiệp|doanh nghiệp đối ứng|cơ sở đóng góp|doanh nghiệp đóng góp|kinh phí của cơ sở|người dân đóng góp
        nhân dân đóng góp|doanh nghiệp và người dân đóng góp|đơn vị đóng góp|hộ dân đóng góp|doanh nghiệp tự đầu tư
        cơ sở tự đầu tư|cơ sở thụ hưởng đóng góp|huy động từ các cơ sở|huy động từ doanh nghiệp|vốn của hợp tác xã
        huy động từ các doanh nghiệp|do cơ sở tự đầu tư|do doanh nghiệp đầu tư|do cơ sở đầu tư|vốn của HTX|vốn của hộ
        đóng góp của tổ chức|đóng góp của các tổ chức|đóng góp của cơ sở|đóng góp của các cơ sở|đóng góp của người dân
        đóng góp của các đơn vị|đóng góp của đơn vị|đóng góp của nhân dân|đóng góp của các hộ|đóng góp của hợp tác xã
        đóng góp của các hợp tác xã|đóng góp của HTX|đóng góp của các HTX|đóng góp của đối tượng thụ hưởng
        cơ sở bỏ ra|doanh nghiệp bỏ ra|đơn vị bỏ ra|người dân bỏ ra|hợp tác xã bỏ ra
        """,
        "integrated": "lồng ghép|vốn lồng ghép|kinh phí lồng ghép|nguồn lồng ghép",
    ].flatMap { code, names in Lexicon.list(names, code) }

    /// How texts name the kinds of activity of Điều 4 Nghị định 45/2012/NĐ-CP.
    package static let usualKinds: [(name: String, code: String)] = [
        "training": """
        đào tạo nghề|học nghề|truyền nghề|nâng cao tay nghề|đào tạo lao động|dạy nghề|đào tạo|lao động được đào tạo|lớp nghề
        """,
        "management": """
        nâng cao năng lực quản lý|khởi sự doanh nghiệp|khởi nghiệp|tập huấn quản lý|năng lực quản lý|khởi sự|marketing
        """,
        "cleanerProduction": """
        sản xuất sạch hơn|sản xuất sạch|SXSH|sản xuất và tiêu dùng bền vững|tiết kiệm năng lượng|tiêu hao nguyên
        """,
        "model": """
        mô hình trình diễn|trình diễn kỹ thuật|mô hình thí điểm|mô hình TDKT|xây dựng mô hình|xây dựng các mô hình|nhân rộng mô hình
        """,
        "machinery": """
        ứng dụng máy móc|máy móc thiết bị|máy móc, thiết bị|thiết bị tiên tiến|máy móc tiên tiến|chuyển giao công nghệ
        đổi mới công nghệ|dây chuyền sản xuất|ứng dụng thiết bị|đổi mới thiết bị|ứng dụng công nghệ|máy móc
        """,
        "product": """
        hội chợ|triển lãm|sản phẩm công nghiệp nông thôn tiêu biểu|công nghiệp nông thôn tiêu biểu|CNNT tiêu biểu|sản phẩm CNNT tiêu biểu|xúc tiến thương mại
        bình chọn|thương hiệu|nhãn hiệu|phòng trưng bày|sản phẩm tiêu biểu|gian hàng|quảng bá sản phẩm|kết nối cung cầu|phát triển sản phẩm
        """,
        "consulting": "tư vấn|trợ giúp cơ sở|tư vấn trợ giúp",
        "information":
            "thông tin tuyên truyền|tuyên truyền|cung cấp thông tin|bản tin|phóng sự|thông tin, tuyên truyền|website|chuyên mục|chuyên trang",
        "linkage": """
        liên doanh|liên kết|cụm công nghiệp|xử lý ô nhiễm|cụm liên kết|hạ tầng cụm công nghiệp|ô nhiễm môi trường
        """,
        "cooperation": "hợp tác quốc tế|học tập kinh nghiệm nước ngoài",
        "administration": """
        tổ chức thực hiện khuyến công|năng lực tổ chức thực hiện|quản lý về tổ chức thực hiện|quản lý chương trình
        tổ chức thực hiện các hoạt động khuyến công|cộng tác viên|quản lý và tổ chức thực hiện|kiểm tra, giám sát
        """,
    ].flatMap { code, names in Lexicon.list(names, code) }

    private static func list(_ names: String, _ code: String) -> [(name: String, code: String)] {
        names.split { $0 == "|" || $0 == "\n" }.map { (String($0).trimmed, code) }
    }
}
