import Database

/// What a paper is (loại giấy tờ); the words are permanent, because they are stored.
///
/// The papers that Thông tư 36/2013/TT-BCT names in its Articles 5, 10, 13, 14, 15 and 19 and in its forms, and a few
/// that every project has.
package enum PaperKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case officialLetter, proposal, estimate, beneficiaryRequest, businessRegistration
    case appraisalSheet, minutes, submission, decision
    case contract, annex, supportContract, contractorContract, implementationPlan
    case progressReport, photo, siteVisit
    case changeRequest, explanation
    case acceptanceRecord, summaryReport, volumeReport
    case certificateDecision, certificateList, employedList, attendanceList, participantList, memberList, prizeList
    case paymentList, voucherList, voucher, invoice, implementerInvoice
    case supplierContract, supplierAcceptance, supplierLiquidation, workProduct, teachingMaterial, modelDocument
    case cleanerAssessment, trademarkCertificate, trademarkRules, brandPlan, operatingLicence
    case foundingDecision, charter, boothContract, approvalDecision, organisingDecision
    case completionRecord, completedValue, outputConfirmation, auditReport
    case loanContract, interestProof
    case settlementDetail, paymentRequest, liquidation, reconciliation
    case other
}

extension PaperKind {
    /// The step at which this paper is usually handed in.
    package var usualStage: PaperStage {
        switch self {
        case .officialLetter, .proposal, .estimate, .beneficiaryRequest, .businessRegistration: .proposal
        case .appraisalSheet, .minutes, .submission, .decision: .appraisal
        case .contract, .annex, .supportContract, .contractorContract, .implementationPlan: .contract
        case .progressReport, .photo, .siteVisit: .progress
        case .changeRequest, .explanation: .change
        case .acceptanceRecord, .summaryReport, .volumeReport, .completionRecord, .completedValue,
            .outputConfirmation:
            .acceptance
        case .other: .other
        default: .settlement
        }
    }
}
