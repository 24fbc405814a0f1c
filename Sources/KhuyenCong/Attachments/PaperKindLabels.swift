extension PaperKind {
    package var label: String {
        switch self {
        case .officialLetter: "Công văn đề nghị"
        case .proposal: "Đề án"
        case .estimate: "Dự toán kinh phí (Mẫu số 1)"
        case .beneficiaryRequest: "Văn bản đề nghị của đơn vị thụ hưởng"
        case .businessRegistration: "Giấy chứng nhận đăng ký kinh doanh"
        case .appraisalSheet: "Phiếu thẩm định (Mẫu số 4a, 4b)"
        case .minutes: "Biên bản họp, thẩm định"
        case .submission: "Tờ trình"
        case .decision: "Quyết định"
        case .contract: "Hợp đồng thực hiện đề án"
        case .annex: "Phụ lục hợp đồng"
        case .supportContract: "Hợp đồng hỗ trợ với đơn vị thụ hưởng, chủ đầu tư"
        case .contractorContract: "Hợp đồng giữa chủ đầu tư và nhà thầu"
        case .implementationPlan: "Kế hoạch tổ chức thực hiện (Mẫu số 11)"
        case .progressReport: "Báo cáo tiến độ (Mẫu số 3a)"
        case .photo: "Ảnh hiện trường"
        case .siteVisit: "Phiếu kiểm tra thực tế"
        case .changeRequest: "Văn bản đề nghị điều chỉnh"
        case .explanation: "Văn bản giải trình"
        default: acceptanceLabel ?? settlementLabel ?? specialLabel
        }
    }

    private var acceptanceLabel: String? {
        switch self {
        case .acceptanceRecord: "Biên bản nghiệm thu cơ sở (Mẫu số 5a, 5b, 5c)"
        case .summaryReport: "Báo cáo tổng hợp kết quả thực hiện"
        case .volumeReport: "Báo cáo khối lượng hoàn thành và kinh phí (Mẫu số 3b)"
        case .certificateDecision: "Quyết định cấp chứng chỉ, chứng nhận"
        case .certificateList: "Danh sách học viên được cấp chứng chỉ, chứng nhận (có chữ ký)"
        case .employedList: "Danh sách lao động được sử dụng sau đào tạo (có xác nhận)"
        case .attendanceList: "Danh sách đại biểu tham dự (có chữ ký)"
        case .participantList: "Danh sách đơn vị tham gia hội chợ (Sở Công Thương xác nhận)"
        case .memberList: "Danh sách hội viên"
        case .prizeList: "Quyết định kèm danh sách đạt giải"
        case .completionRecord: "Biên bản nghiệm thu hoàn thành hạng mục, công trình"
        case .completedValue: "Bảng xác định giá trị khối lượng hoàn thành"
        case .outputConfirmation: "Văn bản xác nhận kết quả đầu ra đạt chuẩn"
        default: nil
        }
    }

    private var settlementLabel: String? {
        switch self {
        case .paymentList: "Danh sách ký nhận tiền"
        case .voucherList: "Bảng kê chứng từ (Mẫu số 8a, 8b)"
        case .voucher: "Chứng từ chi"
        case .invoice: "Hóa đơn mua hàng hóa, dịch vụ"
        case .implementerInvoice: "Hóa đơn tài chính của đơn vị thực hiện"
        case .supplierContract: "Hợp đồng với nhà cung cấp, tư vấn"
        case .supplierAcceptance: "Biên bản nghiệm thu với nhà cung cấp, tư vấn"
        case .supplierLiquidation: "Thanh lý hợp đồng với nhà cung cấp, tư vấn"
        case .auditReport: "Báo cáo kiểm toán quyết toán hạng mục, công trình"
        case .loanContract: "Hợp đồng tín dụng"
        case .interestProof: "Chứng từ trả lãi vốn vay"
        case .settlementDetail: "Biểu chi tiết quyết toán kinh phí (Mẫu số 7)"
        case .paymentRequest: "Biểu đề nghị thanh toán (Mẫu số 9)"
        case .liquidation: "Biên bản thanh lý hợp đồng (Mẫu số 6)"
        case .reconciliation: "Bảng đối chiếu kinh phí (Mẫu số 10)"
        default: nil
        }
    }

    private var specialLabel: String {
        switch self {
        case .workProduct: "Sản phẩm, kết quả thực hiện"
        case .teachingMaterial: "Giáo trình, tài liệu"
        case .modelDocument: "Tài liệu giới thiệu mô hình"
        case .cleanerAssessment: "Báo cáo đánh giá sản xuất sạch hơn được phê duyệt"
        case .trademarkCertificate: "Giấy chứng nhận đăng ký thương hiệu, nhãn hiệu"
        case .trademarkRules: "Quy chế sử dụng nhãn hiệu tập thể"
        case .brandPlan: "Chiến lược, kế hoạch quảng bá thương hiệu"
        case .operatingLicence: "Giấy phép hoạt động"
        case .foundingDecision: "Quyết định thành lập"
        case .charter: "Điều lệ hoạt động"
        case .boothContract: "Hợp đồng thuê gian hàng"
        case .approvalDecision: "Quyết định phê duyệt cụm liên kết, quy hoạch chi tiết"
        case .organisingDecision: "Quyết định thành lập Ban Tổ chức, Ban Giám khảo"
        default: "Giấy tờ khác"
        }
    }
}
