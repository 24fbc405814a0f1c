/// The rows of the checklists that the program decides by itself.
enum PaperRowCode {
    /// Only where the implementer is not the beneficiary, which the file tells.
    static let beneficiaryRequest = "proposal.request"
    /// Only of a group scheme, whose places and beneficiaries are named by this plan.
    static let groupPlan = "contract.groupPlan"

    /// Only of work that could not be finished for reasons beyond control, which its acceptance tells.
    static func isForceMajeure(_ code: String) -> Bool {
        code.contains(".forceMajeure.")
    }
}

extension NormItem {
    /// The part of its kind in the words of the checklists; nil where the kind has no parts, or the item is none.
    var paperSubKind: String? {
        switch self {
        case .meeting: "managementTraining"
        case .enterpriseStartUp: "startUp"
        case .cleanerAssessment: "cleanerAssessment"
        case .technologyLine: "machineryUse"
        case .domesticFair, .foreignFair: "fair.organised"
        case .fairParticipation: "fair.joined"
        case .regionalContest, .nationalContest, .regionalPrize, .nationalPrize: "contest"
        case .brand: "brand"
        case .regionalAssociation, .nationalAssociation: "association.founding"
        case .linkageCluster: "association.businessCluster"
        case .relocationInterest: "pollution.relocation"
        case .establishmentPollution: "pollution.establishment"
        case .clusterPollution: "pollution.cluster"
        case .clusterPlan: "cluster.planning"
        case .clusterInfrastructure: "cluster.infrastructure"
        case .vocationalTraining, .newTechnologyModel, .disseminationModel, .cleanerPilot, .machinery,
            .foreignStudyTrip, .showroom, .consulting, .publicity, .programmeManagement, .implementerManagement:
            nil
        }
    }
}
