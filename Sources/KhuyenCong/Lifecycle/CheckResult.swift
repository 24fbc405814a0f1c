import Database

/// What a check found (kết quả kiểm tra), as it is stored with the act.
package struct CheckResult: Sendable, Equatable {
    package let rule: CheckRule
    /// The line of the estimate, counted from 1; nil for the whole project.
    package let line: Int?
    package let verdict: CheckVerdict
    /// What a person reads.
    package let sentence: String
    package let remedy: String?
    package let basis: LegalBasis?
    /// The row of law that decided.
    package let row: RuleRow?
    /// Other rows that had a say: the centre's norm that caps a province's, the highest priority factor.
    package let further: [RuleRow]
    package var overrideReason: String?

    package init(
        _ rule: CheckRule,
        line: Int? = nil,
        _ verdict: CheckVerdict,
        _ sentence: String,
        remedy: String? = nil,
        basis: LegalBasis? = nil,
        row: RuleRow? = nil,
        further: [RuleRow] = []
    ) {
        self.rule = rule
        self.line = line
        self.verdict = verdict
        self.sentence = sentence
        self.remedy = remedy
        self.basis = basis
        self.row = row
        self.further = further
    }
}

extension CheckVerdict {
    package var name: String {
        switch self {
        case .holds: "Đạt"
        case .doesNotHold: "Không đạt"
        case .undecided: "Chưa kết luận được"
        }
    }
}

/// Which row of which table decided, and in which version.
package struct RuleRow: Sendable, Hashable, Codable {
    package let table: String
    package let id: Int64
    package let version: Int

    package init(table: String, id: Int64, version: Int) {
        self.table = table
        self.id = id
        self.version = version
    }
}

/// What is looked at before an act; the raw values are stored and permanent.
package enum CheckRule: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case norm, eligibility, trade, sameMachine, sameBeneficiary, modelShown, fairsAbroad
    case sourceOpen, withinApproved, withinContracted, withinAdvanced, withinAccepted
    case advanceCap, firstAdvance, advanceCondition, machineDifference, changeDecider
    case papers, deadline, planBalance, makerApprover
    case contractSum, paymentSum, budgetYear, voucherClaimedTwice, withinVouchers
    case withinSourceBalance, inPlan
    case openChange, carryOver
    case quorum, groupNaming, toldParts, furtherQuestions
    case frozenPeriod
    case finances

    package var name: String {
        switch self {
        case .norm: "Định mức hỗ trợ"
        case .eligibility: "Đối tượng, địa bàn"
        case .trade: "Ngành nghề"
        case .sameMachine: "Máy đã được hỗ trợ"
        case .sameBeneficiary: "Cơ sở đã được hỗ trợ"
        case .modelShown: "Mô hình đã trình diễn"
        case .fairsAbroad: "Số lần dự hội chợ nước ngoài"
        case .sourceOpen: "Nguồn còn nhận cam kết"
        case .withinApproved: "Trong mức phê duyệt"
        case .withinContracted: "Trong giá trị hợp đồng"
        case .withinAdvanced: "Trong số đã tạm ứng"
        case .withinAccepted: "Trong giá trị nghiệm thu"
        case .advanceCap: "Mức tạm ứng"
        case .firstAdvance: "Tạm ứng lần đầu"
        case .advanceCondition: "Điều kiện tạm ứng"
        case .machineDifference: "Máy mua so với máy duyệt"
        case .changeDecider: "Thẩm quyền điều chỉnh"
        case .papers: "Hồ sơ, giấy tờ"
        case .deadline: "Thời hạn"
        case .planBalance: "Cân đối kế hoạch"
        case .makerApprover: "Người lập, người duyệt"
        case .contractSum: "Giá trị các hợp đồng"
        case .paymentSum: "Chứng từ kho bạc"
        case .budgetYear: "Năm ngân sách"
        case .voucherClaimedTwice: "Chứng từ đã đề nghị quyết toán"
        case .withinVouchers: "Trong mức theo chứng từ"
        case .withinSourceBalance: "Cân đối nguồn"
        case .inPlan: "Có trong kế hoạch năm"
        case .openChange: "Điều chỉnh đang mở"
        case .carryOver: "Chuyển nguồn"
        case .quorum: "Thành viên hội đồng có mặt"
        case .groupNaming: "Địa bàn, đơn vị thụ hưởng của đề án nhóm"
        case .toldParts: "Phần thuyết minh"
        case .furtherQuestions: "Câu hỏi thêm"
        case .frozenPeriod: "Kỳ đã chốt báo cáo"
        case .finances: "Năng lực tài chính của cơ sở"
        }
    }

    /// Whether an officer with the right may act against it, with a reason that shows for ever.
    package var mayBeOverridden: Bool {
        switch self {
        case .norm, .eligibility, .trade, .sameBeneficiary, .modelShown, .fairsAbroad, .advanceCap, .firstAdvance,
            .advanceCondition, .papers, .deadline:
            true
        case .budgetYear, .voucherClaimedTwice: true
        case .contractSum, .paymentSum, .withinVouchers: false
        case .withinSourceBalance, .inPlan, .planBalance, .carryOver, .groupNaming, .finances: true
        case .sameMachine, .sourceOpen, .withinApproved, .withinContracted, .withinAdvanced, .withinAccepted,
            .machineDifference,
            .changeDecider, .makerApprover, .openChange, .quorum, .toldParts, .furtherQuestions,
            .frozenPeriod:
            false
        }
    }
}
