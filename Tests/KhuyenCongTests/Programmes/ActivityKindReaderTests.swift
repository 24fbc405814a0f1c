import Testing

@testable import KhuyenCong

@Suite struct ActivityKindReaderTests {
    @Test(arguments: [
        ("Xây dựng mô hình trình diễn kỹ thuật", ActivityKind.Code.model),
        ("Ứng dụng máy móc thiết bị tiên tiến", .machinery),
        ("Chuyển giao công nghệ và ứng dụng máy móc tiên tiến, tiến bộ khoa học kỹ thuật", .machinery),
        ("Đào tạo nghề, truyền nghề, nâng cao tay nghề", .training),
        ("Áp dụng sản xuất sạch hơn", .cleanerProduction),
        ("Xây dựng mô hình thí điểm về áp dụng sản xuất sạch hơn", .cleanerProduction),
        ("Tập huấn SXSH trong công nghiệp", .cleanerProduction),
        ("Cung cấp thông tin", .information),
        ("Bản tin, chuyên mục truyền hình về khuyến công", .information),
        ("Hội chợ triển lãm", .product),
        ("Phát triển sản phẩm CNNT tiêu biểu", .product),
        ("Phát triển sản phẩm CNNT tiêu biểu, hội chợ, thương hiệu", .product),
        ("Bình chọn", .product),
        ("Xây dựng và đăng ký thương hiệu", .product),
        ("Tư vấn trợ giúp", .consulting),
        ("Tư vấn trợ giúp cơ sở CNNT", .consulting),
        ("Nâng cao năng lực quản lý", .management),
        ("Hỗ trợ khởi sự, thành lập doanh nghiệp", .management),
        ("Nâng cao năng lực tổ chức thực hiện khuyến công", .administration),
        ("Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công", .administration),
        ("Quản lý chương trình", .administration),
        ("Kiểm tra, giám sát", .administration),
        ("Liên doanh liên kết", .linkage),
        ("Hỗ trợ hạ tầng cụm công nghiệp", .linkage),
        ("Xử lý ô nhiễm môi trường", .linkage),
        ("Hợp tác quốc tế", .cooperation),
        ("XÂY DỰNG MHTDKT", .model),
    ])
    func `what lists write is read as its kind`(text: String, kind: ActivityKind.Code) {
        #expect(ActivityKindReader.read(text) == kind)
    }

    @Test(arguments: [
        ("Hỗ trợ máy ép viên nén gỗ xuất khẩu", ActivityKind.Code.machinery),
        ("Hỗ trợ ứng dụng máy cắt tại cụm công nghiệp Nghĩa Mỹ", .machinery),
        ("Máy may công nghiệp cho các cơ sở liên kết", .machinery),
        ("Hỗ trợ 02 máy khắc nhãn hiệu", .machinery),
        ("Hỗ trợ thiết bị xử lý ô nhiễm môi trường", .linkage),
        ("Hỗ trợ thiết bị chưng cất tinh dầu sả", .machinery),
        ("Lớp mây tre đan xuất khẩu", .training),
        ("Mở lớp tập huấn xuất khẩu", .management),
        ("Nghề khảm trai", .training),
        ("Đào tạo nghề may tại CCN Diễn Hồng", .training),
        ("Hạ tầng kỹ thuật tại CCN Diễn Hồng", .linkage),
        ("Nhà điều hành tại CCN Diễn Hồng", .linkage),
        ("Đăng ký nhãn hiệu cho máy xay lúa", .product),
        ("Tham quan xuất khẩu", .management),
    ])
    func `the head of a title says more than a word beside it`(title: String, kind: ActivityKind.Code) {
        #expect(ActivityKindReader.read(title) == kind)
    }

    @Test(arguments: [
        ("XDMHTD", ActivityKind.Code.model), ("UDMMTB", .machinery), ("ƯDMM", .machinery), ("ĐTN", .training),
        ("ĐT nghề", .training), ("SXSH", .cleanerProduction), ("HCTL", .product), ("HC-TL", .product),
        ("TVPTCN", .consulting), ("TTTT", .information), ("TT-TT", .information), ("NCNLQL", .management),
        ("NCNL", .management), ("BCSP CNNTTB", .product), ("PTSP", .product), ("QLCT", .administration),
        ("MHTDKT", .model), ("KSDN", .management), ("LDLK", .linkage), ("HTQT", .cooperation),
        ("Nhân cấy nghề", .training),
    ])
    func `abbreviations of offices are read`(text: String, kind: ActivityKind.Code) {
        #expect(ActivityKindReader.read(text) == kind)
    }

    @Test(arguments: ["", "Nội dung hỗ trợ", "TỔNG CỘNG", "Khuyến công quốc gia", "UBND TỈNH", "Ghi chú"])
    func `what names no kind is not read`(text: String) {
        #expect(ActivityKindReader.read(text) == nil)
    }

    @Test(arguments: ActivityKind.Code.allCases)
    func `the name that exports write is read back`(kind: ActivityKind.Code) {
        #expect(ActivityKindReader.read(kind.officialName) == kind)
    }
}
