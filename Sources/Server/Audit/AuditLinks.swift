import KhuyenCong

extension AuditLabels {
    /// The page of the thing, where there is one.
    static func url(_ subject: String, _ id: Int64) -> SiteURL? {
        switch subject {
        case "account": .person(id)
        case "project": .project(id)
        case "dossier": .dossier("HS\(id)")
        case "payment": .payment(id)
        case "conclusion": .conclusion(id)
        case "reconciliation": .reconciliation(id)
        case "import": .importCheck(id)
        case "organisation": .organisation(id)
        case "plan": .plan(id)
        case "sourceYear": .sourceYear(id)
        case "programme": .programme(id)
        case "beneficiary": .beneficiary(id)
        case "submissionRound": .submissionRound(id)
        case "conference": .conference(id)
        case "collaborator": .collaborator(id)
        case "trainingClass": .trainingClass(id)
        case "awardProposal": .award(id)
        default: nil
        }
    }
}
