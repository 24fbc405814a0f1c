import KhuyenCong
import Vietnamese

/// What the report's stored words are called on pages.
enum ReportLabels {
    static func basis(_ basis: ReportBasis) -> String {
        switch basis {
        case .support: "Hỗ trợ"
        case .counterpart: "Đối ứng"
        case .total: "Tổng kinh phí"
        }
    }

    static func stage(_ stage: StageChoice) -> String {
        switch stage {
        case .furthest: "Xa nhất đã biết"
        case .only(let stage): StageLabels.label(stage)
        }
    }

    static func map(_ map: AdminMap) -> String {
        switch map {
        case .of2024: "63 tỉnh, đến 6/2025"
        case .of2025: "34 tỉnh, từ 7/2025"
        }
    }

    /// Short enough to stand beside a chart.
    static func source(_ source: FundingSource.Code) -> String {
        switch source {
        case .national: "KC quốc gia"
        case .local: "KC địa phương"
        case .province: "Cấp tỉnh"
        case .district: "Cấp huyện"
        case .commune: "Cấp xã"
        case .fund: "Quỹ KC"
        case .counterpart: "Đối ứng"
        case .integrated: "Lồng ghép"
        case .other: "Nguồn khác"
        case .unsplit: "Chưa tách nguồn"
        }
    }

    static func kind(_ kind: ActivityKind.Code?) -> String {
        kind?.officialName ?? "Chưa phân loại"
    }

    /// Short enough to stand above a bar.
    static func shortKind(_ kind: ActivityKind.Code?) -> String {
        switch kind {
        case nil: "Chưa phân loại"
        case .training: "Đào tạo, truyền nghề"
        case .management: "Năng lực quản lý"
        case .cleanerProduction: "Sản xuất sạch hơn"
        case .model: "Mô hình trình diễn"
        case .machinery: "Máy móc thiết bị"
        case .product: "Sản phẩm tiêu biểu, hội chợ"
        case .consulting: "Tư vấn trợ giúp"
        case .information: "Cung cấp thông tin"
        case .linkage: "Liên kết, cụm công nghiệp"
        case .cooperation: "Hợp tác quốc tế"
        case .administration: "Tổ chức thực hiện"
        }
    }

    static func measure(_ measure: ReportedFigure.Measure) -> String {
        switch measure {
        case .amount: "Kinh phí"
        case .projects: "Số đề án"
        case .establishments: "Số cơ sở"
        case .people: "Số người"
        case .women: "Số nữ"
        case .courses: "Số lớp"
        case .models: "Số mô hình"
        case .machines: "Số máy móc, thiết bị"
        case .growth: "Mức tăng so với kỳ trước"
        }
    }

    static func nature(_ nature: ReportedFigure.Nature) -> String {
        switch nature {
        case .actual: "Kết quả cả kỳ"
        case .yearlyAverage: "Bình quân mỗi năm"
        case .target: "Mục tiêu"
        }
    }

    static func period(_ from: Int, _ to: Int) -> String {
        from == to ? "năm \(from)" : "\(from)–\(to)"
    }

    /// "2016–2020", "năm 2021 và 9 tháng năm 2022".
    static func period(_ query: PeriodQuery) -> String {
        query.days == nil ? period(query.from, query.to) : query.spanWords
    }

    /// "14.745" under a header that says triệu đồng.
    static func millions(_ amount: Dong?) -> String {
        amount.map { MoneyWriter.inMillions($0.amount) } ?? FigureWriter.noData
    }

    /// For drawings, which have no room for parts of a million: "26.609"; the exact figure stands in the table beside.
    static func wholeMillions(_ amount: Dong?) -> String {
        guard let amount, amount.amount.magnitude >= 1_000_000 else { return millions(amount) }
        let (millions, rest) = amount.amount.quotientAndRemainder(dividingBy: 1_000_000)
        return MoneyWriter.grouped(rest.magnitude >= 500_000 ? millions + amount.amount.signum() : millions)
    }

    static func percent(_ share: Percent?) -> String {
        share.map { MoneyWriter.percent($0.hundredths) } ?? FigureWriter.noData
    }

    /// A figure and its unit apart: ("38,995", "tỷ đồng").
    static func parts(_ amount: Dong) -> (value: String, unit: String) {
        let short = MoneyWriter.short(amount.amount)
        guard let space = short.lastIndex(of: " ") else { return (short, "đồng") }
        let unit = String(short[short.index(after: space)...])
        return (String(short[..<space]), unit == "đồng" ? unit : unit + " đồng")
    }
}
