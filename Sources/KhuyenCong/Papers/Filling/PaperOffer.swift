/// A form that can be filled from a file as it stands; of some, one for each line.
package struct PaperOffer: Sendable, Hashable {
    package let form: PaperForm
    /// The line of the estimate, counted from 1; nil for the whole file.
    package let line: Int?

    package init(form: PaperForm, line: Int? = nil) {
        self.form = form
        self.line = line
    }
}

extension PaperForm {
    /// The forms that a file of this kind is at the point of needing, in the order of the circular.
    package static func offered(in state: ProjectState, level: ProgrammeLevel, scheme: ProjectScheme) -> [PaperForm] {
        allCases.filter { $0.isOffered(in: state, level: level, scheme: scheme) }
    }

    private func isOffered(in state: ProjectState, level: ProgrammeLevel, scheme: ProjectScheme) -> Bool {
        guard let step = PaperForm.step(of: state) else { return self == .estimate }
        return switch self {
        case .estimate: true
        case .registration: step >= .appraised
        case .groupAppraisal: scheme == .group && step >= .submitted
        case .namedAppraisal: scheme != .group && step >= .submitted
        case .groupPlan, .contract: step >= .approved
        case .progress, .completedVolume, .reconciliation: step >= .contracted
        case .placeAcceptance, .contractAcceptance: step >= .underWay
        case .agencyAcceptance: level == .national && step >= .underWay
        case .settlementDetail, .vouchers, .allSourceVouchers, .paymentRequest, .contractClosing: step >= .accepted
        case .report: false
        }
    }

    private enum Step: Int, Comparable {
        case draft, submitted, appraised, approved, contracted, underWay, accepted

        static func < (first: Step, second: Step) -> Bool {
            first.rawValue < second.rawValue
        }
    }

    /// Nil for a file that was withdrawn: it keeps its estimate, and nothing more is to be written for it.
    ///
    /// One that was rejected keeps the sheet that says why as well.
    private static func step(of state: ProjectState) -> Step? {
        switch state {
        case .draft: .draft
        case .submitted, .returned, .rejected: .submitted
        case .appraised, .registered, .ministryAppraised: .appraised
        case .approved: .approved
        case .contracted: .contracted
        case .underWay, .suspended: .underWay
        case .accepted, .settled, .closed, .stopped: .accepted
        case .withdrawn: nil
        }
    }
}

extension DossierView {
    /// What can be filled from the file now, for its page.
    package var papers: [PaperOffer] {
        PaperForm.offered(in: dossier.state, level: dossier.level, scheme: dossier.scheme).flatMap { form in
            guard form == .placeAcceptance, lines.count > 1 else { return [PaperOffer(form: form)] }
            return lines.map { PaperOffer(form: form, line: $0.position) }
        }
    }
}
