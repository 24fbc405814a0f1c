import KhuyenCong

/// What a line of the estimate is for: a content of Điều 4 Nghị định 45/2012/NĐ-CP with usual figures.
struct YearContent: Sendable {
    let kind: ActivityKind.Code
    let item: NormItem?
    let title: String
    /// Triệu đồng: the whole estimate, and what the programme gives of it.
    let cost: Int64
    let support: Int64
    let measure: Quantity.Measure
    let planned: Int64
    var trade: String?
    /// The machine that is bought; nil where none is.
    var machine: Machine?
    /// Who pays the rest.
    var rest = FundingSource.Code.counterpart
    var isWholeLine = false
    var isDifficultArea = false

    struct Machine: Sendable {
        let name: String
        let model: String
    }

    /// What is carried out for one establishment.
    var hasBeneficiary: Bool {
        switch kind {
        case .model, .machinery, .consulting, .cleanerProduction, .product: true
        case .training, .management, .information, .linkage, .cooperation, .administration: false
        }
    }
}

extension YearContent {
    static let training = YearContent(
        kind: .training,
        item: .vocationalTraining,
        title: "Đào tạo nghề dệt thổ cẩm",
        cost: 120,
        support: 100,
        measure: .people,
        planned: 35,
        trade: "đ"
    )
    static let course = YearContent(
        kind: .management,
        item: .meeting,
        title: "Tập huấn quản lý sản xuất",
        cost: 60,
        support: 50,
        measure: .people,
        planned: 60,
        trade: "a"
    )
    static let startUp = YearContent(
        kind: .management,
        item: .enterpriseStartUp,
        title: "Thành lập doanh nghiệp công nghiệp nông thôn",
        cost: 15,
        support: 10,
        measure: .establishments,
        planned: 1,
        trade: "a",
        isDifficultArea: true
    )
    static let model = YearContent(
        kind: .model,
        item: .newTechnologyModel,
        title: "Mô hình chế biến chè công nghệ mới",
        cost: 1500,
        support: 400,
        measure: .models,
        planned: 1,
        trade: "a"
    )
    static let spreading = YearContent(
        kind: .model,
        item: .disseminationModel,
        title: "Nhân rộng mô hình sản xuất miến dong",
        cost: 400,
        support: 100,
        measure: .models,
        planned: 1,
        trade: "a"
    )
    static let dryer = YearContent(
        kind: .machinery,
        item: .machinery,
        title: "Hỗ trợ máy sấy băng tải",
        cost: 800,
        support: 280,
        measure: .machines,
        planned: 1,
        trade: "a",
        machine: Machine(name: "Máy sấy băng tải", model: "BT-500")
    )
    static let lathe = YearContent(
        kind: .machinery,
        item: .machinery,
        title: "Hỗ trợ máy tiện gỗ tự động",
        cost: 520,
        support: 200,
        measure: .machines,
        planned: 1,
        trade: "đ",
        machine: Machine(name: "Máy tiện gỗ tự động", model: "TG-20")
    )
    static let line = YearContent(
        kind: .machinery,
        item: .technologyLine,
        title: "Hỗ trợ dây chuyền ép viên nén",
        cost: 1200,
        support: 450,
        measure: .machines,
        planned: 1,
        trade: "b",
        machine: Machine(name: "Dây chuyền ép viên nén", model: "VN-2"),
        isWholeLine: true
    )
}

extension YearContent {
    static let cleaner = YearContent(
        kind: .cleanerProduction,
        item: .cleanerAssessment,
        title: "Đánh giá nhanh sản xuất sạch hơn",
        cost: 100,
        support: 45,
        measure: .establishments,
        planned: 1,
        trade: "g"
    )
    static let cleanerPilot = YearContent(
        kind: .cleanerProduction,
        item: .cleanerPilot,
        title: "Mô hình thí điểm sản xuất sạch hơn",
        cost: 1000,
        support: 280,
        measure: .models,
        planned: 1,
        trade: "g"
    )
    static let fair = YearContent(
        kind: .product,
        item: .fairParticipation,
        title: "Tham gia hội chợ hàng công nghiệp nông thôn",
        cost: 100,
        support: 70,
        measure: .establishments,
        planned: 10,
        trade: "b"
    )
    static let brand = YearContent(
        kind: .product,
        item: .brand,
        title: "Xây dựng và đăng ký nhãn hiệu",
        cost: 80,
        support: 30,
        measure: .establishments,
        planned: 1,
        trade: "a"
    )
    static let advice = YearContent(
        kind: .consulting,
        item: .consulting,
        title: "Tư vấn chuyển đổi dây chuyền sản xuất",
        cost: 80,
        support: 30,
        measure: .establishments,
        planned: 1,
        trade: "a"
    )
    static let broadcast = YearContent(
        kind: .information,
        item: .publicity,
        title: "Chuyên mục truyền hình khuyến công",
        cost: 90,
        support: 90,
        measure: .establishments,
        planned: 12
    )
    static let clusterPlan = YearContent(
        kind: .linkage,
        item: .clusterPlan,
        title: "Lập quy hoạch chi tiết cụm công nghiệp",
        cost: 900,
        support: 400,
        measure: .establishments,
        planned: 1,
        trade: "c"
    )
    static let pollution = YearContent(
        kind: .linkage,
        item: .establishmentPollution,
        title: "Xử lý nước thải tại cơ sở tinh bột",
        cost: 1000,
        support: 280,
        measure: .establishments,
        planned: 1,
        trade: "g"
    )
    static let cooperation = YearContent(
        kind: .cooperation,
        item: nil,
        title: "Trao đổi kinh nghiệm khuyến công với tỉnh bạn nước ngoài",
        cost: 200,
        support: 150,
        measure: .people,
        planned: 15
    )
    /// 3 % of the estimate that is managed: the rest of that estimate is other projects' money.
    static let supervision = YearContent(
        kind: .administration,
        item: .implementerManagement,
        title: "Kiểm tra, giám sát thực hiện đề án",
        cost: 1000,
        support: 30,
        measure: .courses,
        planned: 4,
        rest: .other
    )
}
