import Database

/// What a project supports (nội dung hoạt động khuyến công).
///
/// The nine of Điều 4 Nghị định 45/2012/NĐ-CP, where models, machinery and cleaner production stand by themselves
/// because lists and reports count them so.
package struct ActivityKind: Sendable, Hashable {
    package enum Code: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case training, management, cleanerProduction, model, machinery, product
        case consulting, information, linkage, cooperation, administration
    }

    package let code: Code
    /// The kind's own name first, then its sub-kinds; superseded rows are left out.
    package let terms: [ActivityKindTerm]

    package init(code: Code, terms: [ActivityKindTerm]) {
        self.code = code
        self.terms = terms
    }

    package var name: String {
        code.officialName
    }
}

extension ActivityKind.Code {
    /// The name that exports write and `ActivityKindReader` reads back.
    package var officialName: String {
        switch self {
        case .training: "Đào tạo nghề, truyền nghề, nâng cao tay nghề"
        case .management: "Nâng cao năng lực quản lý"
        case .cleanerProduction: "Áp dụng sản xuất sạch hơn"
        case .model: "Xây dựng mô hình trình diễn kỹ thuật"
        case .machinery: "Ứng dụng máy móc thiết bị tiên tiến"
        case .product: "Phát triển sản phẩm CNNT tiêu biểu, hội chợ, thương hiệu"
        case .consulting: "Tư vấn trợ giúp cơ sở CNNT"
        case .information: "Cung cấp thông tin"
        case .linkage: "Liên doanh liên kết, cụm công nghiệp, xử lý ô nhiễm"
        case .cooperation: "Hợp tác quốc tế"
        case .administration: "Nâng cao năng lực tổ chức thực hiện khuyến công"
        }
    }
}

/// A dated name of a kind or of one of its sub-kinds, with where the law says so.
package struct ActivityKindTerm: Sendable, Hashable {
    package let id: Int64
    package let kind: ActivityKind.Code
    /// A permanent English word; nil for the kind itself.
    package let subKind: String?
    package let name: String
    package let article: String?
    package let validity: Validity
    package let basis: LegalBasis
    package let enteredAt: Moment
    package let supersededAt: Moment?
}
