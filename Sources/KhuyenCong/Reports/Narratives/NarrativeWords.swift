import Vietnamese

/// The words of the narrative for sources, kinds, places and periods, as they stand inside a sentence.
enum NarrativeWords {
    static func grouped(_ count: Int) -> String {
        MoneyWriter.grouped(Int64(count))
    }

    /// "giai đoạn 2016–2020", "năm 2018", "9 tháng năm 2022".
    static func period(_ query: PeriodQuery) -> String {
        PeriodWords.span(query)
    }

    static func capitalised(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst()
    }

    /// "trên địa bàn tỉnh Nghệ An", "trên cả nước".
    static func place(_ place: PeriodReport.Place) -> String {
        "\(place.code == PeriodQuery.nation ? "trên" : "trên địa bàn") \(inside(place.name))"
    }

    /// "Huyện Yên Thành" inside a sentence.
    static func inside(_ name: String) -> String {
        name.prefix(1).lowercased() + name.dropFirst()
    }

    static func money(_ basis: ReportBasis) -> String {
        switch basis {
        case .support: "kinh phí khuyến công hỗ trợ"
        case .counterpart: "vốn đối ứng của các đề án khuyến công"
        case .total: "tổng kinh phí của các đề án khuyến công, tính mọi nguồn,"
        }
    }

    static func source(_ source: FundingSource.Code) -> String {
        switch source {
        case .national: "nguồn quốc gia"
        case .local: "nguồn địa phương"
        case .province: "nguồn cấp tỉnh"
        case .district: "nguồn cấp huyện"
        case .commune: "nguồn cấp xã"
        case .counterpart: "vốn đối ứng"
        case .fund: "nguồn Quỹ khuyến công"
        case .integrated: "nguồn lồng ghép"
        case .other: "nguồn khác"
        case .unsplit: "kinh phí chưa tách nguồn"
        }
    }

    static func kind(_ kind: ActivityKind.Code) -> String {
        switch kind {
        case .training: "đào tạo nghề"
        case .management: "nâng cao năng lực quản lý"
        case .cleanerProduction: "áp dụng sản xuất sạch hơn"
        case .model: "xây dựng mô hình trình diễn kỹ thuật"
        case .machinery: "ứng dụng máy móc, thiết bị tiên tiến"
        case .product: "phát triển sản phẩm công nghiệp nông thôn tiêu biểu"
        case .consulting: "tư vấn, trợ giúp cơ sở công nghiệp nông thôn"
        case .information: "cung cấp thông tin"
        case .linkage: "liên doanh, liên kết, phát triển cụm công nghiệp"
        case .cooperation: "hợp tác quốc tế"
        case .administration: "nâng cao năng lực tổ chức thực hiện"
        }
    }

    /// A share that is not nothing is never written as nothing.
    static func share(_ share: Percent) -> String {
        share.hundredths == 0 ? "dưới 0,01 %" : MoneyWriter.percent(share.hundredths)
    }

    /// "tăng 10,00 %", "giảm 3,20 %", "không đổi".
    static func growth(from before: Dong, to now: Dong, _ growth: Percent) -> String {
        if before == now { return "không đổi" }
        if growth.hundredths == 0 { return now > before ? "tăng dưới 0,01 %" : "giảm dưới 0,01 %" }
        return (growth.hundredths > 0 ? "tăng " : "giảm ") + MoneyWriter.percent(abs(growth.hundredths))
    }

    static func unit(_ measure: ReportedFigure.Measure) -> String {
        switch measure {
        case .people: "người được đào tạo, tập huấn"
        case .women: "nữ"
        case .courses: "lớp"
        case .models: "mô hình trình diễn"
        case .machines: "máy móc, thiết bị"
        case .establishments: "cơ sở được hỗ trợ"
        case .projects: "đề án"
        case .amount: "đồng"
        case .growth: "%"
        }
    }
}
