package import KhuyenCong

/// Who issues a report, under which number and when, as it stands at its top and foot.
package struct ReportLetterhead: Sendable, Equatable {
    /// The body above (cơ quan chủ quản).
    package var superior: String
    package var office: String
    /// Such as "125/BC-SCT"; nil leaves room for it.
    package var number: String?
    /// The place before the day.
    package var place: String
    package var day: Day?
    package var receivers: [String]
    /// Such as "Giám đốc".
    package var signer: String

    package init(
        superior: String,
        office: String,
        number: String? = nil,
        place: String,
        day: Day? = nil,
        receivers: [String],
        signer: String
    ) {
        self.superior = superior
        self.office = office
        self.number = number
        self.place = place
        self.day = day
        self.receivers = receivers
        self.signer = signer
    }

    /// The office that reports on a place: the department of its province, or the ministry's.
    init(for request: ReportRequest) {
        let code = request.query.place
        guard code != PeriodQuery.nation, let unit = UnitCoordinates.of(request.query.map)[code] else {
            self.init(
                superior: "Bộ Công Thương",
                office: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
                place: "Hà Nội",
                receivers: ["Lãnh đạo Bộ (để báo cáo)", "Lưu: VT"],
                signer: "Cục trưởng"
            )
            return
        }
        self.init(
            superior: unit.isProvince ? "Ủy ban nhân dân\n\(unit.name)" : "",
            office: unit.isProvince ? "Sở Công Thương" : "Ủy ban nhân dân\n\(unit.name)",
            place: unit.ownName,
            receivers: unit.isProvince
                ? [
                    "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công", "Ủy ban nhân dân \(unit.name) (để báo cáo)",
                    "Lưu: VT",
                ] : ["Sở Công Thương", "Lưu: VT"],
            signer: unit.isProvince ? "Giám đốc" : "Chủ tịch"
        )
    }

    /// "Số: 125/BC-SCT", with room for what the records office gives.
    var numberLine: String { "Số: " + numberText }

    var numberText: String { number ?? "        /BC-\(symbol)" }

    var dayLine: String {
        let written = day.map { "ngày \(two($0.day)) tháng \(two($0.month)) năm \($0.year)" }
        return place + ", " + (written ?? "ngày      tháng      năm        ")
    }

    private var symbol: String {
        switch office {
        case "Sở Công Thương": "SCT"
        case _ where office.hasPrefix("Ủy ban"): "UBND"
        default: "ĐCK"
        }
    }

    /// One-digit days, and the months January and February, take a 0 before them (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    private func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
