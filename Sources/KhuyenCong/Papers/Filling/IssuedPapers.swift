extension PaperDossier {
    /// The day of a form's paper: that of the act that it is the paper of; nil while it is not issued.
    func issued(_ form: PaperForm, _ selection: PaperSelection) -> Day? {
        switch form {
        case .estimate, .groupPlan: act(.submit)?.day
        case .registration: act(.register)?.day
        case .progress: reported(selection)?.day
        case .completedVolume: act(.report)?.day
        case .groupAppraisal, .namedAppraisal: appraised?.day
        case .placeAcceptance, .contractAcceptance, .agencyAcceptance: act(.accept)?.day
        case .settlementDetail, .vouchers, .allSourceVouchers, .paymentRequest: act(.settle)?.day
        case .contract: signed?.day
        case .contractClosing: act(.close)?.day
        case .reconciliation, .report: nil
        }
    }

    private func reported(_ selection: PaperSelection) -> ActRecord? {
        view.history.first { record in
            guard record.act == .report else { return false }
            let report = ProgressReport(.lenient(record.fields))
            return (selection.month == nil || report.month == selection.month)
                && (selection.year == nil || report.year == selection.year)
        }
    }
}
