/// By what an indicator is told in parts (phân tổ theo).
package enum IndicatorDimension: String, Sendable, CaseIterable, Codable {
    case sex, region, place, kind, form

    package var name: String {
        switch self {
        case .sex: "Giới tính"
        case .region: "Vùng"
        case .place: "Địa bàn"
        case .kind: "Nội dung"
        case .form: "Loại hình cơ sở"
        }
    }

    /// What a part is called; what has no code could not be told apart.
    package func partName(_ code: String, _ territories: Territories) -> String {
        switch self {
        case _ where code.isEmpty: self == .sex ? "Nam, hoặc không ghi" : "Chưa xác định"
        case .sex: ResultSlice(rawValue: code)?.name ?? code
        case .region: territories.region(code)?.name ?? code
        case .place: territories.name(.of2025, code)
        case .kind: ActivityKind.Code(rawValue: code)?.officialName ?? code
        case .form: BeneficiaryForm(rawValue: code)?.name ?? code
        }
    }
}

/// Sums by the code of a part and by the year; "" stands for what has no such code.
typealias IndicatorParts = [IndicatorDimension: [String: [Int: Int64]]]

extension IndicatorParts {
    /// With the sums of regions, out of those of provinces; a province that lies in several regions is in none of them.
    func addingRegions(_ territories: Territories) -> IndicatorParts {
        guard let provinces = self[.place] else { return self }
        var parts = self
        for (province, years) in provinces {
            let region = territories.region(ofProvince: province)?.code ?? ""
            parts[.region, default: [:]][region, default: [:]].merge(years, uniquingKeysWith: +)
        }
        return parts
    }
}
