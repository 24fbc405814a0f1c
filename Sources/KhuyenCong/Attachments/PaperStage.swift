import Database

/// The step of a project's life that a paper belongs to (bước hồ sơ).
package enum PaperStage: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case proposal, appraisal, contract, advance, progress, change, acceptance, settlement, other

    package var label: String {
        switch self {
        case .proposal: "Đề xuất"
        case .appraisal: "Thẩm định, phê duyệt"
        case .contract: "Hợp đồng"
        case .advance: "Tạm ứng"
        case .progress: "Tiến độ"
        case .change: "Điều chỉnh"
        case .acceptance: "Nghiệm thu"
        case .settlement: "Quyết toán"
        case .other: "Khác"
        }
    }
}
