/// A form (biểu mẫu): those of Phụ lục 1, Thông tư 36/2013/TT-BCT, the contract, and the report that an office issues.
package enum PaperForm: String, Sendable, CaseIterable {
    case estimate, registration
    case progress, completedVolume
    case groupAppraisal, namedAppraisal
    case placeAcceptance, contractAcceptance, agencyAcceptance
    case contractClosing
    case settlementDetail, vouchers, allSourceVouchers, paymentRequest, reconciliation
    case groupPlan
    case contract
    case report

    /// As the circular numbers it: "3a"; the contract and the report have a word for it.
    package var number: String {
        switch self {
        case .estimate: "1"
        case .registration: "2"
        case .progress: "3a"
        case .completedVolume: "3b"
        case .groupAppraisal: "4a"
        case .namedAppraisal: "4b"
        case .placeAcceptance: "5a"
        case .contractAcceptance: "5b"
        case .agencyAcceptance: "5c"
        case .contractClosing: "6"
        case .settlementDetail: "7"
        case .vouchers: "8a"
        case .allSourceVouchers: "8b"
        case .paymentRequest: "9"
        case .reconciliation: "10"
        case .groupPlan: "11"
        case .contract: "hop-dong"
        case .report: "bao-cao"
        }
    }

    package init?(number: String) {
        guard let form = PaperForm.allCases.first(where: { $0.number == number }) else { return nil }
        self = form
    }

    /// "Mẫu số 3a".
    package var name: String {
        switch self {
        case .contract: "Mẫu hợp đồng"
        case .report: "Mẫu báo cáo"
        default: "Mẫu số \(number)"
        }
    }

    /// "Mẫu 3a", as a button says it.
    package var shortName: String { isOfCircular ? "Mẫu \(number)" : name }

    /// Whether the circular has a form of it.
    private var isOfCircular: Bool { self != .contract && self != .report }

    package var title: String {
        switch self {
        case .estimate: "Dự toán kinh phí đề án khuyến công"
        case .registration: "Biểu tổng hợp chi tiết các đề án đăng ký"
        case .progress: "Báo cáo tiến độ thực hiện đề án"
        case .completedVolume: "Báo cáo khối lượng hoàn thành và kinh phí thực hiện"
        case .groupAppraisal: "Phiếu thẩm định cấp cơ sở, đề án nhóm"
        case .namedAppraisal: "Phiếu thẩm định cấp cơ sở, đối tượng cụ thể"
        case .placeAcceptance: "Biên bản nghiệm thu cơ sở theo địa điểm"
        case .contractAcceptance: "Biên bản nghiệm thu cơ sở theo hợp đồng"
        case .agencyAcceptance: "Biên bản nghiệm thu cơ sở do Cục nghiệm thu"
        case .contractClosing: "Biên bản thanh lý hợp đồng"
        case .settlementDetail: "Biểu chi tiết quyết toán kinh phí"
        case .vouchers: "Bảng kê chứng từ đề nghị quyết toán"
        case .allSourceVouchers: "Bảng kê chứng từ, gồm cả nguồn khác"
        case .paymentRequest: "Biểu đề nghị thanh toán kinh phí"
        case .reconciliation: "Bảng đối chiếu kinh phí"
        case .groupPlan: "Kế hoạch thực hiện đề án nhóm, đào tạo nghề"
        case .contract: "Hợp đồng thực hiện đề án khuyến công"
        case .report: "Báo cáo lập từ số liệu"
        }
    }

    /// Which article of the circular asks for the form; the articles were read in full.
    package var basis: LegalBasis {
        let circular = "Thông tư 36/2013/TT-BCT"
        let citation =
            switch self {
            case .estimate: "khoản 6 Điều 5 \(circular)"
            case .registration: "điểm b khoản 1 Điều 6 \(circular)"
            case .progress: "điểm a khoản 3 Điều 23 \(circular)"
            case .completedVolume: "Điều 13, Điều 14, khoản 3 Điều 23 \(circular)"
            case .groupAppraisal, .namedAppraisal: "điểm a khoản 2 Điều 10 \(circular)"
            case .placeAcceptance: "Điều 14, điểm a khoản 1 Điều 19 \(circular)"
            case .contractAcceptance: "Điều 13, Điều 14, điểm a khoản 2 Điều 19 \(circular)"
            case .agencyAcceptance: "Điều 14, điểm a khoản 2 Điều 19 \(circular)"
            case .contractClosing: "Điều 18 \(circular)"
            case .settlementDetail: "điểm c khoản 1 Điều 19 \(circular)"
            case .vouchers, .allSourceVouchers: "điểm d khoản 1 Điều 19 \(circular)"
            case .paymentRequest: "khoản 3 Điều 18, điểm b khoản 1 Điều 19 \(circular)"
            case .reconciliation: "khoản 3 Điều 19 \(circular)"
            case .groupPlan: "khoản 1 Điều 13, khoản 3 Điều 23 \(circular)"
            case .contract: "khoản 1, khoản 2 Điều 12 \(circular)"
            case .report: "Phụ lục I Nghị định 30/2020/NĐ-CP"
            }
        return LegalBasis(citation, self == .report ? .unverified : .fullText)
    }

    /// How well the printed headings are known: of Mẫu 1 and 2 they were seen, all others are laid out by us.
    package var headings: Evidence {
        switch self {
        case .estimate, .registration: .opening
        default: .unverified
        }
    }

    /// The form as the circular names it, to file it by: "mau-03a.docx".
    package var fileName: String {
        guard isOfCircular else { return "mau-\(number).docx" }
        let digits = number.prefix { $0.isNumber }
        let padded = digits.count < 2 ? "0" + digits : String(digits)
        return "mau-\(padded)\(number.dropFirst(digits.count)).docx"
    }

    /// The placeholders that a template of this form may hold.
    package var outline: PaperOutline { PaperForm.outline(of: content) }

    /// What the form holds, as a type.
    package var content: any PaperContent.Type {
        switch self {
        case .estimate: EstimateForm.self
        case .registration: RegistrationForm.self
        case .progress: ProgressForm.self
        case .completedVolume: CompletedVolumeForm.self
        case .groupAppraisal: GroupAppraisalForm.self
        case .namedAppraisal: NamedAppraisalForm.self
        case .placeAcceptance: PlaceAcceptanceForm.self
        case .contractAcceptance: ContractAcceptanceForm.self
        case .agencyAcceptance: AgencyAcceptanceForm.self
        case .contractClosing: ContractClosingForm.self
        case .settlementDetail: SettlementDetailForm.self
        case .vouchers: VoucherForm.self
        case .allSourceVouchers: AllSourceVoucherForm.self
        case .paymentRequest: PaymentRequestForm.self
        case .reconciliation: ReconciliationForm.self
        case .groupPlan: GroupPlanForm.self
        case .contract: ContractForm.self
        case .report: ReportForm.self
        }
    }

    private static func outline<Content: PaperContent>(of content: Content.Type) -> PaperOutline {
        Content.layout.outline
    }
}
