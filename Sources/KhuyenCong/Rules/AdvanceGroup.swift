/// Kinds of support that get the same first advance: Điều 13 Thông tư 36/2013/TT-BCT.
package enum AdvanceGroup: String, Sendable, CaseIterable, Codable {
    /// Infrastructure and pollution treatment of a cluster.
    case clusterWorks
    case training
    /// Consulting, courses, seminars, study trips, brands, associations, assessment of cleaner production.
    case activity
    /// Fairs, media, data, detailed planning of a cluster.
    case publicity
    /// Models, machinery, pollution treatment at an establishment.
    case investment
    case startUp

    /// Nil where Điều 13 names no share: the agency's head decides (Khoản 2 Điều 16), or Điều 15 rules.
    package init?(of item: NormItem) {
        switch item {
        case .clusterInfrastructure, .clusterPollution: self = .clusterWorks
        case .vocationalTraining: self = .training
        case .meeting, .foreignStudyTrip, .brand, .consulting, .regionalAssociation, .nationalAssociation,
            .linkageCluster, .cleanerAssessment:
            self = .activity
        case .domesticFair, .fairParticipation, .publicity, .clusterPlan: self = .publicity
        case .newTechnologyModel, .disseminationModel, .machinery, .technologyLine, .establishmentPollution:
            self = .investment
        case .enterpriseStartUp: self = .startUp
        case .cleanerPilot, .foreignFair, .regionalContest, .nationalContest, .regionalPrize, .nationalPrize,
            .showroom, .relocationInterest, .programmeManagement, .implementerManagement:
            return nil
        }
    }

    /// The group of a whole kind, where all that it supports is of one group; nil where the item must be known.
    package init?(of kind: ActivityKind.Code) {
        switch kind {
        case .training: self = .training
        case .model, .machinery: self = .investment
        case .consulting: self = .activity
        case .information: self = .publicity
        case .management, .cleanerProduction, .product, .linkage, .cooperation, .administration: return nil
        }
    }

    /// The rule that says which share of the support is advanced first, at most.
    package var firstAdvanceKey: RuleKey {
        switch self {
        case .clusterWorks: .firstAdvanceClusterWorks
        case .training: .firstAdvanceTraining
        case .activity: .firstAdvanceActivity
        case .publicity: .firstAdvancePublicity
        case .investment: .firstAdvanceInvestment
        case .startUp: .firstAdvanceStartUp
        }
    }

    /// What must be done before the advance; nil where nothing must.
    package var conditionKey: RuleKey? {
        switch self {
        case .clusterWorks: .advanceConditionClusterWorks
        case .investment: .advanceConditionInvestment
        case .training, .activity, .publicity, .startUp: nil
        }
    }
}
