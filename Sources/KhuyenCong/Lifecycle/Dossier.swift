import Database

/// The file of a project (hồ sơ đề án): what is proposed, where it stands, and all that was done with it.
///
/// The project enters the ledger with its first submission; until then the file is a draft of its own.
package struct Dossier: Sendable, Equatable {
    package let id: Int64
    package let projectID: Int64?
    package let level: ProgrammeLevel
    package let scheme: ProjectScheme
    package let state: ProjectState
    package let title: String
    /// Province and commune codes of today's map; the commune where all lines lie in one.
    package let provinceNow: String
    package let communeNow: String?
    package let ownerID: Int64?
    package let submittedBy: Int64?
    /// The day that chooses norms and rules.
    package let approvedOn: Day?
    package let proposal: FieldTree
    /// Rises with each act and each save; a form names the version it was drawn from.
    package let version: Int

    package var code: String { "HS\(id)" }
}

/// How people name a project: by its file ("HS12") or by its number in the ledger ("DA34", or "34" alone).
package enum DossierCode: Sendable, Hashable {
    case dossier(Int64)
    case project(Int64)

    package init?(_ text: String) {
        let upper = text.uppercased()
        let digits = upper.drop { $0 == "H" || $0 == "S" || $0 == "D" || $0 == "A" }
        guard digits.allSatisfy(\.isWholeNumber), let number = Int64(digits), number > 0 else { return nil }
        switch upper.dropLast(digits.count) {
        case "HS": self = .dossier(number)
        case "DA", "": self = .project(number)
        default: return nil
        }
    }
}

/// The paper of an act (văn bản): office, type, number, year, day, signer, and what it is grounded on.
///
/// The number often comes after the signing; an act may stand without one.
package struct ActDocument: Sendable, Equatable {
    package var office: String?
    package var type: String?
    package var number: String?
    package var year: Int?
    package var signer: String?
    package var legalGround: String?
}

/// One act as it was done.
package struct ActRecord: Sendable, Equatable {
    package let id: Int64
    package let position: Int
    package let act: ProjectAct
    package let fromState: ProjectState?
    package let toState: ProjectState
    package let performedAt: Moment
    package let accountID: Int64?
    package let officerName: String
    /// Whose signed paper was entered, where the officer did not act for the own office.
    package let onBehalfOf: String?
    /// The day of the act on paper.
    package let day: Day
    package var document: ActDocument
    package let fields: FieldTree
    package let checks: [CheckResult]
    /// Where the number of the paper came after the act.
    package var lateNumber: LateNumber?
    /// What a change, or a submission after the first, put in the place of what.
    package var differences: [ProposalDifference] = []
}
