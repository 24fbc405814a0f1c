import KhuyenCong

/// The fields of a call over the version that was seen.
struct CallRevisionBody: Codable, Sendable {
    let version: Int
    let fields: Shaped<CallShape>
}

/// The fields of an own proposal over the version that was seen.
struct OwnProposalBody: Codable, Sendable {
    let version: Int
    let fields: Shaped<DraftShape>
}

enum CallShape: BodyShape {
    static let shape = FieldShape.callRevision
}

/// The secret of a proposal's link.
struct OwnProposalToken: Codable, Sendable {
    let token: String
}

/// A call; the counts are null for everybody but its office.
struct CallAnswer: Codable, Sendable {
    let id: Int64
    let level: ProgrammeLevel
    let province: String?
    let title: String
    let kinds: [ActivityKind.Code]
    let year: Int
    let opensOn: Day
    let closesOn: Day
    let contact: String
    let document: String?
    let note: String?
    let isEnded: Bool
    let version: Int
    let drafts: Int?
    let files: Int?

    init(_ call: ProposalCall, _ count: ProposalCallCount? = nil) {
        id = call.id
        level = call.level
        province = call.provinceNow
        title = call.title
        kinds = call.kinds
        year = call.year
        opensOn = call.opensOn
        closesOn = call.closesOn
        contact = call.contact
        document = call.document
        note = call.note
        isEnded = call.withdrawnAt != nil
        version = call.version
        drafts = count?.drafts
        files = count?.files
    }
}

/// A beneficiary's own proposal.
struct OwnProposalAnswer: Codable, Sendable {
    let call: Int64
    let version: Int
    let fields: FieldTree
    /// The code of the file that came of it.
    let code: String?
    let state: ProjectState?

    init(_ proposal: OwnProposal) {
        call = proposal.call.id
        version = proposal.version
        fields = proposal.fields
        code = proposal.dossierCode
        state = proposal.dossierState
    }
}

/// Whether and how much; money in đồng.
struct EstimateAnswer: Codable, Sendable {
    struct Finding: Codable, Sendable {
        let verdict: CheckVerdict
        let sentence: String
        let remedy: String?
        let citation: String?
    }

    let eligibility: CheckVerdict
    let findings: [Finding]
    let limit: Int64?
    let formula: String?
    let sentence: String
    let citation: String?

    init(_ answer: SupportEstimates.Answer) {
        eligibility = answer.eligibility.verdict
        findings = answer.eligibility.findings.map { finding in
            Finding(
                verdict: finding.verdict,
                sentence: finding.sentence,
                remedy: finding.remedy,
                citation: finding.use?.citation
            )
        }
        limit = answer.support.limit?.amount
        formula = answer.support.formula
        sentence = answer.support.sentence
        citation = answer.support.norms.first?.citation
    }
}
