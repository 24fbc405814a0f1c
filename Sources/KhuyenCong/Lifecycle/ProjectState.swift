import Database

/// Where a project stands (trạng thái đề án) between the first draft and the closed file.
package enum ProjectState: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case draft, submitted, returned, appraised, registered, ministryAppraised
    case approved, contracted, underWay, suspended, accepted, settled, closed
    case rejected, withdrawn, stopped

    package var name: String {
        switch self {
        case .draft: "Đang soạn"
        case .submitted: "Đã nộp"
        case .returned: "Trả lại để sửa"
        case .appraised: "Đã thẩm định cơ sở"
        case .registered: "Đã đăng ký kế hoạch"
        case .ministryAppraised: "Đã thẩm định cấp Bộ"
        case .approved: "Đã phê duyệt"
        case .contracted: "Đã ký hợp đồng"
        case .underWay: "Đang thực hiện"
        case .suspended: "Tạm dừng"
        case .accepted: "Đã nghiệm thu"
        case .settled: "Đã quyết toán"
        case .closed: "Đã đóng hồ sơ"
        case .rejected: "Không được chấp thuận"
        case .withdrawn: "Đã rút"
        case .stopped: "Đã ngừng"
        }
    }

    /// Nothing follows but corrections and the return of money.
    package var isFinal: Bool {
        switch self {
        case .closed, .rejected, .withdrawn, .stopped: true
        case .draft, .submitted, .returned, .appraised, .registered, .ministryAppraised, .approved, .contracted,
            .underWay, .suspended, .accepted, .settled:
            false
        }
    }
}

/// Whose programme pays (cấp chương trình): the national one (KCQG) or a province's (KCĐP).
package enum ProgrammeLevel: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case national, local

    package var name: String {
        switch self {
        case .national: "Khuyến công quốc gia"
        case .local: "Khuyến công địa phương"
        }
    }
}

/// How a project is built (loại đề án), Điều 3 Thông tư 36/2013/TT-BCT.
package enum ProjectScheme: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    /// One beneficiary, named from the start.
    case single
    /// Đề án điểm: several linked contents, large, more than a year.
    case pilot
    /// Đề án nhóm: approved without places and beneficiaries, which the Department settles later (Mẫu 11).
    case group

    package var name: String {
        switch self {
        case .single: "Đề án đơn lẻ"
        case .pilot: "Đề án điểm"
        case .group: "Đề án nhóm"
        }
    }
}
