/// What the council or the staff of an office found (phiếu thẩm định), Điều 9 Thông tư 36/2013/TT-BCT.
///
/// An appraisal must be told whole; a return or a rejection may stand without one, and tells it with the same fields.
struct AppraisalOutcome: Equatable {
    /// What an appraisal concludes by itself; to return and to reject are acts, which conclude by being done.
    enum Conclusion: String, CaseIterable {
        case approve, approveWithChanges
    }

    /// The five criteria of Điều 9, in its order.
    enum Criterion: String, CaseIterable {
        case principles, effect, capability, combination, dossier
    }

    let conclusion: AppraisalOpinion
    let remarks: [Criterion: String]
    let members: Int?
    let present: Int?
    let hasConflictOfInterest: Bool
    let sheets: [AppraisalSheet]
    /// Of the lines whose beneficiary's finances were looked into.
    let finances: [FinanceFinding]

    /// How many were there: as told, else as many as wrote a sheet.
    var attendance: Int? {
        present ?? (sheets.isEmpty ? nil : sheets.count)
    }

    /// Whether anything of an appraisal was told at all.
    var isGiven: Bool {
        !remarks.isEmpty || members != nil || present != nil || !sheets.isEmpty || !finances.isEmpty
    }

    init(_ act: ProjectAct, _ fields: FieldTreeReader) {
        conclusion = AppraisalOutcome.told(act, fields)
        remarks = fields.group("criteria") { group in
            Criterion.allCases.reduce(into: [:]) { $0[$1] = group.text($1.rawValue, .prose) }
        }
        members = fields.integer("members", in: 1...99)
        present = fields.integer("present", in: 1...99)
        hasConflictOfInterest = fields.flag("hasConflictOfInterest")
        sheets = fields.list("sheets", AppraisalSheet.init)
        finances = FinanceFinding.list(fields)
        AppraisalSheet.check(sheets, present: present, conclusion, fields)
        if hasConflictOfInterest {
            fields.fault(
                "hasConflictOfInterest",
                "Người có lợi ích liên quan không tham gia thẩm định đề án này.",
                remedy: "Cử người khác thẩm định."
            )
        }
    }

    private static func told(_ act: ProjectAct, _ fields: FieldTreeReader) -> AppraisalOpinion {
        switch act {
        case .returnForRevision: return .returnForRevision
        case .reject: return .reject
        default:
            // Nobody approves by saying nothing; a stored act from before this was asked for did mean it.
            let conclusion = fields.requiredChoice("conclusion", of: Conclusion.self, "Chọn kết luận thẩm định.")
            return conclusion == .approveWithChanges ? .approveWithChanges : .approve
        }
    }
}

extension ActContent {
    /// What was found before the office concluded, whichever way it did.
    var outcome: AppraisalOutcome? {
        switch self {
        case .appraisal(let outcome, _), .declined(_, let outcome): outcome
        case .plain, .reason, .submission, .allotment, .advance, .progress, .change, .acceptance, .recovery, .halt:
            nil
        }
    }
}
