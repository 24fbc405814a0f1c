import KhuyenCong
import Vietnamese

extension ProgrammeLevel {
    var label: String {
        switch self {
        case .national: "Khuyến công quốc gia"
        case .local: "Khuyến công địa phương"
        }
    }
}

extension RuleDecider {
    var label: String {
        switch self {
        case .minister: "Bộ trưởng Bộ Công Thương"
        case .agency: "Cục quản lý khuyến công"
        case .provincialCommittee: "Chủ tịch Ủy ban nhân dân cấp tỉnh"
        case .department: "Sở Công Thương"
        }
    }
}

extension RuleKey {
    var label: String {
        switch self {
        case .baseDossierDeadline: "Gửi hồ sơ thẩm định cấp cơ sở, trước ngày"
        case .registrationDeadline: "Đăng ký kế hoạch năm sau, trước ngày"
        case .revisionDays: "Bổ sung, nộp lại hồ sơ bị trả lại, không quá"
        case .reportDayOfMonth: "Báo cáo tiến độ hằng tháng, trước ngày"
        case .acceptanceDays: "Nghiệm thu sau ngày hoàn thành theo kế hoạch, không quá"
        case .settlementDays: "Lập hồ sơ quyết toán sau nghiệm thu cuối, không quá"
        case .liquidationDay: "Thanh lý hợp đồng năm sau, không quá ngày"
        case .lapseDay: "Kinh phí năm hết hạn sử dụng sau ngày"
        case .bookClosingDay: "Kho bạc hạch toán quyết toán năm trước, đến ngày"
        case .lateBookingDays: "Hạch toán chậm khi quá"
        case .fundGoesOn: "Số dư Quỹ khuyến công tự chuyển sang năm sau"
        case .firstAdvanceClusterWorks: "Tạm ứng lần một: hạ tầng, xử lý ô nhiễm cụm công nghiệp"
        case .firstAdvanceTraining: "Tạm ứng lần một: đào tạo nghề, truyền nghề"
        case .firstAdvanceActivity: "Tạm ứng lần một: tư vấn, tập huấn, thương hiệu, hội, cụm liên kết"
        case .firstAdvancePublicity: "Tạm ứng lần một: hội chợ, truyền thông, dữ liệu, quy hoạch cụm"
        case .firstAdvanceInvestment: "Tạm ứng lần một: mô hình, máy móc, xử lý ô nhiễm tại cơ sở"
        case .firstAdvanceStartUp: "Tạm ứng lần một: thành lập doanh nghiệp"
        case .advanceConditionClusterWorks: "Khối lượng hạng mục phải làm xong trước tạm ứng, trên"
        case .advanceConditionInvestment: "Vốn đầu tư phải thực hiện trước tạm ứng, trên"
        case .advanceCapBeforeAcceptance: "Tổng tạm ứng trước nghiệm thu, không quá"
        case .councilQuorum: "Thành viên hội đồng thẩm định có mặt, ít nhất"
        case .necessityTold, .objectiveTold, .scaleTold, .planTold, .effectTold: toldLabel
        case .priorityMaximum: "Hệ số ưu tiên, không quá"
        case .fairsAbroadPerYear: "Số lần hỗ trợ hội chợ nước ngoài của một cơ sở trong năm"
        case .extendInYearDecider: "Gia hạn trong năm"
        case .extendNextYearDecider: "Gia hạn sang năm sau"
        case .placeDecider: "Đổi địa điểm"
        case .beneficiaryDecider: "Đổi đơn vị thụ hưởng"
        case .partnerDecider: "Đổi đơn vị phối hợp"
        case .contentDecider: "Đổi nội dung hoạt động"
        case .machineDecider: "Đổi máy móc thiết bị"
        case .amountUpDecider: "Tăng kinh phí hỗ trợ"
        case .amountDownDecider: "Giảm kinh phí hỗ trợ"
        case .sourceDecider: "Đổi nguồn kinh phí"
        case .shiftDecider: "Chuyển kinh phí giữa các dòng"
        case .suspendDecider: "Tạm dừng"
        case .stopDecider: "Ngừng thực hiện"
        case .groupPlaceDecider, .groupBeneficiaryDecider, .groupPartnerDecider: groupLabel
        }
    }

    private static let changesOfGroups: [RuleKey: String] = [
        .groupPlaceDecider: "đổi địa điểm",
        .groupBeneficiaryDecider: "đổi đơn vị thụ hưởng",
        .groupPartnerDecider: "đổi đơn vị phối hợp",
    ]

    private var groupLabel: String {
        "Đề án nhóm: \(RuleKey.changesOfGroups[self] ?? rawValue)"
    }

    private var toldLabel: String {
        let part = ProposalPart.allCases.first { $0.rule == self }
        return "Đề án nộp phải ghi: “\(part?.name ?? rawValue)”"
    }
}

extension RuleValue {
    /// "20/05", "15 ngày", "70%", "1,5 lần", "Bộ trưởng Bộ Công Thương".
    var label: String {
        switch self {
        case .monthDay(let value): RuleValue.slashed(value)
        case .dayOfMonth(let value): "ngày \(value) hằng tháng"
        case .days(let value): "\(value) ngày"
        case .count(let value): "\(value) lần"
        case .percent(let value): "\(RuleValue.decimal(value))%"
        case .factor(let value): "\(RuleValue.decimal(value)) lần"
        case .decider(let value): value.label
        case .flag(let value): value ? "Có" : "Không"
        }
    }

    /// As the form shows it, without its unit.
    var typed: String {
        switch self {
        case .monthDay(let value): RuleValue.slashed(value)
        case .dayOfMonth(let value), .days(let value), .count(let value): String(value)
        case .percent(let value), .factor(let value): RuleValue.decimal(value)
        case .decider(let value): value.rawValue
        case .flag: text
        }
    }

    /// What was typed, as it is stored; the text itself where it cannot be read, for the rule to refuse.
    static func stored(_ typed: String, _ unit: RuleUnit) -> String {
        switch unit {
        case .monthDay: storedDay(typed) ?? typed
        case .percent, .factor: storedHundredths(typed) ?? typed
        case .dayOfMonth, .days, .count, .decider, .flag: typed
        }
    }

    /// "20/5" and "20/05" are "05-20".
    private static func storedDay(_ typed: String) -> String? {
        let parts = typed.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, let value = MonthDay(month: parts[1], day: parts[0]) else { return nil }
        return RuleValue.monthDay(value).text
    }

    private static func storedHundredths(_ typed: String) -> String? {
        let digits = typed.filter { $0 != "%" && $0 != " " }
        guard case .number(let number) = NumberReader.read(digits), let hundredths = number.value.shifted(by: 2)?.whole
        else { return nil }
        return String(hundredths)
    }

    private static func slashed(_ value: MonthDay) -> String {
        let text = RuleValue.monthDay(value).text
        return "\(text.suffix(2))/\(text.prefix(2))"
    }

    private static func decimal(_ hundredths: Int) -> String {
        MoneyWriter.decimal(ExactDecimal(Int64(hundredths), scale: 2))
    }
}
