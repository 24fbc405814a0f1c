/// How a report says what its figures are.
enum PeriodWords {
    static func years(_ from: Int, _ to: Int) -> String {
        from == to ? "năm \(from)" : "giai đoạn \(from)–\(to)"
    }

    static func notes(_ report: PeriodReport) -> [String] {
        var notes = ["Phạm vi: \(basis(report.query.basis)).", "Bản đồ hành chính: \(map(report.query.map))."]
        notes.append(report.query.asOf.map { "Sổ tính đến hết ngày \($0.vietnamese)." } ?? "Sổ tính đến hôm nay.")
        if report.place.formedFrom.count > 1 {
            notes.append("Hợp nhất từ: \(report.place.formedFrom.map(\.name).joined(separator: ", ")).")
        }
        return notes
    }

    static func basis(_ basis: ReportBasis) -> String {
        switch basis {
        case .support: "kinh phí Nhà nước hỗ trợ"
        case .counterpart: "vốn đối ứng"
        case .total: "tổng kinh phí, gồm hỗ trợ và đối ứng"
        }
    }

    static func map(_ map: AdminMap) -> String {
        switch map {
        case .of2024: "63 tỉnh, thành phố (đến 30/6/2025)"
        case .of2025: "34 tỉnh, thành phố (từ 01/7/2025)"
        }
    }
}
