/// The papers of a proposal: estimate, registration, plan of a group scheme, appraisal.
extension PaperDossier {
    /// Mẫu 1, with the amounts as approved, or as proposed before that.
    var estimate: EstimateForm {
        let amounts = amounts([.approved, .registered])
        let years = Set(amounts.keys.map(\.year)).sorted()
        // Forty names in the head would push the table off the page.
        let isLong = beneficiaries.count > 3
        return EstimateForm(
            head: head(.implementer),
            project: project,
            beneficiary: isLong
                ? "\(beneficiaries.count) đơn vị, ghi ở từng nội dung chi" : beneficiaries.joined(separator: "; "),
            lines: lines.map { line in
                EstimateLine(
                    item: [line.costItem, isLong ? line.beneficiary : nil].compactMap { $0 }.joined(separator: "; "),
                    split: split(amounts, line: line.position),
                    note: otherSources(amounts, line: line.position)
                )
            },
            years: years.count > 1 ? years.map { EstimateYear(year: $0, split: split(amounts, year: $0)) } : [],
            preparer: PaperDossier.signer("Người lập"),
            leader: PaperDossier.signer("Thủ trưởng đơn vị")
        )
    }

    /// One row of Mẫu 2.
    var registration: RegistrationLine {
        RegistrationLine(
            project: project,
            aims: proposal.objective ?? "",
            results: lines.flatMap(\.quantities).summed.planned,
            split: split(amounts([.approved, .appraised, .registered])),
            note: nil
        )
    }

    /// Mẫu 11; lines of training are courses, all others beneficiaries.
    var groupPlan: GroupPlanForm {
        let amounts = amounts([.approved, .appraised, .registered])
        let approval = act(.approve)
        return GroupPlanForm(
            head: head(.implementer),
            project: project,
            decision: approval.map { "Quyết định số \(PaperDossier.citation($0) ?? "")" } ?? "",
            aims: proposal.objective ?? "",
            places: lines.filter { $0.proposed.kind != .training }.map { line in
                GroupPlanPlace(
                    beneficiary: line.beneficiary ?? "",
                    place: line.place ?? "",
                    content: line.content,
                    duration: "",
                    split: split(amounts, line: line.position)
                )
            },
            courses: lines.filter { $0.proposed.kind == .training }.map { line in
                GroupPlanCourse(
                    trade: line.proposed.costItem ?? "",
                    place: line.place ?? "",
                    trainees: line.quantities.first { $0.measure == .people }?.planned,
                    duration: "",
                    support: split(amounts, line: line.position).promotion
                )
            },
            organisation: proposal.plan ?? "",
            leader: PaperDossier.signer("Thủ trưởng đơn vị"),
            approver: PaperDossier.signer("Phê duyệt của Sở Công Thương")
        )
    }

    /// Mẫu 4a.
    var groupAppraisal: GroupAppraisalForm {
        GroupAppraisalForm(appraisal: appraisal, scale: lines.flatMap(\.quantities).summed.planned)
    }

    /// Mẫu 4b.
    var namedAppraisal: NamedAppraisalForm {
        NamedAppraisalForm(
            appraisal: appraisal,
            place: Set(lines.compactMap(\.place)).sorted().joined(separator: "; "),
            beneficiaries: lines.compactMap { line in
                line.beneficiary.map { name in
                    AppraisedBeneficiary(
                        name: name,
                        address: line.proposed.beneficiary?.address ?? line.place ?? "",
                        registration: line.proposed.beneficiary?.taxCode,
                        trade: "",
                        content: line.costItem
                    )
                }
            }
        )
    }

    /// The remarks of the appraisal that was done; a sheet to fill in before that.
    private var appraisal: Appraisal {
        let record = appraised
        let outcome = record.map { AppraisalOutcome($0.act, .lenient($0.fields)) }
        let sheets = outcome?.sheets ?? []
        let remarks = zip(AppraisalOutcome.Criterion.allCases, Appraisal.criteria).map { criterion, text in
            AppraisalRemark(criterion: text, remark: outcome?.remarks[criterion] ?? "", verdict: "")
        }
        return Appraisal(
            head: head(.department, of: record),
            project: project,
            remarks: remarks,
            cost: split(amounts([.appraised, .registered])),
            conclusion: outcome?.conclusion.words(record?.fields["reason"].asText) ?? "",
            appraiser: PaperSigner(title: "Người thẩm định", name: sheets.count == 1 ? sheets.first?.name : nil),
            leader: PaperDossier.signer("Giám đốc Sở Công Thương", of: record)
        )
    }

    /// The latest appraisal at the Department, whichever way it concluded.
    var appraised: ActRecord? {
        view.history.first { record in
            switch record.act {
            case .appraise: true
            case .returnForRevision, .reject:
                (record.fromState == .submitted || record.fromState == .appraised)
                    && AppraisalOutcome(record.act, .lenient(record.fields)).isGiven
            default: false
            }
        }
    }

    private var beneficiaries: [String] {
        var seen: Set<String> = []
        return lines.compactMap(\.beneficiary).filter { seen.insert($0).inserted }
    }
}

extension AppraisalOpinion {
    /// As the sheet concludes; a file that does not go on is told why.
    fileprivate func words(_ reason: String?) -> String {
        switch self {
        case .approve: "Đề nghị phê duyệt"
        case .approveWithChanges: "Đề nghị phê duyệt với số tiền đã sửa nêu trên"
        case .returnForRevision, .reject: [name, reason].compactMap(\.self).joined(separator: ": ")
        }
    }
}
