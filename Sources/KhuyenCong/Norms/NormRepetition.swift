/// How often one beneficiary may have the cost of an item in a plan year, which tells whether two files mean one cost.
enum NormRepetition: Sendable {
    /// The ceiling is for the establishment, its brand, its model, its association: in a year it is one cost.
    case once
    /// The ceiling is for a cluster: one cost in each place.
    case oncePerPlace
    /// Machines are told apart by their lists; whether two of them share the establishment's ceiling, no text says.
    case byMachine
    /// Courses, meetings, fairs, contests, prizes, publicity, management: many people or products, several in a year.
    case often
}

extension NormItem {
    var repetition: NormRepetition {
        switch self {
        case .enterpriseStartUp, .newTechnologyModel, .disseminationModel, .cleanerPilot, .cleanerAssessment, .brand,
            .showroom, .consulting, .regionalAssociation, .nationalAssociation, .relocationInterest,
            .establishmentPollution:
            .once
        case .linkageCluster, .clusterPollution, .clusterPlan, .clusterInfrastructure: .oncePerPlace
        case .machinery, .technologyLine: .byMachine
        case .vocationalTraining, .meeting, .foreignStudyTrip, .domesticFair, .fairParticipation, .foreignFair,
            .regionalContest, .nationalContest, .regionalPrize, .nationalPrize, .publicity, .programmeManagement,
            .implementerManagement:
            .often
        }
    }

    /// The item that a kind means where nobody names one; nil where it has several or none.
    static func only(of kind: ActivityKind.Code) -> NormItem? {
        let items = allCases.filter { $0.kind == kind }
        return items.count == 1 ? items.first : nil
    }
}
